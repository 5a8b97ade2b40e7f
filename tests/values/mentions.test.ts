import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findMentions } from '../../src/values/mentions.ts'

/** A mention in short: its words, and its value or "label". */
function short(text: string, issued: string | null = null): string[] {
  return findMentions(text, issued).map(({ value, start, end, label }) => {
    const words = text.slice(start, end)
    if (label) return `${words} = label`
    if (value.kind === 'date') return `${words} = ${value.edtf}`
    const { qualifier, figures, measure, currency } = value
    const numbers = figures.map(figure => Number(figure.toFixed(4))).join('..')
    return [words, '=', qualifier, numbers, measure === 'count' ? '' : measure, currency ?? '']
      .filter(Boolean)
      .join(' ')
  })
}

describe('numbers in prose', () => {
  it.each([
    ['143 people', '143 = exactly 143'],
    ['2,500 fighters', '2,500 = exactly 2500'],
    ['2\u2009500 fighters', '2\u2009500 = exactly 2500'],
    ['2\u00a0500 fighters', '2\u00a0500 = exactly 2500'],
    ['2 500 fighters', '2 500 = exactly 2500'],
    ['1 234 500 euros', '1 234 500 euros = exactly 1234500 money EUR'],
    ['12.5 tonnes', '12.5 = exactly 12.5'],
    ['1,00,000 votes', '1,00,000 = exactly 100000'],
    ['5 lakh voters', '5 lakh = exactly 500000'],
    ['3 crore voters', '3 crore = exactly 30000000'],
    ['1.2m refugees', '1.2m = exactly 1200000'],
    ['300m west of the quay', '300 = exactly 300'],
    ['12km away', '12 = exactly 12'],
    ['a country of 10 million people', '10 million = exactly 10000000'],
    ['three men', 'three = exactly 3'],
    ['twenty-five dockers', 'twenty-five = exactly 25'],
    ['one hundred and forty-three dead', 'one hundred and forty-three = exactly 143'],
    ['two hundred and fifty thousand', 'two hundred and fifty thousand = exactly 250000'],
    ['half a million people', 'half a million = exactly 500000'],
    ['a quarter of a million people', 'a quarter of a million = exactly 250000'],
    ['three-quarters of a million people', 'three-quarters of a million = exactly 750000'],
    ['more than a quarter of a million', 'more than a quarter of a million = more-than 250000'],
    ['a quarter of the pupils', 'a quarter = exactly 0.25 fraction'],
    ['handed over 37 prisoners', '37 = exactly 37'],
    ['killed over 37 prisoners', 'over 37 = more-than 37'],
    ['one and a half million people', 'one and a half million = exactly 1500000'],
    ['a dozen sources', 'a dozen = exactly 12'],
    ['half a dozen boats', 'half a dozen = exactly 6'],
    ['a hundred crates', 'a hundred = exactly 100'],
    ['the twin bombings', 'twin = exactly 2'],
    ['a pair of attackers', 'a pair of = exactly 2'],
    ['a 29-year-old porter', '29 = exactly 29'],
    ['the three-day strike', 'three = exactly 3'],
    ['killed 2014 people', '2014 = exactly 2014'],
    ['4.2 percentage points', '4.2 percentage points = exactly 4.2 points'],
    ['up 3 percent points', '3 percent points = exactly 3 points'],
    ['4.2 percent', '4.2 percent = exactly 4.2 percent'],
  ])('reads "%s"', (text, expected) => expect(short(text)).toEqual([expected]))

  it.each([
    ['growth of -2.1 percent', '-2.1 percent = exactly -2.1 percent'],
    ['growth of −2.1%', '−2.1% = exactly -2.1 percent'],
    ['minus four degrees', 'minus four = exactly -4'],
    ['a balance of -$3 million', '-$3 million = exactly -3000000 money USD'],
  ])('keeps the sign of "%s"', (text, expected) => expect(short(text)).toEqual([expected]))

  it('takes a hyphen behind a figure for no sign', () => {
    expect(short('10 -15 people')).toEqual(['10 -15 = between 10..15'])
    expect(short('10, -15 people')).toEqual(['10 = exactly 10', '-15 = exactly -15'])
    expect(short('in 2019-20 and on pages 4-5')).toEqual(['2019-20 = 2019/2020', '4-5 = label'])
  })

  it.each([
    ['41 percent are children under five', 'under five'],
    ['31 people over 60 died', 'over 60'],
    ['500 girls who were under 18', 'under 18'],
    ['70 percent of women aged 15 to 49', '15 to 49'],
    ['90 children aged under 5 years', 'under 5'],
    ['12 of those over the age of at least 65', 'at least 65'],
  ])('takes a class of age for no figure: %s', (text, age) => {
    expect(short(text)).toHaveLength(2)
    expect(short(text).at(-1)).toBe(`${age} = label`)
  })

  it('counts people who are not told by their age', () => {
    expect(short('housing people over 60 villages')).toEqual(['over 60 = more-than 60'])
    expect(short('brought the number of people over 5,000')).toEqual(['over 5,000 = more-than 5000'])
    expect(short('a man aged 34')).toEqual(['34 = exactly 34'])
  })

  it.each([
    ['14.2 million of euros', '14.2 million of euros = exactly 14200000 money EUR'],
    ['KSh 2,000 a bag', 'KSh 2,000 = exactly 2000 money KES'],
    ['2,000 shillings', '2,000 shillings = exactly 2000 money'],
    ['2,000 Ugandan shillings', '2,000 Ugandan shillings = exactly 2000 money UGX'],
    ['XOF 650 million', 'XOF 650 million = exactly 650000000 money XOF'],
  ])('reads the money of "%s"', (text, expected) => expect(short(text)).toEqual([expected]))

  it('finds all of a sentence from left to right', () => {
    expect(short('In 2022 nearly 100 died, 13 of them troops, and at least 40 were hurt.')).toEqual([
      '2022 = 2022',
      'nearly 100 = nearly 100',
      '13 = exactly 13',
      'at least 40 = at-least 40',
    ])
  })

  it.each([
    'Nothing here counts.',
    'No one knew.',
    'one of them said',
    'one official said so',
    'on the one hand',
    'a man was hurt',
    'test scores rose',
    'his twin brother',
    'the fall of Kabul',
    'They may march on.',
  ])('finds no number in "%s"', text => expect(short(text)).toEqual([]))

  it('counts "one" before a noun', () => {
    expect(short('One man was killed')).toEqual(['One = exactly 1'])
    expect(short('at least one of the men')).toEqual(['at least one = at-least 1'])
  })

  it('reads a number that wraps onto the next line, and gives its words as they stand', () => {
    const text = 'some 10\nmillion people'
    const [mention] = findMentions(text)
    expect(mention?.value.words).toBe('some 10\nmillion')
    expect(mention?.value).toMatchObject({ qualifier: 'about', figures: [10_000_000] })
  })

  it('does not join numbers across an empty line', () => {
    expect(short('in 13\n\nmillion')).toEqual(['13 = exactly 13'])
  })
})

describe('qualifiers', () => {
  it.each([
    ['at least 143', 'at-least 143'],
    ['no fewer than 12', 'at-least 12'],
    ['no less than 12', 'at-least 12'],
    ['a minimum of 12', 'at-least 12'],
    ['20 or more', 'at-least 20'],
    ['100-plus', 'at-least 100'],
    ['100+', 'at-least 100'],
    ['as little as six', 'at-least 6'],
    ['more than two dozen', 'more-than 24'],
    ['over 1,000', 'more-than 1000'],
    ['upwards of 30', 'more-than 30'],
    ['in excess of 30', 'more-than 30'],
    ['up to 6,000', 'up-to 6000'],
    ['as many as 500', 'up-to 500'],
    ['no more than 500', 'up-to 500'],
    ['20 or fewer', 'up-to 20'],
    ['up to about 6,000', 'up-to 6000'],
    ['fewer than 30', 'fewer-than 30'],
    ['less than six', 'fewer-than 6'],
    ['under 30', 'fewer-than 30'],
    ['nearly 100', 'nearly 100'],
    ['almost 100', 'nearly 100'],
    ['just under 100', 'nearly 100'],
    ['close to 1,000', 'about 1000'],
    ['some 40', 'about 40'],
    ['about 300', 'about 300'],
    ['around 300', 'about 300'],
    ['roughly 300', 'about 300'],
    ['approximately 300', 'about 300'],
    ['an estimated 90', 'about 90'],
    ['20 or so', 'about 20'],
    ['thirty-odd', 'about 30'],
    ['~24', 'about 24'],
    ['≥14', 'at-least 14'],
    ['between 4,000 and 6,000', 'between 4000..6000'],
    ['4,000 to 6,000', 'between 4000..6000'],
    ['4,000–6,000', 'between 4000..6000'],
    ['4,000-6,000', 'between 4000..6000'],
    ['from 4,000 to 6,000', 'between 4000..6000'],
    ['between 4 and 6 million', 'between 4000000..6000000'],
    ['five or six', 'between 5..6'],
  ])('reads "%s" with its qualifier inside', (words, expected) => {
    expect(short(`It was ${words} that day`)).toEqual([`${words} = ${expected}`])
  })

  it.each([
    ['The Cluster estimates that 90 people fell ill', ['90 = about 90']],
    ['We estimate 90 people', ['90 = about 90']],
    ['It estimated the dead at 90', ['90 = about 90']],
    ['It estimates that half of them left', ['half = about 0.5 fraction']],
    ['It estimates that at least 90 died', ['at least 90 = at-least 90']],
    ['It estimated the cost. Then 90 people left', ['90 = exactly 90']],
    ['It estimates that fires hurt 90', ['90 = exactly 90']],
    ['It estimates that 30 died and 90 fled', ['30 = about 30', '90 = exactly 90']],
  ])('reads the estimate in "%s" as about, where its verb belongs to the figure', (words, expected) => {
    expect(short(words)).toEqual(expected)
  })

  it.each([
    ['In 2014 120 people left', ['2014 = 2014', '120 = exactly 120']],
    ['On 12 March 300 people left', ['12 March = XXXX-03-12', '300 = exactly 300']],
    ['12 345 and 18', ['12 = exactly 12', '345 = exactly 345', '18 = exactly 18']],
    ['Bessou 12 345 37', ['12 = exactly 12', '345 = exactly 345', '37 = exactly 37']],
  ])('takes a space for no part of a number in "%s"', (words, expected) => {
    expect(short(words)).toEqual(expected)
  })

  it('reads a change as two figures', () => {
    expect(short('rose from 10 to 20')).toEqual(['10 = exactly 10', '20 = exactly 20'])
  })
})

describe('vague words', () => {
  it.each([
    ['dozens', 12, 99],
    ['scores of', 20, 99],
    ['hundreds', 100, 999],
    ['tens of thousands', 10_000, 99_999],
    ['a few hundred', 100, 999],
    ['no more than a few hundred', 50, 999],
    ['at least dozens', 12, 123.75],
  ])('reads "%s" as an interval', (words, low, high) => {
    const [mention] = findMentions(`${words} people`)
    expect(mention?.value).toMatchObject({ qualifier: 'vague', figures: [], interval: { low, high } })
  })
})

describe('money and shares', () => {
  it.each([
    ['£10,000 each', '£10,000 = exactly 10000 money GBP'],
    ['500,000 rubles', '500,000 rubles = exactly 500000 money RUB'],
    ['just over $5,000', 'just over $5,000 = more-than 5000 money USD'],
    ['a $10 million bounty', '$10 million = exactly 10000000 money USD'],
    ['US$10m', 'US$10m = exactly 10000000 money USD'],
    ['€3m', '€3m = exactly 3000000 money EUR'],
    ['EUR 3 million', 'EUR 3 million = exactly 3000000 money EUR'],
    ['a profit of 3.2 mln dlrs', '3.2 mln dlrs = exactly 3200000 money USD'],
    ['1.5 bln stg', '1.5 bln stg = exactly 1500000000 money GBP'],
    ['$10 to $15 million', '$10 to $15 million = between 10000000..15000000 money USD'],
    ['£2-3 million', '£2-3 million = between 2000000..3000000 money GBP'],
    ['30,000 Iraqi dinars', '30,000 Iraqi dinars = exactly 30000 money IQD'],
    ['200 pounds of explosives', '200 = exactly 200'],
    ['33,000 pounds (a record)', '33,000 pounds = exactly 33000 money GBP'],
    ['a haul that weighed 300 pounds', '300 = exactly 300'],
    ['a haul worth 300 pounds', '300 pounds = exactly 300 money GBP'],
    ['90 percent', '90 percent = exactly 90 percent'],
    ['90 per cent', '90 per cent = exactly 90 percent'],
    ['10–15%', '10–15% = between 10..15 percent'],
    ['a third of them', 'a third = exactly 0.3333 fraction'],
    ['at least a third failed', 'at least a third = at-least 0.3333 fraction'],
    ['two-thirds', 'two-thirds = exactly 0.6667 fraction'],
    ['nearly half the town', 'nearly half = nearly 0.5 fraction'],
    ['three quarters', 'three quarters = exactly 0.75 fraction'],
    ['nine out of ten', 'nine out of ten = exactly 0.9 fraction'],
    ['one in ten', 'one in ten = exactly 0.1 fraction'],
  ])('reads "%s"', (text, expected) => expect(short(text)).toEqual([expected]))

  it('pounds that stand for tonnes or kilograms are a weight', () => {
    expect(short('seized 33,000 pounds, or 15 tonnes')).toEqual(['33,000 = exactly 33000', '15 = exactly 15'])
    expect(short('7.1 tonnes (about 15,600 pounds)')).toEqual([
      '7.1 = exactly 7.1',
      'about 15,600 = about 15600',
    ])
  })

  it('a change and where it led are two figures', () => {
    expect(short('fell 31 percent to $6.8 billion')).toEqual([
      '31 percent = exactly 31 percent',
      '$6.8 billion = exactly 6800000000 money USD',
    ])
  })

  it('takes a name that several currencies share for money without a currency', () => {
    expect(findMentions('500 rupees')[0]?.value).toMatchObject({ measure: 'money', currency: null })
  })
})

describe('labels', () => {
  it.each([
    ['shed 4 burned', ['4 = label']],
    ['sheds 4 and 5 burned', ['4 = label', '5 = label']],
    ['pages 12–14', ['12–14 = label']],
    ['bulletin 9', ['9 = label']],
    ['Flight 370 vanished', ['370 = label']],
    ['No. 4', ['4 = label']],
    ['#4', ['4 = label']],
    ['a Tu-154 jet', ['Tu-154 = label']],
    ['COVID-19', ['COVID-19 = label']],
    ['the G20', ['G20 = label']],
    ['the 9/11 attacks', ['9/11 = label']],
    ['the September 11 attacks', ['September 11 = label']],
    ['the first time', ['first = label']],
    ['the 21st century', ['21st = label']],
    ['at 13:40 sharp', ['13:40 = label']],
    ['at 6 p.m. sharp', ['6 p.m. = label']],
    ['see https://port.example/2024/03/12?p=14', ['https://port.example/2024/03/12?p=14 = label']],
    ['call +44 20 7946 0958', ['+44 20 7946 0958 = label']],
    ['as shown there [3]', ['[3] = label']],
    ['the Five Eyes partners', ['Five = label']],
    ['rooms 3, 4', ['3 = label', '4 = label']],
    ['reports 7 and 8 say so', ['7 = label', '8 = label']],
    ['page 12 shows it', ['12 = label']],
    ['he chose number 7', ['7 = label']],
    ['Engine 4 failed', ['4 = label']],
    ['bulletin 9 says so', ['9 = label']],
    ['shed 4 workers left', ['4 = label']],
    ['moved to shed 4', ['4 = label']],
  ])('does not count in "%s"', (text, expected) => expect(short(text)).toEqual(expected))

  it.each([
    ['The agency reports 99 deaths', '99'],
    ['The agency reports 99', '99'],
    ['The sports hall houses 999 people', '999'],
    ['The hall now holds 999 people', '999'],
    ['The mayor reports 12 villages flooded', '12'],
    ['The team numbers 45 people', '45'],
    ['The army camps 300 soldiers there', '300'],
    ['The town stages 12 races', '12'],
    ['The member tables 14 amendments', '14'],
    ['The navy bases 12 ships there', '12'],
    ['It lines 30 streets', '30'],
    ['holds 780 people', '780'],
    ['The halls house 999 people', '999'],
    ['The halls can house 999', '999'],
    ['The crews number 45 people', '45'],
    ['The dead number 45', '45'],
    ['Officials report 12 dead', '12'],
    ['Officials report 12 more deaths', '12'],
    ['The firm wants to shed 400 jobs', '400'],
    ['In Camp 780 people waited', '780'],
  ])('counts after the verb in "%s"', (text, figure) =>
    expect(short(text)).toEqual([`${figure} = exactly ${figure}`]),
  )

  it('counts where what is counted follows the list', () => {
    expect(short('The hall houses 10 to 12 families')).toEqual(['10 to 12 = between 10..12'])
    expect(short('The agency reports 12, 3 of them children')).toEqual(['12 = exactly 12', '3 = exactly 3'])
  })

  it('counts after a named place', () => {
    expect(short('at terminal 4, 12 people waited')).toEqual(['4 = label', '12 = exactly 12'])
  })
})

describe('places', () => {
  const words = fc.constantFrom(
    'at least 143',
    'late 2014',
    'two',
    'people',
    '£10,000',
    'shed 4',
    'half',
    'of',
    '\n',
    ',',
    '…',
    '🚢',
    '10 February',
    '%',
    '-',
    '$',
    'Mé12',
  )
  it('are apart, in order, and slice back to the words', () => {
    fc.assert(
      fc.property(fc.array(words, { maxLength: 12 }), fc.constantFrom(' ', ''), (parts, space) => {
        const text = parts.join(space)
        let last = 0
        for (const { value, start, end } of findMentions(text)) {
          expect(start).toBeGreaterThanOrEqual(last)
          expect(end).toBeGreaterThan(start)
          expect(text.slice(start, end)).toBe(value.words)
          last = end
        }
      }),
    )
  })

  it('survive any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), text => {
        for (const { start, end } of findMentions(text)) {
          expect(start).toBeLessThan(end)
          expect(end).toBeLessThanOrEqual(text.length)
        }
      }),
    )
  })
})
