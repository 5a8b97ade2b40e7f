import type { Range } from '../../../model/span.ts'
import { IDIOMS, NEGATIONS } from '../../faithfulness/faithfulness-words.ts'
import { stemOf } from '../sentence-words.ts'
import { type Change, type FindChanges, findWords, plainText, type Side, withoutIdioms } from './change.ts'

/** Syllables that turn a word into its opposite; only where the other side has the word without them. */
const PREFIX =
  /\b(?:un|dis|non-?|im(?=p)|ir(?=r)|il(?=l)|in(?=[a-z]+(?:able|ible|ent|ant|ate|ive|ure)\b))([a-z]{4,})\b/gi
/** Words that deny in one wording, and are not needed in another: "rejected it", "said that it was untrue". */
const MILD =
  /^(?:reject|rul|disput|refut|stop|short|far|lack|absence|without|rather|instead|unlike|yet|declin|unable|non(?!e)|hardly|barely|rarely|seldom)/i

/** How a source is left unnamed: leaving this out turns nothing round. */
const UNNAMED =
  "(?:did|does|do|would)(?: not|n't) (?:want|wish|like) to be (?:named|identified|quoted)|(?:declin|refus)(?:e|es|ed|ing) to be (?:named|identified|quoted)|(?:asked|asking|preferred) not to be (?:named|identified|quoted)|(?:was|were|is|are|be) not (?:named|identified|authori[sz]ed to (?:speak|talk)(?: to \\w+)?)|(?:cannot|(?:can|could|would|may|must) not) be (?:named|identified|quoted)"

/** What is said of all others is denied of these. */
const EXCEPT =
  'all but (?=\\d|one|two|three|four|five|six|seven|eight|nine|ten|a |the )|except(?: for)?|other than|excluding|apart from|with the exception of'

/** Denials that faithfulness to a quote does not ask about. Our own list. */
const OTHERS = 'free (?:of|from)(?! charge)|(?:advis|decid|vot|rul|argu|recommend|counsel)\\w* against'

/** Numbers that are bounded, and distances, and no denial. */
const BOUNDS = 'not (?:less|fewer|more|later|earlier|longer|greater) than|not far'

/** A negation on one side alone; or one on both that denies something else. */
export const findNegationChanges: FindChanges = (original, copy) => {
  const [denied, deniedInCopy] = [negationsIn(original, copy), negationsIn(copy, original)]
  if (denied.length === 0 && deniedInCopy.length === 0) return []
  if (denied.length === 0 || deniedInCopy.length === 0) {
    const [side, other] = denied.length > 0 ? [original, copy] : [copy, original]
    if (isSaidOtherwise(side, other)) return []
    const gravity = Math.max(...[...denied, ...deniedInCopy].map(cue => gravityOf(side, cue, other)))
    return [{ kind: 'negation', gravity, original: denied, copy: deniedInCopy }]
  }
  const changes = nowAffirmed(original, denied, copy, deniedInCopy)
  return changes.length > 0 ? changes : otherwiseDenied(original, denied, copy, deniedInCopy)
}

function negationsIn(side: Side, other: Side): readonly Range[] {
  const text = withoutIdioms(side, [...IDIOMS, UNNAMED, BOUNDS].join('|'))
  const cues = findWords(side, [...NEGATIONS.map(({ words }) => words), EXCEPT, OTHERS].join('|'), text)
  const otherWords = new Set(
    plainText(other)
      .toLowerCase()
      .match(/[a-z]+/g) ?? [],
  )
  const denials = cues.filter(cue => !isToldThere(side, cue, otherWords) && !isDeniedTwice(side, cue))
  const opposites = [...text.matchAll(PREFIX)]
    .filter(([, word = '']) => otherWords.has(word.toLowerCase()))
    .map(match => ({
      start: side.range.start + match.index,
      end: side.range.start + match.index + match[0].length,
    }))
  return [...denials, ...opposites].sort((a, b) => a.start - b.start)
}

/** Verbs that deny: where both sides have one, in whatever form, it is the same denial. */
const VERBS = [
  'den(?:y|i)',
  'reject',
  'rul(?:e|es|ed|ing)$',
  'refus',
  'declin',
  'fail',
  'disput',
  'lack',
  'unable',
].map(verb => new RegExp(`^${verb}`, 'i'))

const verbOf = (side: Side, { start, end }: Range): RegExp | undefined => {
  const [word = ''] = side.story.source.text.slice(start, end).split(/\s/)
  return VERBS.find(verb => verb.test(word))
}

function isToldThere(side: Side, cue: Range, otherWords: ReadonlySet<string>): boolean {
  const verb = verbOf(side, cue)
  return verb !== undefined && [...otherWords].some(other => verb.test(other))
}

/** "did not rule out" is one denial, and that is of "rule out". */
function isDeniedTwice(side: Side, cue: Range): boolean {
  const start = Math.max(side.range.start, cue.start - BEFORE)
  const before = side.story.source.text.slice(start, cue.start)
  return verbOf(side, cue) !== undefined && /\b(?:not|\w+n['’]t|never|cannot)\s+$/i.test(before)
}

const BEFORE = 12

/** A denial and how the other side may say the same without one. Our own list. */
const OTHER_WORDS: readonly (readonly [denial: RegExp, otherwise: RegExp])[] = [
  [/\bif\b.*\b(?:not|no|\w+n't)\b/i, /\bunless\b/i],
  [/\b(?:not|\w+n't|never)\b.*\b(?:until|before|except|unless|other than)\b/i, /\bonly\b/i],
  [/\bnot (?:one|a single)\b/i, /\b(?:all|every|each|both|entire)\b/i],
  // "Nobody since May" is "last in May".
  [/\bsince\b/i, /\blast\b/i],
]

const isSaidOtherwise = (side: Side, other: Side): boolean => {
  const [own, there] = [plainText(side), plainText(other)]
  return OTHER_WORDS.some(([denial, otherwise]) => denial.test(own) && otherwise.test(there))
}

/** A negation that one side alone has is grave where the other one affirms what it denies: has its next words without it. */
function gravityOf(side: Side, cue: Range, other: Side): number {
  if (MILD.test(side.story.source.text.slice(cue.start, cue.end))) return 2
  return isAffirmed(side, cue, other) ? 5 : 3
}

function isAffirmed(side: Side, cue: Range, other: Side): boolean {
  const affirmed = new Set(stemsIn(plainText(other)))
  return scopeOf(side, cue)
    .slice(0, NEXT)
    .some(stem => affirmed.has(stem))
}

/** Words behind a negation that it is about. */
const SCOPE = 6
/** Of these, the content words that it is about most likely. */
const NEXT = 2
const WORD = /[A-Za-zÀ-ɏ']+/g

/** Of several denials, those that the other side has fewer of, and whose next words it has without one. */
function nowAffirmed(
  original: Side,
  denied: readonly Range[],
  copy: Side,
  deniedInCopy: readonly Range[],
): readonly Change[] {
  const alone = (side: Side, cues: readonly Range[], other: Side, otherCues: readonly Range[]) => {
    const deniedThere = new Set(otherCues.flatMap(cue => scopeOf(other, cue)))
    return cues.length <= otherCues.length
      ? []
      : cues.filter(
          cue =>
            !scopeOf(side, cue).some(stem => deniedThere.has(stem)) &&
            gravityOf(side, cue, other) === GRAVEST,
        )
  }
  const [lost, gained] = [
    alone(original, denied, copy, deniedInCopy),
    alone(copy, deniedInCopy, original, denied),
  ]
  return lost.length + gained.length === 0
    ? []
    : [{ kind: 'negation', gravity: GRAVEST, original: lost, copy: gained }]
}

const GRAVEST = 5

/**
 * Both sides deny a verb, and have no word in common but names: it may be the same, or the opposite. Where they share more
 * words, one denial is taken for the other: translators seldom find the verb again, and "nobody was hurt" is "no injuries".
 */
function otherwiseDenied(
  original: Side,
  denied: readonly Range[],
  copy: Side,
  deniedInCopy: readonly Range[],
): readonly Change[] {
  const isVerbal = (side: Side) => (cue: Range) =>
    /(?:not|n['’]t|never)$/i.test(side.story.source.text.slice(cue.start, cue.end))
  if (!denied.some(isVerbal(original)) || !deniedInCopy.some(isVerbal(copy))) return []
  const stems = commonStems(original)
  const stemsInCopy = new Set(commonStems(copy))
  if (stems.length === 0 || stemsInCopy.size === 0 || stems.some(stem => stemsInCopy.has(stem))) return []
  return [{ kind: 'negation', gravity: 3, original: denied, copy: deniedInCopy }]
}

/** Stems of the words in small letters. */
const commonStems = (side: Side): string[] => stemsIn(plainText(side).replace(/[A-ZÀ-Þ][\wÀ-ɏ'-]*/g, ' '))

const stemsIn = (text: string): string[] => (text.match(WORD) ?? []).flatMap(word => stemOf(word) ?? [])

function scopeOf(side: Side, cue: Range): string[] {
  const after = plainText(side).slice(cue.end - side.range.start)
  const stemsUpTo = (end: RegExp): string[] =>
    ((end.exec(after)?.[0] ?? '').match(WORD) ?? []).slice(0, SCOPE).flatMap(word => stemOf(word) ?? [])
  const clause = stemsUpTo(/^(?:(?!\band\b)[^.,;:])*/i)
  return clause.length > 0 ? clause : stemsUpTo(/^[^.;:]*/)
}
