import { describe, expect, it } from 'vitest'
import { compile, HEAD } from '../support/compile.ts'

const fact = (id: string, more = ''): string => `${id}:
  kind: quantity
  claim: ${id} of the fire
  unit: people
${more || '  evidence: [{source: gazette, quote: At least 14 dock workers, by: authority}]\n'}`

const FACTS = [
  fact('a'),
  fact('b', '  evidence: [{source: wire, quote: Sixteen were hurt, by: service}]\n'),
  fact('c'),
  fact('both', '  derived: {sum: [b, a]}\n'),
].join('')

async function build(slides: string, facts = FACTS) {
  const { briefing } = await compile({
    'briefings/b.yaml': `${HEAD}slides:\n${slides}`,
    'corpus/port/facts.yaml': facts,
  })
  if (!briefing) throw new Error('no briefing')
  return briefing
}

const points = (title: string, ...texts: string[]): string =>
  `  - layout: points\n    title: ${JSON.stringify(title)}\n    points: ${JSON.stringify(texts)}\n`

describe('citations', () => {
  it('are numbered by first appearance: a slide’s title, its fields, its notes, then the next slide', async () => {
    const { citations, slides } = await build(
      `${points('Reports of [@c] fit', 'x [@b]')}    notes: see [@c] and [@a]\n${points('They fit', '{{a}} and [@b; @c]')}`,
    )
    expect(citations.map(({ number, fact: { id } }) => `${number} ${id}`)).toEqual(['1 c', '2 b', '3 a'])
    expect(slides[0]?.citations.map(({ number }) => number)).toEqual([1, 2])
    expect(slides[0]?.noted.map(({ number }) => number)).toEqual([3])
    expect(slides[1]?.citations.map(({ number }) => number)).toEqual([3, 2, 1])
  })

  it('the parts of a derived fact are numbered behind everything that is cited', async () => {
    const { citations } = await build(points('They fit', 'x [@both]', 'y [@c]'))
    expect(citations.map(({ fact: { id } }) => id)).toEqual(['both', 'c', 'b', 'a'])
  })

  it('the same fact keeps its number', async () => {
    const { citations } = await build(points('They fit [@a]', '{{a}} x [@a]', 'y [@a; @a]'))
    expect(citations).toHaveLength(1)
  })

  it('sources stand in the order of their first citation, each with all its numbers', async () => {
    const { sources } = await build(points('They fit', 'x [@b]', 'y [@c]', 'z [@a]'))
    expect(sources.map(({ source, cited }) => [source.id, cited])).toEqual([
      ['wire', [1]],
      ['gazette', [2, 3]],
    ])
  })
})

describe('slides', () => {
  it('belong to the section before them, are numbered from 1, and end with the appendices', async () => {
    const { slides } = await build(
      `  - layout: cover\n  - section: What happened\n${points('They fit', 'x [@a]')}  - section: What is next\n${points('They do not', 'x [@a]')}`,
    )
    expect(
      slides.map(({ number, id, section }) => [
        number,
        id,
        section?.parts.map(part => 'text' in part && part.text).join('') ?? '',
      ]),
    ).toEqual([
      [1, expect.any(String), ''],
      [2, 'what-happened', ''],
      [3, 'they-fit', 'What happened'],
      [4, 'what-is-next', ''],
      [5, 'they-do-not', 'What is next'],
      [6, 'evidence', ''],
      [7, 'sources', ''],
    ])
  })

  it('take language and direction from the outline unless they have their own', async () => {
    const { slides } = await build(`  - section: A\n  - section: B\n    lang: ar\n    dir: rtl\n`)
    expect(slides.slice(0, 2).map(({ lang, dir }) => `${lang} ${dir}`)).toEqual(['en ltr', 'ar rtl'])
  })

  it('without a citation there is no appendix', async () => {
    const { slides } = await build('  - section: A\n')
    expect(slides).toHaveLength(1)
  })
})

describe('the evidence appendix', () => {
  /** `count` facts, the n-th with `pieces(n)` pieces of evidence. */
  const manyFacts = (count: number, pieces: (index: number) => number): string =>
    Array.from({ length: count }, (_, index) =>
      fact(
        `f${index}`,
        `  evidence:\n${'    - {source: gazette, quote: At least 14 dock workers, by: authority}\n'.repeat(pieces(index))}`,
      ),
    ).join('')

  it.each([
    [1, 1],
    [40, 1],
    [3, 30],
    [25, 4],
    [1, 100],
  ])(
    'of %i facts with %i pieces each shows every piece once, in order, each fact’s head first',
    async (count, pieces) => {
      const ids = Array.from({ length: count }, (_, index) => `f${index}`)
      const { slides } = await build(
        points('They fit', `x [${ids.map(id => `@${id}`).join('; ')}]`),
        manyFacts(count, index => (index % 2 === 0 ? pieces : 1)),
      )
      const entries = slides.flatMap(({ body }) => (body.kind === 'evidence' ? body.entries : []))
      const shown = entries.flatMap(entry => entry.shown.map(index => `${entry.citation.fact.id} ${index}`))
      expect(shown).toEqual(
        ids.flatMap((id, n) =>
          Array.from({ length: n % 2 === 0 ? pieces : 1 }, (_, index) => `${id} ${index}`),
        ),
      )
      expect(entries.filter(({ continued }) => !continued).map(({ citation }) => citation.fact.id)).toEqual(
        ids,
      )
      const parts = slides.flatMap(({ body }) => (body.kind === 'evidence' ? [body.part] : []))
      expect(parts).toEqual(parts.map((_, index) => ({ index: index + 1, count: parts.length })))
    },
  )

  it('its slides have addresses of their own', async () => {
    const { slides } = await build(
      points('They fit', 'x [@f0]'),
      manyFacts(1, () => 60),
    )
    const ids = slides.filter(({ body }) => body.kind === 'evidence').map(({ id }) => id)
    expect(ids.length).toBeGreaterThan(2)
    expect(ids.slice(0, 3)).toEqual(['evidence', 'evidence-2', 'evidence-3'])
    expect(new Set(slides.map(({ id }) => id)).size).toBe(slides.length)
  })
})

describe('what does not exist', () => {
  it('is reported, and the rest is resolved without it', async () => {
    const { briefing, found } = await compile({
      'briefings/b.yaml': `${HEAD.replace('GREEN', 'GREY')}theme: papr\nslides:\n${points('They fit', 'x [@injured; @b c; @nope]', '{{__proto__}} y')}`,
    })
    expect(found.filter(({ severity }) => severity === 'error').map(({ message }) => message)).toEqual([
      'There is no marking "TLP:GREY".',
      'There is no theme "papr".',
      '"b c" is not the id of a fact.',
      'There is no fact "nope".',
      '"__proto__" is not the id of a fact.',
    ])
    expect(briefing?.citations.map(({ fact: { id } }) => id)).toEqual(['injured'])
    expect(briefing?.marking.label).toBe('TLP:RED')
  })
})
