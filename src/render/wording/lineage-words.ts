import type { Lineage, Source } from '../../model/source.ts'
import type { Phrasebook } from '../words.ts'
import { joinList } from './lists.ts'
import { outletOf } from './outlets.ts'

/** Finds a source of the corpus by its id, as far as any evidence comes from it. */
export type FindSource = (id: string) => Source | null

/**
 * Where a text comes from: "retranslation of Harbour Gazette", or for an origin outside the corpus
 * "National Wire, by way of Portside News and a reworded copy".
 */
export function lineageInWords(lineage: Lineage, find: FindSource, book: Phrasebook): string {
  const { from, relation } = lineage
  if (from.kind === 'source') {
    const source = find(from.source)
    return book.say(`relation-${relation}`, { origin: source === null ? from.source : outletOf(source) })
  }
  const links = [...from.via, book.say(`link-${relation}`)]
  return book.say('lineage-outside', {
    origin: from.origin,
    links: joinList(links, book.lang, 'conjunction'),
  })
}
