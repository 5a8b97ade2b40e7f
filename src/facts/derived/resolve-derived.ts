import { diagnose, type Report } from '../../diagnostics/diagnostic.ts'
import type { Facts } from '../../model/corpus.ts'
import type { Derivation, Fact } from '../../model/fact.ts'
import type { Span } from '../../model/span.ts'
import { suggestName } from '../../schema/nearest-name.ts'
import type { Operation, ResultForm } from './arithmetic.ts'
import { derive } from './derive.ts'
import { derivedAgreement, derivedSupport } from './derived-standing.ts'

/** A derivation as it is written. */
export interface WrittenDerivation {
  readonly operation: Operation
  readonly as: ResultForm
  readonly parts: readonly { readonly id: string; readonly span: Span }[]
  readonly span: Span
}

/**
 * Facts with their derivations computed, parts before the whole, in the order that they came in. Reports parts that
 * do not exist, circles, and what cannot be computed; those facts stay without a value.
 */
export function resolveDerived(
  facts: Facts,
  written: ReadonlyMap<string, WrittenDerivation>,
  report: Report,
): Facts {
  const resolved = new Map<string, Fact>()
  const begun = new Set<string>()
  const resolve = (fact: Fact): Fact => {
    const known = resolved.get(fact.id)
    if (known) return known
    begun.add(fact.id)
    const derivation = derivationOf(fact.id)
    const whole = derivation ? withDerivation(fact, derivation) : fact
    resolved.set(fact.id, whole)
    return whole
  }
  const derivationOf = (id: string): Derivation | null => {
    const derived = written.get(id)
    if (!derived) return null
    const parts = derived.parts.flatMap(({ id: partId, span }): Fact[] => {
      const part = facts.get(partId)
      if (!part) {
        const hint = suggestName(partId, [...facts.keys()])
        report(diagnose('unknown-fact', span, `There is no fact "${partId}".`, { hint }))
        return []
      }
      if (begun.has(partId) && !resolved.has(partId)) {
        report(diagnose('derivation-impossible', span, `"${partId}" is computed, in the end, from itself.`))
        return []
      }
      return [resolve(part)]
    })
    // A part that could not be computed has been reported; that this one cannot either follows from it.
    const isUncomputed = (part: Fact) => written.has(part.id) && part.derivation === null
    if (parts.length < derived.parts.length || parts.some(isUncomputed)) return null
    const result = derive(derived.operation, parts, derived.as)
    if (result.kind === 'derived') return result.derivation
    const message = `The ${derived.operation} cannot be computed: ${result.reason}`
    report(diagnose('derivation-impossible', derived.span, message))
    return null
  }
  return new Map([...facts].map(([id, fact]) => [id, resolve(fact)]))
}

function withDerivation(fact: Fact, derivation: Derivation): Fact {
  const unit = derivation.operation === 'ratio' ? null : (derivation.parts[0]?.unit ?? null)
  return {
    ...fact,
    unit: fact.unit ?? unit,
    derivation,
    agreement: derivedAgreement([fact, ...derivation.parts]),
    support: derivedSupport(derivation.parts),
    consensus: { kind: 'value', value: derivation.result },
  }
}
