import { referencesInField, referencesInText } from '../briefing/references.ts'
import type { Outline } from '../model/outline.ts'
import type { Span } from '../model/span.ts'

/** Where an outline names a fact: in a citation, as a value in a sentence, or as the fact of a field. */
export function referencesTo(fact: string, outline: Outline): readonly Span[] {
  const { title, subtitle, sourceSummary, slides } = outline
  const texts = [title, subtitle, ...sourceSummary, ...slides.flatMap(slide => [slide.title, ...slide.notes])]
  const references = [
    ...texts.flatMap(text => (text === null ? [] : referencesInText(text))),
    ...slides.flatMap(slide => Object.values(slide.fields).flatMap(referencesInField)),
  ]
  const spans = references.filter(({ id }) => id === fact).map(({ span }) => span)
  return [...new Map(spans.map(span => [span.start, span])).values()]
}

/** A text with other words at some places, which do not overlap. */
export function replaceAt(text: string, places: readonly Span[], words: string): string {
  let edited = text
  for (const { start, end } of [...places].sort((one, other) => other.start - one.start))
    edited = edited.slice(0, start) + words + edited.slice(end)
  return edited
}
