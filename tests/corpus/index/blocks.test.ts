import { expect, it } from 'vitest'
import { blocksOf, unitsOf } from '../../../src/corpus/index/blocks.ts'

const sentences = (...lengths: number[]) => {
  let start = 0
  return lengths.map(length => {
    const range = { start, end: start + length }
    start = range.end + 1
    return range
  })
}

it('of any two neighbouring sentences some passage holds both, and every sentence stands in one', () => {
  const units = sentences(300, 200, 350, 100, 50, 380, 390, 20, 399, 399, 399)
  const blocks = blocksOf(units)
  for (let unit = 0; unit + 1 < units.length; unit += 1)
    expect(blocks.some(({ first, last }) => first <= unit && unit + 1 <= last)).toBe(true)
})

it('a long sentence stands in one passage only', () => {
  expect(blocksOf(sentences(500, 500, 500))).toEqual([
    { first: 0, last: 0 },
    { first: 1, last: 1 },
    { first: 2, last: 2 },
  ])
})

it('no sentences, no passages', () => {
  expect(blocksOf([])).toEqual([])
})

it('a text without ends of sentences is cut at white space, and nothing is lost', () => {
  const text = 'table row '.repeat(1000)
  const units = unitsOf(text, [{ start: 0, end: text.length }])
  expect(units.length).toBeGreaterThan(4)
  expect(units.map(({ start, end }) => text.slice(start, end)).join('')).toBe(text)
  for (const { start } of units.slice(1)) expect(text[start]).toBe(' ')
})
