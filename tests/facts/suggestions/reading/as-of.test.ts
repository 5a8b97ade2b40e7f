import { describe, expect, it } from 'vitest'
import { findingsIn } from '../read-text.ts'

/** Each figure with the day that it describes, and the day of what it counts. */
const daysIn = async (text: string) =>
  (await findingsIn(text, 'quantity')).map(
    ({ value, asOf, when }) => `${value.words}: ${asOf?.edtf ?? '-'} / ${when?.edtf ?? '-'}`,
  )

describe('the day that a figure describes', () => {
  it.each([
    ['As of 08:00 on 17 May 2024, 42 people had been found dead.', ['42: 2024-05-17 / -']],
    [
      'As of 6 p.m. on 17 May 2024, 42 people were dead and 118 missing.',
      ['42: 2024-05-17 / -', '118: 2024-05-17 / -'],
    ],
    ['By the evening of 17 May 2024, 101 people had been rescued.', ['101: 2024-05-17 / -']],
    ['The toll had risen to 71 by 17 May 2024.', ['71: 2024-05-17 / -']],
    ['Some 1,984 cases were known as of 3 August 2024.', ['Some 1,984: 2024-08-03 / -']],
  ])('%s', async (text, days) => {
    expect(await daysIn(text)).toEqual(days)
  })

  it.each([
    ['The ministry wants 300 families moved by 17 May 2024.', ['300: - / 2024-05-17']],
    ['A bomb killed 12 people on 17 May 2024.', ['12: - / 2024-05-17']],
  ])('is not the day of what happened, or is to happen: %s', async (text, days) => {
    expect(await daysIn(text)).toEqual(days)
  })
})

describe('the day of what is counted', () => {
  it('is not the year in which a ship was built, told by the way', async () => {
    expect(await daysIn('The ship, built in Halden in 1979, sank with 180 people aboard.')).toEqual([
      '180: - / -',
    ])
  })
})
