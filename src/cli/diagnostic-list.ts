import type { Code } from '../diagnostics/codes.ts'
import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import { frame, locate, type ReadSource, toJson } from '../diagnostics/frame.ts'
import type { Workspace } from '../workspace.ts'
import { decodeLeniently } from '../yaml/decode-utf8.ts'
import type { Terminal } from './terminal.ts'

/** Reads files of the workspace as their authors see them, each once. */
export function sourceReader(workspace: Workspace): ReadSource {
  const texts = new Map<string, string | null>()
  return file => {
    const known = texts.get(file)
    if (known !== undefined) return known
    const read = workspace.read(file)
    const text = read.kind === 'read' ? decodeLeniently(read.bytes) : null
    texts.set(file, text)
    return text
  }
}

/** Most diagnostics printed in full; the rest are counted, so that one mistake in a list does not bury the others. */
const PRINTED = 200

/** Most of one code that are printed where they are no errors: a corpus full of copies has hundreds. */
const PRINTED_OF_A_CODE = 20

/** Prints diagnostics for a person: frames, then a line that counts them. Hints wait until the errors are mended. */
export function printDiagnostics(
  diagnostics: readonly Diagnostic[],
  read: ReadSource,
  terminal: Terminal,
): void {
  const isHint = ({ severity }: Diagnostic): boolean => severity === 'hint'
  const hasErrors = diagnostics.some(({ severity }) => severity === 'error')
  const framed = diagnostics.filter(diagnostic => !isHint(diagnostic))
  const hints = diagnostics.filter(isHint)
  const hinted = fold(hasErrors ? [] : hints)
  for (const { code, message, span } of hinted.shown)
    terminal.err(
      `${terminal.palette.severity('hint', 'hint')} ${code}  ${message}  ${terminal.faint(placeOf(span, read))}`,
    )
  for (const line of hinted.folded) terminal.err(line)
  const told = fold(framed)
  for (const diagnostic of told.shown) terminal.err(`${frame(diagnostic, read, terminal.palette)}\n`)
  for (const line of told.folded) terminal.err(`${line}\n`)
  const counted = [
    count(diagnostics, 'error'),
    count(diagnostics, 'warning'),
    count(diagnostics, 'hint'),
  ].filter(text => text !== '')
  if (counted.length > 0)
    terminal.err(
      counted.join(', ') +
        (hasErrors && hints.length > 0
          ? terminal.faint(' (hints are shown once the errors are mended)')
          : ''),
    )
}

/** Those that are printed, and a line for each code of which some are not. */
function fold(diagnostics: readonly Diagnostic[]) {
  const counts = new Map<Code, number>()
  const shown: Diagnostic[] = []
  for (const diagnostic of diagnostics) {
    const { code, severity } = diagnostic
    const before = counts.get(code) ?? 0
    counts.set(code, before + 1)
    const isTold = severity === 'error' || before < PRINTED_OF_A_CODE
    if (isTold && shown.length < PRINTED) shown.push(diagnostic)
  }
  for (const { code } of shown) counts.set(code, (counts.get(code) ?? 0) - 1)
  const folded = [...counts].flatMap(([code, count]) =>
    count === 0 ? [] : [`… and ${count} more ${code}; --json lists them all.`],
  )
  return { shown, folded }
}

function placeOf(span: Diagnostic['span'], read: ReadSource): string {
  const { line, column } = locate(span, read).start
  return `${span.file}:${line}:${column}`
}

/** The object that `--json` prints, whatever a command adds to it. */
export function diagnosticsToJson(
  diagnostics: readonly Diagnostic[],
  read: ReadSource,
): Record<string, unknown>[] {
  return diagnostics.map(diagnostic => toJson(diagnostic, read))
}

function count(diagnostics: readonly Diagnostic[], severity: Diagnostic['severity']): string {
  const number = diagnostics.filter(diagnostic => diagnostic.severity === severity).length
  return number === 0 ? '' : `${number} ${severity}${number === 1 ? '' : 's'}`
}
