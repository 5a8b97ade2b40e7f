import { describe, expect, it } from 'vitest'
import { rankItems } from '../../../src/render/handouts/brief.ts'
import { chooseItems } from '../../../src/render/handouts/brief-items.ts'
import { renderSlides } from '../../../src/render/rendering.ts'
import { briefing, FONTS, fact, layout, slide, TEMPLATES, WORDS } from '../build.ts'

const INPUT = { templates: TEMPLATES, words: WORDS, fonts: FONTS }
const figure = (id: string, says = '14') => fact(id, [{ by: ['Port'], says, outlet: 'Gazette' }])
const disputed = (id: string) =>
  fact(id, [
    { by: ['Port'], says: '14', outlet: 'Gazette' },
    { by: ['Fire service'], says: '24', outlet: 'Wire' },
  ])

describe('chooseItems', () => {
  it('puts a figure first that has a slide of its own, then what more slides cite', async () => {
    const [rare, often, shown, spoken] = [figure('rare'), figure('often'), figure('shown'), figure('spoken')]
    const cite = (...facts: ReturnType<typeof figure>[]) => ({
      citations: facts.map((item, index) => ({ number: index + 1, fact: item })),
    })
    const rendering = await renderSlides(
      briefing(
        [
          slide(1, layout('points'), {}, cite(rare, often)),
          slide(2, layout('points'), {}, { ...cite(often), noted: [{ number: 9, fact: spoken }] }),
          slide(3, layout('figure'), { fact: { kind: 'fact', fact: shown } }, cite(shown)),
        ],
        [rare, often, shown, spoken],
      ),
      INPUT,
    )
    expect(chooseItems(rendering).figures.map(({ fact: { id } }) => id)).toEqual(['shown', 'often', 'rare'])
  })

  it('puts a figure last that one report alone gives, and names who gives it', async () => {
    const alone = figure('alone')
    const both = fact('both', [
      { by: ['Port'], says: '14', outlet: 'Gazette' },
      { by: ['Fire service'], says: '14', outlet: 'Wire' },
    ])
    const citations = [alone, both].map((item, index) => ({ number: index + 1, fact: item }))
    const own = { fact: { kind: 'fact', fact: alone } } as const
    const rendering = await renderSlides(
      briefing([slide(1, layout('figure'), own, { citations })], [alone, both]),
      INPUT,
    )
    const { figures } = chooseItems(rendering)
    expect(figures.map(({ fact: { id }, only }) => [id, only?.who ?? null])).toEqual([
      ['both', null],
      ['alone', 'Port'],
    ])
  })

  it('has what reports differ on among the disputes and not among the figures', async () => {
    const [agreed, open] = [figure('agreed'), disputed('open')]
    const citations = [agreed, open].map((item, index) => ({ number: index + 1, fact: item }))
    const rendering = await renderSlides(
      briefing([slide(1, layout('points'), {}, { citations })], [agreed, open]),
      INPUT,
    )
    const { figures, disputed: disputes } = chooseItems(rendering)
    expect([figures.map(({ fact: { id } }) => id), disputes.map(({ id }) => id)]).toEqual([
      ['agreed'],
      ['open'],
    ])
  })

  it('has among the disputes what is told in units that do not compare', async () => {
    const pay = fact('pay', [
      { by: ['Port'], says: '£10,000' },
      { by: ['Insurer'], says: '€9,000' },
    ])
    const counts = fact('counts', [
      { by: ['Port'], says: '14' },
      { by: ['Hospital'], says: '23', population: 'treated' },
    ])
    const citations = [pay, counts].map((item, index) => ({ number: index + 1, fact: item }))
    const rendering = await renderSlides(
      briefing([slide(1, layout('points'), {}, { citations })], [pay, counts]),
      INPUT,
    )
    const { figures, disputed: disputes } = chooseItems(rendering)
    expect([pay.agreement, counts.agreement]).toEqual(['not-comparable', 'not-comparable'])
    expect([figures.map(({ fact: { id } }) => id), disputes.map(({ id }) => id)]).toEqual([
      ['counts'],
      ['pay'],
    ])
  })
})

describe('rankItems', () => {
  it('ranks judgements first, then the other kinds in turn', () => {
    const facts = [1, 2] as never[]
    const ranked = rankItems({
      judgements: ['a', 'b'],
      summary: [],
      figures: facts,
      disputed: facts,
      unknown: [],
      sources: [],
    })
    expect(ranked.judgements.map(({ rank }) => rank)).toEqual([1, 2])
    expect(ranked.figures.map(({ rank }) => rank)).toEqual([3, 5])
    expect(ranked.disputed.map(({ rank }) => rank)).toEqual([4, 6])
  })
})
