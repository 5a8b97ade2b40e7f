import type { Slide } from '../../model/briefing.ts'
import type { Field } from '../../model/outline.ts'
import type { Span } from '../../model/span.ts'
import type { Text } from '../../model/text.ts'

/** A plain date that an item sets beside a text. */
export interface DatedText {
  readonly date: string
  readonly span: Span
  readonly text: Text
}

/** Items that set a plain date beside a text, as a timeline does. */
export function datedTexts({ written }: Slide): DatedText[] {
  const walk = (field: Field): DatedText[] => {
    if (field.kind === 'list') return field.items.flatMap(walk)
    if (field.kind !== 'record') return []
    const { date, text } = field.fields
    const own =
      date?.kind === 'plain' && text?.kind === 'text'
        ? [{ date: String(date.value), span: date.span, text: text.text }]
        : []
    return [...own, ...Object.values(field.fields).flatMap(walk)]
  }
  return Object.values(written?.fields ?? {}).flatMap(walk)
}
