import { writeFileSync } from 'node:fs'
import { renderBriefing } from '../src/documents/render-briefing.ts'
import { compileBriefing } from '../src/pipeline.ts'
import { renderPages } from '../src/render/pages.ts'
import { openSession } from '../src/session.ts'
import { openWorkspace } from '../src/workspace.ts'

/** Writes the finished pages of a briefing, as `build --to pdf` prints them, to a file; returns how many there are. */
export async function writePages(folder: string, packageRoot: string, file: string): Promise<number> {
  const session = await openSession(openWorkspace(folder), packageRoot, diagnostic => {
    if (diagnostic.severity === 'error') throw new Error(diagnostic.message)
  })
  const briefing = await compileBriefing(session, 'briefings/bench.yaml')
  const rendering = briefing && (await renderBriefing(session, briefing))
  if (!briefing || !rendering) throw new Error('The benchmark’s briefing does not compile.')
  writeFileSync(file, (await renderPages(rendering)).html)
  return briefing.slides.length
}
