import type { Range } from '../../../model/span.ts'
import { IDIOMS, NEGATIONS } from '../../faithfulness/faithfulness-words.ts'
import { stemOf } from '../sentence-words.ts'
import { type Change, type FindChanges, findWords, plainText, type Side, withoutIdioms } from './change.ts'

/** Syllables that turn a word into its opposite; only where the other side has the word without them. */
const PREFIX =
  /\b(?:un|dis|non-?|im(?=p)|ir(?=r)|il(?=l)|in(?=[a-z]+(?:able|ible|ent|ant|ate|ive|ure)\b))([a-z]{4,})\b/gi
/** Words that deny in one wording, and are not needed in another: "rejected it", "said that it was untrue". */
const MILD =
  /^(?:reject|rul|disput|refut|stop|short|far|lack|absence|without|rather|instead|unlike|yet|declin|unable|non|hardly|barely|rarely|seldom)/i

/** How a source is left unnamed: leaving this out turns nothing round. */
const UNNAMED =
  "(?:did|does|do|would)(?: not|n't) (?:want|wish|like) to be (?:named|identified|quoted)|(?:declin|refus)(?:e|es|ed|ing) to be (?:named|identified|quoted)|(?:asked|asking|preferred) not to be (?:named|identified|quoted)|(?:was|were|is|are|be) not (?:named|identified|authori[sz]ed to (?:speak|talk)(?: to \\w+)?)|(?:cannot|could not|can not) be (?:named|identified)"

/** A negation on one side alone; or one on both that denies something else. */
export const findNegationChanges: FindChanges = (original, copy) => {
  const [denied, deniedInCopy] = [negationsIn(original, copy), negationsIn(copy, original)]
  if (denied.length === 0 && deniedInCopy.length === 0) return []
  if (denied.length === 0 || deniedInCopy.length === 0) {
    const gravity = Math.max(
      ...denied.map(cue => gravityOf(original, cue, copy)),
      ...deniedInCopy.map(cue => gravityOf(copy, cue, original)),
    )
    return [{ kind: 'negation', gravity, original: denied, copy: deniedInCopy }]
  }
  return otherwiseDenied(original, denied, copy, deniedInCopy)
}

function negationsIn(side: Side, other: Side): readonly Range[] {
  const text = withoutIdioms(side, [...IDIOMS, UNNAMED].join('|'))
  const cues = findWords(side, NEGATIONS.map(({ words }) => words).join('|'), text)
  const otherWords = new Set(
    plainText(other)
      .toLowerCase()
      .match(/[a-z]+/g) ?? [],
  )
  const opposites = [...text.matchAll(PREFIX)]
    .filter(([, word = '']) => otherWords.has(word.toLowerCase()))
    .map(match => ({
      start: side.range.start + match.index,
      end: side.range.start + match.index + match[0].length,
    }))
  return [...cues, ...opposites].sort((a, b) => a.start - b.start)
}

/** A negation that one side alone has is grave where the other one affirms what it denies: has its next words without it. */
function gravityOf(side: Side, cue: Range, other: Side): number {
  if (MILD.test(side.story.source.text.slice(cue.start, cue.end))) return 2
  // "Nobody since May" is "last in May".
  if (/\bsince\b/i.test(plainText(side)) && /\blast\b/i.test(plainText(other))) return 2
  const affirmed = new Set((plainText(other).match(WORD) ?? []).flatMap(word => stemOf(word) ?? []))
  return scopeOf(side, cue)
    .slice(0, NEXT)
    .some(stem => affirmed.has(stem))
    ? 5
    : 3
}

/** Words behind a negation that it is about. */
const SCOPE = 6
/** Of these, the content words that it is about most likely. */
const NEXT = 2
const WORD = /[A-Za-zÀ-ɏ']+/g

/** Both sides deny something, and what they deny has no word in common: it may be the same, or the opposite. */
function otherwiseDenied(
  original: Side,
  denied: readonly Range[],
  copy: Side,
  deniedInCopy: readonly Range[],
): readonly Change[] {
  const stems = denied.flatMap(cue => scopeOf(original, cue))
  const stemsInCopy = new Set(deniedInCopy.flatMap(cue => scopeOf(copy, cue)))
  if (stems.length === 0 || stemsInCopy.size === 0 || stems.some(stem => stemsInCopy.has(stem))) return []
  return [{ kind: 'negation', gravity: 3, original: denied, copy: deniedInCopy }]
}

function scopeOf(side: Side, cue: Range): string[] {
  const after = plainText(side).slice(cue.end - side.range.start)
  const words = (/^[^.;:]*/.exec(after)?.[0] ?? '').match(WORD) ?? []
  return words.slice(0, SCOPE).flatMap(word => stemOf(word) ?? [])
}
