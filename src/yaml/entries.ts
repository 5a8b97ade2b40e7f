import type { Range } from '../model/span.ts'

/**
 * The entries of a text that is one YAML map in block style, each a range from its key's line to the next one's, what
 * stands before the first left out. Null where that cannot be told from the beginnings of its lines: entries with
 * directives, several documents, complex keys, or aliases, which may lead from one entry to another.
 *
 * A line that belongs to the text of an entry never begins with a key unless a quotation mark or bracket is open, and then
 * neither part can be read by itself. So the entries of a map are those ranges, if each of them can be read as a map of one key.
 */
export function entryRanges(text: string): readonly Range[] | null {
  if (ALIAS.test(text)) return null
  const starts: number[] = []
  for (let line = 0; line < text.length; ) {
    const first = text[line] ?? ''
    if (OTHERS.includes(first)) {
      if (first !== '-' || text.startsWith('---', line)) return null
    } else if (!WITHIN.includes(first)) starts.push(line)
    const end = text.indexOf('\n', line)
    line = end < 0 ? text.length : end + 1
  }
  return starts.map((start, index) => ({ start, end: starts[index + 1] ?? text.length }))
}

/** First characters of lines within an entry: indented, empty, or comments. */
const WITHIN = ' \t\r\n#'
/** First characters of lines that begin something else than `key:`, a list's item at the margin excepted. */
const OTHERS = '-%.?:[]{}|>@`!&*,'
const ALIAS = /[\s[{,]\*[^\s*]/
