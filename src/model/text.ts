import type { Span } from './span.ts'

/** Inline text as a tree of parts, so that no writer of any format has to scrape HTML. */
export interface Text {
  readonly parts: readonly TextPart[]
  readonly span: Span
}

export type TextPart =
  | { readonly kind: 'string'; readonly text: string; readonly span: Span }
  | { readonly kind: 'emphasis'; readonly parts: readonly TextPart[] }
  | { readonly kind: 'strong'; readonly parts: readonly TextPart[] }
  | { readonly kind: 'code'; readonly text: string; readonly span: Span }
  | { readonly kind: 'link'; readonly href: string; readonly parts: readonly TextPart[] }
  | { readonly kind: 'break' }
  /** `{{id}}`: the fact's value in words, and a citation of it. */
  | { readonly kind: 'value'; readonly fact: string; readonly span: Span }
  /** `[@a; @b]` */
  | { readonly kind: 'citation'; readonly facts: readonly FactReference[]; readonly span: Span }

export interface FactReference {
  readonly id: string
  readonly span: Span
}
