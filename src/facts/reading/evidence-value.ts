import { diagnose, type Report } from '../../diagnostics/diagnostic.ts'
import type { Source } from '../../model/source.ts'
import type { Span } from '../../model/span.ts'
import type { Amount, DateValue, Value } from '../../model/value.ts'
import { parseEdtf } from '../../values/dates/edtf.ts'
import type { QuoteValues } from '../../values/evidence-values.ts'
import { parseStatedValue } from '../../values/stated-value.ts'
import { isSameValue } from '../agreement/comparison.ts'
import type { AuthoredEvidence } from './evidence-schema.ts'
import type { AuthoredFact } from './facts-schema.ts'
import { isRead, mayCarry } from './foreign-value.ts'
import { readName } from './name-value.ts'
import { pickAmount, pickDate } from './stated-in-quote.ts'

interface Spans {
  readonly quote: Span
  readonly value: Span
}

/**
 * The value of a piece of evidence: read from its quote, which holds `quote`, or stated and held against it. Reports a quote that gives
 * none, or several, and a stated value that it does not bear out. Evidence that does not assert the claim needs none.
 */
export function readEvidenceValue(
  fact: AuthoredFact,
  authored: AuthoredEvidence,
  quote: QuoteValues,
  source: Source,
  spans: Spans,
  report: Report,
): Value | null {
  if (fact.kind === 'name') return readName(fact, authored, spans.value, report)
  if (fact.kind !== 'quantity' && fact.kind !== 'date') return null
  if (!isRead(source.bibliography.language))
    return statedInForeignWords(fact.kind, authored, source, spans, report)
  const values = fact.kind === 'date' ? datesIn(quote) : amountsIn(quote)
  if (authored.value !== undefined)
    return heldAgainstQuote(fact.kind, authored, { ...quote, values }, spans.value, report)
  const figures = values.filter(value => !quote.bases.includes(value))
  const distinct = figures.filter(
    (value, index) => !figures.slice(0, index).some(other => isSameValue(value, other, [])),
  )
  const [value] = distinct
  if (distinct.length === 1 && value) return value
  if ((authored.stance ?? 'asserts') !== 'asserts') return null
  if (distinct.length > 1) {
    const details = distinct.map(found => found.words ?? '')
    report(
      diagnose('value-ambiguous', spans.quote, `The quote holds ${distinct.length} figures.`, {
        details,
        hint: 'Say which with `value:`.',
      }),
    )
  } else if (fact.kind === 'date' && quote.needsIssued) {
    report(
      diagnose(
        'date-needs-issued',
        spans.quote,
        `The date cannot be placed: ${source.id} has no date of issue that is precise enough.`,
      ),
    )
  } else {
    const wanted = fact.kind === 'date' ? 'date' : 'figure'
    report(
      diagnose('value-missing', spans.quote, `No ${wanted} can be read from the quote.`, {
        hint: `Quote the ${wanted}, or correct \`kind:\`.`,
      }),
    )
  }
  return null
}

/** Texts in other languages than English are quoted, and their values are stated. */
function statedInForeignWords(
  kind: 'quantity' | 'date',
  authored: AuthoredEvidence,
  source: Source,
  spans: Spans,
  report: Report,
): Value | null {
  if (authored.value === undefined) {
    if ((authored.stance ?? 'asserts') !== 'asserts') return null
    const message = `Values are read from English alone, and ${source.id} is in ${source.bibliography.language}.`
    report(
      diagnose('value-missing', spans.quote, message, {
        hint: 'State it: `value: 14`, or `value: {at-least: 14}`.',
      }),
    )
    return null
  }
  const stated = parseStatedValue(authored.value, kind)
  if (stated.value !== null && mayCarry(authored.quote, stated.value)) return stated.value
  const problem =
    stated.value === null ? `This is no value: ${stated.reason}.` : 'The quote does not give this value.'
  report(diagnose(stated.value === null ? 'invalid-value' : 'value-unsupported', spans.value, problem))
  return null
}

const amountsIn = ({ values }: QuoteValues): Amount[] => values.filter(value => value.kind === 'amount')

/** Dates; in a quote without any, four figures that can only be a year. */
function datesIn({ values }: QuoteValues): DateValue[] {
  const dates = values.filter(value => value.kind === 'date')
  if (dates.length > 0) return dates
  return values.flatMap(value => {
    const year =
      value.kind === 'amount' && value.measure === 'count' && value.qualifier === 'exactly'
        ? value.figures[0]
        : null
    const date = year && year >= 1000 && year <= 2999 ? parseEdtf(String(year)) : null
    return date ? [{ ...date, words: value.kind === 'amount' ? value.words : null }] : []
  })
}

/**
 * A stated count that nothing but its statement tells from other words: thousands that a plain space parts, as in a table
 * ("2 600 480"), and "one" where it may be a pronoun ("One is still here").
 */
function writtenOtherwise(stated: Amount, quote: string): Amount | null {
  const [figure = 0] = stated.figures
  if (stated.qualifier !== 'exactly' || stated.figures.length !== 1 || stated.measure !== 'count') return null
  const apart = String(figure).replace(/\B(?=(?:\d{3})+$)/g, '\\s')
  const words = figure === 1 ? '\\bone\\b' : figure >= 1000 ? `(?<!\\d)${apart}(?!\\d)` : null
  const found = words === null ? null : new RegExp(words, 'i').exec(quote)
  return found && { ...stated, words: found[0] }
}

function heldAgainstQuote(
  kind: 'quantity' | 'date',
  authored: AuthoredEvidence,
  quote: QuoteValues,
  span: Span,
  report: Report,
): Value | null {
  const stated = parseStatedValue(authored.value ?? '', kind)
  if (stated.value === null) {
    report(
      diagnose(
        kind === 'date' ? 'invalid-date' : 'invalid-value',
        span,
        `This is no value: ${stated.reason}.`,
      ),
    )
    return null
  }
  const { value } = stated
  const picked =
    value.kind === 'amount'
      ? (pickAmount(value, amountsIn(quote)) ?? writtenOtherwise(value, authored.quote))
      : value.kind === 'date'
        ? pickDate(value, authored.quote, quote)
        : null
  if (picked) return picked
  const found = quote.values.map(other => (other.kind === 'name' ? other.name : (other.words ?? '')))
  const details = found.length > 0 ? [`in the quote:  ${found.join('; ')}`] : []
  report(diagnose('value-unsupported', span, 'The quote does not give this value.', { details }))
  return null
}
