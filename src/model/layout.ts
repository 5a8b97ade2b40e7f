/** How a string field of a layout is read. */
export type FieldFormat = 'inline' | 'fact' | 'image' | 'edition' | 'date' | 'plain'

/** A field of a layout, as its schema describes it. */
export type FieldShape =
  | { readonly kind: 'scalar'; readonly format: FieldFormat }
  | { readonly kind: 'value' }
  | { readonly kind: 'list'; readonly items: FieldShape }
  | { readonly kind: 'record'; readonly fields: Readonly<Record<string, FieldShape>> }
  /** Either a plain scalar or a record: an author may write the short form. */
  | { readonly kind: 'either'; readonly scalar: FieldShape; readonly record: FieldShape }

export interface Layout {
  readonly name: string
  readonly shape: { readonly kind: 'record'; readonly fields: Readonly<Record<string, FieldShape>> }
  /** JSON Schema of one slide, the fields that every slide has included. */
  readonly schema: object
  readonly template: string
  readonly style: string
  /** Whether an author may name it in an outline; `evidence` and `sources` are generated. */
  readonly generated: boolean
  /** Whether its text states findings, so that citations and verbs are asked for. */
  readonly claims: boolean
}
