import { beforeAll, describe, expect, it } from 'vitest'
import { provenanceOf } from '../../src/export/provenance.ts'
import { compile, HEAD } from '../support/compile.ts'
import { BASE } from '../support/fixture.ts'

const FACTS = 'corpus/port/facts.yaml'
const fact = (index: number) => `f${index}:
  kind: statement
  claim: Claim number ${index} of some length about the harbour and the town behind it
  evidence:
    - source: gazette
      quote: The fire broke out in shed 4
`
const many = (count: number) => Array.from({ length: count }, (_, index) => fact(index + 1)).join('')

const SINCE = '  - layout: changes\n    since: b-1.json\n'
const CITED = '  - layout: points\n    title: Both counted\n    points:\n      - Both counted [@injured].\n'

let earlier: string
beforeAll(async () => {
  const facts = (BASE[FACTS] ?? '').replace('quote: Sixteen were hurt', 'quote: Eleven people were hurt')
  const { briefing } = await compile({ [FACTS]: facts })
  if (briefing === null) throw new Error('There is no briefing.')
  earlier = provenanceOf(briefing, { version: '0', built: [] })
})

/** The briefing of an outline that goes back to the earlier edition, in which reports differed. */
async function after(outline: string, files: Readonly<Record<string, string>> = {}) {
  const { briefing, found } = await compile({
    'briefings/b.yaml': outline,
    'briefings/b-1.json': earlier,
    ...files,
  })
  if (briefing === null) throw new Error('There is no briefing.')
  const changes = briefing.slides.flatMap(({ body }) =>
    body.kind === 'written' && body.content.since?.kind === 'changes' ? [body.content.since.changes] : [],
  )
  return { briefing, found, changes }
}

describe('a slide that tells what has changed', () => {
  it('sets what is cited now against the earlier edition', async () => {
    const { changes } = await after(`${HEAD}slides:\n${SINCE}${CITED}`)
    expect(changes).toHaveLength(1)
    expect(changes[0]?.facts.map(({ id, aspects }) => [id, ...aspects])).toEqual([
      ['injured', 'value', 'agreement', 'evidence'],
    ])
    expect(changes[0]?.facts[0]?.after?.number).toBe(1)
  })

  it('goes on to further slides, numbered through, with addresses of their own', async () => {
    const cites = Array.from({ length: 20 }, (_, index) => `      - Said [@f${index + 1}].\n`).join('')
    const { briefing, changes } = await after(`${HEAD}slides:\n${SINCE}    notes: Once.\n${CITED}${cites}`, {
      [FACTS]: `${BASE[FACTS]}${many(20)}`,
    })
    expect(changes.length).toBeGreaterThan(2)
    expect(changes.flatMap(({ facts }) => facts)).toHaveLength(21)
    expect(changes.at(-1)?.part).toEqual({ index: changes.length, count: changes.length })
    expect(briefing.slides.map(({ number }) => number)).toEqual(briefing.slides.map((_, index) => index + 1))
    expect(new Set(briefing.slides.map(({ id }) => id)).size).toBe(briefing.slides.length)
    expect(briefing.slides.filter(({ notes }) => notes.length > 0)).toHaveLength(1)
  })

  it('counts the kinds of change that it does not list', async () => {
    const { changes } = await after(
      `${HEAD}slides:\n${SINCE}    show: [changed]\n${CITED}      - Said [@f1].\n`,
      {
        [FACTS]: `${BASE[FACTS]}${many(1)}`,
      },
    )
    expect(changes[0]?.facts.map(({ id }) => id)).toEqual(['injured'])
    expect(changes[0]?.counted).toEqual({ added: 1, removed: 0 })
  })

  it('does not tell an audience what rested on a source that is not for it', async () => {
    const sources = 'corpus/port/sources.yaml'
    const marked = (BASE[sources] ?? '').replace('wire:\n', 'wire:\n  audience: [internal]\n')
    // By now the fact rests on the Gazette alone, which is for everybody.
    const facts = (BASE[FACTS] ?? '').replace(/ {4}- source: wire[\s\S]*$/, '')
    const files = {
      'briefings/b.yaml': `${HEAD}supersedes: {id: b-1, file: b-1.json}\nslides:\n${SINCE}${CITED}`,
      'briefings/b-1.json': earlier,
      [sources]: marked,
      [FACTS]: facts,
    }
    const all = await compile(files)
    expect(all.briefing?.corrections?.facts.map(({ id }) => id)).toEqual(['injured'])
    const open = await compile(files, 'public')
    expect(open.briefing?.citations.map(({ fact }) => fact.id)).toEqual(['injured'])
    expect(open.briefing?.corrections).toBeNull()
    expect(JSON.stringify(open.briefing?.slides)).not.toContain('Eleven')
  })
})

describe('an audience that an earlier edition was not built for', () => {
  it('is told of nothing that its own edition does not cite', async () => {
    const cited = `${CITED}  - layout: points\n    audience: [internal]\n    title: Said within\n    points:\n      - Said [@f1].\n`
    const head = `${HEAD}audiences: [internal, public]\n`
    const facts = `${BASE[FACTS]}${many(1)}`
    const built = await compile({ 'briefings/b.yaml': `${head}slides:\n${cited}`, [FACTS]: facts })
    if (built.briefing === null) throw new Error('There is no briefing.')
    const files = {
      'briefings/b.yaml': `${head}supersedes: {id: b-1, file: b-1.json}\nslides:\n${SINCE}${cited}`,
      'briefings/b-1.json': provenanceOf(built.briefing, { version: '0', built: [] }),
      [FACTS]: facts.replace('quote: The fire broke out in shed 4', '$&\n      stance: denies'),
    }
    const all = await compile(files)
    expect(all.briefing?.corrections?.facts.map(({ id }) => id)).toEqual(['f1'])
    const open = await compile(files, 'public')
    expect(open.briefing?.corrections).toBeNull()
    expect(JSON.stringify(open.briefing?.slides)).not.toContain('Claim number 1')
  })
})

describe('the correction notice', () => {
  const SUPERSEDES = 'supersedes: {id: b-1, file: b-1.json}\n'

  it('holds what the edition that is replaced stated otherwise, cited again or not', async () => {
    const outline = `${HEAD}${SUPERSEDES}slides:\n  - layout: cover\n  - layout: section\n    title: Next\n`
    const { briefing } = await after(outline)
    expect(briefing.corrections?.facts.map(({ id, after: now }) => [id, now?.number])).toEqual([
      ['injured', null],
    ])
  })

  it('is none where nothing is otherwise', async () => {
    const facts = (BASE[FACTS] ?? '').replace('quote: Sixteen were hurt', 'quote: Eleven people were hurt')
    const { briefing } = await after(`${HEAD}${SUPERSEDES}slides:\n${CITED}`, { [FACTS]: facts })
    expect(briefing.corrections).toBeNull()
  })

  it('tells a fact that was withdrawn, and not one that cannot be read', async () => {
    const outline = `${HEAD}${SUPERSEDES}slides:\n  - layout: cover\n`
    const gone = await after(outline, { [FACTS]: (BASE[FACTS] ?? '').replace('injured:', 'hurt:') })
    expect(gone.briefing.corrections?.facts.map(({ id, kind }) => [id, kind])).toEqual([
      ['injured', 'removed'],
    ])
    const broken = await after(outline, { [FACTS]: (BASE[FACTS] ?? '').replace('kind: quantity', 'kind: x') })
    expect(broken.briefing.corrections).toBeNull()
  })

  it('stands on the first page: on the cover, or on a slide in front of all where there is none', async () => {
    const covered = await after(`${HEAD}${SUPERSEDES}slides:\n  - layout: cover\n${CITED}`)
    expect(covered.briefing.slides[0]?.layout.name).toBe('cover')
    expect(covered.changes).toHaveLength(0)
    const bare = await after(`${HEAD}${SUPERSEDES}slides:\n${CITED}`)
    expect(bare.briefing.slides[0]).toMatchObject({ id: 'corrections', number: 1, written: null })
    expect(bare.briefing.slides[1]?.number).toBe(2)
  })

  it('is not printed twice where a slide of the author’s tells all of it', async () => {
    const cites = [1, 2, 3, 4].map(index => `      - Said [@f${index}].\n`).join('')
    const asserted = `${BASE[FACTS]}${many(4)}`
    const built = await compile({ [FACTS]: asserted, 'briefings/b.yaml': `${HEAD}slides:\n${CITED}${cites}` })
    if (built.briefing === null) throw new Error('There is no briefing.')
    const files = {
      'briefings/b-1.json': provenanceOf(built.briefing, { version: '0', built: [] }),
      [FACTS]: asserted.replaceAll('quote: The fire broke out in shed 4', '$&\n      stance: denies'),
    }
    const cover = `${HEAD}${SUPERSEDES}slides:\n  - layout: cover\n`
    const noticeIn = async (outline: string) => {
      const { briefing } = await after(outline, files)
      return briefing.slides.filter(({ id }) => id.startsWith('corrections')).length
    }
    expect(await noticeIn(`${cover}${CITED}${cites}`)).toBe(1)
    expect(await noticeIn(`${cover}${SINCE}${CITED}${cites}`)).toBe(0)
    // It counts what has changed, and lists none of it.
    expect(await noticeIn(`${cover}${SINCE}    show: [new]\n${CITED}${cites}`)).toBe(1)
    expect(await noticeIn(`${HEAD}${SUPERSEDES}slides:\n${SINCE}${CITED}${cites}`)).toBe(1)
  })

  it('is looked for where the edition was built, unless a file is named', async () => {
    const outline = `${HEAD}supersedes: b-1\nslides:\n${CITED}`
    const { briefing } = await after(outline, { 'output/b-1/provenance.json': earlier })
    expect(briefing.corrections?.facts).toHaveLength(1)
  })
})
