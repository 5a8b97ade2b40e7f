import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import { joinList } from '../render/wording/lists.ts'

/**
 * A line for commands that go on without what is wrong in a corpus: how many mistakes there are, in which files. Null where
 * there are none. Warnings and hints take nothing away, and are not told.
 */
export function noticeOfMistakes(diagnostics: readonly Diagnostic[]): string | null {
  const errors = diagnostics.filter(({ severity }) => severity === 'error')
  if (errors.length === 0) return null
  const files = [...new Set(errors.map(({ span }) => span.file))]
  const [what, it] = errors.length === 1 ? ['1 mistake', 'it'] : [`${errors.length} mistakes`, 'them']
  return `${what} in ${joinList(files, 'en', 'conjunction')}: what is wrong there was passed over. citedeck check shows ${it}.`
}
