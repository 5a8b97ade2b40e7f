import type { Source } from '../../model/source.ts'
import { writeDate, yearOf } from '../dates.ts'
import type { Phrasebook } from '../words.ts'
import { typeset } from './registry-words.ts'

/** Name of a source, short enough for a source line: its outlet, else publisher, author, title or id. As it is printed. */
export const outletOf = (source: Pick<Source, 'bibliography' | 'id'>): string =>
  typeset(registeredOutletOf(source))

/** The same as the registry has it, for what programs read. */
export function registeredOutletOf({ bibliography, id }: Pick<Source, 'bibliography' | 'id'>): string {
  const author = bibliography.author[0]
  return (
    bibliography['container-title'] ??
    bibliography.publisher ??
    author?.literal ??
    author?.family ??
    bibliography.title ??
    id
  )
}

/** Day of issue, EDTF; `inferred` where the source does not say it of itself. */
export function issueOf(source: Source): { readonly date: string; readonly inferred: boolean } | null {
  if (source.bibliography.issued !== null) return { date: source.bibliography.issued, inferred: false }
  return source.issuedInferred === null ? null : { date: source.issuedInferred.date, inferred: true }
}

/** "Harbour Gazette, 11 Feb": the year is left out where it is `assumedYear`. */
export function outletAndDate(source: Source, book: Phrasebook, assumedYear: string | null): string {
  const issue = issueOf(source)
  if (issue === null) return outletOf(source)
  const date = writeDate(issue.date, book, 'short', assumedYear)
  return `${outletOf(source)}, ${issue.inferred ? book.say('date-inferred', { date }) : date}`
}

/** Year of issue, or null. */
export function issueYearOf(source: Source): string | null {
  return yearOf(issueOf(source)?.date ?? '')
}
