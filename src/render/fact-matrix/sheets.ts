/** A row to be placed: the columns that it needs. */
export interface Placed<Row> {
  readonly row: Row
  readonly columns: readonly string[]
}

/** Rows that stand in one table, and the columns that these rows use, in the order in which they come up. */
export interface Sheet<Row> {
  readonly rows: readonly Row[]
  readonly columns: readonly string[]
}

/**
 * Rows in tables of at most `most` columns, so that each fits a page's width: a table begins with the first row that is
 * left, and takes those that bring the fewest new columns, the earlier first. A row that needs more columns by itself
 * gets a table as wide as it needs. `last` is the column that stands last wherever it is used.
 */
export function packSheets<Row>(
  rows: readonly Placed<Row>[],
  most: number,
  last: string,
): readonly Sheet<Row>[] {
  const left = [...rows]
  const sheets: Sheet<Row>[] = []
  while (left.length > 0) {
    const columns = new Set<string>()
    const taken: Placed<Row>[] = []
    for (;;) {
      const next = nearest(left, columns)
      if (!next || (taken.length > 0 && columns.size + added(next, columns) > most)) break
      for (const column of next.columns) columns.add(column)
      taken.push(next)
      left.splice(left.indexOf(next), 1)
    }
    // Back in the order in which they came.
    const ordered = rows.filter(row => taken.includes(row))
    const inOrder = [...new Set(ordered.flatMap(row => row.columns))]
    sheets.push({
      rows: ordered.map(({ row }) => row),
      columns: [...inOrder.filter(column => column !== last), ...inOrder.filter(column => column === last)],
    })
  }
  return sheets
}

/** While a table is empty the first row; then the one that needs the fewest columns more. */
function nearest<Row>(rows: readonly Placed<Row>[], columns: ReadonlySet<string>): Placed<Row> | undefined {
  if (columns.size === 0) return rows[0]
  return rows.reduce<Placed<Row> | undefined>(
    (best, row) => (best === undefined || added(row, columns) < added(best, columns) ? row : best),
    undefined,
  )
}

const added = <Row>(row: Placed<Row>, columns: ReadonlySet<string>): number =>
  row.columns.filter(column => !columns.has(column)).length
