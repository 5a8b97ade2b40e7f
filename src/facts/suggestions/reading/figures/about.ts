import { nounPhraseAfter, phraseEndingAt, textOf } from '../../grammar/noun-phrases.ts'
import { isPerson, kindOf } from '../../grammar/nouns.ts'
import { SAYING } from '../../grammar/speech.ts'
import type { Token } from '../../grammar/token.ts'
import type { Head } from './head.ts'
import { subjectBefore } from './subject-before.ts'

/** Tokens that are told of what is counted, at the most. */
const MOST = 8
const PARTICLE = /^(?:out|up|down|off|away|back|over)$/

/** "handed out", "locked out": what belongs to the verb of a figure; null where nothing does. */
export function particleOf(
  tokens: readonly Token[],
  verb: string | null,
  around: { start: number; end: number },
): string | null {
  for (let at = Math.max(0, around.start - 3); verb !== null && at < around.end + 1; at += 1) {
    const next = tokens[at + 1]?.lower ?? ''
    if (tokens[at]?.lemma === verb && PARTICLE.test(next)) return next
  }
  return null
}

/**
 * Words of its sentence that say which of its kind a count is, where nothing else does: what those counted do ("who laid
 * down tools"), where they are ("at a road block"), or, in brackets, what they belong to ("(dam)" of "the dam held"). Null
 * where there is nothing near.
 */
export const aboutCount = (tokens: readonly Token[], first: number, head: Head): string | null =>
  (TIME.test(head.lemma ?? '') ? untilWhen(tokens, first) : null) ??
  ofNumber(tokens, first) ??
  doing(tokens, head) ??
  where(tokens, head.end) ??
  belonging(tokens, first)

/** What people and things do and nobody does to them. */
const WITHOUT_OBJECT: ReadonlySet<string> = new Set(
  'stand sit lie live work go come stay wait march gather dance sleep walk arrive remain happen leak'.split(
    ' ',
  ),
)

/** A verb right behind those counted that is theirs: it has an object, is one that has none, or stands in the past perfect. */
function doing(tokens: readonly Token[], head: Head): string | null {
  const isPerfect = /^(?:had|have|has)$/.test(tokens[head.end]?.lower ?? '')
  const at = isPerfect ? head.end + 1 : head.end
  const verb = tokens[at]
  if (verb?.pos !== 'VERB' || /ing$|^been$/.test(verb.lower)) return null
  const from = PARTICLE.test(tokens[at + 1]?.lower ?? '') ? at + 2 : at + 1
  const hasObject = /^(?:DET|NOUN|PROPN)$/.test(tokens[from]?.pos ?? '')
  const isOwn = isPerfect || WITHOUT_OBJECT.has(verb.lemma)
  if (!hasObject && !isOwn) return null
  const behind = tokens[from]?.pos === 'ADP' ? from + 1 : from
  const phrase = /^(?:DET|NOUN|PROPN|ADJ)$/.test(tokens[behind]?.pos ?? '')
    ? nounPhraseAfter(tokens.slice(0, endOfPhrase(tokens, behind)), behind)
    : null
  const end = phrase === null ? from : phrase.end
  const who = head.lemma !== null && isPerson(kindOf(head.lemma)) ? 'who' : 'that'
  return end - at > MOST ? null : `${who} ${textOf(tokens, head.end, end)}`
}

/** Where what follows a phrase begins at the latest: a mark, or another preposition than "of". */
function endOfPhrase(tokens: readonly Token[], start: number): number {
  const end = tokens.findIndex(
    ({ pos, lower }, at) =>
      at > start && (pos === 'PUNCT' || pos === 'CCONJ' || (pos === 'ADP' && lower !== 'of')),
  )
  return end < 0 ? tokens.length : end
}

/** "below ground" of "put the number below ground at 91". */
function ofNumber(tokens: readonly Token[], first: number): string | null {
  if (!/^(?:at|to|as)$/.test(tokens[first - 1]?.lower ?? '')) return null
  for (let at = first - 2; at >= 0 && at > first - MOST - 2 && tokens[at]?.pos !== 'PUNCT'; at -= 1)
    if (tokens[at]?.lower === 'number') return at + 1 < first - 1 ? textOf(tokens, at + 1, first - 1) : null
  return null
}

const TIME = /^(?:minute|hour|day|night|week|month|year|decade)s?$/i

function where(tokens: readonly Token[], at: number): string | null {
  if (!/^(?:at|in|with|without|under|behind|near)$/.test(tokens[at]?.lower ?? '')) return null
  const end = endOfPhrase(tokens, at)
  const phrase = nounPhraseAfter(tokens.slice(0, end), at + 1)
  // A phrase that ends in the midst was not understood.
  if (phrase === null || phrase.end !== end || end - at > MOST || !/[a-z]{3}/i.test(phrase.who)) return null
  return /\d/.test(phrase.who) || TIME.test(phrase.who.split(' ').at(-1) ?? '')
    ? null
    : textOf(tokens, at, phrase.end)
}

/** "(attack the port)" of "can attack the port within six months": what a length of time is there for. */
function untilWhen(tokens: readonly Token[], first: number): string | null {
  if (!/^(?:in|within)$/.test(tokens[first - 1]?.lower ?? '')) return null
  for (let at = first - 2; at >= 0 && at > first - MOST - 2 && tokens[at]?.pos !== 'PUNCT'; at -= 1)
    if (tokens[at]?.pos === 'VERB') return `(${textOf(tokens, at, first - 1)})`
  return null
}

/** The subject of the verb that stands right before the figure, or the noun that the figure is of. */
function belonging(tokens: readonly Token[], first: number): string | null {
  let at = first - 1
  while (/^(?:DET|ADV|ADJ)$/.test(tokens[at]?.pos ?? '')) at -= 1
  const token = tokens[at]
  if (!token || (token.pos === 'VERB' && SAYING.has(token.lemma))) return null
  const isVerb = token.pos === 'VERB' || token.lemma === 'have' || token.lemma === 'be'
  const phrase = isVerb ? subjectBefore(tokens, at) : token.lower === 'of' ? phraseEndingAt(tokens, at) : null
  const isNoun = phrase !== null && phrase.end - phrase.start <= MOST && /[a-z]{3}/.test(phrase.who)
  return isNoun && !/^(?:they|it|he|she|we|you|there|this|that|which|who|these|those)$/i.test(phrase.who)
    ? `(${phrase.who})`
    : null
}
