import type { Lineage, Source } from '../model/source.ts'
import { joinList } from './lists.ts'
import { outletOf } from './outlets.ts'
import type { Phrasebook } from './words.ts'

/** Finds a source of the corpus by its id, as far as any evidence comes from it. */
export type FindSource = (id: string) => Source | null

/**
 * Where a text comes from: "retranslation of Harbour Gazette", or for an origin outside the corpus
 * "National Wire, by way of a reworded copy".
 */
export function lineageInWords(lineage: Lineage, find: FindSource, book: Phrasebook): string {
  const { from, relation } = lineage
  if (from.kind === 'source') {
    const source = find(from.source)
    return book.say(`relation-${relation}`, { origin: source === null ? from.source : outletOf(source) })
  }
  const words = book.say(`outside-${relation}`, { origin: from.origin })
  if (from.via.length === 0) return words
  return book.say('lineage-via', { lineage: words, links: joinList(from.via, book.lang, 'conjunction') })
}
