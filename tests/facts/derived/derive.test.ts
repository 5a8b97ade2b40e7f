import { describe, expect, it } from 'vitest'
import { groupEvidence } from '../../../src/facts/agreement/agreement.ts'
import { derive } from '../../../src/facts/derived/derive.ts'
import type { Fact } from '../../../src/model/fact.ts'
import { evidence } from '../build-evidence.ts'

/** A fact on which each report has another claimant. */
function fact(id: string, reports: readonly string[], unit = 'people'): Fact {
  const pieces = reports.map((says, index) => evidence({ by: [`${id}-${index}`], says, unit }))
  const groups = groupEvidence(pieces, { kind: 'quantity', variants: [], preferred: null })
  return { id, unit, groups, consensus: groups[0]?.consensus ?? null } as Partial<Fact> as Fact
}

function derived(operation: 'sum' | 'difference' | 'ratio', ...parts: Fact[]): string {
  const found = derive(operation, parts)
  if (found.kind === 'impossible') return found.reason
  return `${found.derivation.result.qualifier} ${found.derivation.result.figures.join(' ')}`
}

describe('derived facts', () => {
  it('a sum of exact figures is exact', () => {
    expect(derived('sum', fact('crew', ['3']), fact('dockers', ['14']))).toBe('exactly 17')
  })

  it('a sum with a lower bound is a lower bound', () => {
    expect(derived('sum', fact('crew', ['3']), fact('dockers', ['at least 14']))).toBe('at-least 17')
    expect(derived('sum', fact('crew', ['more than 3']), fact('dockers', ['at least 14']))).toBe(
      'more-than 17',
    )
  })

  it('a sum with an upper bound is an upper bound', () => {
    expect(derived('sum', fact('crew', ['3']), fact('dockers', ['up to 20']))).toBe('up-to 23')
  })

  it('a difference turns the bound of what is taken off', () => {
    expect(derived('difference', fact('permitted', ['60']), fact('found', ['at least 41']))).toBe('up-to 19')
    expect(derived('difference', fact('permitted', ['at least 60']), fact('found', ['41']))).toBe(
      'at-least 19',
    )
  })

  it('a ratio divides, whatever the units', () => {
    expect(derived('ratio', fact('drums', ['60'], 'drums'), fact('sheds', ['4'], 'sheds'))).toBe('exactly 15')
    expect(derived('ratio', fact('now', ['at least 60']), fact('then', ['20']))).toBe('at-least 3')
  })

  it('a ratio `as: percent` is of one unit, in three digits; its ends are rounded outwards', () => {
    const share = (part: string, whole: string): string => {
      const found = derive('ratio', [fact('lost', [part]), fact('all', [whole])], 'percent')
      if (found.kind === 'impossible') return found.reason
      const { measure, qualifier, figures } = found.derivation.result
      return `${measure} ${qualifier} ${figures.join(' ')}`
    }
    expect(share('3', '5')).toBe('percent exactly 60')
    expect(share('3', '7')).toBe('percent exactly 42.9')
    expect(share('37', 'between 60 and 62')).toBe('percent between 59.6 61.7')
    expect(share('at least 2', '3')).toBe('percent at-least 66.6')
    expect(share('up to 2', '3')).toBe('percent up-to 66.7')
    expect(share('0', '7')).toBe('percent exactly 0')
    expect(
      derive('ratio', [fact('drums', ['60'], 'drums'), fact('sheds', ['4'], 'sheds')], 'percent'),
    ).toEqual({
      kind: 'impossible',
      reason: '"drums" is in drums, "sheds" is in sheds.',
    })
  })

  it('about stays about', () => {
    expect(derived('sum', fact('crew', ['3']), fact('dockers', ['about 24']))).toBe('about 27')
  })

  it('of two lower bounds the ratio is only about', () => {
    expect(derived('ratio', fact('now', ['at least 60']), fact('then', ['at least 20']))).toBe('about 3')
  })

  it('a range gives a range', () => {
    expect(derived('sum', fact('crew', ['3']), fact('dockers', ['between 14 and 20']))).toBe('between 17 23')
  })

  it('reports that differ give their whole range', () => {
    expect(derived('sum', fact('crew', ['3']), fact('dockers', ['14', '24']))).toBe('between 17 27')
  })

  it('adds decimals as people do', () => {
    expect(derived('sum', fact('one', ['0.1']), fact('other', ['0.2']))).toBe('exactly 0.3')
  })

  it('keeps the currency of money', () => {
    const found = derive('sum', [fact('fine', ['£10,000']), fact('costs', ['£2,500'])])
    expect(found).toMatchObject({
      derivation: { result: { measure: 'money', currency: 'GBP', figures: [12500] } },
    })
  })

  it('dates of which one is open are no days apart', () => {
    const dated = (id: string, date: string) => fact(id, [`date:${date}`])
    expect(derived('difference', dated('reopened', '2025-02-19/..'), dated('closed', '2025-02-10'))).toBe(
      '"reopened" is not an amount.',
    )
  })

  it('two dates are some days apart', () => {
    const dated = (id: string, date: string) => fact(id, [`date:${date}`])
    expect(derived('difference', dated('reopened', '2025-02-19'), dated('closed', '2025-02-10'))).toBe(
      'exactly 9',
    )
    expect(derived('difference', dated('reopened', '2025-03'), dated('closed', '2025-02-10'))).toBe(
      'between 19 49',
    )
  })

  it('different units cannot be added', () => {
    expect(derived('sum', fact('drums', ['60'], 'drums'), fact('crew', ['3']))).toBe(
      '"drums" is in drums, "crew" is in people.',
    )
  })

  it('different currencies cannot be added', () => {
    expect(derived('sum', fact('fine', ['£10,000']), fact('bribe', ['500,000 rubles']))).toBe(
      '"fine" is in GBP, "bribe" is in RUB.',
    )
  })

  it('a part without a value is named', () => {
    expect(derived('sum', fact('crew', ['3']), fact('dockers', []))).toBe('"dockers" has no value.')
  })

  it('nothing is divided by what can be zero', () => {
    expect(derived('ratio', fact('now', ['60']), fact('then', ['0']))).toBe(
      '"then" can be zero, and nothing is divided by zero.',
    )
  })
})
