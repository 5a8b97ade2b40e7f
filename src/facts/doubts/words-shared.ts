import { type Doubt, doubt, type Exhibit, isSamePlace, pairsOf } from './doubt.ts'
import { likeness } from './shared-words.ts'

const LEAST_WORDS = 4
const LEAST_SHARE = 0.8

/**
 * One source that gives the same words to two speakers in two places: one of them did not say them. Quotations only,
 * for a report may well find that two offices say the same thing.
 */
export function wordsOfTwoSpeakers(exhibits: readonly Exhibit[]): Doubt[] {
  const spoken = exhibits.filter(({ fact, evidence }) => fact.kind === 'quotation' || isInMarks(evidence))
  const bySource = new Map<string, Exhibit[]>()
  for (const exhibit of spoken) {
    const { id } = exhibit.evidence.source
    bySource.set(id, [...(bySource.get(id) ?? []), exhibit])
  }
  return [...bySource.values()].flatMap(items => pairsOf(items).flatMap(pair => doubtOf(...pair) ?? []))
}

function doubtOf(one: Exhibit, other: Exhibit): Doubt | null {
  const [first, second] = [speakerOf(one), speakerOf(other)]
  if (first === null || second === null || first.id === second.id) return null
  if (isSamePlace(one.evidence, other.evidence)) return null
  const { common, share } = likeness(one.evidence.quote, other.evidence.quote)
  if (common < LEAST_WORDS || share < LEAST_SHARE) return null
  const message = `${one.evidence.source.id} gives the same words to ${first.name} and to ${second.name}.`
  return doubt('words-shared', message, [one, other])
}

const speakerOf = ({ evidence }: Exhibit) => evidence.claimant

/** Whether the quoted words stand between quotation marks in their sentence. */
function isInMarks({ passage, source }: Exhibit['evidence']): boolean {
  if (passage === null || source.text === null) return false
  const before = source.text.text.slice(passage.sentence.start, passage.start + 1)
  const opened = (before.match(/[“„«]|(?<![A-Za-z0-9])"/g) ?? []).length
  const closed = (before.match(/[”»]|(?<=[A-Za-z0-9.,!?])"/g) ?? []).length
  return opened > closed
}
