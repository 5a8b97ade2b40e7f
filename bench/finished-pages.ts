import { writeFileSync } from 'node:fs'
import { renderBriefing } from '../src/documents/render-briefing.ts'
import { compileBriefing } from '../src/pipeline.ts'
import { renderHandout } from '../src/render/handout.ts'
import { renderPages } from '../src/render/pages.ts'
import { openSession } from '../src/session.ts'
import { openWorkspace } from '../src/workspace.ts'

/** What is printed of the benchmark's briefing, as HTML. */
export interface FinishedFiles {
  readonly pages: string
  readonly handout: string
}

/**
 * Writes the finished pages of a briefing, as `build --to pdf` prints them, and its handout, as `--to handout` does, to
 * files; returns how many slides there are.
 */
export async function writePages(folder: string, packageRoot: string, files: FinishedFiles): Promise<number> {
  const session = await openSession(openWorkspace(folder), packageRoot, diagnostic => {
    if (diagnostic.severity === 'error') throw new Error(diagnostic.message)
  })
  const briefing = await compileBriefing(session, 'briefings/bench.yaml')
  const rendering = briefing && (await renderBriefing(session, briefing))
  if (!briefing || !rendering) throw new Error('The benchmark’s briefing does not compile.')
  writeFileSync(files.pages, (await renderPages(rendering)).html)
  const request = { ...briefing.outline.handout, provenance: 'attached' } as const
  writeFileSync(files.handout, (await renderHandout(rendering, request)).html)
  return briefing.slides.length
}
