import type { SourceText } from '../model/source.ts'
import type { Range } from '../model/span.ts'

/** The labels of the first and the last page that a range of a text stands on; null where its document has no pages. */
export function pagesOf(
  { places }: SourceText,
  { start, end }: Range,
): { readonly first: string; readonly last: string } | null {
  const pages = places.filter(({ kind }) => kind === 'page')
  const first = pages.findLast(page => page.start <= start)
  const last = pages.findLast(page => page.start < Math.max(end, start + 1))
  return first && last ? { first: first.label, last: last.label } : null
}
