import type { Diagnostic, Report } from './diagnostic.ts'

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
