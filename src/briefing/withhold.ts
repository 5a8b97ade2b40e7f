import { diagnose, type Report } from '../diagnostics/diagnostic.ts'
import type { Facts } from '../model/corpus.ts'
import type { Fact } from '../model/fact.ts'
import type { Outline } from '../model/outline.ts'
import type { Source } from '../model/source.ts'
import { isFor } from '../schema/audience.ts'
import { type Reference, referencesInField, referencesInText } from './references.ts'

/** Facts of a corpus, and those among them that are not for an audience, each with what keeps it from it, in a clause. */
export interface SortedFacts {
  readonly kept: Facts
  readonly withheld: ReadonlyMap<string, string>
}

/**
 * Facts for an audience (null: for everybody, all of them). A fact is withheld as a whole where it is not for the audience,
 * where any of its evidence comes from a source that is not, or from a copy of one, and where it is computed from such a
 * fact: without part of its evidence it would say something else.
 */
export function sortFacts(
  facts: Facts,
  sources: ReadonlyMap<string, Source>,
  audience: string | null,
): SortedFacts {
  if (audience === null) return { kept: facts, withheld: new Map() }
  const reasons = new Map<string, string>()
  for (const fact of facts.values()) {
    const reason = whyWithheld(fact, sources, audience)
    if (reason !== null) reasons.set(fact.id, reason)
  }
  return { kept: new Map([...facts].filter(([id]) => !reasons.has(id))), withheld: reasons }
}

function whyWithheld(fact: Fact, sources: ReadonlyMap<string, Source>, audience: string): string | null {
  if (!isFor(audience, fact.audience)) return `it is for ${names(fact.audience)} alone`
  for (const { source, lineage } of fact.evidence) {
    if (!isFor(audience, source.audience))
      return `it rests on ${source.id}, which is for ${names(source.audience)} alone`
    for (const { from } of [lineage, source.lineage].filter(found => found !== null)) {
      const original = from.kind === 'source' ? sources.get(from.source) : undefined
      if (original && !isFor(audience, original.audience))
        return `it rests on a copy of ${original.id}, which is for ${names(original.audience)} alone`
    }
  }
  for (const part of fact.derivation?.parts ?? []) {
    const reason = whyWithheld(part, sources, audience)
    if (reason !== null) return `it is computed from "${part.id}": ${reason}`
  }
  return null
}

const names = (audience: readonly string[] | null): string => (audience ?? []).join(' and ')

/** Reports each place of an outline, read for its audience, that cites a fact which is not for it. */
export function reportWithheld(outline: Outline, { withheld }: SortedFacts, report: Report): void {
  if (withheld.size === 0) return
  for (const { id, span } of referencesIn(outline)) {
    const reason = withheld.get(id)
    if (reason === undefined) continue
    const message = `"${id}" is not for ${outline.audience}: ${reason}.`
    const hint = 'Mark this slide or point with the same `audience:`, or cite another fact.'
    report(diagnose('audience-withheld', span, message, { hint }))
  }
}

function referencesIn({ title, subtitle, sourceSummary, slides }: Outline): Reference[] {
  return [
    ...[title, subtitle, ...sourceSummary].flatMap(text => (text ? referencesInText(text) : [])),
    ...slides.flatMap(slide => [
      ...(slide.title ? referencesInText(slide.title) : []),
      ...Object.values(slide.fields).flatMap(referencesInField),
      ...slide.notes.flatMap(referencesInText),
    ]),
  ]
}
