import { expect, it } from 'vitest'
import { correctionsOnCover } from '../../src/briefing/cover-corrections.ts'
import { compareFact } from '../../src/editions/compare-facts.ts'
import { editionFact } from '../../src/editions/edition-fact.ts'
import type { ChangesSince, FactChange } from '../../src/model/edition.ts'
import { fact, text } from '../render/build.ts'

function correction(claim: string): FactChange {
  const stated = { by: ['Ministry of Energy'], says: '7', asOf: '2025-02-11' }
  const union = { by: ['union'], says: '9', asOf: '2025-02-12' }
  const now = { ...stated, says: '11', asOf: '2025-02-20' }
  const [before, after] = [
    [stated, union],
    [stated, union, now],
  ].map(reports => editionFact({ ...fact('f', reports), claim }, 1))
  const change = before && after ? compareFact(before, after) : null
  if (change === null) throw new Error('Nothing has changed.')
  return change
}

function shown(claims: readonly string[], title: string): number {
  const corrections = { facts: claims.map(correction) } as Partial<ChangesSince> as ChangesSince
  const outline = { title: text(title), subtitle: text('What is known, and what is disputed'), lang: 'en' }
  return correctionsOnCover(corrections, undefined, outline)
}

const SHORT = 'People killed'
const LONG =
  'Residents of the two valleys who were moved to the schools of the district on the day of the explosion'

it('three corrections stand on a cover that has room for them', () => {
  expect(shown([SHORT, SHORT, SHORT], 'The explosion')).toBe(3)
})

it('of more than three, two stand there', () => {
  expect(shown([SHORT, SHORT, SHORT, SHORT], 'The explosion')).toBe(2)
})

it('as many as there is room for stand there, and one at least', () => {
  const title = 'After the explosion at the northern compressor station'
  expect(shown([LONG, LONG, LONG], title)).toBeLessThan(3)
  expect(shown([LONG.repeat(6), SHORT], title)).toBe(1)
})
