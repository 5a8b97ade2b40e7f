import { describe, expect, it } from 'vitest'
import { findMentions } from '../../../src/values/mentions.ts'

/** What counts in a text: words, figures, and currency or measure. */
const read = (text: string) =>
  findMentions(text).flatMap(({ value, label, start, end }) =>
    label || value.kind !== 'amount'
      ? []
      : [[text.slice(start, end), ...value.figures, value.currency ?? value.measure]],
  )

describe('numbers as papers of other countries and decades write them', () => {
  it.each([
    ['It rose 19,5 per cent.', ['19,5 per cent', 19.5, 'percent']],
    ['About 2,7 kilometres of road.', ['About 2,7', 2.7, 'count']],
    ['It rose 12·5 per cent.', ['12·5 per cent', 12.5, 'percent']],
    ['It rose .5 percent.', ['.5 percent', 0.5, 'percent']],
    ['It rose 15 p.c. in May.', ['15 p.c.', 15, 'percent']],
    ['It sold for 1.234,50 euros.', ['1.234,50 euros', 1234.5, 'EUR']],
    ['He had 1.234.567 votes.', ['1.234.567', 1_234_567, 'count']],
    ['They concede “some 38 000”.', ['some 38 000', 38_000, 'count']],
    ['It holds 3 1/2 million.', ['3 1/2 million', 3.5e6, 'count']],
    ['It weighs 2 ½ tons.', ['2 ½', 2.5, 'count']],
    ['It cost £2 thousand million.', ['£2 thousand million', 2e9, 'GBP']],
    ['It cost 10 thousand million pounds.', ['10 thousand million pounds', 1e10, 'GBP']],
    ['Some 5 hundred thousand fled.', ['Some 5 hundred thousand', 5e5, 'count']],
    ['It lost 5 mn tonnes.', ['5 mn', 5e6, 'count']],
    ['It took 40 or 50 men.', ['40 or 50', 40, 50, 'count']],
  ])('%s', (text, expected) => {
    expect(read(text)).toEqual([expected])
  })

  it.each([
    ['two-and-a-half million people', 2.5e6],
    ['a million and a half people', 1.5e6],
    ['a half-million people', 5e5],
    ['half-a-dozen people', 6],
    ['a quarter million people', 2.5e5],
    ['one hundred thousand people', 1e5],
  ])('%s, in words', (text, figure) => {
    expect(read(text)).toEqual([[text.replace(' people', ''), figure, 'count']])
  })

  it('keeps apart what only looks like one number', () => {
    expect(read('In 2014 120 people came.')).toEqual([['120', 120, 'count']])
    expect(read('Version 1.234.567 of it.')).toEqual([])
    expect(read('He cut 10 or 25 of them.')).toEqual([
      ['10', 10, 'count'],
      ['25', 25, 'count'],
    ])
  })
})

describe('sums of money as papers of other countries and decades write them', () => {
  it.each([
    ['N1.8 billion', 1.8e9, 'NGN'],
    ['N500,000', 5e5, 'NGN'],
    ['R250 million', 2.5e8, 'ZAR'],
    ['₱3 million', 3e6, 'PHP'],
    ['RM 10 million', 1e7, 'MYR'],
    ['Tk 20 crore', 2e8, 'BDT'],
    ['DM 5 million', 5e6, 'DEM'],
    ['200 million lire', 2e8, 'ITL'],
    ['20 billion won', 2e10, 'KRW'],
    ['J$50 million', 5e7, 'JMD'],
  ])('%s', (text, figure, currency) => {
    expect(read(`It cost ${text}.`)).toEqual([[text, figure, currency]])
  })

  it('has no currency for letters and names that several countries use', () => {
    expect(read('It cost P5 million, Sh6.5 million, 4 million marks and Rs 2 lakh crore.')).toEqual([
      ['P5 million', 5e6, 'money'],
      ['Sh6.5 million', 6.5e6, 'money'],
      ['4 million marks', 4e6, 'money'],
      ['Rs 2 lakh crore', 2e12, 'money'],
    ])
  })

  it('takes no model, seat or mark for money', () => {
    expect(read('N95 masks, the R2 unit and P5 were used.')).toEqual([])
    expect(read('They won 20 won seats and five marks.').map(([words]) => words)).toEqual(['20', 'five'])
  })
})
