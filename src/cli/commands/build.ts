import { join, relative, resolve } from 'node:path'
import { collectDiagnostics } from '../../diagnostics/collect-diagnostics.ts'
import { writeFiles } from '../../export/write-files.ts'
import type { Briefing } from '../../model/briefing.ts'
import { outlineId } from '../../outline/read-outline.ts'
import { type BuiltDocument, buildDocuments, compileBriefings, type DocumentKind } from '../../pipeline.ts'
import { openSession } from '../../session.ts'
import type { Workspace } from '../../workspace.ts'
import { startBrowserFor } from '../browser.ts'
import { diagnosticsToJson, printDiagnostics, sourceReader } from '../diagnostic-list.ts'
import type { Environment } from '../environment.ts'
import { type ExitCode, exitCodeOf } from '../exit-code.ts'
import { locateWorkspace } from '../locate-workspace.ts'
import type { Terminal } from '../terminal.ts'
import { UsageError } from '../usage-error.ts'

export interface BuildOptions {
  readonly to: readonly DocumentKind[]
  readonly out?: string
  readonly strict?: boolean
  readonly json?: boolean
  readonly browser?: string
}

/** Checks outlines and writes what is made of them; nothing is written where anything is wrong. */
export async function build(
  given: readonly string[],
  options: BuildOptions,
  environment: Environment,
  terminal: Terminal,
): Promise<ExitCode> {
  const { workspace, outlines } = locateWorkspace(environment.cwd, given)
  if (options.out !== undefined && outlines.length > 1)
    throw new UsageError('--out takes one outline: files of several would lie in one folder.')
  const twice = outlines.map(outlineId).find((id, index, ids) => ids.indexOf(id) !== index)
  if (twice !== undefined)
    throw new UsageError(`Two outlines would be written to output/${twice}. Build one at a time.`)
  const isPrinted = options.to.some(kind => kind !== 'deck')
  const browser = isPrinted ? await startBrowserFor(options, environment, terminal) : null
  try {
    const diagnostics = collectDiagnostics()
    const session = await openSession(
      workspace,
      environment.packageRoot,
      diagnostics.report,
      environment.memory,
      terminal.progress,
    )
    const exitCode = () => exitCodeOf(diagnostics.sorted(), { strict: options.strict === true })
    const briefings = await compileBriefings(session, outlines)
    const built: { readonly briefing: Briefing; readonly documents: readonly BuiltDocument[] }[] = []
    for (const briefing of exitCode() === 0 ? briefings : [])
      built.push({
        briefing,
        documents: await buildDocuments(session, briefing, {
          kinds: options.to,
          version: environment.version,
          browser,
          isSound: () => exitCode() === 0,
          progress: terminal.progress,
        }),
      })
    const files =
      exitCode() === 0
        ? built.flatMap(made => placed(made.briefing, made.documents, workspace, options, environment))
        : []
    const writing = writeFiles(files, UNWRITABLE)
    environment.beforeBreakingOff(() => writing)
    await writing
    terminal.progress('')
    const found = diagnostics.sorted()
    const names = files.map(({ path }) => relative(environment.cwd, path) || path)
    const read = sourceReader(workspace)
    if (options.json)
      terminal.out(
        JSON.stringify(
          { root: workspace.root, files: names, diagnostics: diagnosticsToJson(found, read) },
          null,
          2,
        ),
      )
    else {
      printDiagnostics(found, read, terminal)
      for (const name of names) terminal.out(name)
      if (exitCode() !== 0) terminal.err('Nothing was written.')
    }
    return exitCode()
  } finally {
    await browser?.close()
  }
}

const UNWRITABLE =
  'Make the folder writable, or name another with --out DIR. The files that were there are as they were.'

function placed(
  { outline }: Briefing,
  documents: readonly BuiltDocument[],
  workspace: Workspace,
  { out }: BuildOptions,
  { cwd }: Environment,
): { readonly path: string; readonly content: string | Uint8Array }[] {
  const folder = out === undefined ? join(workspace.root, 'output', outline.id) : resolve(cwd, out)
  return documents.map(({ name, content }) => ({ path: join(folder, name), content }))
}
