import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { intervalOf, intervalOfWord, VAGUE_WORDS } from '../../../src/values/figures/intervals.ts'
import { WORDS_BEFORE } from '../../../src/values/figures/qualifiers.ts'

describe('intervalOf', () => {
  it.each([
    ['exactly', [14], 14, 14],
    ['at-least', [100], 100, 125],
    ['more-than', [100], 100, 125],
    ['up-to', [6000], 3000, 6000],
    ['fewer-than', [6000], 3000, 6000],
    ['about', [100], 90, 110],
    ['nearly', [100], 90, 100],
    ['between', [4000, 6000], 4000, 6000],
  ] as const)('reads %s %j as [%d, %d]', (qualifier, figures, low, high) => {
    expect(intervalOf(qualifier, figures)).toEqual({ low, high })
  })
})

describe('intervalOfWord', () => {
  it.each([
    ['tens', 10, 99],
    ['dozens', 12, 99],
    ['scores', 20, 99],
    ['hundreds', 100, 999],
    ['thousands', 1_000, 9_999],
    ['tens of thousands', 10_000, 99_999],
    ['hundreds of thousands', 100_000, 999_999],
    ['millions', 1_000_000, 9_999_999],
    ['tens of millions', 10_000_000, 99_999_999],
    ['hundreds of millions', 100_000_000, 999_999_999],
    ['billions', 1_000_000_000, 9_999_999_999],
    ['tens of billions', 10_000_000_000, 99_999_999_999],
    ['hundreds of billions', 100_000_000_000, 999_999_999_999],
  ])('reads "%s" as [%d, %d]', (word, low, high) => expect(intervalOfWord(word)).toEqual({ low, high }))

  it('knows no other word', () => expect(intervalOfWord('lots')).toBeNull())
})

describe('the tables in docs/evidence.md', () => {
  const page = readFileSync(new URL('../../../docs/evidence.md', import.meta.url), 'utf8')
  const figure = (number: number) => number.toLocaleString('en')

  it.each(VAGUE_WORDS)('hold the row of $word', ({ word, interval }) => {
    expect(page).toContain(`| ${word} | ${figure(interval.low)} | ${figure(interval.high)} |`)
  })

  it.each(Object.values(WORDS_BEFORE).flat())('name the qualifier "%s"', words =>
    expect(page).toContain(words),
  )
})
