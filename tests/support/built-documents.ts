import type { DocumentKind } from '../../src/documents/built-document.ts'
import type { StartedBrowser } from '../../src/export/browser/launch.ts'
import type { Briefing } from '../../src/model/briefing.ts'
import { type BuildRequest, buildDocuments } from '../../src/pipeline.ts'
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
  more: Partial<BuildRequest> = {},
): Promise<Built> {
  const { briefing, rendering, session, diagnostics } = await make(workspace, outline)
  const mistakes = () => diagnostics().filter(({ severity }) => severity === 'error')
  const documents = await buildDocuments(session, briefing, {
    kinds,
    version: '0.0.0',
    scale: 1,
    browser,
    handout: null,
    provenance: 'attached',
    isSound: () => mistakes().length === 0,
    progress: () => {},
    ...more,
  })
  if (mistakes().length > 0) throw new Error(mistakes().map(describeDiagnostic).join('\n'))
  return {
    briefing,
    rendering,
    files: new Map(documents.map(({ name, content }) => [name, Buffer.from(content)])),
  }
}
