import { describe, expect, it } from 'vitest'
import { nearestPassage } from '../../../src/corpus/anchoring/nearest-passage.ts'
import { formatDifference } from '../../../src/corpus/anchoring/word-difference.ts'
import { sourceText } from '../source-text.ts'

const gazette = sourceText(
  'The port authority said that at least 14 dock workers were hurt.',
  'Coast Radio spoke of “some two dozen” people, and the quay held 4,000 litres.',
)

function nearest(quote: string): string | null {
  const found = nearestPassage(gazette, quote)
  return found && formatDifference(found.difference)
}

describe('nearestPassage', () => {
  it.each([
    ['at least 41 dock workers', 'at least [-41-]{+14+} dock workers'],
    ['At least 14 dock workers', '[-At-]{+at+} least 14 dock workers'],
    ['at least 14 injured dock workers', 'at least 14 [-injured -]dock workers'],
    ['authority said at least 14 dock', 'authority said {+that +}at least 14 dock'],
    ['spoke of "some three dozen"', 'spoke of "some [-three-]{+two+} dozen"'],
    ['the quay held 4', 'the quay held [-4-]{+4,000+}'],
    ['orkers were hurt', '[-orkers-]{+workers+} were hurt'],
  ])('shows word by word what separates it: %s', (quote, difference) => {
    expect(nearest(quote)).toBe(difference)
  })

  it('says where it stands, in whole words', () => {
    const found = nearestPassage(gazette, 'at least 41 dock worker')
    const start = gazette.text.indexOf('at least')
    expect(found?.passage).toMatchObject({ start, end: start + 'at least 14 dock workers'.length })
  })

  it('suggests nothing where more than half would have to change', () => {
    expect(nearest('parliament rejected a bill on fisheries')).toBeNull()
    expect(nearest('  ')).toBeNull()
  })

  it('handles the longest quote in a long text', () => {
    const lines = Array.from(
      { length: 2000 },
      (_, index) => `Boat ${index} lay at berth ${index % 97} until the tide turned.`,
    )
    const source = sourceText(...lines)
    const quote = 'Boat 1234 lay at berth 70 until the tide had turned.'
    expect(formatDifference(nearestPassage(source, quote)?.difference ?? [])).toBe(
      'Boat 1234 lay at berth 70 until the tide [-had -]turned.',
    )
  })
})
