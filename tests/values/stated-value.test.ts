import { describe, expect, it } from 'vitest'
import { parseStatedValue, type StatedInput } from '../../src/values/stated-value.ts'

describe('parseStatedValue for a quantity', () => {
  it.each<[StatedInput, object]>([
    [14, { qualifier: 'exactly', figures: [14] }],
    ['14', { qualifier: 'exactly', figures: [14] }],
    [0, { qualifier: 'exactly', figures: [0] }],
    [-3, { qualifier: 'exactly', figures: [-3] }],
    ['2014', { kind: 'amount', figures: [2014] }],
    ['4,000', { figures: [4000] }],
    ['1.5', { figures: [1.5] }],
    [{ 'at-least': 14 }, { qualifier: 'at-least', figures: [14], interval: { low: 14, high: 17.5 } }],
    [{ 'at-least': '14' }, { qualifier: 'at-least', figures: [14] }],
    [{ 'more-than': 14 }, { qualifier: 'more-than', figures: [14] }],
    [{ 'up-to': 14 }, { qualifier: 'up-to', figures: [14] }],
    [{ 'fewer-than': 14 }, { qualifier: 'fewer-than', figures: [14] }],
    [{ about: 24 }, { qualifier: 'about', figures: [24] }],
    [{ nearly: 24 }, { qualifier: 'nearly', figures: [24] }],
    [{ between: [4000, 6000] }, { qualifier: 'between', figures: [4000, 6000] }],
    [{ between: ['4,000', '6,000'] }, { qualifier: 'between', figures: [4000, 6000] }],
    ['>=14', { qualifier: 'at-least', figures: [14] }],
    ['>14', { qualifier: 'more-than', figures: [14] }],
    ['<=6000', { qualifier: 'up-to', figures: [6000] }],
    ['<6000', { qualifier: 'fewer-than', figures: [6000] }],
    ['~24', { qualifier: 'about', figures: [24] }],
    ['4000..6000', { qualifier: 'between', figures: [4000, 6000] }],
    ['£10,000', { measure: 'money', currency: 'GBP', figures: [10_000] }],
    ['500,000 rubles', { measure: 'money', currency: 'RUB', figures: [500_000] }],
    [
      { money: { amount: 10_000, currency: 'GBP' } },
      { measure: 'money', currency: 'GBP', figures: [10_000] },
    ],
    [
      { money: { amount: { 'more-than': 5000 }, currency: 'USD' } },
      { qualifier: 'more-than', measure: 'money', currency: 'USD', figures: [5000] },
    ],
    [{ 'at-least': '£10,000' }, { qualifier: 'at-least', measure: 'money', currency: 'GBP' }],
    ['90%', { measure: 'percent', figures: [90] }],
    ['dozens', { qualifier: 'vague', words: 'dozens' }],
  ])('reads %j', (input, expected) => {
    expect(parseStatedValue(input, 'quantity')).toMatchObject({ value: expected, reason: null })
  })

  it.each<[StatedInput, RegExp]>([
    ['lots', /not a number/],
    ['14 dockers', /not a number/],
    ['', /not a number/],
    [{}, /write one of/],
    [{ 'at-least': 14, about: 15 }, /write one of/],
    [{ atleast: 14 }, /not known/],
    [{ 'at-least': [1, 2] }, /takes one number/],
    [{ between: [4000] }, /two numbers/],
    [{ between: [6000, 4000] }, /lower number first/],
    [{ money: { amount: 5 } }, /ISO 4217/],
    [{ money: 5 }, /ISO 4217/],
  ])('says why %j is none', (input, reason) => {
    expect(parseStatedValue(input, 'quantity')).toEqual({
      value: null,
      reason: expect.stringMatching(reason),
    })
  })
})

describe('parseStatedValue for other kinds', () => {
  it('reads dates', () => {
    expect(parseStatedValue('2014', 'date').value).toMatchObject({ kind: 'date', edtf: '2014' })
    expect(parseStatedValue(2014, 'date').value).toMatchObject({ kind: 'date', edtf: '2014' })
    expect(parseStatedValue('2024-03-22', 'date').value).toMatchObject({ earliest: '2024-03-22' })
    expect(parseStatedValue('2024-02-30', 'date').reason).toMatch(/EDTF/)
    expect(parseStatedValue({ about: 2014 }, 'date').reason).toMatch(/EDTF/)
  })

  it('takes words as names', () => {
    expect(parseStatedValue(' Sanna Holm ', 'name').value).toEqual({ kind: 'name', name: 'Sanna Holm' })
    expect(parseStatedValue('2014', 'name').value).toEqual({ kind: 'name', name: '2014' })
    expect(parseStatedValue('', 'name').reason).toMatch(/plain text/)
  })
})
