import type { Content } from '../../model/briefing.ts'
import type { FieldShape } from '../../model/layout.ts'
import { textToHtml } from '../text-html.ts'
import { viewChanges } from './changes-view.ts'
import type { FieldView } from './view.ts'
import type { Views } from './views.ts'

/**
 * Content as templates see it. Every field that the shape names is there, null where the author left it out, for
 * templates run in strict mode. Where a shape takes a short form, the short form becomes the record's first field of
 * the same kind, so that templates see records alone.
 */
export function viewField(
  content: Content | undefined,
  shape: FieldShape | undefined,
  views: Views,
): FieldView {
  if (content === undefined) return null
  const own = shape?.kind === 'either' ? chooseShape(content, shape) : shape
  if (shape?.kind === 'either' && own?.kind === 'record' && content.kind !== 'record') {
    const short = shortField(shape)
    return viewRecord(short === null ? {} : { [short]: content }, own.fields, views)
  }
  switch (content.kind) {
    case 'text':
      return textToHtml(content.text, views.cited)
    case 'fact':
      return views.fact(content.fact)
    case 'image':
      return views.image(content.image)
    case 'changes':
      return viewChanges(content.changes, views.book)
    case 'plain':
      return content.value
    case 'list':
      return content.items.map(item => viewField(item, own?.kind === 'list' ? own.items : undefined, views))
    case 'record':
      return viewRecord(content.fields, own?.kind === 'record' ? own.fields : {}, views)
  }
}

/** All fields of a record by the names of its shape, and those that it has beyond it. */
export function viewRecord(
  fields: Readonly<Record<string, Content>>,
  shapes: Readonly<Record<string, FieldShape>>,
  views: Views,
): Readonly<Record<string, FieldView>> {
  const names = new Set([...Object.keys(shapes), ...Object.keys(fields)])
  return Object.fromEntries([...names].map(name => [name, viewField(fields[name], shapes[name], views)]))
}

function chooseShape(
  content: Content,
  { scalar, record }: FieldShape & { readonly kind: 'either' },
): FieldShape {
  if (record.kind === 'list') return content.kind === 'list' ? record : scalar
  return record
}

function shortField({ scalar, record }: FieldShape & { readonly kind: 'either' }): string | null {
  if (record.kind !== 'record' || scalar.kind !== 'scalar') return null
  const entries = Object.entries(record.fields)
  const match = entries.find(([, shape]) => shape.kind === 'scalar' && shape.format === scalar.format)
  return match?.[0] ?? null
}
