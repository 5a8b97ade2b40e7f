import type { Bibliography, SourceText } from '../../model/source.ts'
import type { Range } from '../../model/span.ts'
import type { DecodedText } from './decode-text.ts'

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

/** The reading of a file that is its own text: at once where decoding was. */
export function readDecoded(
  decoded: DecodedText | Promise<DecodedText>,
  paragraphsIn: (text: string) => readonly Range[],
): Reading | Promise<Reading> {
  if (decoded instanceof Promise) return decoded.then(text => readDecoded(text, paragraphsIn))
  if ('problem' in decoded) return decoded
  const { text, remark } = decoded
  return {
    ok: { text, paragraphs: paragraphsIn(text), places: [] },
    found: {},
    remarks: remark === null ? [] : [remark],
  }
}
