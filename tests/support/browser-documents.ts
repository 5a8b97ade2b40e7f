import { build } from 'esbuild'
import { collectDiagnostics } from '../../src/diagnostics/collect-diagnostics.ts'
import type { Diagnostic } from '../../src/diagnostics/diagnostic.ts'
import { deckFile } from '../../src/documents/deck-file.ts'
import { renderBriefing } from '../../src/documents/render-briefing.ts'
import type { Briefing } from '../../src/model/briefing.ts'
import { compileBriefing } from '../../src/pipeline.ts'
import { renderPages } from '../../src/render/pages.ts'
import type { Rendering } from '../../src/render/rendering.ts'
import { openSession, type Session } from '../../src/session.ts'
import { openWorkspace, type Workspace } from '../../src/workspace.ts'
import { remembering } from './remembering.ts'

/** The project itself: the workspace of the samples, and the package that renders them. */
export const project = openWorkspace(process.cwd())

/** A briefing made by the real pipeline, with what was reported on the way. */
export interface Made {
  readonly briefing: Briefing
  readonly rendering: Rendering
  readonly session: Session
  readonly diagnostics: () => readonly Diagnostic[]
}

/** The project's workspace with some files replaced or added; what they cite is the sample corpus. */
export function overlaid(files: Readonly<Record<string, string>>): Workspace {
  return {
    ...project,
    read(path, limit) {
      const text = files[path]
      if (text === undefined) return project.read(path, limit)
      return { kind: 'read', bytes: new TextEncoder().encode(text) }
    },
  }
}

/** The outline of the sample as far as its first part: three slides and what they cite, where the whole would prove no more. */
export function beginningOfSample(): string {
  const sample = project.read('briefings/harbour-fire.yaml')
  if (sample.kind !== 'read') throw new Error('The sample cannot be read.')
  const [beginning, rest] = new TextDecoder().decode(sample.bytes).split('  - layout: timeline')
  if (beginning === undefined || rest === undefined) throw new Error('The sample has no timeline any more.')
  return beginning
}

/** Compiles and renders an outline. Throws where nothing can be rendered, with what was reported. */
export async function make(workspace: Workspace, outline: string): Promise<Made> {
  const found = collectDiagnostics()
  const session = await openSession(workspace, project.root, found.report)
  const briefing = await compileBriefing(session, outline)
  const rendering = briefing && (await renderBriefing(session, briefing))
  if (briefing === null || rendering === null) {
    throw new Error(`Nothing was rendered:\n${found.sorted().map(describeDiagnostic).join('\n')}`)
  }
  return { briefing, rendering, session, diagnostics: found.sorted }
}

/** The sample briefing in a theme. */
export const makeSample = remembering((theme: string): Promise<Made> => {
  const file = 'briefings/harbour-fire.yaml'
  const read = project.read(file)
  const text = read.kind === 'read' ? new TextDecoder().decode(read.bytes) : ''
  return make(overlaid({ [file]: text.replace(/^theme: .*$/m, `theme: ${theme}`) }), file)
})

/** The deck as it is built, with the script of templates/client/ as it is now. */
export const deckOf = remembering(async ({ briefing, rendering, session }: Made): Promise<string> => {
  const client = await bundled('templates/client/main.ts')
  const packageFiles = {
    ...session.packageFiles,
    own: (path: string) => (path === 'dist/client.js' ? client : session.packageFiles.own(path)),
  }
  const deck = await deckFile({ ...session, packageFiles }, briefing, rendering, '0.0.0')
  return new TextDecoder().decode(deck)
})

/** The slides as static pages, which are printed. */
export async function pagesOf({ rendering }: Made): Promise<string> {
  return (await renderPages(rendering)).html
}

export const describeDiagnostic = ({ severity, code, message, span }: Diagnostic): string =>
  `${severity} ${code} ${span.file}: ${message}`

const bundled = remembering(async (script: string): Promise<Uint8Array> => {
  const { outputFiles } = await build({
    entryPoints: [script],
    bundle: true,
    write: false,
    format: 'iife',
    target: 'es2022',
  })
  const [file] = outputFiles
  if (file === undefined) throw new Error(`${script} was not bundled.`)
  return file.contents
})
