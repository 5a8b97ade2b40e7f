import type { Claimant } from '../../model/source.ts'
import { foldName } from './comparison.ts'

/**
 * The claimants whose name or alias stands in a claim, as whole words: who is said to have done or undergone something,
 * as far as the claim names them. A claimant among them speaks of itself. Whether one acts or is acted on is not read.
 */
export function namedInClaim(claim: string, claimants: readonly Claimant[]): readonly Claimant[] {
  const words = ` ${bare(claim)} `
  return claimants.filter(claimant =>
    [claimant.name, ...claimant.aliases].some(name => {
      const folded = bare(name).replace(/^the /, '')
      return folded.length > 1 && words.includes(` ${folded} `)
    }),
  )
}

/** Folded, without marks and without the s of a possessive. */
const bare = (text: string): string =>
  foldName(text)
    .replace(/’s\b/g, '')
    .replace(/[.,;:!?()"“”’]/g, '')
