import { referencesInField, referencesInText } from '../briefing/references.ts'
import { diagnose } from '../diagnostics/diagnostic.ts'
import type { Briefing } from '../model/briefing.ts'
import type { Fact } from '../model/fact.ts'
import type { Span } from '../model/span.ts'
import { exceeds } from '../values/tlp.ts'
import type { Check } from './check.ts'

/** A briefing cites nothing that has a stricter handling label than its own. Each is reported once, where it is cited first. */
export const markingExceeded: Check = {
  code: 'marking-exceeded',
  run(briefing, report) {
    const { marking, citations, outline } = briefing
    const places = firstPlaces(briefing)
    const told = new Set<string>()
    for (const { fact } of citations)
      for (const { id, label } of labelsOf(fact)) {
        if (told.has(id) || !exceeds(label, marking.label)) continue
        told.add(id)
        const span = places.get(fact.id) ?? partPlace(fact, briefing, places) ?? outline.marking.span
        const through = id === fact.id ? '' : `"${fact.id}" rests on it. `
        const message = `${id} is ${label}, and this briefing is ${marking.label}.`
        const hint = `${through}Mark the briefing ${label}, or leave this out.`
        report(diagnose('marking-exceeded', span, message, { hint }))
      }
  },
}

/** Labels of a fact and of its sources. */
function labelsOf(fact: Fact): { readonly id: string; readonly label: string }[] {
  const own = fact.marking === null ? [] : [{ id: fact.id, label: fact.marking }]
  return [
    ...own,
    ...fact.evidence.flatMap(({ source: { id, marking } }) =>
      marking === null ? [] : [{ id, label: marking }],
    ),
  ]
}

/** Where each fact is named first in the outline. */
function firstPlaces({ outline, slides }: Briefing): ReadonlyMap<string, Span> {
  const references = [
    ...slides.flatMap(({ written }) =>
      written === null
        ? []
        : [
            ...(written.title ? referencesInText(written.title) : []),
            ...Object.values(written.fields).flatMap(referencesInField),
            ...written.notes.flatMap(referencesInText),
          ],
    ),
    ...outline.sourceSummary.flatMap(referencesInText),
  ]
  const places = new Map<string, Span>()
  for (const { id, span } of references) if (!places.has(id)) places.set(id, span)
  return places
}

/** Where a fact is named that is computed from this one. */
function partPlace(fact: Fact, { citations }: Briefing, places: ReadonlyMap<string, Span>): Span | undefined {
  const whole = citations.find(({ fact: { derivation } }) =>
    derivation?.parts.some(part => part.id === fact.id),
  )
  return whole && places.get(whole.fact.id)
}
