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
