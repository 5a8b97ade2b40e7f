import { resolveClaimant } from '../../corpus/claimants.ts'
import type { Claimant } from '../../model/source.ts'

const TITLES =
  /^(?:Mr|Mrs|Ms|Dr|Smt|Sir|Captain|Capt|Gen|General|Colonel|Inspector|Councillor|President|Governor|Commodore|Sheriff|Mayor|Professor)\.?\s+/i

/**
 * The id of the declared claimant that a text's words name, by any of its names; else the words themselves. Titles and
 * articles do not count, and a name that is declared may stand inside them ("the chief fire officer, Daniel Roake").
 */
export function claimantNamed(who: string, claimants: readonly Claimant[]): string {
  const bare = who.replace(/^(?:the|a|an)\s+/i, '').trim()
  const untitled = bare.replace(TITLES, '')
  const last = untitled.split(/\s+/).at(-1) ?? ''
  for (const name of [who, bare, untitled]) {
    const claimant = resolveClaimant(claimants, name)
    if (claimant.declared) return claimant.id
  }
  const holding = claimants.filter(({ name, aliases }) =>
    [name, ...aliases].some(
      known =>
        endsAlike(known, last) || (known.length > 5 && bare.toLowerCase().includes(known.toLowerCase())),
    ),
  )
  const [only, another] = holding
  return only && !another ? only.id : bare
}

/** A surname: the last word of a declared name of several words. */
function endsAlike(known: string, last: string): boolean {
  const words = known.split(/\s+/)
  return words.length > 1 && /^[A-ZÀ-Þ]/.test(last) && words.at(-1)?.toLowerCase() === last.toLowerCase()
}
