import type { Field, Outline } from '../model/outline.ts'
import type { Span } from '../model/span.ts'
import type { Text, TextPart } from '../model/text.ts'

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

interface Reference {
  readonly id: string
  readonly span: Span
}

function referencesInField(field: Field): readonly Reference[] {
  switch (field.kind) {
    case 'text':
      return referencesInText(field.text)
    case 'fact':
      return [field]
    case 'list':
      return field.items.flatMap(referencesInField)
    case 'record':
      return Object.values(field.fields).flatMap(referencesInField)
    default:
      return []
  }
}

const referencesInText = ({ parts }: Text): readonly Reference[] => parts.flatMap(referencesInPart)

function referencesInPart(part: TextPart): readonly Reference[] {
  if (part.kind === 'citation') return part.facts
  if (part.kind === 'value') return [{ id: part.fact, span: part.span }]
  return 'parts' in part ? part.parts.flatMap(referencesInPart) : []
}

/** A text with other words at some places, which do not overlap. */
export function replaceAt(text: string, places: readonly Span[], words: string): string {
  let edited = text
  for (const { start, end } of [...places].sort((one, other) => other.start - one.start))
    edited = edited.slice(0, start) + words + edited.slice(end)
  return edited
}
