import { describe, expect, it } from 'vitest'
import { isOutletOf, type Registered } from '../../../src/corpus/copies/outlets.ts'

const source = (outlet: string) =>
  ({ bibliography: { 'container-title': outlet, publisher: null } }) as unknown as Registered

describe('the name of an outlet', () => {
  it.each([
    ['OPA', 'Orrane Press Agency'],
    ['O.P.A.', 'Orrane Press Agency'],
    ['BBS', 'Broadcasting Board of the South'],
    ['the Gazette', 'Harbour Gazette'],
  ])('is %s for %s', (name, outlet) => {
    expect(isOutletOf(name, source(outlet))).toBe(true)
  })

  it.each([
    ['OP', 'Orrane Press'],
    ['Opa', 'Orrane Press Agency'],
    ['NWA', 'Orrane Press Agency'],
  ])('is not %s for %s', (name, outlet) => {
    expect(isOutletOf(name, source(outlet))).toBe(false)
  })
})
