// @ts-expect-error The package has no types; here it only checks our own reader.
import edtf from 'edtf'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseEdtf } from '../../../src/values/dates/edtf.ts'

function extent(text: string): string | null {
  const date = parseEdtf(text)
  return date && `${date.earliest} ${date.latest}`
}

describe('parseEdtf', () => {
  it.each([
    ['2025-02-10', '2025-02-10 2025-02-10'],
    ['2024-02', '2024-02-01 2024-02-29'],
    ['2025', '2025-01-01 2025-12-31'],
    ['2025-02-10T13:40:00Z', '2025-02-10 2025-02-10'],
    ['2015/2020-06', '2015-01-01 2020-06-30'],
    ['2015/..', '2015-01-01 9999-12-31'],
    ['../2015', '0000-01-01 2015-12-31'],
    ['2015?', '2015-01-01 2015-12-31'],
    ['2015~', '2014-01-01 2016-12-31'],
    ['2024-03~', '2024-02-01 2024-04-30'],
    ['2024-03-01%', '2024-02-29 2024-03-02'],
    ['199X', '1990-01-01 1999-12-31'],
    ['2024-XX', '2024-01-01 2024-12-31'],
    ['2024-02-XX', '2024-02-01 2024-02-29'],
    ['XXXX-02-29', '0000-02-29 9999-02-29'],
    ['2014-21', '2014-03-01 2014-05-31'],
    ['2014-24', '2014-12-01 2015-02-28'],
    ['2014-31', '2014-03-01 2014-05-31'],
    ['2014-34', '2014-04-01 2014-06-30'],
    ['2014-37', '2014-01-01 2014-04-30'],
    ['2014-39', '2014-09-01 2014-12-31'],
    ['2014-41', '2014-07-01 2014-12-31'],
    ['[2024-03-01..2024-03-10]', '2024-03-01 2024-03-10'],
    ['{2023-07,2023-12}', '2023-07-01 2023-12-31'],
  ])('gives the first and last day of %s', (text, expected) => expect(extent(text)).toBe(expected))

  it.each([
    '2025-02-30',
    '2023-02-29',
    '2025-13',
    '2025-00',
    '2025-04-31',
    '2020/2015',
    '2025-2-1',
    '10/02/2025',
    'yesterday',
    '',
    '[]',
    '/',
    '2014-42',
  ])('takes %s for no date', text => expect(parseEdtf(text)).toBeNull())

  it('agrees with the edtf package on days, months and years', () => {
    const day = fc.date({ min: new Date('1500-01-01'), max: new Date('2100-12-31'), noInvalidDate: true })
    fc.assert(
      fc.property(day, fc.constantFrom(4, 7, 10), (date, length) => {
        const text = date.toISOString().slice(0, length)
        const theirs = edtf(text)
        const iso = (time: number) => new Date(time).toISOString().slice(0, 10)
        expect(extent(text)).toBe(`${iso(theirs.min)} ${iso(theirs.max)}`)
      }),
    )
  })
})
