import type { Scale } from '../../model/outline.ts'
import { isBelowEven, likelihoodOf, yardstickOf } from '../../values/yardstick.ts'

/** A likelihood found in a text. */
export interface LikelihoodMention {
  readonly words: string
  readonly start: number
  readonly end: number
  readonly onScale: boolean
}

/** Likelihoods of everyday writing that no yardstick has. Modal verbs are left alone: they say that something can be. */
const OFF_EVERY_SCALE = [
  'virtually certain',
  'near certain',
  'near certainty',
  'a near certainty',
  'extremely likely',
  'extremely unlikely',
  'quite likely',
  'fairly likely',
  'rather unlikely',
  'quite unlikely',
  'more likely than not',
  'less likely than not',
  'good chance',
  'fair chance',
  'slim chance',
  'small chance',
  'strong chance',
  'strong possibility',
  'real possibility',
  'distinct possibility',
  'serious possibility',
  'remote possibility',
  'even chance',
  'even odds',
  'fifty-fifty',
  'toss-up',
]

/** Adverbs that ICD 203 sets beside its adjectives. */
const ADVERBS: Readonly<Record<string, string>> = {
  probably: 'probable',
  improbably: 'improbable',
  'almost certainly': 'almost certain',
  'nearly certainly': 'nearly certain',
}

/** Likelihoods in a text, longest phrase first, so that "very unlikely" is not read as "unlikely". English. */
export function findLikelihoods(text: string, scale: Scale): LikelihoodMention[] {
  const own = wordsOf(scale)
  return [...text.matchAll(PATTERN)].map(match => {
    const words = match[0]
    const plain = words.toLowerCase().replace(/\s+/g, ' ')
    const isOwn = own.has(plain) || own.has(ADVERBS[plain] ?? '') || startsOnScale(plain, own)
    return { words, start: match.index, end: match.index + words.length, onScale: isOwn }
  })
}

/**
 * Whether a judgement says that something is rather not so: by the likelihood that it gives, else by the first in its text. What
 * denies a fact that it cites bears such a judgement out.
 */
export function isDoubting(likelihood: string | null, text: string, scale: Scale): boolean {
  const word = likelihood ?? findLikelihoods(text, scale)[0]?.words
  const step = word === undefined ? null : likelihoodOf(scale, word)
  return step !== null && isBelowEven(step)
}

const wordsOf = (scale: Scale): ReadonlySet<string> =>
  new Set(yardstickOf(scale).flatMap(({ words }) => words))

/** "A remote chance" is ICD 203's "remote". */
const startsOnScale = (plain: string, own: ReadonlySet<string>): boolean =>
  plain === 'remote chance' && own.has('remote')

// "Remote" alone is as often a place as a likelihood.
const PHRASES = [...wordsOf('icd203'), ...wordsOf('phia'), ...Object.keys(ADVERBS), ...OFF_EVERY_SCALE]
  .filter(phrase => phrase !== 'remote')
  .sort((a, b) => b.length - a.length)

const PATTERN = new RegExp(
  String.raw`(?<![\w-])(?:${PHRASES.map(phrase => phrase.replaceAll(' ', String.raw`\s+`)).join('|')})\b`,
  'gi',
)
