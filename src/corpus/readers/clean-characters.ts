/**
 * Text taken out of a format that is not text, as it is quoted: NFC, LF, plain spaces, without what is there for a
 * machine alone: soft hyphens, zero-width spaces and joins, byte-order marks, control characters. Zero-width joiners and
 * non-joiners stay where they shape words (Arabic, Indic and other scripts, emoji).
 */
export function cleanCharacters(text: string): string {
  if (/^[\n -~]*$/.test(text)) return text
  return text
    .replace(/\r\n?|[\u0085\u2028]/g, '\n')
    .replace(/\u2029/g, '\n\n')
    .replace(/[\t\u00a0\u2000-\u200a\u202f\u205f]/g, ' ')
    .replace(/(?!\n)\p{Cc}|[\u00ad\u200b\u2060-\u2064\ufeff\ufff9-\ufffb]/gu, '')
    .replace(/[\u200c\u200d]/g, keepJoiner)
    .normalize('NFC')
}

function keepJoiner(joiner: string, at: number, text: string): string {
  return at > 0 && text.charCodeAt(at - 1) >= 0x590 ? joiner : ''
}

/** Whether text holds control characters that texts do not have: other than tab, line ends, form feed and escape. */
export function hasControls(text: string): boolean {
  for (let at = 0; at < text.length; at += 1) if (isControl(text.charCodeAt(at))) return true
  return false
}

/** Bytes and characters that no text has, as numbers. */
export function isControl(code: number): boolean {
  return code < 0x20 && (code < 0x09 || code > 0x0d) && code !== 0x1b
}
