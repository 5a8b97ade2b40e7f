import { STATES } from '../../grammar/families.ts'
import { phraseEndingAt, wordsOf } from '../../grammar/noun-phrases.ts'
import type { Token } from '../../grammar/token.ts'
import type { Role } from './figure-role.ts'
import { isToll } from './toll.ts'

/** What is counted, where the figure comes after the verb: "its fighters now number 900", "arrests stand at 45". */
export interface SubjectCounted {
  /** The noun, as a lemma. */
  readonly lemma: string
  /** The noun with what describes it, without an article: "confirmed cases". */
  readonly words: string
}

/** Verbs whose subject a bare figure right after them counts. */
const NUMBERING: ReadonlySet<string> = new Set('number total reach exceed top'.split(' '))

/** Verbs whose subject a figure after "at" or "to" counts: "stood at 45", "is put at 3,000", "has grown to 1,500". */
const AMOUNTING: ReadonlySet<string> = new Set(
  'stand put estimate reckon rise fall grow climb drop swell shrink dwindle increase decrease decline run amount soar jump surge plunge slump plummet'.split(
    ' ',
  ),
)

/** Whether a bare figure right after this verb counts its subject. */
export const isNumbering = (lemma: string): boolean => NUMBERING.has(lemma)

/** Whether a figure after "at" or "to" counts the subject of this verb. */
export const isAmounting = (lemma: string): boolean => AMOUNTING.has(lemma)

/** What a bare figure counts, where its verb says so of its subject; null where the verb does something else. */
export function subjectOfCount(
  tokens: readonly Token[],
  { verb, governor, start }: Role,
): SubjectCounted | null {
  if (verb === null || tokens[start]?.lemma !== verb) return null
  const subject = NUMBERING.has(verb) || governor !== null ? subjectCounted(tokens, start) : null
  if (subject === null || isToll(subject.lemma)) return null
  return governor === null || governor === subject.lemma ? subject : null
}

/** "put the number of young strikers at 900": what is counted, as the text has it; null where the toll alone is named. */
export function wordsOfToll(
  tokens: readonly Token[],
  { governor, isTotal }: Role,
  first: number,
): string | null {
  if (!isTotal || governor === null || isToll(governor)) return null
  const noun = tokens.findLastIndex(({ lemma }, at) => at < first && lemma === governor)
  const of = tokens.findLastIndex(({ pos }, at) => at < noun && pos === 'ADP')
  const phrase = phraseEndingAt(tokens, noun + 1)
  return phrase !== null && of >= phrase.start - 1 ? wordsOf(tokens, of + 1, noun + 1) : null
}

/** The subject of a verb that stands before it, by its noun: of "strikers at the yard" the strikers. Null for a pronoun. */
export function subjectCounted(tokens: readonly Token[], verb: number): SubjectCounted | null {
  const end = beforeAside(tokens, verbGroupStart(tokens, verb))
  let phrase = phraseEndingAt(tokens, end)
  // "visitors to the fair": what a preposition ties to the noun before it.
  while (phrase && tokens[phrase.start - 1]?.pos === 'ADP') {
    const outer = phraseEndingAt(tokens, phrase.start - 1)
    if (!outer) break
    phrase = outer
  }
  if (!phrase) return null
  let last = phrase.start
  while (last < phrase.end && tokens[last]?.pos !== 'ADP') last += 1
  const noun = tokens[last - 1]
  if (!noun || !(/^(?:NOUN|PROPN)$/.test(noun.pos) || STATES.has(noun.lower))) return null
  return { lemma: singularOf(noun), words: wordsOf(tokens, phrase.start, last) }
}

/** "the deficit, honestly counted, was …": where the aside before a verb begins; the verb itself where none stands there. */
function beforeAside(tokens: readonly Token[], verb: number): number {
  if (tokens[verb - 1]?.text !== ',') return verb
  const opening = tokens.slice(Math.max(0, verb - 12), verb - 1).findLastIndex(({ text }) => text === ',')
  return opening < 0 ? verb : Math.max(0, verb - 12) + opening
}

/** Where what belongs to a verb begins: "are thought to number", "have now risen". */
function verbGroupStart(tokens: readonly Token[], verb: number): number {
  let start = verb
  while (
    /^(?:AUX|ADV)$/.test(tokens[start - 1]?.pos ?? '') ||
    tokens[start - 1]?.lower === 'not' ||
    (tokens[start - 1]?.pos === 'VERB' && tokens[start]?.lower === 'to') ||
    (tokens[start - 1]?.lower === 'to' && tokens[start - 2]?.pos === 'VERB')
  )
    start -= 1
  return start
}

/** A noun that opens a sentence is taken for a name, and has no lemma of its own. */
const singularOf = ({ pos, lower, lemma }: Token): string =>
  pos === 'PROPN' && lemma === lower
    ? lower.replace(/(?<=[a-z]{3})ies$/, 'y').replace(/(?<=ss)es$|(?<=[a-z]{3}[^su])s$/, '')
    : lemma
