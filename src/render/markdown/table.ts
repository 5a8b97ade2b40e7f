import type { TableBody } from '../matter/matter.ts'
import type { Runs } from '../runs.ts'
import { runsToMarkdown, WIDTH, wrapLines } from './lines.ts'

/**
 * A table whose lines fit is drawn with bars, its columns under one another; the cells of any other are told row by
 * row, since a mail program would break its lines.
 */
export function tableLines(
  columns: TableBody['columns'],
  rows: readonly (readonly Runs[])[],
  hasRowHeadings: boolean,
): readonly string[] {
  const headings = columns.map(({ heading }) => cellOf(heading))
  const cells = rows.map(row => columns.map((_, index) => cellOf(row[index] ?? [])))
  const widths = headings.map((heading, index) =>
    Math.max(3, heading.length, ...cells.map(row => row[index]?.length ?? 0)),
  )
  const total = widths.reduce((sum, width) => sum + width + 3, 1)
  return total <= WIDTH ? drawn(columns, headings, cells, widths) : told(headings, cells, hasRowHeadings)
}

/** Lines of a cell stand beside one another, told apart. */
const cellOf = (runs: Runs): string =>
  runsToMarkdown(runs)
    .replaceAll('|', '\\|')
    .replace(/\s*\n\s*/g, ' · ')

function drawn(
  columns: TableBody['columns'],
  headings: readonly string[],
  cells: readonly (readonly string[])[],
  widths: readonly number[],
): readonly string[] {
  const line = (row: readonly string[]): string => {
    const padded = row.map((cell, index) => {
      const width = widths[index] ?? 0
      return columns[index]?.isNumeric ? cell.padStart(width) : cell.padEnd(width)
    })
    return `| ${padded.join(' | ')} |`
  }
  const rules = widths.map((width, index) =>
    columns[index]?.isNumeric ? `${'-'.repeat(width - 1)}:` : '-'.repeat(width),
  )
  return [line(headings), `| ${rules.join(' | ')} |`, ...cells.map(line)]
}

/** Each row as a point: its first cell, and beneath it the others by the headings of their columns. */
function told(
  headings: readonly string[],
  cells: readonly (readonly string[])[],
  hasRowHeadings: boolean,
): readonly string[] {
  return cells.flatMap(([first = '', ...others]) => [
    ...wrapLines(hasRowHeadings || others.length > 0 ? `**${first}**` : first, '- '),
    ...others.flatMap((cell, index) => wrapLines(withHeading(headings[index + 1] ?? '', cell), '  - ')),
  ])
}

const withHeading = (heading: string, cell: string): string => (heading === '' ? cell : `${heading}: ${cell}`)
