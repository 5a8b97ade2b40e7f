import type { Bibliography, SourceText } from '../../model/source.ts'

/** What a document says of itself, as far as it does; nothing is guessed. */
export type Found = Partial<{ readonly [Field in keyof Bibliography]: NonNullable<Bibliography[Field]> }>

/**
 * What a reader gives: the text and what the document says of itself, with remarks on what a person should know of the
 * reading ("read as windows-1252"); or in a few words why the bytes are not a text of its format.
 */
export type Reading =
  | { readonly ok: SourceText; readonly found: Found; readonly remarks: readonly string[] }
  | { readonly problem: string }

/** Readers of what is not text at once load their library when they are called. */
export type Reader = (bytes: Uint8Array) => Reading | Promise<Reading>
