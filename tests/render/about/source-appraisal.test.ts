import { describe, expect, it } from 'vitest'
import { appraiseSources, explainAppraisal } from '../../../src/render/about/source-appraisal.ts'
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
    expect(counted('Facts', one, none)).toBe('1 on one; 1 only on reports that name nobody')
  })

  it('tells what adds no origin from what stands for one that is not there', () => {
    const told = fact('told', [
      { in: 'gazette', by: ['Port'], says: '14' },
      { by: ['Port'], says: '14', copyOf: 'gazette' },
    ])
    expect(counted('Sources', told)).toBe('2 sources of 1 origin; one adds no origin of its own')
    const copy = fact('copy', [{ by: ['Port'], says: '14', copyOf: 'gazette' }])
    expect(counted('Sources', copy)).toBe(
      '1 source of 1 origin; one retells an origin that is not among them',
    )
  })

  it('writes the days from the first to the last as one span', () => {
    const dated = (issued: string) => ({ by: ['Port'], says: '14', issued })
    const days = fact('days', [dated('2024-03-24/2024-03-31'), dated('2024-04-01')])
    expect(counted('Dates', days)).toBe('24 March–1 April 2024')
    expect(counted('Dates', fact('months', [dated('2024-02'), dated('2024-04-01')]))).toBe(
      'February 2024 to 1 April 2024',
    )
  })

  it('explains the words that it uses, and no others', () => {
    const secondary = fact('hurt', [{ by: ['Port'], says: '14', outlet: 'Gazette' }])
    const note = explainAppraisal(briefing([], [secondary]), english)
    expect(note).toContain('Secondary:')
    expect(note).not.toContain('Primary:')
  })

  it('says nothing where nothing is cited', () => {
    expect(appraiseSources(briefing([], []), english)).toEqual([])
  })
})
