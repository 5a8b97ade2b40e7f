import type { StartedBrowser } from '../../src/export/browser/launch.ts'
import type { Briefing } from '../../src/model/briefing.ts'
import { buildDocuments, type DocumentKind } from '../../src/pipeline.ts'
import type { Rendering } from '../../src/render/rendering.ts'
import type { Workspace } from '../../src/workspace.ts'
import { describeDiagnostic, make } from './browser-documents.ts'

/** Everything that is built of an outline. */
export interface Built {
  readonly briefing: Briefing
  readonly rendering: Rendering
  /** By name. */
  readonly files: ReadonlyMap<string, Buffer>
}

/** Builds an outline by the real pipeline. Throws where there is a mistake, with what was reported. */
export async function buildAll(
  workspace: Workspace,
  outline: string,
  browser: StartedBrowser,
  kinds: readonly DocumentKind[],
): Promise<Built> {
  const { briefing, rendering, session, diagnostics } = await make(workspace, outline)
  const mistakes = () => diagnostics().filter(({ severity }) => severity === 'error')
  const documents = await buildDocuments(session, briefing, {
    kinds,
    version: '0.0.0',
    browser,
    isSound: () => mistakes().length === 0,
    progress: () => {},
  })
  if (mistakes().length > 0) throw new Error(mistakes().map(describeDiagnostic).join('\n'))
  return {
    briefing,
    rendering,
    files: new Map(documents.map(({ name, content }) => [name, Buffer.from(content)])),
  }
}
