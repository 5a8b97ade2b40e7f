import { describe, expect, it } from 'vitest'
import type { Mention, Value } from '../../src/model/value.ts'
import { readValues } from '../../src/values/evidence-values.ts'
import { findMentions } from '../../src/values/mentions.ts'
import { supports } from '../../src/values/support.ts'

function mention(words: string): Mention {
  const [found] = findMentions(words)
  if (!found) throw new Error(`no mention in "${words}"`)
  return found
}

function values(...quotes: string[]): Value[] {
  return quotes.flatMap(quote => readValues(quote, { issued: '2025-02-11' }).values)
}

describe('supports', () => {
  it.each([
    ['14', '14 dockers', 'equal'],
    ['nine', '9 days', 'equal'],
    ['at least 14', 'at least 14 dockers', 'equal'],
    ['14', 'at least 14 dockers', 'figure'],
    ['more than 14', 'at least 14 dockers', 'figure'],
    ['143', 'at least 143', 'figure'],
    ['24', 'some two dozen', 'figure'],
    ['4,000', 'between 4,000 and 6,000', 'bound'],
    ['4,000 to 6,000', 'between 4,000 and 6,000', 'equal'],
    ['up to 6,000', 'between 4,000 and 6,000', 'bound'],
    ['half of it', '50 percent', 'equal'],
    ['14 percentage points', '14 percentage points', 'equal'],
    ['50%', 'half of it', 'equal'],
    ['5,000', 'just over $5,000', 'figure'],
    ['dozens', 'dozens of people', 'same-words'],
    ['hundreds', 'at least 143 people', 'coarser'],
    ['10 February', 'on 10 February', 'equal'],
    ['10 February', 'yesterday', 'equal'],
    ['10 February 2025', 'yesterday', 'equal'],
    ['February 2025', '2025-02-10', 'coarser'],
    ['in February', '2025-02-10', 'coarser'],
    ['2025', '2025-02-10', 'coarser'],
    ['late 2014', 'late 2014', 'equal'],
    ['2014', 'late 2014', 'coarser'],
    ['nine years ago', 'nine years ago', 'same-words'],
    ['2015', 'from 2015 to 2020', 'bound'],
  ])('finds "%s" in "%s"', (said, quote, how) => {
    expect(supports(mention(said), values(quote))).toMatchObject({ supported: true, how })
  })

  it.each([
    ['15', 'at least 14 dockers', 'absent'],
    ['about 140', 'at least 143', 'absent'],
    ['dozens', 'at least 143', 'absent'],
    ['£5,000', 'just over $5,000', 'other-currency'],
    ['$14', '14 dockers', 'absent'],
    ['90%', '90 people', 'absent'],
    ['11 February', '2025-02-10', 'absent'],
    ['10 February 2025', 'February 2025', 'finer'],
    ['October 2014', 'late 2014', 'finer'],
    ['2016', 'from 2015 to 2020', 'finer'],
    ['nine years ago', '2015', 'absent'],
  ])('does not find "%s" in "%s"', (said, quote, why) => {
    expect(supports(mention(said), values(quote))).toMatchObject({ supported: false, why })
  })

  it('takes a range whose ends stand in two reports', () => {
    expect(supports(mention('14 to 24'), values('at least 14', 'some two dozen'))).toMatchObject({
      supported: true,
    })
    expect(supports(mention('14 to 25'), values('at least 14', 'some two dozen'))).toMatchObject({
      supported: false,
    })
  })

  it('names the nearest figure of those that do not fit', () => {
    expect(supports(mention('15'), values('2 boats', '14 dockers', '60 crates'))).toMatchObject({
      nearest: { figures: [14] },
    })
  })
})
