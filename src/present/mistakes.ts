import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import { locate, type ReadSource } from '../diagnostics/frame.ts'
import type { Phrasebook } from '../render/words.ts'
import type { MistakesMessage } from './messages.ts'

/** Most mistakes that a panel lists. */
const LISTED = 100

/** Diagnostics as a page shows them: errors first, then in order of file and place. */
export function describeMistakes(
  diagnostics: readonly Diagnostic[],
  {
    read,
    book,
    isStale,
  }: { readonly read: ReadSource; readonly book: Phrasebook; readonly isStale: boolean },
): MistakesMessage {
  const bySeverity = SEVERITIES.map(severity => diagnostics.filter(found => found.severity === severity))
  const summary = SEVERITIES.flatMap((severity, index) => {
    const count = bySeverity[index]?.length ?? 0
    return count === 0 ? [] : [book.say(`live-${severity}s`, { count })]
  })
  return {
    kind: 'mistakes',
    summary: summary.join(', '),
    stale: isStale ? book.say('live-stale') : null,
    list: bySeverity
      .flat()
      .slice(0, LISTED)
      .map(({ severity, code, span, message, hint }) => {
        const { line, column } = locate(span, read).start
        return { severity, code, place: `${span.file}:${line}:${column}`, message, hint }
      }),
  }
}

const SEVERITIES = ['error', 'warning', 'hint'] as const
