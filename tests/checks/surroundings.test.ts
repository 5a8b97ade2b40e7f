import { expect, it } from 'vitest'
import { surroundingsOf } from '../../src/checks/texts/surroundings.ts'
import type { Slide } from '../../src/model/briefing.ts'
import type { Field } from '../../src/model/outline.ts'
import type { Text } from '../../src/model/text.ts'

const span = { file: 'briefings/b.yaml', start: 0, end: 0 }
const textOf = (text: string): Text => ({ parts: [{ kind: 'string', text, span }], span })

/** A slide with a table of rows of two cells, the first cell of its second row, and how often a row was looked into. */
function tableOf(length: number) {
  let looks = 0
  const names = Array.from({ length }, (_, index) => textOf(`Row ${index}`))
  const rows = names.map((name): Field => {
    const items: Field[] = [name, textOf('some')].map(text => ({ kind: 'text', text }))
    return {
      kind: 'list',
      span,
      get items() {
        looks += 1
        return items
      },
    }
  })
  const fields = { rows: { kind: 'list', items: rows, span } }
  const slide = { layout: { name: 'table' }, written: { title: null, fields } } as unknown as Slide
  return { slide, cell: names[1] as Text, looks: () => looks }
}

it('tells the cells of all other rows', () => {
  const { slide, cell } = tableOf(3)
  const around = surroundingsOf(slide)(cell)
  expect(around.row).toEqual(['some'])
  expect(around.otherRows()).toEqual(['Row 0', 'some', 'Row 2', 'some'])
})

it('looks into ten times as many rows ten times as often', () => {
  const [few, many] = [tableOf(10), tableOf(100)]
  for (const { slide, cell } of [few, many]) surroundingsOf(slide)(cell)
  expect(many.looks()).toBe(10 * few.looks())
})
