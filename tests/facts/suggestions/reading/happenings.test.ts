import { describe, expect, it } from 'vitest'
import { propose } from '../../../../src/facts/suggestions/propose.ts'
import { documentOf } from '../read-text.ts'

const claimsOf = async (text: string) =>
  propose([await documentOf(text)]).flatMap(({ kind, claim }) => (kind === 'date' ? [claim] : []))

describe('the claim of a date', () => {
  it.each([
    [
      'An earthen dam built in 1968 broke above Sill, Interior Minister Pavle Horak said.',
      'When the earthen dam was built',
    ],
    ['The sheds built in 1911 collapsed.', 'When the sheds were built'],
    ['The union signed the treaty in May 1999.', 'When the union signed the treaty'],
    ['Lind became mayor in 1999.', 'When Lind became mayor'],
    ['The group was founded in 1978 in Halden.', 'When the group was founded (Halden)'],
  ])('%s → %s', async (text, claim) => {
    expect(await claimsOf(text)).toContain(claim)
  })
})
