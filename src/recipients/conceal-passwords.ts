import { type Diagnostic, diagnose, type Report } from '../diagnostics/diagnostic.ts'
import type { Range } from '../model/span.ts'

/**
 * A list of recipients as it may be shown: of the same length, with a mark in place of every character of a password. Of a
 * CSV that may hold passwords all but the first line is concealed, whatever else is wrong with it.
 */
export function concealPasswords(text: string, format: 'yaml' | 'csv'): string {
  let shown = ''
  let at = 0
  for (const { start, end } of passwordRanges(text, format)) {
    shown += text.slice(at, start) + text.slice(start, end).replace(/[^\s,;"']/g, '*')
    at = end
  }
  return shown + text.slice(at)
}

/** Passes diagnostics on; of those about a password, nothing of what it says. */
export function concealing(text: string, format: 'yaml' | 'csv', report: Report): Report {
  if (format === 'csv') return report
  const ranges = passwordRanges(text, format)
  return diagnostic => {
    const isAbout = ranges.some(
      ({ start, end }) => diagnostic.span.start < end && start < diagnostic.span.end,
    )
    report(isAbout ? withoutWords(diagnostic) : diagnostic)
  }
}

const withoutWords = ({ code, span, severity }: Diagnostic): Diagnostic =>
  diagnose(code, span, 'This password is not written as a text.', { severity, hint: 'Put it in quotes.' })

function passwordRanges(text: string, format: 'yaml' | 'csv'): readonly Range[] {
  if (format === 'yaml') return [...text.matchAll(YAML_PASSWORD)].map(match => rangeOf(match))
  const end = text.indexOf('\n')
  const head = end === -1 ? text : text.slice(0, end)
  const columns = head.split(/[,;\t]/).map(name => name.replace(/["\s]/g, '').toLowerCase())
  const isPlain = columns.every(name => PLAIN_COLUMNS.includes(name))
  return end === -1 || isPlain ? [] : [{ start: end, end: text.length }]
}

/** In any other column a password may stand, however its name is spelled. */
const PLAIN_COLUMNS = ['name', 'organisation', 'organization', 'number', 'copy', '']

/** What stands behind the key: to the end of its line, and the lines below that are further in. */
const YAML_PASSWORD =
  /(?<=^([ \t]*)(?:.*?[\s{,"'-])?(?:owner-)?password["']?[ \t]*:)(?:.*)(?:\n\1[ \t]+(?![^\n]*:\s).*)*/gim

const rangeOf = (match: RegExpMatchArray): Range => {
  const start = match.index ?? 0
  return { start, end: start + match[0].length }
}
