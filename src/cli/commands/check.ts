import { compileBriefing, openSession } from '../../pipeline.ts'
import { collectDiagnostics, diagnosticsToJson, printDiagnostics, sourceReader } from '../diagnostic-list.ts'
import type { Environment } from '../environment.ts'
import { type ExitCode, exitCodeOf } from '../exit-code.ts'
import { allOutlines, locateWorkspace } from '../locate-workspace.ts'
import type { Terminal } from '../terminal.ts'
import { UsageError } from '../usage-error.ts'

export interface CheckOptions {
  readonly layout?: boolean
  readonly strict?: boolean
  readonly json?: boolean
  readonly browser?: string
}

/** Everything that `build` checks, without writing: the outlines given, or all of the workspace. */
export async function check(
  given: readonly string[],
  options: CheckOptions,
  environment: Environment,
  terminal: Terminal,
): Promise<ExitCode> {
  const { workspace, outlines: named } = locateWorkspace(environment.cwd, given)
  const outlines = named.length > 0 ? named : allOutlines(workspace)
  if (outlines.length === 0)
    throw new UsageError('There is no outline in briefings/. Start one with: citedeck new briefing NAME')
  const diagnostics = collectDiagnostics()
  const session = await openSession(workspace, environment.packageRoot, diagnostics.report)
  const briefings = outlines.flatMap(file => compileBriefing(session, file) ?? [])
  if (options.layout) {
    const { measureBriefings } = await import('../measure.ts')
    await measureBriefings(briefings, session, options, environment, terminal)
  }
  const found = diagnostics.sorted()
  const read = sourceReader(workspace)
  if (options.json)
    terminal.out(
      JSON.stringify(
        { root: workspace.root, outlines, diagnostics: diagnosticsToJson(found, read) },
        null,
        2,
      ),
    )
  else {
    printDiagnostics(found, read, terminal)
    if (exitCodeOf(found, { strict: options.strict === true }) === 0) terminal.out(summary(briefings))
  }
  return exitCodeOf(found, { strict: options.strict === true })
}

function summary(
  briefings: readonly {
    outline: { id: string }
    slides: readonly unknown[]
    citations: readonly unknown[]
    sources: readonly unknown[]
  }[],
): string {
  return briefings
    .map(
      ({ outline, slides, citations, sources }) =>
        `${outline.id}: ${slides.length} slides, ${citations.length} facts cited, ${sources.length} sources. Every quote stands.`,
    )
    .join('\n')
}
