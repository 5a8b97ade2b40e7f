import type { DateValue } from '../../model/value.ts'
import { addDays, dayOfIso, isoOf } from './calendar.ts'
import { parseEdtf } from './edtf.ts'

/** A date that is known on one side alone: `2026-09-26/..` begins then or later, `../2026-09-26` ends by then. */
export interface OpenDate {
  readonly side: 'from' | 'to'
  /** The end that it has, which is one of its days; EDTF. */
  readonly end: string
}

/** The end of an open interval; null for every other date. */
export function openDateOf(edtf: string): OpenDate | null {
  const [, until, from] = /^(?:(?:\.\.)?\/([^/]+)|([^/]+)\/(?:\.\.)?)$/.exec(edtf) ?? []
  if (from !== undefined && from !== '..') return { side: 'from', end: from }
  return until !== undefined && until !== '..' ? { side: 'to', end: until } : null
}

/** How words bound a date: "not before", "by" and "before", "after", which leave the day itself out. */
export type Bound = 'not-before' | 'by' | 'before' | 'after'

/** A date of which words tell only a bound, as an open interval; null where it is a span or one of several. `words` are those of bound and date. */
export function boundedBy(bound: Bound, date: DateValue, words: string): DateValue | null {
  if (!/^\d{4}(?:-\d\d){0,2}$/.test(date.edtf)) return null
  const edtf = edtfOf(bound, date)
  const open = parseEdtf(edtf)
  return open && { ...open, words, ...(date.yearInferred && { yearInferred: true }) }
}

function edtfOf(bound: Bound, { edtf, earliest, latest }: DateValue): string {
  switch (bound) {
    case 'not-before':
      return `${edtf}/..`
    case 'by':
      return `../${edtf}`
    case 'before':
      return `../${besides(earliest, -1)}`
    case 'after':
      return `${besides(latest, 1)}/..`
  }
}

/** The bound that an open interval is told with, and its date: the day that "before" and "after" leave out is named again. */
export function boundOf({
  edtf,
  words,
}: Pick<DateValue, 'edtf' | 'words'>): { readonly bound: Bound; readonly date: string } | null {
  const open = openDateOf(edtf)
  if (open === null) return null
  const isLeftOut = (open.side === 'from' ? /^after\b/i : /^(?:before|prior|ahead)\b/i).test(words ?? '')
  if (open.side === 'from')
    return isLeftOut
      ? { bound: 'after', date: besides(open.end, -1) }
      : { bound: 'not-before', date: open.end }
  return isLeftOut ? { bound: 'before', date: besides(open.end, 1) } : { bound: 'by', date: open.end }
}

const besides = (iso: string, days: number): string => isoOf(addDays(dayOfIso(iso), days))
