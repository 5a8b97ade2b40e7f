import type { Content } from '../model/briefing.ts'
import type { Field } from '../model/outline.ts'
import type { Span } from '../model/span.ts'
import type { Text, TextPart } from '../model/text.ts'

/** A fact named on a slide, and where. */
export interface Reference {
  readonly id: string
  readonly span: Span
}

/** Facts that a text names, in order. */
export function referencesInText(text: Text): Reference[] {
  const walk = (parts: readonly TextPart[]): Reference[] =>
    parts.flatMap(part => {
      if (part.kind === 'value') return [{ id: part.fact, span: part.span }]
      if (part.kind === 'citation') return [...part.facts]
      return 'parts' in part ? walk(part.parts) : []
    })
  return walk(text.parts)
}

/** Facts that a field names, in reading order. */
export function referencesInField(field: Field): Reference[] {
  switch (field.kind) {
    case 'text':
      return referencesInText(field.text)
    case 'fact':
      return [{ id: field.id, span: field.span }]
    case 'list':
      return field.items.flatMap(referencesInField)
    case 'record':
      return Object.values(field.fields).flatMap(referencesInField)
    default:
      return []
  }
}

/** Texts of a slide's content, in reading order. */
export function textsIn(content: Content): Text[] {
  switch (content.kind) {
    case 'text':
      return [content.text]
    case 'list':
      return content.items.flatMap(textsIn)
    case 'record':
      return Object.values(content.fields).flatMap(textsIn)
    default:
      return []
  }
}
