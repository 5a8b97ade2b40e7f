import type { Diagnostic } from '../../src/diagnostics/diagnostic.ts'
import type { Briefing } from '../../src/model/briefing.ts'
import { compileBriefing } from '../../src/pipeline.ts'
import { openSession } from '../../src/session.ts'
import { BASE } from './fixture.ts'
import { memoryWorkspace } from './memory-workspace.ts'

/** The briefing of `briefings/b.yaml` in the sound workspace of the fixtures with `files` written over it. */
export async function compile(
  files: Readonly<Record<string, string | Uint8Array>>,
  audience: string | null = null,
): Promise<{ readonly briefing: Briefing | null; readonly found: readonly Diagnostic[] }> {
  const found: Diagnostic[] = []
  const session = await openSession(memoryWorkspace({ ...BASE, ...files }), process.cwd(), diagnostic =>
    found.push(diagnostic),
  )
  return { briefing: await compileBriefing(session, 'briefings/b.yaml', audience), found }
}

/** The head of an outline in that workspace, ready for its slides. */
export const HEAD = 'title: After the fire\ndate: 2025-02-20\nmarking: TLP:GREEN\ncorpus: port\n'
