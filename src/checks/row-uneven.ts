import { diagnose } from '../diagnostics/diagnostic.ts'
import type { Field } from '../model/outline.ts'
import type { Check } from './check.ts'
import { writtenSlides } from './writing.ts'

type List = Extract<Field, { kind: 'list' }>

/** Layouts with rows: the field that heads the columns, where a row has its cells, and what both are called. */
const GRIDS = {
  table: { heads: 'columns', head: 'column', cells: null, cell: 'cell' },
  comparison: { heads: 'subjects', head: 'subject', cells: 'values', cell: 'value' },
} as const

type Grid = (typeof GRIDS)[keyof typeof GRIDS]

/** A row has one cell for each column: fewer leave a gap, and more have no heading. */
export const rowUneven: Check = {
  code: 'row-uneven',
  run(briefing, report) {
    for (const { layout, written } of writtenSlides(briefing)) {
      const grid = GRIDS[layout.name as keyof typeof GRIDS] as Grid | undefined
      const heads = grid && listIn(written?.fields[grid.heads])
      const rows = grid && listIn(written?.fields['rows'])
      if (!heads || !rows) continue
      for (const row of rows.items.flatMap(item => cellsOf(item, grid) ?? [])) {
        if (row.items.length === heads.items.length) continue
        const message = `This row has ${count(row, grid.cell)} for ${count(heads, grid.head)}.`
        const hint = `Write one ${grid.cell} for each ${grid.head}, in their order; "" for one that is empty.`
        report(diagnose('row-uneven', row.span, message, { hint }))
      }
    }
  },
}

const listIn = (field: Field | undefined): List | null => (field?.kind === 'list' ? field : null)

const cellsOf = (row: Field, { cells }: Grid): List | null =>
  cells === null ? listIn(row) : row.kind === 'record' ? listIn(row.fields[cells]) : null

const count = ({ items: { length } }: List, noun: string): string =>
  `${length} ${noun}${length === 1 ? '' : 's'}`
