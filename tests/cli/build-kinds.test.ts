import { describe, expect, it } from 'vitest'
import { kindsOf } from '../../src/cli/commands/build.ts'

describe('what is built', () => {
  it('is what --to says', () => {
    expect(kindsOf({ to: ['deck', 'pdf'] })).toEqual(['deck', 'pdf'])
  })

  it('and a handout besides where its design is named, once', () => {
    expect(kindsOf({ to: ['deck'], handout: 'report' })).toEqual(['deck', 'handout'])
    expect(kindsOf({ to: ['handout'], handout: 'report' })).toEqual(['handout'])
  })
})
