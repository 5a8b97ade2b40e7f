import { describe, expect, it } from 'vitest'
import { findMentions } from '../../src/values/mentions.ts'

/** EDTF of every date in a text, read by a source of a date. */
function dates(text: string, issued: string | null = null): string[] {
  return findMentions(text, issued)
    .filter(({ label }) => !label)
    .map(({ value }) => (value.kind === 'date' ? value.edtf : 'amount'))
}

describe('dates that need no date of issue', () => {
  it.each([
    ['2025-02-10', '2025-02-10'],
    ['2025-02-10T13:40:00Z', '2025-02-10'],
    ['7 March 2024', '2024-03-07'],
    ['March 7, 2024', '2024-03-07'],
    ['Feb. 3, 2025', '2025-02-03'],
    ['Friday, 22 March 2024', '2024-03-22'],
    ['the 7th of March 2024', '2024-03-07'],
    ['10–12 February 2025', '2025-02-10/2025-02-12'],
    ['between 8 and 10 February 2025', '2025-02-08/2025-02-10'],
    ['March 7 and 8, 2024', '{2024-03-07,2024-03-08}'],
    ['7 March to 3 April 2024', '2024-03-07/2024-04-03'],
    ['September 2022', '2022-09'],
    ['early March 2024', '[2024-03-01..2024-03-10]'],
    ['mid-March 2024', '[2024-03-11..2024-03-20]'],
    ['the end of February 2024', '[2024-02-21..2024-02-29]'],
    ['2014', '2014'],
    ['early 2014', '2014-37'],
    ['mid-2021', '2021-38'],
    ['late 2014', '2014-39'],
    ['around 2014', '2014~'],
    ['between 2015 and 2020', '2015/2020'],
    ['2015–2020', '2015/2020'],
    ['the 1990s', '199X'],
    ['the early 1990s', '[1990..1993]'],
    ['the mid-1990s', '[1994..1996]'],
    ['the late 1990s', '[1997..1999]'],
    ['summer 2024', '2024-22'],
    ['the first quarter of 2024', '2024-33'],
    ['Q3 2024', '2024-35'],
    ['the second half of 2024', '2024-41'],
    ['25/12/2024', '2024-12-25'],
    ['10/02/2025', '[2025-02-10,2025-10-02]'],
  ])('reads "%s"', (text, edtf) => expect(dates(`since ${text}`)).toEqual([edtf]))

  it('tells a year from a count by what stands around it', () => {
    expect(dates('in 2014 attacks rose')).toEqual(['2014'])
    expect(dates('the 2014 attacks')).toEqual(['2014'])
    expect(dates('at least 2014 men')).toEqual(['amount'])
    expect(dates('since at least 2014')).toEqual(['2014'])
    expect(dates('around 2014 people')).toEqual(['amount'])
  })

  it('takes no date for one that does not exist', () => {
    expect(dates('on 2025-02-30')).not.toContain('2025-02-30')
    expect(dates('on 30 February 2025')).not.toContain('2025-02-30')
  })

  it('does not take names and verbs for months', () => {
    expect(dates('May said that June Smith would march on. They may.')).toEqual([])
  })
})

describe('dates counted from the date of issue', () => {
  it.each([
    ['nine years ago', '2024-03', '2015'],
    ['Ten years ago', '2024', '2014'],
    ['about nine years ago', '2024-03-25', '2015~'],
    ['more than a decade ago', '2024-03-25', '2014~'],
    ['two or three years ago', '2024-03-25', '[2021..2022]'],
    ['five months ago', '2024-03-25', '2023-10'],
    ['two weeks ago', '2024-03-25', '[2024-03-11..2024-03-17]'],
    ['10 days ago', '2024-04-01', '2024-03-22'],
    ['two days ago', '2025-03-01', '2025-02-27'],
    ['yesterday', '2025-03-01', '2025-02-28'],
    ['Last night', '2025-03-01', '2025-02-28'],
    ['tomorrow', '2024-12-31', '2025-01-01'],
    ['on Friday', '2024-03-25', '2024-03-22'],
    ['on Friday', '2024-03-22', '2024-03-22'],
    ['last Friday', '2024-03-22', '2024-03-15'],
    ['next Friday', '2024-03-22', '2024-03-29'],
    ['last week', '2024-03-25', '[2024-03-18..2024-03-24]'],
    ['last weekend', '2024-03-25', '[2024-03-23,2024-03-24]'],
    ['this month', '2024-03', '2024-03'],
    ['Earlier this month', '2024-03-25', '2024-03'],
    ['last month', '2024-01-25', '2023-12'],
    ['last year', '2024', '2023'],
    ['late last year', '2024-03', '2023-39'],
    ['last autumn', '2024-03-25', '2023-23'],
    ['in January', '2024-03-25', '2024-01'],
    ['in July', '2024-03-25', '2023-07'],
    ['in March', '2024-03', '2024-03'],
    ['last June', '2024-03-25', '2023-06'],
    ['next July', '2024-03-25', '2024-07'],
    ['in July last year', '2024-03-25', '2023-07'],
    ['In July and December last year', '2024', '{2023-07,2023-12}'],
    ['early March', '2024-03-25', '[2024-03-01..2024-03-10]'],
    ['10 February', '2025-02-11', '2025-02-10'],
    ['on March 7', '2024-03', '2024-03-07'],
    ['in December', '2024-01-05', '2023-12'],
  ])('reads "%s" in a source of %s', (text, issued, edtf) => expect(dates(text, issued)).toEqual([edtf]))

  it('leaves a date open that the date of issue is not precise enough for', () => {
    expect(findMentions('two days ago', '2024-03')[0]).toMatchObject({
      unresolved: true,
      value: { edtf: 'XXXX-XX-XX' },
    })
    expect(findMentions('in January', '2024')[0]).toMatchObject({
      unresolved: true,
      value: { edtf: 'XXXX-01' },
    })
    expect(findMentions('nine years ago')[0]).toMatchObject({ unresolved: true, value: { edtf: 'XXXX' } })
    expect(findMentions('on 10 February')[0]).toMatchObject({
      unresolved: true,
      value: { edtf: 'XXXX-02-10' },
    })
  })

  it('takes "over the last year" for a length of time', () =>
    expect(dates('over the last year', '2024-03')).toEqual([]))

  it('counts the years of "over the last three years"', () =>
    expect(dates('over the last three years', '2024-03')).toEqual(['amount']))
})

describe('dates without a year that lie ahead', () => {
  it.each([
    ['A pontoon bridge is planned to open on 12 March', '2026-03-12'],
    ['It will open on 6 March', '2026-03-06'],
    ['It will open on 5 March', '2027-03-05'],
    ['It will open in March', '2026-03'],
    ['The vote is due in January', '2027-01'],
    ['It is scheduled for April 2', '2026-04-02'],
    ['It is expected to be completed in late May', '[2026-05-21..2026-05-31]'],
    ['The talks are to resume on 12 March', '2026-03-12'],
    ['It is set to close on 12 March', '2026-03-12'],
    ['The port hopes to reopen on 12 March', '2026-03-12'],
    ['The port aims to reopen in July', '2026-07'],
    ['The next ferry leaves on 12 March', '2026-03-12'],
    ['The road is closed until 12 March', '2026-03-12'],
    ['They said the road would be closed until 12 March', '2026-03-12'],
    ['The vote was postponed until 12 March', '2026-03-12'],
    ['repairs by the end of March', '[2026-03-21..2026-03-31]'],
    ['It will run from 10 March to 12 March', '2026-03-10/2026-03-12'],
    ['They may return from 12 March', '2026-03-12'],
    ['The port could reopen on 12 March', '2026-03-12'],
    ['The bridge should not be used before 12 March', '2026-03-12'],
    ['The Ministry expects the bridge to be open by 12 March', '2026-03-12'],
    ['a bridge to be opened on 12 March', '2026-03-12'],
    ['From 12 March residents may return', '2026-03-12'],
    ['On 12 March, the bridge is to be opened', '2026-03-12'],
    ['The road is closed from 12 March', '2026-03-12'],
    ['Trains run again from 12 March', '2026-03-12'],
  ])('reads "%s" as the first from the issue on', (text, edtf) =>
    expect(dates(text, '2026-03-06')).toEqual([edtf]),
  )

  it.each([
    'The bridge opened on 12 March',
    'It was due to open on 12 March',
    'It had planned to open on 12 March',
    'It was closed due to a fire on 12 March',
    'It will be rebuilt after the fire on 12 March',
    'They will repair the bridge destroyed on 12 March',
    'The strike lasted until 12 March',
    'By 12 March the fire was out',
    'The next day, 12 March',
    'It will reopen. It closed on 12 March',
    'On 12 March they said that it will reopen',
    'On 12 March, the port said, it will reopen',
    'Pictures from 12 March show that it is out',
    'The picture is from 12 March',
    'The strike lasted from 12 March',
    'It may have begun on 12 March',
    'They may be behind the attack on 12 March',
    'Police will question witnesses of the fire on 12 March',
    'He is believed to be held since 12 March',
    'They must find out what happened on 12 March',
    'The week has passed. On 12 March',
  ])('reads "%s" as the latest up to the issue', text =>
    expect(dates(text, '2026-03-06')).toEqual(['2025-03-12']),
  )

  it.each([
    ['the week of 9 March', '[2025-03-09..2025-03-15]'],
    ['the week beginning Monday, 9 March 2026', '[2026-03-09..2026-03-15]'],
    ['in the week ending 15 March 2026', '[2026-03-09..2026-03-15]'],
  ])('reads "%s" as one of its days', (text, edtf) => expect(dates(text, '2026-03-06')).toEqual([edtf]))

  it('heeds a year in the words', () =>
    expect(dates('It will open on 12 March 2028', '2026-03-06')).toEqual(['2028-03-12']))
})
