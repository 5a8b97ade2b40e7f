import { describe, expect, it } from 'vitest'
import { packEvidence } from '../../src/briefing/appendix-columns.ts'
import { evidenceHeight, factHeight, SLIDE_HEIGHT } from '../../src/briefing/appendix-height.ts'
import type { Fact } from '../../src/model/fact.ts'
import { fact } from '../render/build.ts'

const cite = (facts: readonly Fact[]) => facts.map((item, index) => ({ number: index + 1, fact: item }))
const pack = (facts: readonly Fact[], lang = 'en') => packEvidence(cite(facts), lang)
/** Fact ids with the evidence that is shown of each, slide by slide; a plus where a fact goes on. */
const shape = (facts: readonly Fact[]) =>
  pack(facts).map(entries =>
    entries.map(({ citation, shown, continued }) => `${citation.fact.id}${continued ? '+' : ''} ${shown}`),
  )

const small = (id: string) =>
  fact(id, [{ by: ['Port'], says: '14', outlet: 'Gazette', issued: '2025-02-11' }])
const reports = (id: string, count: number) =>
  fact(
    id,
    Array.from({ length: count }, (_, index) => ({
      by: [`Witness ${index}`],
      says: '14',
      outlet: 'Gazette',
    })),
  )

describe('the evidence appendix', () => {
  it('sets several small facts on one slide', () => {
    expect(shape([small('a'), small('b'), small('c')])).toEqual([['a 0', 'b 0', 'c 0']])
  })

  it('shows every piece of evidence once and in order', () => {
    const facts = Array.from({ length: 40 }, (_, index) => reports(`f${index}`, (index % 7) + 1))
    const shown = pack(facts).flatMap(entries =>
      entries.flatMap(({ citation, shown: indices }) => indices.map(index => [citation.number, index])),
    )
    expect(shown).toEqual(facts.flatMap((item, fact) => item.evidence.map((_, index) => [fact + 1, index])))
  })

  it('names a fact again on the slide where it goes on, and not in the other column', () => {
    const entries = pack([reports('long', 40)])
    expect(entries.length).toBeGreaterThan(1)
    expect(entries.map(([entry]) => entry?.continued)).toEqual(entries.map((_, index) => index > 0))
    expect(entries.every(slide => slide.length === 1)).toBe(true)
  })

  it('never leaves a fact’s head alone at the end of a slide', () => {
    const facts = Array.from({ length: 60 }, (_, index) => reports(`f${index}`, (index % 5) + 1))
    const firsts = pack(facts).flatMap(entries => entries.filter(({ continued }) => !continued))
    expect(firsts.every(({ shown }) => shown.includes(0))).toBe(true)
  })

  it('gives a fact without evidence its place', () => {
    const absence = fact('absence', [], { kind: 'absence', searched: ['the register'] })
    expect(shape([absence, small('a')])).toEqual([['absence ', 'a 0']])
  })

  it('puts no more on a slide than two columns hold', () => {
    const facts = Array.from({ length: 50 }, (_, index) => reports(`f${index}`, (index % 6) + 1))
    for (const entries of pack(facts)) {
      const heights = entries.map(({ citation, shown, continued }) => {
        const head = continued ? 0 : factHeight(citation.fact, 'en')
        const pieces = shown.flatMap(index => citation.fact.evidence[index] ?? [])
        return pieces.reduce((sum, item) => sum + evidenceHeight(item, 'en'), head)
      })
      expect(heights.reduce((sum, height) => sum + height, 0)).toBeLessThanOrEqual(2 * SLIDE_HEIGHT)
    }
  })

  it('leaves more room for generated words that are not English', () => {
    const [item] = fact('f', [
      { by: ['Port authority of Ostrey'], says: '14', outlet: 'Harbour Gazette', asOf: '2025-02-10' },
    ]).evidence
    if (item === undefined) throw new Error('The fact has evidence.')
    expect(evidenceHeight(item, 'de')).toBeGreaterThan(evidenceHeight(item, 'en-GB'))
  })
})
