/** A table as wide as it is set, and how wide each of its columns would be without a line break, in CSS pixels. */
export interface NaturalColumns {
  readonly width: number
  readonly columns: readonly number[]
}

/**
 * Widths for the columns of a table whose lines have to break: what needs less than an equal share of the width gets what it
 * needs, and the others share the rest evenly. A browser shares in proportion, so that one long text makes every short one
 * break. Null where all fit as they are.
 */
export function shareColumns({ width, columns }: NaturalColumns): readonly number[] | null {
  if (columns.reduce((sum, column) => sum + column, 0) <= width) return null
  let [left, open] = [width, columns.length]
  let share = left / open
  const ascending = columns.toSorted((one, other) => one - other)
  for (const column of ascending) {
    if (column > share) break
    left -= column
    open -= 1
    share = left / open
  }
  return columns.map(column => Math.min(column, share))
}

/** Measures the tables of the document that it is called in. Sent to the browser as text. */
export function measureColumns(): NaturalColumns[] {
  const tables = Array.from(
    document.querySelectorAll<HTMLTableElement>('main[data-paged] .table-figure > table'),
  )
  const widths = tables.map(table => table.getBoundingClientRect().width)
  for (const table of tables) table.style.cssText = 'width:max-content;white-space:nowrap'
  const measured = tables.map((table, index) => ({
    width: widths[index] ?? 0,
    columns: Array.from(table.rows[0]?.cells ?? [], cell => Math.ceil(cell.getBoundingClientRect().width)),
  }))
  for (const table of tables) table.removeAttribute('style')
  return measured
}

/** Gives the same tables the widths that were found for them. Sent to the browser as text. */
export function setColumns(shared: readonly (readonly number[] | null)[]): void {
  const tables = document.querySelectorAll<HTMLTableElement>('main[data-paged] .table-figure > table')
  for (const [index, table] of Array.from(tables).entries()) {
    const widths = shared[index]
    if (!widths) continue
    table.style.tableLayout = 'fixed'
    for (const [column, cell] of Array.from(table.rows[0]?.cells ?? []).entries())
      cell.style.cssText = `box-sizing:border-box;width:${widths[column]}px`
  }
}
