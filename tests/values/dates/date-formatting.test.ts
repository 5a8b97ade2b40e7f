import { describe, expect, it } from 'vitest'
import { formatDate } from '../../../src/values/dates/date-formatting.ts'

describe('formatDate', () => {
  it.each([
    ['2025-02-10', 'en', 'long', '10 February 2025'],
    ['2025-02-10', 'en', 'short', '10 Feb 2025'],
    ['2025-02-10', 'en', 'day-month', '10 February'],
    ['2025-02-10', 'en-US', 'long', 'February 10, 2025'],
    ['2025-02-10', 'de', 'long', '10. Februar 2025'],
    ['2025-02-10', 'de', 'day-month', '10. Februar'],
    ['2025-02', 'en', 'long', 'February 2025'],
    ['2025', 'en', 'day-month', '2025'],
    ['2025~', 'en', 'long', '2025'],
    ['2025-02-10T13:40:00Z', 'en', 'long', '10 February 2025'],
    ['XXXX-02-10', 'en', 'long', '10 February'],
    ['XXXX-02', 'en', 'long', 'February'],
    ['not a date', 'en', 'long', 'not a date'],
  ] as const)('writes %s in %s, %s', (date, lang, style, expected) => {
    expect(formatDate(date, lang, style)).toBe(expected)
  })

  it.each([
    ['2014-39', 'September–December 2014'],
    ['199X', '1990–1999'],
    ['2015/2020', '2015–2020'],
    ['[2024-03-01..2024-03-10]', '1–10 March 2024'],
  ])('writes %s as the span of its days', (date, expected) => {
    expect(formatDate(date, 'en', 'long').replaceAll(/[\u2009 ]*–[\u2009 ]*/g, '–')).toBe(expected)
  })

  it('writes the same day in any time zone', () => {
    const zone = process.env.TZ
    try {
      for (const name of ['Pacific/Kiritimati', 'Pacific/Pago_Pago']) {
        process.env.TZ = name
        expect(formatDate('2025-02-10', 'en', 'short')).toBe('10 Feb 2025')
      }
    } finally {
      if (zone === undefined) delete process.env.TZ
      else process.env.TZ = zone
    }
  })
})

it('a span within a year that goes without saying has no year', () => {
  expect(formatDate('XXXX-03-24/XXXX-03-31', 'en', 'short').replace(/\u2009/g, ' ')).toMatch(
    /^24\s?–\s?31 Mar$/,
  )
})

it.each(['en', 'en-GB'])('writes every day and month in %s as Intl does, without its help', lang => {
  const locale = lang === 'en' ? 'en-001' : lang
  const utc = { timeZone: 'UTC', calendar: 'gregory' } as const
  for (let time = Date.UTC(2024, 0, 1); time < Date.UTC(2025, 0, 1); time += 86_400_000) {
    const day = new Date(time)
    const edtf = day.toISOString().slice(0, 10)
    const intl = (options: Intl.DateTimeFormatOptions) =>
      new Intl.DateTimeFormat(locale, { ...utc, ...options }).format(day)
    const written = (['long', 'short', 'day-month'] as const).map(style => formatDate(edtf, lang, style))
    expect(written).toEqual([
      intl({ day: 'numeric', month: 'long', year: 'numeric' }),
      intl({ day: 'numeric', month: 'short', year: 'numeric' }),
      intl({ day: 'numeric', month: 'long' }),
    ])
    expect(formatDate(`XXXX${edtf.slice(4)}`, lang, 'short')).toBe(intl({ day: 'numeric', month: 'short' }))
    if (!edtf.endsWith('-01')) continue
    const months = (['long', 'short', 'day-month'] as const).map(style =>
      formatDate(edtf.slice(0, 7), lang, style),
    )
    expect(months).toEqual([
      intl({ month: 'long', year: 'numeric' }),
      intl({ month: 'short', year: 'numeric' }),
      intl({ month: 'long' }),
    ])
  }
  expect(formatDate('2024', lang, 'short')).toBe('2024')
})
