import type { Field, OutlineSlide } from '../../model/outline.ts'

export type List = Extract<Field, { kind: 'list' }>

/** Layouts with rows: the field that heads the columns, where a row has its cells, and what both are called. */
const GRIDS = {
  table: { heads: 'columns', head: 'column', cells: null, cell: 'cell' },
  comparison: { heads: 'subjects', head: 'subject', cells: 'values', cell: 'value' },
} as const

export type Grid = (typeof GRIDS)[keyof typeof GRIDS]

/** What a layout calls its columns and cells; null for a layout without rows. */
export function gridOf(layout: string): Grid | null {
  return Object.hasOwn(GRIDS, layout) ? GRIDS[layout as keyof typeof GRIDS] : null
}

/** The rows of a slide, in order; none where its layout has none. */
export function rowsOf(layout: string, written: OutlineSlide | null): readonly Field[] {
  return (gridOf(layout) && listIn(written?.fields['rows'])?.items) ?? []
}

/** The list of a row's cells, without the aspect that a comparison's row is about. */
export function cellsOf(layout: string, row: Field): List | null {
  const grid = gridOf(layout)
  if (!grid || grid.cells === null) return grid && listIn(row)
  return row.kind === 'record' ? listIn(row.fields[grid.cells]) : null
}

/** The field as a list; null where it is none. */
export const listIn = (field: Field | undefined): List | null => (field?.kind === 'list' ? field : null)
