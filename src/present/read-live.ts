import { referencesInField, referencesInText } from '../briefing/references.ts'
import type { DiagnosticList } from '../diagnostics/collect-diagnostics.ts'
import type { Diagnostic, Report } from '../diagnostics/diagnostic.ts'
import type { Knowledge } from '../knowledge.ts'
import type { Briefing } from '../model/briefing.ts'
import type { Outline } from '../model/outline.ts'
import type { OutlineReader } from '../outline/outline-reader.ts'
import { type OutlineFiles, resolveOutline } from '../pipeline.ts'
import type { Workbench } from './workbench.ts'

/** What an outline's text gave. */
export interface LiveReading {
  readonly outline: Outline | null
  readonly briefing: Briefing | null
  /** Whether all of it could be read and resolved: then it is shown, whatever the checks say of it. */
  readonly isGood: boolean
  /** What is wrong with its corpus. */
  readonly ofCorpus: readonly Diagnostic[]
}

/** Reads and resolves the text of an outline; null for a file that cannot be read. Mistakes in it go to `found`. */
export async function readLive(
  text: string | null,
  reader: OutlineReader,
  files: (outline: Outline, report: Report) => Promise<OutlineFiles>,
  workbench: Workbench,
  found: DiagnosticList,
): Promise<LiveReading> {
  const outline = text === null ? null : reader.read(text, found.report)
  if (outline === null) return { outline, briefing: null, isGood: false, ofCorpus: [] }
  const { knowledge, diagnostics } = await workbench.knowledge(outline)
  const named = await files(outline, found.report)
  const briefing = resolveOutline(outline, knowledge, workbench.session(), named, found.report)
  const hasMistakes = found.sorted().some(({ severity }) => severity === 'error')
  return {
    outline,
    briefing: knowledge && briefing,
    isGood: !hasMistakes && knowledge !== null && namesOnlyFacts(outline, knowledge),
    ofCorpus: diagnostics,
  }
}

/** Whether every fact that is named is there. One that its corpus has and that cannot be read is reported there alone. */
function namesOnlyFacts({ slides }: Outline, { facts }: Knowledge): boolean {
  return slides.every(({ title, fields, notes }) =>
    [
      ...(title ? referencesInText(title) : []),
      ...Object.values(fields).flatMap(referencesInField),
      ...notes.flatMap(referencesInText),
    ].every(({ id }) => facts.has(id)),
  )
}
