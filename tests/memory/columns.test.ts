import { deserialize, serialize } from 'node:v8'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { type Columns, fromColumns, toColumns } from '../../src/memory/columns.ts'

const throughBytes = (values: readonly unknown[]): unknown[] =>
  Array.from(fromColumns(deserialize(serialize(toColumns(values))) as Columns))

const record = fc.record(
  {
    id: fc.string(),
    date: fc.option(fc.string()),
    span: fc.record({ file: fc.constant('a.yaml'), start: fc.nat(), end: fc.nat() }),
    names: fc.array(fc.record({ family: fc.string() })),
    empty: fc.constant({}),
    odd: fc.oneof(fc.double(), fc.boolean(), fc.constant(null), fc.constant(-0), fc.constant(undefined)),
  },
  { noNullPrototype: true },
)

it('records come back as they were', () => {
  fc.assert(
    fc.property(fc.array(record), records => {
      expect(throughBytes(records)).toEqual(records)
    }),
  )
})

it.each([
  ['none', []],
  ['records with other keys', [{ a: 1 }, { b: 2 }]],
  ['records and what is none', [{ a: 1 }, null, 7, [1], new Map([[1, 2]])]],
  [
    'the same keys in another order',
    [
      { a: 1, b: 2 },
      { b: 3, a: 4 },
    ],
  ],
  ['a key that stands for a prototype', [JSON.parse('{"constructor": 1}'), JSON.parse('{"constructor": 2}')]],
  ['dates', [{ on: new Date(0) }, { on: new Date(1) }]],
])('and so do %s', (_, values) => {
  expect(throughBytes(values)).toEqual(values)
})

it('what is alike is written once, and keys too', () => {
  const records = Array.from({ length: 1000 }, (_, index) => ({
    file: 'corpus/port/sources.yaml',
    start: index,
  }))
  const size = (value: unknown) => serialize(value).length
  expect(size(toColumns(records)) * 5).toBeLessThan(size(records))
})
