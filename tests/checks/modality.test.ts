import { describe, expect, it } from 'vitest'
import { verbAt, weakenedIn } from '../../src/checks/texts/modality.ts'

const verbsIn = (text: string): string[] => weakenedIn(text).map(({ verb }) => verb)
const found = (text: string, quote: string): string | null => {
  const [weakened] = weakenedIn(quote)
  const place = weakened ? verbAt(text, weakened.verb) : null
  return place && text.slice(place.start, place.end)
}

describe('what a text tells only as possible or expected', () => {
  it.each([
    ['could reach the capital', 1],
    ['may soon be closed', 1],
    ['is expected to rise', 1],
    ['would spread if the rains continue', 1],
    ['said that it would open in May', 0],
    ['may not begin', 0],
    ['smoke could be seen; they could hear it', 0],
    ['is due to open', 0],
    ['samples taken on 4 May showed it', 0],
  ])('is read in "%s"', (text, count) => {
    expect(verbsIn(text)).toHaveLength(count)
  })
})

describe('its verb', () => {
  it.each([
    ['The capital will be reached', 'could reach the capital', 'reached'],
    ['The quay is closing', 'may be closed', 'closing'],
    ['The price rose', 'is expected to rise', 'rose'],
    ['The work began', 'might begin in May', 'began'],
    ['The reach of the fire is not known', 'could reach the capital', null],
    ['The road is open', 'could reach the capital', null],
  ])('is found in "%s"', (text, quote, word) => {
    expect(found(text, quote)).toBe(word)
  })
})
