import { describe, expect, it } from 'vitest'
import type { Doubt } from '../../../src/facts/doubts/doubt.ts'
import { findDoubts } from '../../../src/facts/doubts/find-doubts.ts'
import type { Corpus } from '../../../src/model/corpus.ts'
import type { Fact } from '../../../src/model/fact.ts'
import { viewFactsPage } from '../../../src/render/fact-matrix/fact-matrix.ts'
import { renderFactsPage } from '../../../src/render/fact-matrix/page.ts'
import { packSheets } from '../../../src/render/fact-matrix/sheets.ts'
import { english, FONTS, fact, quoted, TEMPLATES } from '../build.ts'

const TEXT = 'The port counted at least 14 injured. The union spoke of 24 injured. <Nobody> died.'

const corpusOf = (facts: readonly Fact[]): Corpus => {
  const sources = facts.flatMap(item => item.evidence.map(({ source }) => [source.id, source] as const))
  return { name: 'harbour', sources: new Map(sources), claimants: [] }
}

const viewOf = (
  facts: readonly Fact[],
  doubts: readonly Doubt[] = [],
  { total = facts.length, leftOut = 0 }: { readonly total?: number; readonly leftOut?: number } = {},
) => {
  const shown = new Map(facts.map(item => [item.id, item]))
  return viewFactsPage({ corpus: corpusOf(facts), facts: shown, total, leftOut }, doubts, english)
}

const injured = () =>
  fact('injured', [
    quoted(
      { in: 'gazette', by: ['wire', 'port'], says: 'at least 14', asOf: '2025-02-10' },
      TEXT,
      'at least 14',
    ),
    quoted(
      { in: 'mirror', by: ['port'], says: 'at least 14', asOf: '2025-02-10', copyOf: 'gazette' },
      TEXT,
      'at least 14',
    ),
    quoted({ in: 'radio', by: ['union'], says: '24', asOf: '2025-02-10' }, TEXT, '24 injured'),
    quoted({ in: 'radio', says: '9', asOf: '2025-02-10', hedge: 'alleged' }, TEXT, '14 injured'),
  ])

describe('the matrix', () => {
  it('has a column for each voice, the outlets nested beneath, and the unattributed last', () => {
    const [group] = viewOf([injured()]).groups
    expect(group?.heading).toBe('Reports differ')
    const [sheet] = group?.sheets ?? []
    expect(sheet?.columns.map(({ name }) => name)).toEqual(['Port', 'Union', 'Unattributed'])
    expect(sheet?.columns[0]?.outlets).toBe('gazette, mirror')
  })

  it('is two columns wide for a voice that says three things of one fact', () => {
    const toll = ['14', '15', '24'].map((says, at) => ({ in: `paper-${at}`, says }))
    const [sheet] =
      viewOf([fact('toll', [{ in: 'gazette', by: ['port'], says: '14' }, ...toll])]).groups[0]?.sheets ?? []
    expect(sheet?.columns.map(({ name, span }) => [name, span])).toEqual([
      ['Port', 1],
      ['Unattributed', 2],
    ])
    expect(sheet?.width).toBe(3)
  })

  it('names no outlets at the head of the unattributed, which have nothing in common', () => {
    const columns = viewOf([injured()]).groups[0]?.sheets[0]?.columns
    expect(columns?.map(({ outlets }) => outlets)).toEqual(['gazette, mirror', 'radio', null])
  })

  it('shows a copy hollow beneath what it copies, and who attributed', () => {
    const cell = viewOf([injured()]).groups[0]?.sheets[0]?.rows[0]?.cells[0]
    expect(cell).toMatchObject([
      {
        mark: 'asserts',
        words: 'at least 14',
        outlets: [
          { name: 'gazette', hollow: false, chain: 'by way of wire', copy: null },
          { name: 'mirror', hollow: true, copy: 'reworded copy of gazette' },
        ],
      },
    ])
  })

  it('marks hedges, denials and what was revised, in a shape and in words', () => {
    const denied = fact('shut', [{ by: ['port'] }, { by: ['union'], stance: 'denies' }], {
      kind: 'statement',
    })
    const revised = fact('ships', [
      { by: ['port'], says: '11', asOf: '2025-02-10' },
      { by: ['port'], says: '17', asOf: '2025-02-12' },
    ])
    const entries = viewOf([injured(), denied, revised]).groups.flatMap(({ sheets }) =>
      sheets.flatMap(({ rows }) => rows.flatMap(({ cells }) => cells.flat())),
    )
    const noted = entries.map(({ mark, notes }) => `${mark}: ${notes.join(', ')}`)
    expect(noted).toContain('hedged: alleged')
    expect(noted).toContain('denies: denies it')
    expect(noted).toContain('replaced: since updated')
  })

  it('says that a claimant whom the claim names speaks of itself', () => {
    const about = fact('crane', [{ by: ['port'] }, { by: ['union'] }], {
      kind: 'statement',
      claim: 'The port lost a crane',
    })
    const [row] = viewOf([about]).groups[0]?.sheets[0]?.rows ?? []
    expect(row?.cells.map(([entry]) => entry?.notes)).toEqual([['speaks of itself'], []])
  })

  it('groups facts by how their reports stand, the worst first', () => {
    const agreed = fact('crew', [
      { by: ['port'], says: '5' },
      { by: ['union'], says: '5' },
    ])
    const single = fact('cost', [{ by: ['port'], says: '€2 million' }])
    const absent = fact('dead', [], { kind: 'absence', searched: ['the register'] })
    const { groups, title } = viewOf([absent, single, agreed, injured()])
    expect(groups.map(({ key }) => key)).toEqual(['differ', 'agreed', 'single', 'absence'])
    expect(title).toBe('Reports differ on one of 4 facts')
    expect(groups[2]?.list[0]?.reports).toMatchObject([{ who: 'Port', entries: [{ words: '€2 million' }] }])
  })

  it('tells of a part of the facts how many there are', () => {
    const { title, counts } = viewOf([injured()], [], { total: 46 })
    expect([title, counts[0]]).toEqual(['Reports differ on one of 46 facts', '46 facts'])
    expect(viewOf([]).title).toBe('No facts yet')
  })

  it('says how many facts could not be read', () => {
    expect(viewOf([injured()], [], { leftOut: 2 }).counts).toContain('2 more have mistakes and are left out')
    expect(viewOf([injured()]).counts.join(' ')).not.toContain('mistakes')
  })

  it('writes low, best and high, and one value once', () => {
    const agreed = fact('crew', [
      { by: ['port'], says: '5' },
      { by: ['union'], says: '5' },
    ])
    const rows = viewOf([injured(), agreed]).groups.flatMap(({ sheets }) =>
      sheets.flatMap(sheet => sheet.rows),
    )
    expect(rows.map(({ low, best, high }) => [low, best, high])).toEqual([
      ['9', null, '24'],
      [null, '5', null],
    ])
  })

  it('numbers a passage once, however many facts it serves, and prints each stretch of text once', () => {
    const again = fact('also', [quoted({ in: 'gazette', by: ['port'], says: '14' }, TEXT, 'at least 14')])
    const { sources } = viewOf([injured(), again])
    const gazette = sources.find(({ source }) => source.id === 'gazette')
    expect(gazette?.blocks).toHaveLength(1)
    expect(gazette?.blocks[0]?.passages).toMatchObject([
      { number: 1, facts: [{ id: 'injured' }, { id: 'also' }], verified: true },
    ])
    expect(gazette?.blocks[0]?.words.toHTML()).toBe(
      'The port counted <sup class="number" id="p1">1</sup><mark>at least 14</mark> injured. The union spoke of 24 injured. &lt;Nobody&gt; died.',
    )
  })

  it('leads from every cell and flag to a place on the page', async () => {
    const dead = fact('dead', [{ in: 'wire', by: ['port'], says: '2,357', unit: 'people' }])
    const shelters = fact('shelters', [{ in: 'wire', by: ['union'], says: '2,357', unit: 'shelters' }])
    const facts = [injured(), dead, shelters]
    const doubts = findDoubts(new Map(facts.map(item => [item.id, item])))
    const view = viewOf(facts, doubts)
    expect(view.flags).toMatchObject([{ facts: [{ id: 'dead' }, { id: 'shelters' }] }])
    const { html, missing } = await renderFactsPage(view, { templates: TEMPLATES, fonts: FONTS })
    const places = [...html.matchAll(/href="#([^"]+)"/g)].map(([, id]) => id)
    expect(places.length).toBeGreaterThan(10)
    for (const id of places) expect(html).toContain(`id="${id}"`)
    expect(missing).toEqual([])
    expect(html).not.toMatch(/(?:src|href)="https?:|url\((?!data:)/)
  })
})

describe('sheets', () => {
  const row = (name: string, ...columns: string[]) => ({ row: name, columns })

  it('hold at most so many columns, rows that share them together, in their order', () => {
    const rows = [row('a', 'x', 'y'), row('b', 'p', 'q', 'r'), row('c', 'y', 'z'), row('d', 'x')]
    expect(packSheets(rows, 3, '')).toEqual([
      { rows: ['a', 'c', 'd'], columns: ['x', 'y', 'z'] },
      { rows: ['b'], columns: ['p', 'q', 'r'] },
    ])
  })

  it('a row that needs more columns stands alone, and is whole', () => {
    expect(packSheets([row('a', 'x', 'y', 'z')], 2, '')).toEqual([{ rows: ['a'], columns: ['x', 'y', 'z'] }])
  })

  it('the last column stands last wherever it comes up', () => {
    expect(packSheets([row('a', '', 'x'), row('b', 'y')], 3, '')[0]?.columns).toEqual(['x', 'y', ''])
  })
})
