import type { Diagnostic, Report } from '../diagnostics/diagnostic.ts'
import { frame, locate, type ReadSource, toJson } from '../diagnostics/frame.ts'
import type { Workspace } from '../workspace.ts'
import { decodeUtf8 } from '../yaml/decode-utf8.ts'
import type { Terminal } from './terminal.ts'

/** Collects what phases report, each mistake once. */
export interface DiagnosticList {
  readonly report: Report
  /** In order of file and place. */
  readonly sorted: () => readonly Diagnostic[]
}

export function collectDiagnostics(): DiagnosticList {
  const found = new Map<string, Diagnostic>()
  return {
    report: diagnostic => {
      const { code, span, message } = diagnostic
      found.set(`${code}\n${span.file}\n${span.start}\n${message}`, diagnostic)
    },
    sorted: () =>
      [...found.values()].sort(
        (a, b) => compare(a.span.file, b.span.file) || a.span.start - b.span.start || compare(a.code, b.code),
      ),
  }
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

/** Reads files of the workspace as their authors see them, each once. */
export function sourceReader(workspace: Workspace): ReadSource {
  const texts = new Map<string, string | null>()
  return file => {
    const known = texts.get(file)
    if (known !== undefined) return known
    const read = workspace.read(file)
    const decoded = read.kind === 'read' ? decodeUtf8(read.bytes) : null
    const text = decoded?.kind === 'text' ? decoded.text : null
    texts.set(file, text)
    return text
  }
}

/** Most diagnostics printed in full; the rest are counted, so that one mistake in a list does not bury the others. */
const PRINTED = 200

/** Prints diagnostics for a person: frames, then a line that counts them. Hints only where nothing worse was found. */
export function printDiagnostics(
  diagnostics: readonly Diagnostic[],
  read: ReadSource,
  terminal: Terminal,
): void {
  const serious = diagnostics.filter(({ severity }) => severity !== 'hint')
  const hints = diagnostics.length - serious.length
  const shown = serious.length > 0 ? serious : []
  for (const { code, message, span } of serious.length > 0 ? [] : diagnostics.slice(0, PRINTED))
    terminal.err(
      `${terminal.palette.severity('hint', 'hint')} ${code}  ${message}  ${terminal.faint(placeOf(span, read))}`,
    )
  for (const diagnostic of shown.slice(0, PRINTED))
    terminal.err(`${frame(diagnostic, read, terminal.palette)}\n`)
  if (shown.length > PRINTED) terminal.err(`… and ${shown.length - PRINTED} more; --json lists them all.\n`)
  const counted = [
    count(diagnostics, 'error'),
    count(diagnostics, 'warning'),
    count(diagnostics, 'hint'),
  ].filter(text => text !== '')
  if (counted.length > 0)
    terminal.err(
      counted.join(', ') +
        (serious.length > 0 && hints > 0 ? terminal.faint(' (hints are shown once all else is mended)') : ''),
    )
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
