import { GRAVE } from '../../corpus/copies/compare-copy.ts'
import type { DescribedPair } from '../../corpus/copies/describe-pair.ts'
import type { CopyPair } from '../../corpus/copies/find-copies.ts'
import { REWORDED } from '../../corpus/copies/taken-over.ts'
import { joinList } from '../wording/lists.ts'
import type { Phrasebook } from '../words.ts'

/** How much two documents have in common, in words. */
export function likenessInWords({ kind, score, passages }: CopyPair, book: Phrasebook): string {
  if (kind === 'verbatim') return book.say(score >= 0.9 ? 'copies-verbatim-nearly' : 'copies-verbatim-mostly')
  if (kind === 'reworded') return book.say(`copies-reworded-${orderInWords(score)}`)
  const words = passages.reduce((sum, { first }) => sum + first.end - first.start, 0)
  return book.say('copies-passage', { count: words })
}

function orderInWords(share: number): 'nearly' | 'mostly' | 'many' | 'part' {
  if (share >= 0.8) return 'nearly'
  if (share >= 0.6) return 'mostly'
  return share >= REWORDED ? 'many' : 'part'
}

/** Which of the two came first, and what speaks for it. */
export function directionInWords(pair: DescribedPair, book: Phrasebook): string {
  const { direction, original, copy, declared } = pair
  const side = direction.original === 'first' ? 'second' : 'first'
  const reasons = direction.because
    .filter(reason => reason.copy === side)
    .map(({ kind, words }) => book.say(`copies-reason-${kind}`, { words }))
  const named = { original: original.source.id, copy: copy.source.id }
  if (reasons.length === 0 || direction.certainty === 'open')
    return book.say(declared === null ? 'copies-direction-open' : 'copies-direction-declared', named)
  return book.say(`copies-direction-${direction.certainty}`, {
    ...named,
    reasons: joinList(reasons, book.lang, 'conjunction'),
  })
}

/** Gravity from which a number was bounded otherwise ("about 20", "more than 20"), and not only left out. */
const BOUNDED = 2

/** How many sentences the copy changed in meaning, another number or bound always among them, and how many more in wording, in words. */
export function changesInWords({ comparison }: DescribedPair, book: Phrasebook): string {
  const grave = comparison.changed.filter(({ changes }) =>
    changes.some(({ gravity, kind }) => gravity >= GRAVE || (kind === 'number' && gravity >= BOUNDED)),
  ).length
  const mild = comparison.changed.length - grave
  const meaning = grave === 0 ? book.say('copies-grave-none') : book.say('copies-grave', { count: grave })
  return mild === 0 ? meaning : `${meaning}, ${book.say('copies-mild', { count: mild })}`
}
