import { type DecodedText, decodeAs, decodeText } from '../../decode-text.ts'
import { withWindowsSigns } from '../../windows-signs.ts'
import { lightenMarkup } from './lighten-markup.ts'

/** HTML's own encodings of Latin text all mean windows-1252 (WHATWG Encoding Standard); it is what browsers fall back on. */
const FALLBACK = 'windows-1252'

/**
 * Decodes a page as `decodeText` does, by what it declares in an XML declaration or `meta`, else by the statistics of its
 * words. A page with some bad bytes in it is read all the same, as browsers do: in what it declares, else in
 * windows-1252, and that is remarked.
 */
export async function decodeHtml(bytes: Uint8Array): Promise<DecodedText> {
  const declared = declaredEncoding(bytes)
  const decoded = await decodeText(bytes, declared, wordsIn)
  if ('text' in decoded || bytes.subarray(0, 4096).includes(0)) return decoded
  const encoding = declared ?? (looksLikeUtf8(bytes) ? 'utf-8' : FALLBACK)
  const text = decodeLeniently(encoding, bytes) ?? decodeLeniently(FALLBACK, bytes) ?? ''
  const lost = text.split('\ufffd').length - 1
  if (lost === 0)
    return decodeAs(FALLBACK, bytes, `read as ${FALLBACK}: it fits no other encoding`) ?? decoded
  return {
    text: text.replaceAll('\0', '').replace(/\r\n?/g, '\n').normalize('NFC'),
    remark: `${lost} ${lost === 1 ? 'character' : 'characters'} could not be read as ${encoding}: U+FFFD`,
  }
}

/** The words of a page by which its encoding is told: without its markup, and without the lines of ASCII that menus are. */
function wordsIn(bytes: Uint8Array): Uint8Array {
  const { markup } = lightenMarkup(Buffer.from(bytes).toString('latin1'))
  const foreign = markup.split(/<[^>]*>/).filter(words => /[\x80-\xff]/.test(words))
  return Buffer.from(foreign.join(' '), 'latin1')
}

function decodeLeniently(encoding: string, bytes: Uint8Array): string | null {
  try {
    const text = new TextDecoder(encoding).decode(bytes)
    return encoding === FALLBACK ? withWindowsSigns(text) : text
  } catch {
    return null
  }
}

/** Whether more of the bytes beyond ASCII form sequences of UTF-8 than not. */
function looksLikeUtf8(bytes: Uint8Array): boolean {
  const text = new TextDecoder().decode(bytes.subarray(0, 1_000_000))
  const bad = text.split('\ufffd').length - 1
  return bad * 2 < (text.match(/[\u0080-\uffff]/g)?.length ?? 0)
}

/**
 * The encoding that a page declares within its first 4,096 bytes (HTML asks for 1,024, saved pages have more in front);
 * null without one. UTF-16 is never declared in bytes that can be read as ASCII, so such a declaration says nothing.
 */
export function declaredEncoding(bytes: Uint8Array): string | null {
  const head = new TextDecoder('windows-1252').decode(bytes.subarray(0, 4096))
  const label =
    /^\s*<\?xml[^>]{0,200}\bencoding\s*=\s*["']([\w.:-]+)/i.exec(head)?.[1] ??
    /<meta\b[^>]{0,300}\bcharset\s*=\s*["']?\s*([\w.:-]+)/i.exec(head)?.[1] ??
    null
  if (label === null || /^utf-?16/i.test(label)) return null
  try {
    return new TextDecoder(label).encoding
  } catch {
    return null
  }
}
