import type { Diagnostic } from '../diagnostics/diagnostic.ts'

/** 0: clean. 1: mistakes in the author's files. 2: usage or environment. */
export type ExitCode = 0 | 1 | 2

/** What a run's diagnostics amount to: warnings fail only where they are asked to, hints never do. */
export function exitCodeOf(
  diagnostics: readonly Diagnostic[],
  { strict }: { readonly strict: boolean },
): 0 | 1 {
  return diagnostics.some(({ severity }) => severity === 'error' || (strict && severity === 'warning'))
    ? 1
    : 0
}
