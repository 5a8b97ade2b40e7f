import { describe, expect, it } from 'vitest'
import { withBound } from '../../../src/facts/reading/bounded-date.ts'
import type { Value } from '../../../src/model/value.ts'
import { valueInWords } from '../../../src/render/wording/value-words.ts'
import { parseEdtf } from '../../../src/values/dates/edtf.ts'
import { findMentions } from '../../../src/values/mentions.ts'
import { english, german, quoted } from '../../render/build.ts'

/** The value of a quote in a sentence, and the codes that are reported. */
function read(sentence: string, quote: string, claim = 'The campaign begins', typed: Value | null = null) {
  const { passage, source } = quoted({}, sentence, quote)
  const value =
    typed ?? findMentions(quote, '2026-09-13').find(({ value: { kind } }) => kind === 'date')?.value ?? null
  const reported: string[] = []
  const span = { file: 'facts.yaml', start: 0, end: 0 }
  const bounded = withBound(value, { passage, source, claim, span }, ({ code }) => reported.push(code))
  return { value: bounded, reported }
}

const edtfOf = (sentence: string, quote = '26 September 2026', claim?: string) => {
  const { value } = read(sentence, quote, claim)
  return value?.kind === 'date' ? value.edtf : null
}

describe('a date that its sentence only bounds', () => {
  it.each([
    ['It cannot begin before 26 September 2026, the Cluster said.', '2026-09-26/..'],
    ['It will not begin until Saturday, 26 September 2026.', '2026-09-26/..'],
    ['It begins no earlier than 26 September 2026.', '2026-09-26/..'],
    ['It begins on 26 September 2026 at the earliest.', '2026-09-26/..'],
    ['It begins before 26 September 2026.', '../2026-09-25'],
    ['It began after 26 September 2026.', '2026-09-27/..'],
    ['It must not begin after 26 September 2026.', '../2026-09-26'],
    ['It begins by 26 September 2026.', '../2026-09-26'],
    ['It begins not later than 26 September 2026.', '../2026-09-26'],
  ])('is open on one side: %s', (sentence, edtf) => {
    expect(edtfOf(sentence)).toBe(edtf)
  })

  it.each([
    'It begins on 26 September 2026.',
    'The quay stays shut until 26 September 2026.',
    'It has been open since 26 September 2026.',
    'It cannot wait, she said. It begins on 26 September 2026.',
  ])('is that day elsewhere: %s', sentence => {
    expect(edtfOf(sentence)).toBe('2026-09-26')
  })

  it('is that day where the claim says that it is a bound', () => {
    const sentence = 'It cannot begin before 26 September 2026.'
    expect(edtfOf(sentence, '26 September 2026', 'Earliest day on which it begins')).toBe('2026-09-26')
  })

  it('is open where the text leaves the month to its reader', () => {
    const typed = parseEdtf('2026-09-26')
    expect(read('It cannot begin before the 26th.', 'before the 26th', undefined, typed).value).toMatchObject(
      {
        edtf: '2026-09-26/..',
        words: 'before the 26th',
      },
    )
  })

  it('is reported where another day is told by its distance from it', () => {
    expect(read('It begins two days before 26 September 2026.', '26 September 2026').reported).toEqual([
      'date-bounded',
    ])
  })

  it('is written with its bound, and never as that day', () => {
    const say = (sentence: string, book = english) => {
      const { value } = read(sentence, '26 September 2026')
      return value && valueInWords({ value, lang: 'en' }, book)
    }
    expect(say('It cannot begin before 26 September 2026.')).toBe('not before 26 September 2026')
    expect(say('It begins before 26 September 2026.')).toBe('before 26 September 2026')
    expect(say('It began after 26 September 2026.')).toBe('after 26 September 2026')
    expect(say('It begins by 26 September 2026.')).toBe('by 26 September 2026')
    expect(say('It cannot begin before 26 September 2026.', german)).toBe('frühestens 26. September 2026')
  })
})
