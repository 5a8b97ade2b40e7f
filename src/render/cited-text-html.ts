import type { Range } from '../model/span.ts'
import { escapeHtml } from './html.ts'

/** Words of a source that a piece of evidence quotes, or one of several ranges of them. */
export interface CitedPassage {
  readonly range: Range
  readonly evidence: string
  readonly fact: string
  readonly number: number
  /** Whether it is the last of its evidence's ranges: the citation stands after it. */
  readonly isLast: boolean
}

/**
 * A range of a source's text as HTML with its cited passages in `mark`, each followed by the numbers of its citations.
 * Passages may overlap: then a piece names all the evidence that quotes it.
 */
export function markPassages(text: string, whole: Range, cited: readonly CitedPassage[]): string {
  const within = cited.filter(({ range }) => range.start < whole.end && range.end > whole.start)
  const plain = (from: number, to: number): string => escapeHtml(text.slice(from, to).replace(/\s+/g, ' '))
  if (within.length === 0) return plain(whole.start, whole.end)
  const ends = within.flatMap(({ range }) => [
    Math.max(range.start, whole.start),
    Math.min(range.end, whole.end),
  ])
  const cuts = [...new Set([whole.start, ...ends, whole.end])].sort((a, b) => a - b)
  return cuts
    .slice(0, -1)
    .map((from, index) => {
      const to = cuts[index + 1] ?? whole.end
      const here = within.filter(({ range }) => range.start < to && range.end > from)
      const ids = here.map(({ evidence }) => escapeHtml(evidence)).join(' ')
      const words = plain(from, to)
      const closing = within.filter(({ range, isLast }) => isLast && range.end === to)
      return (here.length === 0 ? words : `<mark data-cited="${ids}">${words}</mark>`) + citations(closing)
    })
    .join('')
}

function citations(passages: readonly CitedPassage[]): string {
  const once = [...new Map(passages.map(passage => [passage.number, passage])).values()]
  if (once.length === 0) return ''
  const links = once
    .sort((a, b) => a.number - b.number)
    .map(
      ({ fact, number }) =>
        `<a class="cite" href="#evidence-${escapeHtml(fact)}" data-fact="${escapeHtml(fact)}">${number}</a>`,
    )
  return `<sup class="cites">${links.join(', ')}</sup>`
}
