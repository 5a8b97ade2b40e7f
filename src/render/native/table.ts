import type { Paragraph, TableCell, TableItem, TableRow } from './native.ts'
import { heightOf, scaled } from './type.ts'

/** A row before its height is known. */
export interface WrittenRow {
  readonly cells: readonly (readonly Paragraph[])[]
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

/** Rows as a table, each as high as its highest cell; its type set smaller, as far as it takes to fit into its room. */
export function tableOf(rows: readonly WrittenRow[], terms: TableTerms): TableItem {
  const tables = SCALES.map(scale => () => set(rows, terms, scale))
  for (const make of tables) {
    const table = make()
    if (tableHeight(table) <= terms.room) return table
  }
  return set(rows, terms, SCALES.at(-1) ?? 1)
}

export function tableHeight({ rows }: TableItem): number {
  return rows.reduce((sum, { height }) => sum + height, 0)
}

function set(rows: readonly WrittenRow[], terms: TableTerms, scale: number): TableItem {
  const { name, x, y, widths, gap, top, bottom } = terms
  return {
    kind: 'table',
    name,
    x,
    y,
    widths,
    hasHeading: terms.hasHeading ?? false,
    hasRowHeadings: terms.hasRowHeadings ?? false,
    rows: rows.map(({ cells, above = null, beneath = 'rule' }): TableRow => {
      const written = cells.map((paragraphs, index): TableCell => {
        const end = index === widths.length - 1 ? 0 : gap
        const set = scale === 1 ? paragraphs : paragraphs.map(item => scaled(item, scale))
        return { paragraphs: set, top: top * scale, bottom: bottom * scale, end }
      })
      const heights = written.map(
        (cell, index) => heightOf(cell.paragraphs, (widths[index] ?? 0) - cell.end) + cell.top + cell.bottom,
      )
      return { cells: written, above, beneath, height: Math.ceil(Math.max(...heights)) }
    }),
  }
}
