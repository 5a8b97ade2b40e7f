import type { Slide } from '../../model/briefing.ts'
import type { Field } from '../../model/outline.ts'
import type { Text } from '../../model/text.ts'

/** A judgement of a bottom-line slide, as it is written. */
export interface Judgement {
  readonly slide: Slide
  readonly text: Text
  readonly fields: Readonly<Record<string, Field>>
}

/** The judgements of a slide; none where its layout is another. */
export function judgementsOf(slide: Slide): Judgement[] {
  const list = slide.layout.name === 'bluf' ? slide.written?.fields['judgements'] : null
  if (list?.kind !== 'list') return []
  return list.items.flatMap(item => {
    const text = item.kind === 'record' ? item.fields['text'] : null
    return item.kind === 'record' && text?.kind === 'text'
      ? [{ slide, text: text.text, fields: item.fields }]
      : []
  })
}

/** An inline field of a judgement. */
export function judgementText({ fields }: Judgement, name: string): Text | null {
  const field = fields[name]
  return field?.kind === 'text' ? field.text : null
}
