import type { Range } from '../model/span.ts'

/** A text that an author has left without quotes, and what YAML makes of it. */
export interface MisreadText extends Range {
  /** The mark that it begins with. */
  readonly mark: string
  /** What YAML takes it for: "a list". */
  readonly reading: string
}

/** What stands before a value on its line: indentation, hyphens of lists, a key. Keys of the project begin small. */
const BEFORE_VALUE = /^[ \t]*(?:- +)*(?:(?:[a-z][\w-]*|URL|DOI):[ \t]+)?(?=\S)/

/** Beginnings of values that authors mean as text or as a bound, and that YAML takes for something else. */
const MARKS: readonly (readonly [RegExp, string, string])[] = [
  [/^\[\s*@/, '[@', 'a list'],
  [/^\{\{/, '{{', 'a map'],
  [/^>(?![-+]?\s*(?:#|$))/, '>', 'a block of text'],
  [/^\|(?![-+]?\s*(?:#|$))/, '|', 'a block of text'],
  [/^\*/, '*', 'an alias'],
  [/^&/, '&', 'an anchor'],
  [/^!/, '!', 'a tag'],
  [/^@/, '@', 'a reserved mark'],
  [/^`/, '`', 'a reserved mark'],
  [/^%/, '%', 'a directive'],
  [/^"(?:[^"\\]|\\.)*"\s*[^\s#]/, '"', 'a text that ends at the next "'],
  [/^'(?:[^']|'')*'\s*[^\s#]/, "'", "a text that ends at the next '"],
]

/** The value that a line gives, if it is a text that needs quotes; it runs to the line's end, without a comment. */
export function misreadOnLine(line: string, lineStart: number): MisreadText | null {
  const { value, start } = valueOnLine(line, lineStart)
  const found = MARKS.find(([pattern]) => pattern.test(value))
  return found ? { start, end: start + value.length, mark: found[1], reading: found[2] } : null
}

/** The value that a line gives, if a colon and a space in it make YAML read a map: `title: Fire: what is known`. */
export function colonOnLine(line: string, lineStart: number): Range | null {
  const { value, start } = valueOnLine(line, lineStart)
  return /^[^\s"'[{|>&*!%@`#-].*?:(?:\s|$)/.test(value) ? { start, end: start + value.length } : null
}

/**
 * A text among others in brackets, `[{{id}} people, x]`, that begins at `start`: it runs to the comma or bracket
 * behind it. Null where it begins with no reference.
 */
export function misreadInBrackets(text: string, start: number): MisreadText | null {
  const reference = IN_BRACKETS.exec(text.slice(start, start + 500))?.[0]
  if (!reference) return null
  const end = start + reference.trimEnd().length
  return reference.startsWith('{')
    ? { start, end, mark: '{{', reading: 'a map' }
    : { start, end, mark: '[@', reading: 'a list' }
}

/** A reference, and what follows it up to a comma or bracket, further references included. */
const IN_BRACKETS = /^(?=\{\{|\[\s*@)(?:\{\{[^{}\n]*\}\}|\[\s*@[^\]\n]*\]|[^,[\]{}\n])+/

function valueOnLine(line: string, lineStart: number): { value: string; start: number } {
  const before = BEFORE_VALUE.exec(line)?.[0].length ?? 0
  const value = line
    .slice(before)
    .replace(/(?:\s{2,}|^)#(?:\s.*)?$/, '')
    .trimEnd()
  return { value, start: lineStart + before }
}
