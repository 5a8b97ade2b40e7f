import type { Amount, Value } from '../model/value.ts'
import { formatDate } from './dates/date-formatting.ts'
import { formatAmount } from './formatting.ts'

/** Before a figure, in messages. */
const BEFORE: Readonly<Record<Amount['qualifier'], string>> = {
  exactly: '',
  between: '',
  vague: '',
  'at-least': 'at least ',
  'more-than': 'more than ',
  'up-to': 'up to ',
  'fewer-than': 'fewer than ',
  about: 'about ',
  nearly: 'nearly ',
}

/** A value for a message to the author: in the words of its report where it was read there, else in plain English. */
export function wordsOfValue(value: Value): string {
  if (value.kind === 'name') return value.name
  if (value.words !== null) return insideSentence(value.words.replace(/\s+/g, ' '), value)
  if (value.kind === 'date') return formatDate(value, 'en', 'long')
  return `${BEFORE[value.qualifier]}${formatAmount(value, 'en', '{low} to {high}')}`
}

/** "Seven" and "Nearly 3,000" began a sentence in their report; "Rs 500" and "Monday" did not. */
function insideSentence(words: string, value: Value): string {
  return value.kind === 'amount' && value.measure !== 'money'
    ? words.replace(/^[A-Z](?=[a-z])/, own => own.toLowerCase())
    : words
}
