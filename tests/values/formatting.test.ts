import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Amount } from '../../src/model/value.ts'
import { formatAmount, formatFigures, formatNumber } from '../../src/values/formatting.ts'
import { findMentions } from '../../src/values/mentions.ts'

function amount(words: string): Amount {
  const value = findMentions(words)[0]?.value
  if (value?.kind !== 'amount') throw new Error(`no amount in "${words}"`)
  return value
}

describe('formatNumber', () => {
  it.each([
    [4000, 'en', '4,000'],
    [4000, 'de', '4.000'],
    [2.5, 'en', '2.5'],
    [10_000_000, 'en', '10 million'],
    [10_250_000, 'en', '10.25 million'],
    [10_251_000, 'en', '10,251,000'],
    [1_200_000, 'de', '1,2 Millionen'],
    [4000, 'no such tag', '4,000'],
  ])('writes %d in %s as %s', (number, lang, expected) => expect(formatNumber(number, lang)).toBe(expected))

  it('writes English as Intl does', () => {
    const round = fc.tuple(fc.integer({ min: 1, max: 99_999 }), fc.constantFrom(1e4, 1e7, 1e10))
    const whole = fc.oneof(
      fc.integer({ min: 1, max: 999_999 }),
      round.map(([hundredths, step]) => hundredths * step),
    )
    fc.assert(
      fc.property(whole, fc.constantFrom('en', 'en-GB', 'en-US'), (number, lang) => {
        const notation = number < 1e6 ? {} : ({ notation: 'compact', compactDisplay: 'long' } as const)
        const intl = new Intl.NumberFormat(lang, { maximumFractionDigits: 2, ...notation })
        expect(formatNumber(number, lang)).toBe(intl.format(number))
      }),
    )
  })

  it('is read back as the same number', () => {
    fc.assert(
      fc.property(fc.integer({ min: 3, max: 5_000_000_000 }), number => {
        fc.pre(number < 1500 || number > 2099)
        expect(amount(`${formatNumber(number, 'en')} crates`).figures).toEqual([number])
      }),
    )
  })
})

describe('sums of money in English', () => {
  it.each(['EUR', 'GBP', 'USD', 'RUB'])('are written as Intl writes them: %s', currency => {
    for (const lang of ['en', 'en-GB', 'en-US'])
      for (const figure of [1, 950, 10_000, 123_456]) {
        const money = new Intl.NumberFormat(lang, { style: 'currency', currency, maximumFractionDigits: 0 })
        const sum = { ...amount('£1'), figures: [figure], currency }
        expect(formatFigures(sum, lang).low).toBe(money.format(figure))
      }
  })
})

describe('formatFigures', () => {
  it.each([
    ['at least 14', 'en', { low: '14', high: null }],
    ['between 4,000 and 6,000', 'en', { low: '4,000', high: '6,000' }],
    ['£10,000', 'en', { low: '£10,000', high: null }],
    ['£2.50', 'en', { low: '£2.50', high: null }],
    ['$10 million', 'en', { low: '$10 million', high: null }],
    ['500,000 rubles', 'de', { low: '500.000\u00a0RUB', high: null }],
    ['500 rupees', 'en', { low: '500', high: null }],
    ['90 percent', 'en', { low: '90%', high: null }],
    ['90 percent', 'de', { low: '90\u00a0%', high: null }],
    ['two-thirds', 'en', { low: '2/3', high: null }],
    ['dozens', 'en', { low: '12', high: '99' }],
  ])('writes the figures of "%s" in %s', (words, lang, expected) => {
    expect(formatFigures(amount(words), lang)).toEqual(expected)
  })
})

describe('formatAmount', () => {
  it('joins a range by the pattern of its language', () => {
    expect(formatAmount(amount('between 4,000 and 6,000'), 'en')).toBe('4,000–6,000')
    expect(formatAmount(amount('between 4,000 and 6,000'), 'de', '{low} bis {high}')).toBe('4.000 bis 6.000')
  })

  it('puts money into the pattern as it is', () => {
    expect(formatAmount(amount('$10 to $15'), 'en', '{low} to {high}')).toBe('$10 to $15')
  })
})

it.each(['en', 'en-GB', 'en-US', 'en-IN'])('writes whole numbers in %s as Intl does', lang => {
  const intl = new Intl.NumberFormat(lang)
  for (const number of [0, 1, 12, 999, 1000, 4321, 99_999, 100_000, 999_999])
    expect(formatNumber(number, lang)).toBe(intl.format(number))
})
