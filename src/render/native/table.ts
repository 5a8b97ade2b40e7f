import type { Paragraph, TableCell, TableItem, TableRow } from './native.ts'
import { heightOf, scaled } from './type.ts'

/** A row before its height is known. */
export interface WrittenRow {
  /** One for each column; or one that spans all of them and ends before `spanEnd`. */
  readonly cells: readonly (readonly Paragraph[])[]
  readonly spanEnd?: number
  /** Room above its text, where it is another than that of the table. */
  readonly top?: number
  readonly above?: TableRow['above']
  readonly beneath?: TableRow['beneath']
}

export interface TableTerms {
  readonly name: string
  readonly x: number
  readonly y: number
  /** Of the columns, the room at their ends included. */
  readonly widths: readonly number[]
  /** Room at the end of each column. */
  readonly gap: number
  readonly top: number
  readonly bottom: number
  readonly hasHeading?: boolean
  readonly hasRowHeadings?: boolean
  /** Height that the table may take. */
  readonly room: number
}

const SCALES = [1, 0.92, 0.84, 0.76, 0.68, 0.6]

/**
 * Where the fonts of the theme are not installed, programs set others, of which DejaVu Sans is the widest that is common: by so
 * much of Inter's widths (running English, `hmtx` of both).
 */
const WIDEST = 1.12

/**
 * Rows as a table, each as high as its highest cell; its type set smaller, as far as it takes to fit into its room, with a wider
 * font as well.
 */
export function tableOf(rows: readonly WrittenRow[], terms: TableTerms): TableItem {
  for (const scale of SCALES)
    if (tableHeight(set(rows, terms, scale, WIDEST)) <= terms.room) return set(rows, terms, scale, 1)
  return set(rows, terms, SCALES.at(-1) ?? 1, 1)
}

export function tableHeight({ rows }: TableItem): number {
  return rows.reduce((sum, { height }) => sum + height, 0)
}

function set(rows: readonly WrittenRow[], terms: TableTerms, scale: number, widened: number): TableItem {
  const { name, x, y, widths, gap, top, bottom } = terms
  return {
    kind: 'table',
    name,
    x,
    y,
    widths,
    hasHeading: terms.hasHeading ?? false,
    hasRowHeadings: terms.hasRowHeadings ?? false,
    rows: rows.map(({ cells, above = null, beneath = 'rule', spanEnd, top: own = top }): TableRow => {
      const written = cells.map((paragraphs, index): TableCell => {
        const end = spanEnd ?? (index === widths.length - 1 ? 0 : gap)
        const set = scale === 1 ? paragraphs : paragraphs.map(item => scaled(item, scale))
        const span = spanEnd === undefined ? 1 : widths.length
        return { paragraphs: set, span, top: own * scale, bottom: bottom * scale, end }
      })
      const heights = written.map((cell, index) => {
        const width = widths.slice(index, index + cell.span).reduce((sum, one) => sum + one, 0)
        return heightOf(cell.paragraphs, (width - cell.end) / widened) + cell.top + cell.bottom
      })
      return { cells: written, above, beneath, height: Math.ceil(Math.max(...heights)) }
    }),
  }
}
