import type { Span } from '../model/span.ts'
import type { Diagnostic } from './diagnostic.ts'
import { displayWidth } from './display-width.ts'

/** A place as people and editors count: lines and columns from 1, columns in code points. */
export interface LineColumn {
  readonly line: number
  readonly column: number
}

/** The text of a file of the workspace as diagnostics see it, or null where it cannot be read. */
export type ReadSource = (file: string) => string | null

/** Line and column of a UTF-16 offset. */
export function lineColumn(text: string, offset: number): LineColumn {
  const starts = lineStarts(text)
  let line = 0
  for (let above = starts.length; above - line > 1; ) {
    const middle = (line + above) >> 1
    if ((starts[middle] ?? 0) <= offset) line = middle
    else above = middle
  }
  return { line: line + 1, column: [...text.slice(starts[line], offset)].length + 1 }
}

/** Offsets at which the lines of a text begin. Those of the last text are kept: diagnostics come file by file. */
function lineStarts(text: string): readonly number[] {
  if (text === latest.text) return latest.starts
  const starts = [0]
  for (let end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', end + 1)) starts.push(end + 1)
  latest = { text, starts }
  return starts
}

let latest: { readonly text: string; readonly starts: readonly number[] } = { text: '', starts: [0] }

/** Start and end of a span as lines and columns; the first character of the file where it cannot be read. */
export function locate(span: Span, read: ReadSource): { start: LineColumn; end: LineColumn } {
  const text = read(span.file)
  if (text === null) return { start: { line: 1, column: 1 }, end: { line: 1, column: 1 } }
  return { start: lineColumn(text, span.start), end: lineColumn(text, span.end) }
}

/** How parts of a printed diagnostic are coloured; each takes and returns text. */
export interface Palette {
  readonly severity: (severity: Diagnostic['severity'], text: string) => string
  readonly place: (text: string) => string
  readonly faint: (text: string) => string
}

/** A diagnostic as a compiler prints it: headline, message, the line with carets, details, and what to do. */
export function frame(diagnostic: Diagnostic, read: ReadSource, palette: Palette): string {
  const { severity, code, span, message, details = [], hint } = diagnostic
  const { start, end } = locate(span, read)
  const place = `${span.file}:${start.line}:${start.column}`
  const lines = [
    `${palette.severity(severity, severity)} ${code}  ${palette.place(place)}`,
    `  ${printable(message)}`,
  ]
  const text = read(span.file)
  if (text !== null) lines.push(...excerpt(text, start, end, palette))
  lines.push(...details.map(detail => `  ${printable(detail)}`))
  lines.push(`  ${palette.faint('→')} ${printable(hint)}`)
  return lines.join('\n')
}

function lineOf(text: string, line: number): string {
  const starts = lineStarts(text)
  return text.slice(starts[line - 1], (starts[line] ?? text.length + 1) - 1)
}

/** Longest part of a line that is shown. */
const EXCERPT_WIDTH = 110

function excerpt(text: string, start: LineColumn, end: LineColumn, palette: Palette): string[] {
  const line = [...printable(lineOf(text, start.line).replace(/\r$/, '').replaceAll('\t', ' '))]
  if (line.length === 0) return []
  const from = Math.max(0, Math.min(start.column - 20, line.length - EXCERPT_WIDTH))
  const shown = line.slice(from, from + EXCERPT_WIDTH).join('')
  const last = end.line === start.line ? end.column : line.length + 1
  const before = line.slice(from, start.column - 1)
  const marked = line.slice(start.column - 1, Math.min(last - 1, from + EXCERPT_WIDTH))
  const gutter = String(start.line).padStart(5)
  const carets = ' '.repeat(displayWidth(before)) + '^'.repeat(Math.max(1, displayWidth(marked)))
  return [
    `${palette.faint(`${gutter} |`)} ${shown}`.trimEnd(),
    `${palette.faint(`${' '.repeat(gutter.length)} |`)} ${carets}`,
  ]
}

/** Control characters in an author's file must not steer the terminal, nor turn its writing direction. */
const printable = (text: string): string => text.replace(/\p{Cc}|\p{Bidi_Control}/gu, '\ufffd')

/** The form that `--json` prints; columns in code points. */
export function toJson(diagnostic: Diagnostic, read: ReadSource): Record<string, unknown> {
  const { start, end } = locate(diagnostic.span, read)
  return {
    code: diagnostic.code,
    severity: diagnostic.severity,
    message: diagnostic.message,
    file: diagnostic.span.file,
    line: start.line,
    column: start.column,
    endLine: end.line,
    endColumn: end.column,
    hint: diagnostic.hint,
    details: diagnostic.details ?? [],
  }
}
