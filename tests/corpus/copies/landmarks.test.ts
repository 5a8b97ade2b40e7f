import { describe, expect, it } from 'vitest'
import { landmarksIn } from '../../../src/corpus/copies/landmarks.ts'
import { nameKey } from '../../../src/corpus/copies/name-key.ts'
import { wordsOf } from '../../../src/corpus/copies/words.ts'
import { sourceText } from '../source-text.ts'

const landmarks = (...paragraphs: string[]) => {
  const source = sourceText(...paragraphs)
  return landmarksIn(source.text, wordsOf(source)).map(landmark => ({
    ...landmark,
    words: source.text.slice(landmark.start, landmark.end),
  }))
}
const wordsIn = (...paragraphs: string[]) => landmarks(...paragraphs).map(({ words }) => words)
const keysOf = (text: string) => landmarks(`It was ${text} there.`).map(({ key }) => key)

describe('names', () => {
  it('have a capital inside a sentence', () => {
    expect(wordsIn('A ferry left Halvik for Dunmore with the mayor, Ingrid Maule.')).toEqual([
      'Halvik',
      'Dunmore',
      'Ingrid',
      'Maule',
    ])
  })

  it('open a sentence only where they are known from inside another', () => {
    expect(wordsIn('Halvik was calm. Fishermen stayed at home in Halvik.')).toEqual(['Halvik', 'Halvik'])
  })

  it('do not open a quotation', () => {
    expect(wordsIn('He told them: “Nobody came to Halvik.”')).toEqual(['Halvik'])
  })

  it.each(['HALVIK, 4 May 1998 (Coastal Wire) — ', 'HALVIK (Coastal Wire) -- ', 'HALVIK, 4 May 1998 - '])(
    'do not open what follows a dateline: %s',
    dateline => {
      expect(wordsIn(`${dateline}According to them it was calm.`)).not.toContain('According')
    },
  )

  it('are not what stands in small letters more often', () => {
    expect(wordsIn('Here the Port is a port, and that port is old, in Halvik.')).toEqual(['Halvik'])
  })

  it('are not the words of a heading', () => {
    expect(wordsIn('Storm Breaks Old Harbour Wall', 'The storm came from Halvik.')).toEqual(['Halvik'])
  })

  it.each([
    ['Muhammad', 'Mohammed'],
    ['Ghafari', 'Ghaffari'],
    ['Qassem', 'Kassim'],
    ['Türkiye', 'Turkey'],
    ['Khalidov', 'Kalidov'],
    ['Путин', 'Putin'],
  ])('%s and %s have one key', (one, other) => {
    expect(nameKey(one)).toBe(nameKey(other))
  })

  it.each([
    ['Iran', 'Iraq'],
    ['Hansen', 'Jensen'],
    ['Austria', 'Australia'],
  ])('%s and %s have two', (one, other) => {
    expect(nameKey(one)).not.toBe(nameKey(other))
  })
})

describe('numbers', () => {
  it.each([
    ['1.2 million', '1,200,000'],
    ['twelve hundred', '1,200'],
    ['one hundred and forty-three', '143'],
    ['2\u00a0500', '2,500'],
    ['two dozen', '24'],
    ['3m', '3 million'],
    ['22 March', 'March 22nd'],
  ])('%s and %s are one', (one, other) => {
    expect(keysOf(one)).toEqual(keysOf(other))
  })

  it.each([
    ['1.2', '12'],
    ['4,000', '4.5'],
    ['two three', '5'],
    ['22 March', '22 May'],
  ])('%s and %s are two', (one, other) => {
    expect(keysOf(one)).not.toEqual(keysOf(other))
  })

  it('"one" is a pronoun', () => {
    expect(keysOf('one of them')).toEqual([])
  })
})
