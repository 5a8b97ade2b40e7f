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
})
