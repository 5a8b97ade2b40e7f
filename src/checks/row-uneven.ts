import { diagnose } from '../diagnostics/diagnostic.ts'
import type { Check } from './check.ts'
import { cellsOf, gridOf, type List, listIn, rowsOf } from './texts/grids.ts'
import { writtenSlides } from './texts/writing.ts'

/** A row has one cell for each column: fewer leave a gap, and more have no heading. */
export const rowUneven: Check = {
  code: 'row-uneven',
  run(briefing, report) {
    for (const { layout, written } of writtenSlides(briefing)) {
      const grid = gridOf(layout.name)
      const heads = grid && listIn(written?.fields[grid.heads])
      if (!grid || !heads) continue
      for (const row of rowsOf(layout.name, written).flatMap(item => cellsOf(layout.name, item) ?? [])) {
        if (row.items.length === heads.items.length) continue
        const message = `This row has ${count(row, grid.cell)} for ${count(heads, grid.head)}.`
        const hint = `Write one ${grid.cell} for each ${grid.head}, in their order; "" for one that is empty.`
        report(diagnose('row-uneven', row.span, message, { hint }))
      }
    }
  },
}

const count = ({ items: { length } }: List, noun: string): string =>
  `${length} ${noun}${length === 1 ? '' : 's'}`
