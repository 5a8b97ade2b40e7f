import { expect, it } from 'vitest'
import { withoutMay } from '../../../src/values/dates/month-of-may.ts'

it.each(['Samples taken on 4 May showed more.', 'May 4 was a Monday.', 'It opened in May.'])(
  'the month is no word: %s',
  text => {
    expect(withoutMay(text)).toBe(text.replace('May', '   '))
  },
)

it.each(['It may reopen.', 'May it reopen?', 'It is shut. May they open it?', 'Theresa Mayne spoke.'])(
  'the verb stays: %s',
  text => {
    expect(withoutMay(text)).toBe(text)
  },
)
