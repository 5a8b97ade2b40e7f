/**
 * PDF syntax (ISO 32000-2, 7.3), as far as an update needs it. Strings here stand for bytes: one character is one byte.
 */

/** A text string: in PDFDocEncoding where it is plain ASCII, else in UTF-16 with its byte-order mark. */
export function textString(text: string): string {
  if (/^[\x20-\x7e]*$/.test(text)) return `(${text.replace(/[\\()]/g, '\\$&')})`
  const units = Array.from({ length: text.length }, (_, index) =>
    text.charCodeAt(index).toString(16).padStart(4, '0'),
  )
  return `<feff${units.join('')}>`
}

/** The bytes of a string: in parentheses or in hexadecimal digits. */
export function stringBytes(written: string): Buffer {
  return written.startsWith('<')
    ? Buffer.from(written.replace(/[<>\s]/g, ''), 'hex')
    : Buffer.from(written.slice(1, -1).replace(/\\([0-7]{1,3}|\r\n|.)/gs, readEscape), 'latin1')
}

/** What a text string says: UTF-16 after a byte-order mark, else byte by byte. */
function readTextString(written: string): string {
  const bytes = stringBytes(written)
  const isWide = bytes[0] === 0xfe && bytes[1] === 0xff
  return isWide ? bytes.subarray(2).swap16().toString('utf16le') : bytes.toString('latin1')
}

const CONTROLS: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' }

function readEscape(_: string, escaped: string): string {
  if (/^[0-7]/.test(escaped)) return String.fromCharCode(Number.parseInt(escaped, 8) & 0xff)
  return /^[\r\n]/.test(escaped) ? '' : (CONTROLS[escaped] ?? escaped)
}

/** A day, ISO 8601, as a PDF date at midnight UTC, in the form that Chromium writes. */
export function dateString(day: string): string {
  return `(D:${day.replaceAll('-', '')}000000+00'00')`
}

/**
 * The dictionary `<<…>>` that begins at an offset, with its delimiters. Strings and nested dictionaries are stepped over.
 */
export function dictionaryAt(pdf: string, start: number): string {
  const token = /\\.|<<|>>|[()]|<[0-9a-fA-F\s]*>/gs
  token.lastIndex = start
  let depth = 0
  let parentheses = 0
  for (let match = token.exec(pdf); match !== null; match = token.exec(pdf)) {
    const [found] = match
    if (found === '(') parentheses += 1
    else if (found === ')') parentheses -= 1
    else if (parentheses > 0) continue
    else if (found === '<<') depth += 1
    else if (found === '>>') depth -= 1
    if (depth === 0 && found === '>>') return pdf.slice(start, token.lastIndex)
  }
  throw new Error('A dictionary of the PDF does not end.')
}

const STRING = String.raw`\((?:\\.|[^\\()])*\)|<[0-9A-Fa-f\s]*>`

/** A dictionary with entries set; those that it has are replaced. */
export function withEntries(dictionary: string, entries: Readonly<Record<string, string>>): string {
  const kept = Object.keys(entries).reduce(withoutEntry, dictionary)
  const added = Object.entries(entries).map(([key, value]) => `/${key} ${value}`)
  return `${kept.slice(0, -2)}\n${added.join('\n')}>>`
}

/** Chromium writes a string, a number, a reference or a dictionary without nested ones for each of the keys that are set here. */
function withoutEntry(dictionary: string, key: string): string {
  return dictionary.replace(new RegExp(`/${key}\\s*(${STRING}|<<[^<>]*>>|\\d+ 0 R|\\d+)\\s*`, 's'), '')
}

/** The text string of a key, or null. */
export function textEntry(dictionary: string, key: string): string | null {
  const written = new RegExp(`/${key}\\s*(${STRING})`, 's').exec(dictionary)?.[1]
  return written === undefined ? null : readTextString(written)
}

/** The number of the object that a key refers to, or null. */
export function referenceEntry(dictionary: string, key: string): number | null {
  const number = new RegExp(`/${key}\\s+(\\d+) 0 R`).exec(dictionary)?.[1]
  return number === undefined ? null : Number(number)
}
