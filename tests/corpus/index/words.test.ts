import { describe, expect, it } from 'vitest'
import { termsIn, wordsIn } from '../../../src/corpus/index/words.ts'

const terms = (text: string): string =>
  wordsIn(text)
    .map(({ term }) => term)
    .join(' ')

describe('words are found however they are written', () => {
  it.each([
    ['case and diacritics do not count', 'Łódź ÉTÉ Straße Øresund İzmir', 'lodz ete strasse oresund izmir'],
    ['vowel signs and hamza do not count in Arabic', 'مُحَمَّد أحمد', 'محمد احمد'],
    [
      'apostrophes inside words do not count',
      'Qa‘ida Qa’ida Qāʿida O’Brien don’t',
      'qaida qaida qaida obrien dont',
    ],
    ['a possessive is left out', 'the port’s quay', 'the port quay'],
    ['what is elided before a word stands alone', 'l’eau, d’Ivoire, dell’arte', 'l eau d ivoire dell arte'],
    [
      'initials are one word with or without full stops',
      'U.N. UN U.S.-led J.R. Oakes',
      'un un us led jr oakes',
    ],
    ['an initial before a sentence’s end is not glued on', 'Plan B. Then A. Oakes', 'plan b then a oakes'],
    ['hyphens part words', 'al-Zahra', 'al zahra'],
    ['a script without spaces is read letter by letter', '港の火事 ไฟ', '港 の 火 事 ไ ฟ'],
    ['wide and joined forms are their letters', 'ＡＢＣ ﬁre', 'abc fire'],
    ['Indic vowel signs stay in their words', 'हिन्दी में', 'हिन्दी में'],
  ])('%s', (_, text, expected) => {
    expect(terms(text)).toBe(expected)
  })
})

describe('numbers are one however they are written', () => {
  it.each([
    ['4,000', '4000'],
    ['4.000', '4000'],
    ['4\u202f000', '4000'],
    ['4’000', '4000'],
    ['٤٬٠٠٠', '4000'],
    ['1,00,000', '100000'],
    ['1,234,567.5', '1234567·5'],
    ['3.5', '3·5'],
    ['3,5', '3·5'],
    ['1.2m', '1·2m'],
    ['$4,000-strong', '4000 strong'],
    ['11.02.2025', '11 02 2025'],
    ['12:30', '12 30'],
    ['1980s', '1980s'],
  ])('%s', (text, expected) => {
    expect(terms(text)).toBe(expected)
  })
})

it('every word knows where it stands, in a range of a text too', () => {
  const text = 'Fire. The port’s 4,000 men of U.N. 11.02.2025 l’eau 火事'
  const range = { start: 6, end: text.length }
  expect(wordsIn(text, range).map(({ start, end }) => text.slice(start, end))).toEqual([
    'The',
    'port',
    '4,000',
    'men',
    'of',
    'U.N.',
    '11',
    '02',
    '2025',
    'l',
    'eau',
    '火',
    '事',
  ])
  expect(termsIn(text, range)).toEqual(wordsIn(text, range).map(({ term }) => term))
})

it('a term holds nothing that means something to the database', () => {
  const signs = Array.from({ length: 0x2100 }, (_, code) => `a${String.fromCharCode(code)}b`).join(' ')
  expect(wordsIn(signs).filter(({ term }) => /[^0-9a-z\u0080-\uffff]/.test(term))).toEqual([])
})

it.each([
  'At 10.30 the U.N. and the U.S.A. said 4,000 or 3.5 men',
  'the crew’s ‘torch’ – “rock ’n’ roll” … of 1’200 drums, l’eau, Qa’ida and dell’opera',
  "it's O'Neill, 11.02.2025, 1,2,3 and a.b.c.d, e.g. 4.th_of-May's 7'8 x.1 A.I.9",
])('a text with no letter beyond ASCII holds the same words as beside one: %s', text => {
  expect(wordsIn(text)).toEqual(wordsIn(`${text} ж`).slice(0, -1))
  expect(termsIn(text, { start: 0, end: text.length })).toEqual(wordsIn(text).map(({ term }) => term))
})
