import { describe, expect, it } from 'vitest'
import type { Diagnostic } from '../../src/diagnostics/diagnostic.ts'
import { plainText } from '../../src/outline/inline-text.ts'
import { compileBriefing } from '../../src/pipeline.ts'
import { openSession } from '../../src/session.ts'
import { HEAD } from '../support/compile.ts'
import { BASE } from '../support/fixture.ts'
import { memoryWorkspace } from '../support/memory-workspace.ts'

async function compileFor(audience: string | null, slides: string, head = HEAD) {
  const found: Diagnostic[] = []
  const files = { ...BASE, 'briefings/b.yaml': `${head}slides:\n${slides}` }
  const session = await openSession(memoryWorkspace(files), process.cwd(), diagnostic =>
    found.push(diagnostic),
  )
  const briefing = await compileBriefing(session, 'briefings/b.yaml', audience)
  const codes = found.filter(({ severity }) => severity === 'error').map(({ code }) => code)
  return { briefing, codes, slides: briefing?.slides.filter(({ written }) => written !== null) ?? [] }
}

const TWO = `
  - layout: points
    title: The port counted
    audience: [internal]
    points: [It counted once.]
    uncited: true
  - layout: points
    title: The port counted
    points: [It counted twice.]
    uncited: true
`

describe('a slide that is marked for others', () => {
  it('is in the document without an audience', async () => {
    expect((await compileFor(null, TWO)).slides.map(({ id }) => id)).toEqual([
      'the-port-counted',
      'the-port-counted-2',
    ])
  })

  it('leaves neither its number nor its address behind', async () => {
    const { slides } = await compileFor('public', TWO)
    expect(slides.map(({ number, id }) => [number, id])).toEqual([[1, 'the-port-counted']])
  })

  it('is in the document for its audience', async () => {
    expect((await compileFor('internal', TWO)).slides).toHaveLength(2)
  })

  it('takes the facts with it that only it cites', async () => {
    const slides = `
  - layout: points
    title: The port counted
    audience: [internal]
    points: ["It counted fourteen [@injured]."]
  - {layout: points, title: It was cold, points: [The night was cold.], uncited: true}
`
    const { briefing } = await compileFor('public', slides)
    expect(briefing?.citations).toEqual([])
    expect(briefing?.sources).toEqual([])
  })

  it('is checked all the same', async () => {
    const { codes } = await compileFor(
      'public',
      '  - {layout: points, title: A, audience: [internal], pionts: []}\n  - layout: cover\n',
    )
    expect(codes).toContain('unknown-key')
  })
})

it('a section that is for others takes its slides with it, to the next section', async () => {
  const { slides } = await compileFor(
    'public',
    `
  - {section: Ours, audience: [internal]}
  - {layout: points, title: One is ours, points: [a], uncited: true}
  - {section: Everybody’s}
  - {layout: points, title: Two is everybody’s, points: [b], uncited: true}
`,
  )
  expect(slides.map(({ id }) => id)).toEqual(['everybodys', 'two-is-everybodys'])
})

it('single points, rows and notes are left out, at any depth, and lists that they leave empty with them', async () => {
  const { briefing, codes } = await compileFor(
    'public',
    `
  - layout: points
    title: It was cold
    uncited: true
    points:
      - The night was cold.
      - {text: The guard was asleep., audience: [internal], comment: who says so?}
      - text: The pump was old.
        points: [{text: It was the guard’s., audience: [internal]}]
    notes:
      - Say it slowly.
      - {text: Leave out the guard., audience: [internal]}
  - layout: table
    title: It stayed cold
    uncited: true
    columns: [When, How]
    rows:
      - [Monday, cold]
      - {cells: [Tuesday, the guard woke], audience: [internal]}
`,
  )
  expect(codes).toEqual([])
  const all = JSON.stringify(briefing?.slides.map(({ body, notes }) => [body, notes]))
  expect(all).toContain('The pump was old.')
  expect(all).toContain('Monday')
  expect(all).not.toMatch(/guard|comment|"items":\[\]/)
})

it('notes as a whole can be for others', async () => {
  const { slides } = await compileFor(
    'public',
    '  - {layout: cover, notes: {text: Not for them., audience: [internal]}}\n',
  )
  expect(slides[0]?.notes).toEqual([])
})

it('a marked point reads as the same text as an unmarked one', async () => {
  const { slides } = await compileFor(
    'internal',
    `
  - layout: points
    title: It was cold
    uncited: true
    points: [{text: The *guard* was asleep., audience: [internal]}]
`,
  )
  const body = slides[0]?.body
  const points = body?.kind === 'written' ? body.content['points'] : undefined
  const first = points?.kind === 'list' ? points.items[0] : undefined
  const text = first?.kind === 'record' ? first.fields['text'] : first
  expect(text?.kind === 'text' && plainText(text.text)).toBe('The guard was asleep.')
})

it('a slide of which nothing is left is an error that says so', async () => {
  const { codes } = await compileFor(
    'public',
    `
  - layout: points
    title: It was cold
    uncited: true
    points: [{text: The guard was asleep., audience: [internal]}]
`,
  )
  expect(codes).toEqual(['audience-leaves-nothing'])
})

it('an audience can have a marking of its own', async () => {
  const head = `${HEAD}audiences: {internal: {}, public: {marking: TLP:CLEAR}}\n`
  const labels = await Promise.all(
    [null, 'internal', 'public'].map(
      async name => (await compileFor(name, '  - layout: cover\n', head)).briefing?.marking.label,
    ),
  )
  expect(labels).toEqual(['TLP:GREEN', 'TLP:GREEN', 'TLP:CLEAR'])
})

it('an audience that the outline does not have is an error where it declares any', async () => {
  const head = `${HEAD}audiences: [internal, public]\n`
  expect((await compileFor('pubic', '  - layout: cover\n', head)).codes).toEqual(['unknown-audience'])
  expect((await compileFor('pubic', '  - layout: cover\n')).codes).toEqual([])
})
