import { resolveClaimant, similarClaimant } from '../../corpus/registry/claimants.ts'
import { diagnose, type Report } from '../../diagnostics/diagnostic.ts'
import type { Claimant } from '../../model/source.ts'
import type { Span } from '../../model/span.ts'

/** The claimants declared for a corpus, and all those met in its facts so far. */
export interface KnownClaimants {
  readonly declared: readonly Claimant[]
  readonly met: Map<string, Claimant>
}

export function knownClaimants(declared: readonly Claimant[]): KnownClaimants {
  return { declared, met: new Map(declared.map(claimant => [claimant.id, claimant])) }
}

/** The chain that `by:` names, nearest first. A new name that looks like another spelling of a known one is a hint, once. */
export function readChain(
  by: string | readonly string[] | undefined,
  known: KnownClaimants,
  spanOf: (index: number) => Span,
  report: Report,
): Claimant[] {
  const names = by === undefined ? [] : typeof by === 'string' ? [by] : by
  return names.map((name, index) => {
    const claimant = resolveClaimant(known.declared, name)
    if (known.met.has(claimant.id)) return claimant
    const similar = similarClaimant([...known.met.values()], claimant)
    const message = `"${claimant.name}" looks like another spelling of "${similar?.name}".`
    if (similar) report(diagnose('claimant-similar', spanOf(index), message))
    known.met.set(claimant.id, claimant)
    return claimant
  })
}
