/**
 * The text strings in the syntax of a PDF (ISO 32000-2, 7.3.4 and 7.9.2.2): literal and hexadecimal ones, UTF-16 and UTF-8
 * by their marks, else as Latin-1.
 */
export function pdfStrings(syntax: string): string[] {
  const strings: string[] = []
  for (let at = 0; at < syntax.length; at += 1) {
    const sign = syntax[at]
    if (sign === '(') {
      const { text, end } = literal(syntax, at)
      strings.push(decode(text))
      at = end
    } else if (sign === '<' && syntax[at + 1] === '<') at += 1
    else if (sign === '<') {
      const end = syntax.indexOf('>', at)
      const digits = end < 0 ? '' : syntax.slice(at + 1, end).replace(/\s+/g, '')
      if (/^[0-9A-Fa-f]{4,}$/.test(digits)) {
        strings.push(decode(Buffer.from(digits, 'hex').toString('latin1')))
        at = end
      }
    }
  }
  return strings
}

const ESCAPES: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' }

function literal(syntax: string, start: number): { readonly text: string; readonly end: number } {
  let text = ''
  let depth = 1
  let at = start + 1
  for (; at < syntax.length && depth > 0; at += 1) {
    const sign = syntax[at] ?? ''
    if (sign === '\\') {
      const octal = /^[0-7]{1,3}/.exec(syntax.slice(at + 1, at + 4))?.[0]
      if (octal) text += String.fromCharCode(Number.parseInt(octal, 8))
      else text += ESCAPES[syntax[at + 1] ?? ''] ?? syntax[at + 1] ?? ''
      at += octal ? octal.length : 1
      continue
    }
    if (sign === '(') depth += 1
    if (sign === ')') depth -= 1
    if (depth > 0) text += sign
  }
  return { text, end: at - 1 }
}

function decode(bytes: string): string {
  if (bytes.startsWith('\xfe\xff')) return utf16(Buffer.from(bytes.slice(2), 'latin1'))
  if (bytes.startsWith('\xef\xbb\xbf')) return Buffer.from(bytes.slice(3), 'latin1').toString('utf8')
  return bytes
}

const utf16 = (bytes: Buffer): string =>
  bytes
    .subarray(0, bytes.length - (bytes.length % 2))
    .swap16()
    .toString('utf16le')
