import { type Document, type Range as NodeRange, visit, type YAMLError } from 'yaml'
import type { Code } from '../diagnostics/codes.ts'
import { type Diagnostic, diagnose } from '../diagnostics/diagnostic.ts'

/** The first mistake on each line, in the author's terms: what follows on a line is mostly an echo of it. */
export function explainSyntaxErrors(document: Document, file: string, text: string): Diagnostic[] {
  const lines = new Set<number>()
  const diagnostics: Diagnostic[] = []
  const errors = document.errors.map(error => moveToOpening(error, document))
  for (const error of errors.sort((a, b) => a.pos[0] - b.pos[0])) {
    const line = lineStart(text, error.pos[0])
    if (lines.has(line)) continue
    lines.add(line)
    diagnostics.push(explain(error, file, text, line))
  }
  return diagnostics
}

/** A quotation mark that is never closed is noticed at the end of the file; the author looks for where it opens. */
function moveToOpening(error: YAMLError, document: Document): YAMLError {
  if (error.code !== 'MISSING_CHAR' || !/quote/.test(error.message)) return error
  let opening: number | null = null
  visit(document, {
    Scalar: (_, { range }) => {
      const [start, end] = (range ?? [0, 0, 0]) as NodeRange
      if (start < end && end === error.pos[0]) opening = start
    },
  })
  if (opening !== null) error.pos = [opening, opening + 1]
  return error
}

function explain(error: YAMLError, file: string, text: string, start: number): Diagnostic {
  const line = text.slice(start, lineEnd(text, start))
  const span = { file, start: error.pos[0], end: Math.max(error.pos[1], error.pos[0]) }
  const opened = startsLikeText(line)
  if (opened) {
    const at = start + opened.index
    return diagnose(
      'text-needs-quotes',
      { file, start: at, end: start + line.trimEnd().length },
      `A text that begins with ${opened.mark} needs quotes: YAML reads it as ${opened.reading}.`,
      { hint: `Write "${line.slice(opened.index).trimEnd().replaceAll('"', '\\"')}" in double quotes.` },
    )
  }
  if (error.code === 'BLOCK_AS_IMPLICIT_KEY' && /:\s.*:(\s|$)/.test(line))
    return diagnose(
      'text-needs-quotes',
      span,
      'A text that holds a colon and a space needs quotes: YAML reads it as a map.',
      {
        hint: 'Put the text in double quotes.',
      },
    )
  return diagnose(codeOf(error), span, messageOf(error), { hint: hintOf(error) })
}

/** Values that authors mean as text or as a bound, and that YAML takes for something else. */
function startsLikeText(line: string): { index: number; mark: string; reading: string } | null {
  const value = /^(?:\s*(?:- +)*(?:[\w-]+:\s+)?)(?=\S)/.exec(line)
  const index = value ? value[0].length : 0
  const rest = line.slice(index)
  const marks: readonly [RegExp, string, string][] = [
    [/^\[@/, '[@', 'a list'],
    [/^\{\{/, '{{', 'a map'],
    [/^>=?\s*\d/, '>', 'a block of text'],
    [/^@/, '@', 'a reserved mark'],
    [/^`/, '`', 'a reserved mark'],
    [/^%/, '%', 'a directive'],
  ]
  for (const [pattern, mark, reading] of marks) if (pattern.test(rest)) return { index, mark, reading }
  return null
}

function codeOf(error: YAMLError): Code {
  if (error.code === 'TAB_AS_INDENT') return 'yaml-tab'
  if (error.code === 'DUPLICATE_KEY') return 'yaml-duplicate-key'
  return 'yaml-syntax'
}

function messageOf(error: YAMLError): string {
  switch (error.code) {
    case 'TAB_AS_INDENT':
      return 'A tab is used for indentation.'
    case 'DUPLICATE_KEY':
      return 'This key stands twice in the same map.'
    case 'MULTIPLE_DOCS':
      return 'The file holds more than one YAML document.'
    case 'MISSING_CHAR':
      return /quote/.test(error.message) ? 'A quotation mark is not closed.' : withFullStop(error.message)
    default:
      return withFullStop(error.message)
  }
}

function hintOf(error: YAMLError): string {
  switch (error.code) {
    case 'TAB_AS_INDENT':
      return 'Indent with spaces.'
    case 'DUPLICATE_KEY':
      return 'Keep one of the two.'
    case 'MULTIPLE_DOCS':
      return 'Take out the line of three hyphens, and what follows it.'
    default:
      return 'Look at indentation and at unquoted marks such as : # [ { on this line and the one above.'
  }
}

const withFullStop = (message: string): string => (/[.!?]$/.test(message) ? message : `${message}.`)

const lineStart = (text: string, offset: number): number =>
  text.lastIndexOf('\n', Math.max(0, offset - 1)) + 1

function lineEnd(text: string, start: number): number {
  const end = text.indexOf('\n', start)
  return end < 0 ? text.length : end
}
