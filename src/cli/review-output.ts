import { locate, type ReadSource } from '../diagnostics/frame.ts'
import { type CheckState, checkState } from '../facts/reading/checks.ts'
import type { Briefing } from '../model/briefing.ts'
import type { Evidence } from '../model/fact.ts'
import type { Span } from '../model/span.ts'
import type { DeskComment } from './find-comments.ts'
import { markedSentence } from './marked-sentence.ts'
import type { Terminal } from './terminal.ts'

/** How the evidence that an outline cites stands with the desk. */
export interface Review {
  readonly briefing: Briefing
  readonly evidence: readonly Evidence[]
  readonly comments: readonly DeskComment[]
}

/** Void first: somebody relies on it. */
const STATES: readonly CheckState[] = ['void', 'unchecked', 'unsigned', 'checked']

/** Prints what is left to do: each passage that is unchecked or void in its sentence, ready to be read; then the comments. */
export function printReview(
  { briefing, evidence, comments }: Review,
  read: ReadSource,
  terminal: Terminal,
): void {
  const { outline, citations } = briefing
  const claims = new Map(
    citations.flatMap(({ fact }) => fact.evidence.map(({ id }) => [id, fact.claim] as const)),
  )
  const counts = STATES.map(state => [state, evidence.filter(item => checkState(item) === state)] as const)
  const summary = counts
    .filter(([, items]) => items.length > 0)
    .map(([state, items]) => `${items.length} ${SAID[state]}`)
  const noted =
    comments.length === 0 ? '' : `; ${comments.length} ${comments.length === 1 ? 'comment' : 'comments'}`
  terminal.out(
    `${terminal.bold(outline.id)}  ${outline.status}; ${evidence.length} passages cited${summary.length > 0 ? `: ${summary.join(', ')}` : ''}${noted}`,
  )
  for (const [state, items] of counts)
    if (state === 'void' || state === 'unchecked')
      for (const item of items) {
        terminal.out(`\n${SAID[state]}  ${item.id}  ${terminal.faint(placeOf(item.span, read))}`)
        terminal.out(`  ${claims.get(item.id) ?? ''}`)
        terminal.out(`  ${item.source.id}: ${markedSentence(item, terminal.mark)}`)
        const { checked } = item
        if (checked?.void) terminal.out(`  Checked by ${checked.by} on ${checked.on}. ${checked.void}`)
      }
  for (const { text, span } of comments) {
    terminal.out(`\ncomment  ${terminal.faint(placeOf(span, read))}`)
    terminal.out(`  ${text.replace(/\s+/g, ' ')}`)
  }
  terminal.out('')
}

const SAID: Readonly<Record<CheckState, string>> = {
  checked: 'checked',
  unsigned: 'checked without a digest',
  void: 'void',
  unchecked: 'unchecked',
}

function placeOf(span: Span, read: ReadSource): string {
  const { line, column } = locate(span, read).start
  return `${span.file}:${line}:${column}`
}

/** An outline's review as `--json` prints it; documented in docs/review-and-audiences.md. */
export function reviewToJson({ briefing, evidence, comments }: Review, read: ReadSource): object {
  const { outline, citations } = briefing
  const factOf = new Map(citations.flatMap(({ fact }) => fact.evidence.map(({ id }) => [id, fact] as const)))
  const place = (span: Span) => ({ file: span.file, ...locate(span, read).start })
  const count = (state: CheckState) => evidence.filter(item => checkState(item) === state).length
  return {
    id: outline.id,
    file: outline.file,
    status: outline.status,
    passages: evidence.length,
    checked: count('checked'),
    unsigned: count('unsigned'),
    unchecked: count('unchecked'),
    void: count('void'),
    evidence: evidence.map(item => ({
      id: item.id,
      fact: factOf.get(item.id)?.id ?? null,
      claim: factOf.get(item.id)?.claim ?? null,
      source: item.source.id,
      quote: item.quote,
      state: checkState(item),
      by: item.checked?.by ?? null,
      on: item.checked?.on ?? null,
      why: item.checked?.void ?? null,
      ...place(item.span),
    })),
    comments: comments.map(({ text, span }) => ({ text, ...place(span) })),
  }
}
