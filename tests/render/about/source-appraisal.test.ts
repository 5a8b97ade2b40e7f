import { describe, expect, it } from 'vitest'
import { appraiseSources } from '../../../src/render/about/source-appraisal.ts'
import { briefing, english, fact } from '../build.ts'

const counted = (label: string, ...facts: ReturnType<typeof fact>[]): string | undefined =>
  appraiseSources(briefing([], facts), english).find(line => line.label === label)?.text

describe('appraiseSources', () => {
  it('counts passages by who speaks: the outlet itself, somebody whom it names, nobody, a copy', () => {
    const hurt = fact('hurt', [
      { by: ['Port'], says: '14', outlet: 'Gazette' },
      { by: ['Port'], says: '14', outlet: 'Port' },
      { by: [], says: '16', outlet: 'Wire' },
    ])
    expect(counted('Passages', hurt)).toBe('1 primary; 1 secondary; 1 names nobody')
  })

  it('counts on how many origins the facts rest', () => {
    const one = fact('one', [{ by: ['Port'], says: '14', outlet: 'Gazette' }])
    const none = fact('none', [{ by: [], says: '16', outlet: 'Wire' }])
    expect(counted('Facts', one, none)).toBe('1 on one; 1 on none')
  })

  it('says nothing where nothing is cited', () => {
    expect(appraiseSources(briefing([], []), english)).toEqual([])
  })
})
