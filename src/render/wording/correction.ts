import { isSameValue } from '../../facts/agreement/comparison.ts'
import { daysOf, isBefore } from '../../facts/agreement/days.ts'
import type { Revision } from '../../facts/agreement/revision.ts'
import type { Evidence, Fact } from '../../model/fact.ts'
import type { Value } from '../../model/value.ts'
import { writeDate } from '../dates.ts'
import type { Phrasebook } from '../words.ts'

/** A figure that its claimant gave for a day, and another one that it gave for the same day later. */
export interface Correction {
  readonly old: Evidence & { readonly value: Value }
  readonly by: Evidence & { readonly value: Value }
}

/**
 * What a claimant has put right for a day that lies behind it: 37 as of the 13th, which were 31 after all, where by the 21st it
 * counts 44. That 44 has replaced both does not tell it. The days must be stated; the latest correction of each is told.
 */
export function correctionsIn({ groups, variants }: Fact): readonly Correction[] {
  return groups.flatMap(({ superseded }) => {
    const stated = superseded.filter(isOfStatedDay)
    return stated.flatMap(old => {
      const by = stated.filter(other => isAboutOneDay(old, other) && isLater(other, old)).at(-1)
      return by && !isSameValue(old.value, by.value, variants) ? [{ old, by }] : []
    })
  })
}

/** "The ministry has corrected its 37 as of 13 September to 31." `day`: EDTF, null where the later report states none. */
export function sayRevision(
  {
    day,
    ...said
  }: { readonly who: string; readonly old: string; readonly new: string; readonly day: string | null },
  revision: Revision,
  book: Phrasebook,
): string {
  if (revision === 'corrected' && day !== null)
    return book.say('verdict-corrected-for', { ...said, day: writeDate(day, book, 'long') })
  return book.say(`verdict-${revision}`, said)
}

const isOfStatedDay = (item: Evidence): item is Correction['old'] =>
  item.value !== null && item.stance === 'asserts' && item.asOf?.stated === true

const isAboutOneDay = (one: Evidence, other: Evidence): boolean =>
  one.claimant !== null && one.claimant.id === other.claimant?.id && one.asOf?.date === other.asOf?.date

const isLater = (one: Evidence, other: Evidence): boolean => isBefore(dayOf(other), dayOf(one))

const dayOf = ({ said, source }: Evidence) => daysOf(said ?? source.bibliography.issued)
