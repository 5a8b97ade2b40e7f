import type { DateValue } from '../model/value.ts'
import { suggestName } from '../schema/nearest-name.ts'
import { readDate } from '../values/dates/dates.ts'
import { parseEdtf } from '../values/dates/edtf.ts'
import { ALL, type Filtered, isFilter, type Registered, type SourceFilter } from './source-filter.ts'
import { UsageError } from './usage-error.ts'

/**
 * Sources by id, date and language. A source stays where its date (issued, else inferred) may lie between the two. One
 * without a date, or without a language, is left out where that is asked for. Throws a UsageError for an id or a language
 * that no source has, and for what is no date.
 */
export function filterSources(sources: ReadonlyMap<string, Registered>, filter: SourceFilter): Filtered {
  const [from, to] = [readDay(filter.from), readDay(filter.to)]
  if (from && to && from.earliest > to.latest)
    throw new UsageError(`--from ${filter.from} lies after --to ${filter.to}.`)
  for (const id of filter.source ?? [])
    if (!sources.has(id))
      throw new UsageError(`There is no source "${id}". ${suggestName(id, [...sources.keys()])}`.trim())
  const language = filter.language?.toLowerCase()
  if (!isFilter(filter)) return ALL
  let kept = [...sources.values()].filter(({ id }) => !filter.source?.length || filter.source.includes(id))
  const notices: string[] = []
  if (language !== undefined) {
    checkLanguage(filter.language ?? '', [...sources.values()])
    notices.push(...leftOut(kept.filter(source => languageOf(source) === null).length, 'no language'))
    kept = kept.filter(source => isLanguage(languageOf(source), language))
  }
  if (from || to) {
    notices.push(...leftOut(kept.filter(source => dateOf(source) === null).length, 'no date'))
    kept = kept.filter(source => {
      const date = dateOf(source)
      return date !== null && (!from || date.latest >= from.earliest) && (!to || date.earliest <= to.latest)
    })
  }
  return { ids: new Set(kept.map(({ id }) => id)), notices }
}

/** The date of a source: when it was issued, else what was inferred; null where there is none. */
function dateOf({ bibliography, issuedInferred }: Registered): DateValue | null {
  const date = bibliography.issued ?? issuedInferred?.date
  return date === undefined || date === null ? null : parseEdtf(date)
}

const languageOf = ({ bibliography }: Registered): string | null =>
  bibliography.language?.toLowerCase() ?? null

const isLanguage = (language: string | null, wanted: string): boolean =>
  language === wanted || language?.startsWith(`${wanted}-`) === true

function checkLanguage(wanted: string, sources: readonly Registered[]): void {
  if (sources.some(source => isLanguage(languageOf(source), wanted.toLowerCase()))) return
  const known = [...new Set(sources.flatMap(({ bibliography }) => bibliography.language ?? []))]
  throw new UsageError(
    known.length === 0
      ? 'No source of this corpus says its language.'
      : `No source is in "${wanted}". ${suggestName(wanted, known)}`.trim(),
  )
}

function readDay(text: string | undefined): DateValue | null {
  if (text === undefined) return null
  const trimmed = text.trim()
  const edtf = parseEdtf(trimmed)
  if (edtf) return edtf
  const read = readDate(trimmed, 0)
  const written = read?.end === trimmed.length ? parseEdtf(read.resolve(null) ?? '') : null
  if (written) return written
  throw new UsageError(`"${text}" is not a date. Write it as 2025-02-11, 2025-02 or 2025.`)
}

const leftOut = (count: number, why: string): readonly string[] =>
  count === 0
    ? []
    : [
        `${count === 1 ? '1 source has' : `${count} sources have`} ${why}, and ${count === 1 ? 'is' : 'are'} left out.`,
      ]
