import { describe, expect, it } from 'vitest'
import { likenessIn } from '../../../../src/facts/suggestions/grouping/likeness.ts'
import { documentOf } from '../read-text.ts'

const TEXTS = {
  market:
    'The blaze in Dara killed 31 people. Captain Anwar Siddik and Doctor Samira Bel led the search at the Selim market.',
  both: 'At the Selim market in Dara 31 people died. Captain Anwar Siddik and Doctor Samira Bel met Mayor Ana Ruiz, Bishop Ivo Petrov and Rena Dovik of Lovrana.',
  mourners: 'In Lovrana, Mayor Ana Ruiz, Bishop Ivo Petrov and Rena Dovik mourned 36 people who had died.',
} as const

async function storyOf(a: keyof typeof TEXTS, b: keyof typeof TEXTS, among: readonly (keyof typeof TEXTS)[]) {
  const documents = await Promise.all(among.map(name => documentOf(TEXTS[name], name)))
  return likenessIn(documents).ofStories(a, b)
}

describe('two reports that share no name', () => {
  it('tell of two events', async () => {
    expect(await storyOf('market', 'mourners', ['market', 'mourners'])).toBeLessThan(0.3)
  })

  it('tell of one where a third shares the names of both', async () => {
    expect(await storyOf('market', 'mourners', ['market', 'both', 'mourners'])).toBeGreaterThan(0.6)
    expect(await storyOf('mourners', 'market', ['market', 'both', 'mourners'])).toBeGreaterThan(0.6)
  })
})
