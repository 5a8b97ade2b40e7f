import type { Evidence, Fact } from '../../model/fact.ts'
import type { Value } from '../../model/value.ts'
import { parseEdtf } from '../../values/dates/edtf.ts'

/** A report whose claimant has given another value since. */
export interface Replaced {
  readonly fact: Fact
  readonly old: Evidence & { readonly value: Value }
  /** The latest that the claimant says. */
  readonly by: Evidence & { readonly value: Value }
}

/** What has been replaced among the reports of a fact, and of the facts that it is computed from. */
export function replacedIn(fact: Fact): readonly Replaced[] {
  const found = known.get(fact) ?? findReplaced(fact)
  known.set(fact, found)
  return found
}

const known = new WeakMap<Fact, readonly Replaced[]>()

function findReplaced(fact: Fact): readonly Replaced[] {
  const own = fact.groups.flatMap(({ superseded, compared }) =>
    superseded.flatMap(old => {
      const by = compared
        .filter(({ claimant, stance }) => stance === 'asserts' && claimant?.id === old.claimant?.id)
        .findLast(hasValue)
      return by && hasValue(old) && old.stance === 'asserts' ? [{ fact, old, by }] : []
    }),
  )
  return [...own, ...(fact.derivation?.parts ?? []).flatMap(replacedIn)]
}

const hasValue = (item: Evidence): item is Evidence & { readonly value: Value } => item.value !== null

/**
 * Values that stand: of reports that nobody has replaced, copies left out since nobody stands by what they repeat, with all
 * that these quote, and the dates around them. Of the claimant who has replaced a value only the new value is taken, for
 * the words of a correction often hold the old one.
 */
export function standingValues(fact: Fact): readonly Value[] {
  const replaced = fact.groups.flatMap(({ superseded }) => superseded)
  const revisers = new Set(replaced.flatMap(({ claimant }) => claimant?.id ?? []))
  const standing = fact.evidence.filter(item => !item.copy && !replaced.includes(item))
  return [
    ...standing.flatMap(item => [
      ...(item.value ? [item.value] : []),
      ...(item.claimant && revisers.has(item.claimant.id) ? [] : item.quoted),
    ]),
    ...standing.flatMap(item => datesOf(item)),
    ...dateIn(fact.event),
    ...(fact.derivation ? [fact.derivation.result, ...fact.derivation.parts.flatMap(standingValues)] : []),
  ]
}

/** The days that a report describes, was made and was published on. */
export function datesOf({ asOf, said, source }: Evidence): Value[] {
  return [asOf?.date, said, source.bibliography.issued].flatMap(dateIn)
}

function dateIn(edtf: string | null | undefined): Value[] {
  const date = edtf ? parseEdtf(edtf) : null
  return date ? [date] : []
}
