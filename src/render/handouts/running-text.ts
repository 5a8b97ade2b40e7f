import type { FactView, FieldView, Html, ImageView, SlideView } from '../views/view.ts'

/** A part of a slide of a layout that says nothing of how it reads as running text. */
export interface TextPart {
  readonly html: Html | string | null
  readonly items: readonly (Html | string)[] | null
  readonly image: ImageView | null
  /** Of a picture. */
  readonly alt: string
  /** Records, each with its fields. */
  readonly table:
    | readonly (readonly { readonly label: string | null; readonly html: Html | string }[])[]
    | null
}

const NOTHING: TextPart = { html: null, items: null, image: null, alt: '', table: null }

/** The fields of a slide in the order of its layout's schema, whatever the layout: words, lists, facts and pictures. */
export function runningText({ fields }: SlideView): readonly TextPart[] {
  const alt = fields['alt']
  return Object.entries(fields).flatMap(([name, field]) =>
    name === 'alt' ? [] : partsOf(field, typeof alt === 'string' ? alt : ''),
  )
}

function partsOf(field: FieldView, alt: string): readonly TextPart[] {
  if (field === null || typeof field === 'boolean') return []
  if (isImage(field)) return [{ ...NOTHING, image: field, alt }]
  const words = wordsOf(field)
  if (words !== null) return [{ ...NOTHING, html: words }]
  if (!isList(field))
    return Object.values(field as Readonly<Record<string, FieldView>>).flatMap(own => partsOf(own, alt))
  const items = field.flatMap(item => wordsOf(item) ?? [])
  if (items.length === field.length) return items.length === 0 ? [] : [{ ...NOTHING, items }]
  return [{ ...NOTHING, table: field.map(recordOf) }]
}

function recordOf(
  item: FieldView,
): readonly { readonly label: string | null; readonly html: Html | string }[] {
  if (isList(item)) return item.flatMap(cell => cellOf(null, cell))
  if (item === null || typeof item !== 'object' || wordsOf(item) !== null) return cellOf(null, item)
  return Object.entries(item as Readonly<Record<string, FieldView>>).flatMap(([label, own]) =>
    cellOf(label, own),
  )
}

function cellOf(
  label: string | null,
  field: FieldView,
): readonly { label: string | null; html: Html | string }[] {
  const words = wordsOf(field)
  if (words !== null) return [{ label, html: words }]
  return isList(field) ? field.flatMap(item => cellOf(label, item)) : []
}

/** What reads as one piece of text; null for what does not. */
function wordsOf(field: FieldView): Html | string | null {
  if (typeof field === 'string') return field
  if (typeof field === 'number') return String(field)
  if (field === null || typeof field !== 'object') return null
  if ('toHTML' in field) return field as Html
  if (isFact(field)) return factInWords(field)
  return null
}

/** A fact that nothing else is said of: whether reports differ stands with the value. */
function factInWords({ heading, headline, valueWithUnit }: FactView): string {
  return heading === headline ? headline : `${headline}: ${valueWithUnit}`
}

const isList = (field: FieldView): field is readonly FieldView[] => Array.isArray(field)
const isFact = (field: object): field is FactView => 'claim' in field && 'agreement' in field
const isImage = (field: FieldView): field is ImageView =>
  field !== null && typeof field === 'object' && 'src' in field && 'width' in field
