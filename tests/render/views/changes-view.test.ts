import { describe, expect, it } from 'vitest'
import { compareFact } from '../../../src/editions/compare-facts.ts'
import { editionFact, editionSource } from '../../../src/editions/edition-fact.ts'
import type { ChangesSince, EditionHead, FactChange, SourceChange } from '../../../src/model/edition.ts'
import type { Source } from '../../../src/model/source.ts'
import { viewChanges } from '../../../src/render/views/changes-view.ts'
import { evidence, type Sketch } from '../../facts/build-evidence.ts'
import { english, fact } from '../build.ts'

const earlier = { id: 'b', edition: 1, date: '2025-02-13' } as EditionHead

function change(before: readonly Sketch[], after: readonly Sketch[]): FactChange {
  const found = compareFact(editionFact(fact('dead', before), 1), editionFact(fact('dead', after), 1))
  if (found === null) throw new Error('Nothing has changed.')
  return found
}

const viewOf = (facts: readonly FactChange[], sources: readonly SourceChange[] = []) =>
  viewChanges(
    {
      purpose: 'since',
      earlier,
      facts,
      all: facts,
      counted: { added: 0, removed: 0 },
      sources,
      part: { index: 1, count: 1 },
    } satisfies ChangesSince,
    english,
  )

const ministry = (says: string, id: string, asOf: string): Sketch => ({
  by: ['ministry'],
  says,
  in: id,
  asOf,
})
const union: Sketch = { by: ['union'], says: '9', in: 'radio', asOf: '2025-02-12' }
const first = ministry('7', 'release-1', '2025-02-11')
const second = ministry('11', 'release-2', '2025-02-20')

describe('a fact that has changed since an edition', () => {
  it('tells who has updated its own figure, which a range over all reports does not', () => {
    const { rows } = viewOf([change([first, union], [first, union, second])])
    expect(rows[0]?.label).toBe('Updated. Ministry has updated its own 7 to 11.')
    expect(rows[0]?.brief.revised).toBe('Ministry has updated its own 7 to 11.')
  })

  it('does not repeat in a notice what the only value says', () => {
    const [row] = viewOf([change([first], [first, second])]).rows
    expect(row?.label).toContain('Ministry has updated its own 7 to 11.')
    expect(row?.brief.name).toBe('Updated')
    expect(row?.brief.revised).toBeNull()
    expect(row?.after?.standing).toBe('Revised')
  })

  it('tells of nobody where others have said something else', () => {
    const { rows } = viewOf([change([first], [first, union])])
    expect(rows[0]?.label).toBe('Now disputed; new reports')
  })

  it('takes an older figure of the same claimant for no replacement', () => {
    const { rows } = viewOf([change([second, union], [second, union, first])])
    expect(rows.map(({ label }) => label).join()).not.toContain('has')
  })
})

describe('the heading of a correction notice', () => {
  const corrigendum: Sketch = { ...ministry('5', 'release-3', '2025-02-11'), issued: '2025-02-20' }
  const dated: Sketch = { ...first, issued: '2025-02-11' }
  const headingOf = (facts: readonly FactChange[]): string =>
    viewChanges(
      {
        purpose: 'corrections',
        earlier,
        facts,
        all: facts,
        counted: { added: 0, removed: 0 },
        sources: [],
        part: { index: 1, count: 1 },
      },
      english,
    ).heading

  it('does not call a correction what was right for its day', () => {
    const [updated, corrected] = [change([dated], [dated, second]), change([dated], [dated, corrigendum])]
    expect(headingOf([updated])).toBe('Updates to edition 1 of 13 February 2025')
    expect(headingOf([corrected])).toBe('Corrections to edition 1 of 13 February 2025')
    expect(headingOf([corrected, updated])).toBe('Corrections and updates to edition 1 of 13 February 2025')
  })
})

describe('sources that have changed since an edition', () => {
  const source = (id: string, issued: string): Source => {
    const item = evidence({ says: '7', in: id, outlet: 'Ministry', issued })
    return item.source
  }
  const entry = (kind: SourceChange['kind'], of: Source, aspects: SourceChange['aspects']): SourceChange => ({
    id: of.id,
    kind,
    before: kind === 'added' ? null : editionSource(of),
    after: editionSource(of),
    aspects,
  })

  it('are told apart by their days, and not told of where only their title is written otherwise', () => {
    const { beneath } = viewOf(
      [],
      [
        entry('added', source('release-2', '2025-02-20'), []),
        entry('changed', source('release-1', '2025-02-11'), ['bibliography']),
        entry('changed', source('release-0', '2025-02-10'), ['bibliography', 'text']),
      ],
    )
    expect(beneath).toEqual([
      'New sources: Ministry (20 February 2025).',
      'Sources with another text, grade or lineage: Ministry (10 February 2025).',
    ])
  })
})
