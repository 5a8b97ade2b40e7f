import { describe, expect, it } from 'vitest'
import { groupEvidence } from '../../../src/facts/agreement/agreement.ts'
import { originsGiving, weighSupport } from '../../../src/facts/agreement/support.ts'
import type { Support } from '../../../src/model/fact.ts'
import { fact } from '../../render/build.ts'
import { evidence, type Sketch } from '../build-evidence.ts'

function support(sketches: readonly Sketch[]): Support {
  return weighSupport(
    groupEvidence(sketches.map(evidence), { kind: 'quantity', variants: [], preferred: null }),
  )
}

const origins = (sketches: readonly Sketch[]) => support(sketches).origins

describe('support: the table in docs/evidence.md', () => {
  it('two origins, two claimants: two', () => {
    expect(
      origins([
        { in: 'gazette', by: ['port'], says: '14' },
        { in: 'radio', by: ['union'], says: '14' },
      ]),
    ).toBe(2)
  })

  it('one origin carries two claimants: one', () => {
    expect(
      origins([
        { in: 'gazette', by: ['port'], says: '14' },
        { in: 'gazette', by: ['union'], says: '14' },
      ]),
    ).toBe(1)
  })

  it('one claimant in two outlets: one', () => {
    expect(
      origins([
        { in: 'gazette', by: ['port'], says: '14' },
        { in: 'radio', by: ['port'], says: '14' },
      ]),
    ).toBe(1)
  })

  it('a shared link of the chain: one', () => {
    const wire = [
      { in: 'gazette', by: ['wire', 'port'], says: '14' },
      { in: 'radio', by: ['wire', 'union'], says: '14' },
    ]
    expect(origins(wire)).toBe(1)
  })

  it('a link that published another piece itself: one', () => {
    const wire = [
      { in: 'national-wire', by: ['port'], says: '14' },
      { in: 'radio', by: ['national-wire', 'union'], says: '14' },
    ]
    expect(origins(wire)).toBe(1)
    const named = [
      { in: 'nw-report', outlet: 'National Wire', by: ['port'], says: '14' },
      { in: 'radio', by: ['National wire', 'union'], says: '14' },
    ]
    expect(origins(named)).toBe(1)
  })

  it('two reports of one paper by its own reporters are two origins', () => {
    const paper = [
      { in: 'gazette-monday', outlet: 'Gazette', by: ['port'], says: '14' },
      { in: 'gazette-friday', outlet: 'Gazette', by: ['union'], says: '14' },
    ]
    expect(origins(paper)).toBe(2)
  })

  it('two rewrites of one origin outside the corpus: one', () => {
    const wire = [
      { in: 'site', origin: 'outside:national wire', by: ['port'], says: '14' },
      { in: 'blog', origin: 'outside:national wire', by: ['union'], says: '14' },
    ]
    expect(origins(wire)).toBe(1)
  })

  it('a copy adds nothing, and is counted as a copy', () => {
    const copied = support([
      { in: 'gazette', by: ['port'], says: '14' },
      { in: 'mirror', copyOf: 'gazette', by: ['union'], says: '14' },
    ])
    expect(copied).toMatchObject({ origins: 1, copies: 1 })
  })

  it('unattributed evidence adds nothing, and is counted as unattributed', () => {
    expect(support([{ by: ['port'], says: '14' }, { says: '14' }])).toMatchObject({
      origins: 1,
      unattributed: 1,
    })
  })

  it('hedged evidence adds nothing, and is counted as hedged', () => {
    expect(
      support([
        { by: ['port'], says: '14' },
        { by: ['union'], says: '14', hedge: 'likely' },
      ]),
    ).toMatchObject({ origins: 1, hedged: 1 })
  })

  it('a denial or a doubt adds nothing, and is counted as against', () => {
    const against = support([
      { by: ['port'], says: '14' },
      { by: ['owner'], stance: 'denies' },
      { by: ['city'], stance: 'doubts' },
    ])
    expect(against).toMatchObject({ origins: 1, against: 2 })
  })

  it('no comment adds nothing on either side', () => {
    expect(
      support([
        { by: ['port'], says: '14' },
        { by: ['owner'], stance: 'no-comment' },
      ]),
    ).toMatchObject({ origins: 1, against: 0 })
  })

  it('a figure that its claimant has replaced adds nothing', () => {
    const replaced: Sketch[] = [
      { in: 'bulletin', by: ['port'], says: '14', asOf: '2025-02-10' },
      { in: 'radio', by: ['port'], says: '17', asOf: '2025-02-12' },
      { in: 'radio', by: ['union'], says: '17', asOf: '2025-02-12' },
    ]
    expect(origins(replaced)).toBe(1)
  })

  it('the same figure repeated in another outlet can stand for its claimant', () => {
    const repeated: Sketch[] = [
      { in: 'bulletin', by: ['port'], says: '17', asOf: '2025-02-10' },
      { in: 'radio', by: ['port'], says: '17', asOf: '2025-02-12' },
      { in: 'radio', by: ['union'], says: '17', asOf: '2025-02-12' },
    ]
    expect(origins(repeated)).toBe(2)
  })

  it('evidence of another population does not support the main figure', () => {
    expect(
      origins([
        { by: ['port'], says: '14' },
        { by: ['porter'], says: '24', population: 'treated in hospital' },
      ]),
    ).toBe(1)
  })

  it('origins that differ support all the same: two axes, never mixed', () => {
    expect(
      origins([
        { by: ['port'], says: '14' },
        { by: ['union'], says: '24' },
      ]),
    ).toBe(2)
  })

  it('no evidence, no support', () => {
    expect(support([])).toEqual({
      origins: 0,
      independent: [],
      unattributed: 0,
      hedged: 0,
      copies: 0,
      against: 0,
    })
  })
})

describe('the independent set', () => {
  it('is the largest, where taking the first piece would block two others', () => {
    const found = support([
      { in: 'gazette', by: ['wire', 'port'], says: '14' },
      { in: 'gazette', by: ['union'], says: '14' },
      { in: 'radio', by: ['port'], says: '14' },
    ])
    expect(found.origins).toBe(2)
    expect(found.independent.map(item => item.claimant?.id)).toEqual(['union', 'port'])
  })

  it('is the first in the order of the file among the largest', () => {
    const found = support([
      { in: 'a', by: ['port'], says: '14' },
      { in: 'b', by: ['port'], says: '14' },
      { in: 'c', by: ['union'], says: '14' },
    ])
    expect(found.independent.map(item => item.source.id)).toEqual(['a', 'c'])
  })
})

describe('how many origins give the figure that is printed', () => {
  const giving = (sketches: readonly Sketch[]) => originsGiving(fact('f', sketches))

  it('a report that only allows the printed figure is told from those that give it', () => {
    expect(
      giving([
        { by: ['ministry'], says: '310' },
        { by: ['traders'], says: 'up to 400' },
      ]),
    ).toBe(1)
    expect(
      giving([
        { by: ['port'], says: 'at least 14' },
        { by: ['union'], says: '15' },
      ]),
    ).toBe(1)
    expect(
      giving([
        { by: ['port'], says: 'at least 139' },
        { by: ['union'], says: 'at least 143' },
      ]),
    ).toBe(1)
    expect(
      giving([
        { by: ['port'], says: 'date:2025' },
        { by: ['union'], says: 'date:2025-02' },
      ]),
    ).toBe(1)
  })

  it('one that rounds the same figure gives it', () => {
    expect(
      giving([
        { by: ['port'], says: '24' },
        { by: ['union'], says: 'about 24' },
      ]),
    ).toBe(2)
    expect(
      giving([
        { by: ['port'], says: '15' },
        { by: ['union'], says: '15' },
        { by: ['city'], says: 'at least 14' },
      ]),
    ).toBe(2)
  })

  it('all stand behind a range that shows both their ends, and behind reports that differ', () => {
    expect(
      giving([
        { by: ['port'], says: 'at least 14' },
        { by: ['union'], says: 'up to 20' },
      ]),
    ).toBe(2)
    expect(
      giving([
        { by: ['port'], says: '14' },
        { by: ['union'], says: '24' },
      ]),
    ).toBe(2)
  })

  it('none may give it, where nobody is named for it', () => {
    expect(giving([{ by: ['port'], says: 'at least 14' }, { says: '16' }])).toBe(0)
  })
})
