import type { Evidence, Fact } from '../../model/fact.ts'
import type { DateValue, Mention } from '../../model/value.ts'
import { parseEdtf } from '../../values/dates/edtf.ts'
import { boundOf } from '../../values/dates/open-dates.ts'
import { supports } from '../../values/support.ts'

/** A report that gives a day only as a bound: "not before 26 September". */
export interface OpenDate {
  readonly evidence: Evidence
  /** The day that its words name. */
  readonly day: DateValue
  /** "not before" */
  readonly bound: string
}

/** Words that leave a day open. English. */
const BOUNDING =
  /\b(?:before|after|earlier|earliest|later|latest|until|till|by|from|since|onwards?|sooner|deadline|start(?:s|ing)?)\b/i

/** The report whose bound a date lacks, in words that bound nothing; null where another report gives the day itself. */
export function unboundedIn(
  mention: Mention,
  words: readonly string[],
  facts: readonly Fact[],
): OpenDate | null {
  if (mention.value.kind !== 'date' || BOUNDING.test(words.join('\n'))) return null
  const evidence = facts.flatMap(fact => fact.evidence).filter(({ copy }) => !copy)
  const isGiven = evidence.some(({ value }) => value?.kind === 'date' && isEqual(mention, value))
  return isGiven ? null : (evidence.flatMap(openDate).find(({ day }) => isEqual(mention, day)) ?? null)
}

function openDate(evidence: Evidence): readonly OpenDate[] {
  const { value } = evidence
  const bound = value?.kind === 'date' ? boundOf(value) : null
  const day = parseEdtf(bound?.date ?? '')
  return bound && day ? [{ evidence, day, bound: bound.bound.replace('-', ' ') }] : []
}

function isEqual(mention: Mention, day: DateValue): boolean {
  const support = supports(mention, [day])
  return support.supported && support.how === 'equal'
}
