import type { SourceText } from '../../model/source.ts'

/** What a reader gives: the text, or in a few words why the bytes are not a text of its format. */
export type Reading = { readonly ok: SourceText } | { readonly problem: string }

export type Reader = (bytes: Uint8Array) => Reading
