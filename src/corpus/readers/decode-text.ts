import { decodeUtf8 } from '../../yaml/decode-utf8.ts'

/**
 * Decodes a text file: UTF-8, no byte-order mark, LF line ends (CRLF and lone CR become LF), NFC. Lines keep their
 * numbers, so a line of the decoded text is a line of the file. `badByte` is the offset at which the first sequence
 * that is not UTF-8 begins, from 0.
 */
export function decodeText(bytes: Uint8Array): { readonly text: string } | { readonly badByte: number } {
  const decoded = decodeUtf8(bytes)
  if (decoded.kind === 'not-utf8') return { badByte: decoded.offset }
  return { text: decoded.text.replace(/\r\n?/g, '\n').normalize('NFC') }
}
