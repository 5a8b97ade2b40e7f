import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Content, Slide } from '../../../src/model/briefing.ts'
import type { NativeItem, NativeSlide, TextItem } from '../../../src/render/native/native.ts'
import { fitted, heightOf, paragraph, TEXT } from '../../../src/render/native/type.ts'
import { spokenText } from '../../../src/render/runs.ts'
import { drawn, evidenceBody, matters } from '../../support/drawn-slides.ts'
import { briefing, fact, layout, ofText, slide, text } from '../build.ts'

const hurt = fact('hurt', [
  { by: ['Port'], says: 'at least 14', asOf: '2025-02-10' },
  { by: ['Fire service'], says: '16', asOf: '2025-02-11' },
])
const list = (...items: readonly Content[]): Content => ({ kind: 'list', items })
const record = (fields: Readonly<Record<string, Content>>): Content => ({ kind: 'record', fields })
const ofFact: Content = { kind: 'fact', fact: hurt }

async function draw(one: Slide): Promise<NativeSlide> {
  const [made] = await drawn(briefing([one], [hurt]))
  if (made === undefined) throw new Error('There is no slide.')
  return made
}

const named = (one: NativeSlide, name: string): NativeItem | undefined =>
  one.items.find(item => item.name === name)
const wordsOf = (item: NativeItem | undefined): string =>
  item?.kind === 'text' ? item.paragraphs.map(({ runs }) => spokenText(runs)).join(' / ') : ''
const placeOf = (item: NativeItem | undefined): TextItem['place'] => {
  if (item?.kind !== 'text') throw new Error('This is no text.')
  return item.place
}

describe('slides as presentation programs edit them', () => {
  it('know each layout of the package', async () => {
    const folder = join(import.meta.dirname, '../../../templates/layouts')
    const written = { fact: ofFact, image: record({}), text: ofText('Words.') }
    const unknown: string[] = []
    for (const name of readdirSync(folder).filter(
      name => !['evidence', 'sources', 'changes', 'image'].includes(name),
    )) {
      const [matter] = await matters(briefing([slide(1, layout(name), written)], [hurt]))
      if (matter?.body.kind === 'own') unknown.push(name)
    }
    expect(unknown).toEqual([])
  })

  it('carry the marking, their title as a title, their number, and who says so', async () => {
    const made = await draw(
      slide(
        7,
        layout('points'),
        { points: list(ofText('Shut.')) },
        { citations: [{ number: 1, fact: hurt }] },
      ),
    )
    expect(wordsOf(named(made, 'Marking'))).toBe('TLP:GREEN')
    expect(made.items.filter(item => item.kind === 'text' && item.role === 'title').map(wordsOf)).toEqual([
      'Title 7',
    ])
    expect(wordsOf(named(made, 'Slide number'))).toBe('7')
    expect(wordsOf(named(made, 'Sources'))).toMatch(/^1 /)
  })

  it('keep rows and columns as a table', async () => {
    const rows = list(list(ofText('Found'), ofText('240')), list(ofText('Moved'), ofText('90')))
    const made = await draw(
      slide(1, layout('table'), { columns: list(ofText('What'), ofText('Drums')), rows }),
    )
    const table = named(made, 'Table')
    if (table?.kind !== 'table') throw new Error('There is no table.')
    expect(table.hasHeading).toBe(true)
    expect(
      table.rows.map(({ cells }) => cells.map(({ paragraphs }) => spokenText(paragraphs[0]?.runs ?? []))),
    ).toEqual([
      ['What', 'Drums'],
      ['Found', '240'],
      ['Moved', '90'],
    ])
  })

  it('say what a comparison comes to in its last row, which is below the others in any font', async () => {
    const made = await draw(
      slide(1, layout('comparison'), {
        subjects: list(ofText('Gazette'), ofText('Mirror')),
        rows: list(record({ aspect: ofText('Moved'), values: list(ofText('240'), ofText('more')) })),
        verdict: ofText('A copy corroborates nothing.'),
      }),
    )
    const table = named(made, 'Table')
    if (table?.kind !== 'table') throw new Error('There is no table.')
    expect(table.rows.map(({ cells }) => cells.map(({ span }) => span))).toEqual([[1, 1, 1], [1, 1, 1], [3]])
    expect(spokenText(table.rows.at(-1)?.cells[0]?.paragraphs[0]?.runs ?? [])).toBe(
      'A copy corroborates nothing.',
    )
  })

  it('set a short figure on one line, and what it counts beneath it in its own size', async () => {
    const share = fact('share', [{ by: ['Port'], says: '90%' }])
    const [made] = await drawn(
      briefing([slide(1, layout('figure'), { fact: { kind: 'fact', fact: share } })], [share]),
    )
    if (made === undefined) throw new Error('There is no slide.')
    expect(placeOf(named(made, 'Figure')).height).toBe(192)
    const counted = named(made, 'What it counts')
    expect(counted?.kind === 'text' && counted.paragraphs[0]?.size).toBe(26)
  })

  it('draw a plot as one group of shapes that is described in words', async () => {
    const made = await draw(slide(1, layout('sources-differ'), { fact: ofFact }))
    const group = named(made, 'Plot')
    if (group?.kind !== 'group') throw new Error('There is no plot.')
    expect(group.alt).toContain('Fire service: 16')
    // The lower bound fades to the end of the axis; the figure is a dot.
    const fading = group.items.filter(item => item.kind === 'line' && item.strength[0] !== item.strength[1])
    expect(fading.length).toBe(1)
    expect(group.items.filter(({ kind }) => kind === 'dot').length).toBe(2)
  })

  it('set text that is too long smaller, and leave other text as it is', async () => {
    const points = (count: number): Promise<NativeSlide> =>
      draw(
        slide(1, layout('points'), {
          points: list(
            ...Array.from({ length: count }, () =>
              ofText('A point that takes the whole of one line or more, as points do.'),
            ),
          ),
        }),
      )
    const sizes = async (count: number): Promise<number> => {
      const item = named(await points(count), 'Points')
      return item?.kind === 'text' ? (item.paragraphs[0]?.size ?? 0) : 0
    }
    expect(await sizes(3)).toBe(24)
    expect(await sizes(14)).toBeLessThan(24)
    const item = named(await points(14), 'Points')
    if (item?.kind !== 'text') throw new Error('There are no points.')
    expect(heightOf(item.paragraphs, item.place.width)).toBeLessThanOrEqual(item.place.height)
  })

  it('never set text under three fifths of its size', () => {
    const [item] = fitted([paragraph('word '.repeat(2000), TEXT)], 400, 100)
    expect(item?.size).toBeGreaterThanOrEqual(Math.floor(24 * 0.6))
  })

  it('give a long title the room that it takes', async () => {
    const long =
      'A title that states what was found, and by whom, and when, and so takes two lines of the page'
    const short = await draw(slide(1, layout('points'), { points: list(ofText('Shut.')) }))
    const two = await draw(
      slide(1, layout('points'), { points: list(ofText('Shut.')) }, { title: text(long) }),
    )
    expect(placeOf(named(two, 'Points')).y).toBeGreaterThan(placeOf(named(short, 'Points')).y + 40)
  })

  it('are mirrored where the writing runs from right to left', async () => {
    const made = await draw(
      slide(1, layout('points'), { points: list(ofText('x')) }, { dir: 'rtl', lang: 'ar' }),
    )
    const { x, width } = placeOf(named(made, 'Title'))
    expect(x + width).toBe(1280 - 72)
    expect(placeOf(named(made, 'Marking')).x).toBe(72)
  })

  it('keep an entry’s head with its first passage when the evidence is set in two columns', async () => {
    const base = briefing([], [hurt])
    const one = slide(1, layout('evidence'), {}, { title: null, body: evidenceBody(base) })
    const [made] = await drawn({ ...base, slides: [one] })
    expect(made?.anchors).toContain('evidence-hurt')
    expect(wordsOf(made?.items.find(({ name }) => name === 'Evidence 1'))).toContain('Claim of hurt')
  })

  it('show the fields of a layout of the workspace’s own', async () => {
    const made = await draw(slide(1, layout('ours'), { first: ofText('One.'), more: list(ofText('Two.')) }))
    expect(wordsOf(named(made, 'Text'))).toBe('One. / Two.')
  })
})
