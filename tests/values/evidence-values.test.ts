import { describe, expect, it } from 'vitest'
import { readValues } from '../../src/values/evidence-values.ts'

describe('readValues', () => {
  it('reads the value of a quote', () => {
    const { values, needsIssued } = readValues('at least 14 dock workers', { issued: null })
    expect(values).toMatchObject([{ qualifier: 'at-least', figures: [14], words: 'at least 14' }])
    expect(needsIssued).toBe(false)
  })

  it('reads a count after a verb that is a naming noun too', () => {
    expect(readValues('holds 780 people', { issued: null }).values).toMatchObject([{ figures: [780] }])
  })

  it('leaves labels out', () => {
    expect(readValues('the first fire in shed 4', { issued: null }).values).toEqual([])
  })

  it('places relative dates by the date of issue', () => {
    expect(readValues('founded nine years ago', { issued: '2024-03' }).values).toMatchObject([
      { edtf: '2015', earliest: '2015-01-01', latest: '2015-12-31', words: 'nine years ago' },
    ])
  })

  it('says that a relative date needs a date of issue, and keeps the other values', () => {
    const read = readValues('13 were hurt two days ago', { issued: null })
    expect(read.values).toMatchObject([{ figures: [13] }])
    expect(read.needsIssued).toBe(true)
  })

  describe('a date without a year', () => {
    const read = (sentence: string, quote: string, issued = '2026-06-04') => {
      const start = sentence.indexOf(quote)
      const quoted = [{ start, end: start + quote.length }]
      return readValues(quote, { issued, around: { sentence, quoted } }).values[0]
    }

    it('is marked as placed by the date of issue', () => {
      expect(read('It burnt on 3 June.', '3 June')).toMatchObject({ edtf: '2026-06-03', yearInferred: true })
      expect(read('It burnt on 3 June 2025.', '3 June 2025')).not.toHaveProperty('yearInferred')
      expect(readValues('3 June', { issued: '2026-06-04' }).values[0]).toHaveProperty('yearInferred', true)
      expect(readValues('yesterday', { issued: '2026-06-04' }).values[0]).not.toHaveProperty('yearInferred')
    })

    it.each(['1 July', 'by 1 July', 'restored by 1 July', 'expects the full flow to be restored by 1 July'])(
      'lies ahead where the whole sentence looks ahead, however little is quoted: %s',
      quote => {
        const sentence = 'The Ministry expects the full flow to be restored by 1 July.'
        expect(read(sentence, quote)).toMatchObject({ edtf: '2026-07-01', words: '1 July' })
      },
    )

    it('takes the year that stands behind the quote', () => {
      const value = read('They met on 6 March 2019 in the port.', 'met on 6 March')
      expect(value).toMatchObject({ edtf: '2019-03-06', words: '6 March' })
      expect(value).not.toHaveProperty('yearInferred')
    })

    it('stays the end of a span that is quoted', () => {
      expect(read('It may run from 6 June to 9 June.', 'from 6 June')).toMatchObject({ edtf: '2026-06-06' })
      expect(read('It may run from 6 June to 9 June.', '9 June')).toMatchObject({ edtf: '2026-06-09' })
    })

    it('is read at its own place where its words stand twice', () => {
      const sentence = 'The port burnt on 12 June, and it will reopen on 12 June.'
      expect(read(sentence, 'reopen on 12 June')).toMatchObject({ edtf: '2026-06-12' })
      expect(read(sentence, 'burnt on 12 June')).toMatchObject({ edtf: '2025-06-12' })
    })

    it('makes a figure an estimate whose verb is left out', () => {
      const sentence = 'We estimate that 60 tonnes have entered the river.'
      expect(read(sentence, '60 tonnes have entered')).toMatchObject({ qualifier: 'about', figures: [60] })
      expect(read('It has 9 wagons, we estimate.', '9 wagons')).toMatchObject({ qualifier: 'exactly' })
    })

    it('is found across the end of a line', () => {
      expect(read('The quay will open on 1\nJuly.', 'on 1\nJuly')).toMatchObject({ edtf: '2026-07-01' })
    })
  })
})
