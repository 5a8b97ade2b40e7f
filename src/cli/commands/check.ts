import type { Briefing } from '../../model/briefing.ts'
import { compileBriefings, inspectBriefing, measureBriefing } from '../../pipeline.ts'
import { openSession, type Session } from '../../session.ts'
import { startBrowserFor } from '../browser.ts'
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
  const session = await openSession(
    workspace,
    environment.packageRoot,
    diagnostics.report,
    environment.memory,
    terminal.progress,
  )
  const briefings = await compileBriefings(session, outlines)
  for (const briefing of briefings) await inspectBriefing(session, briefing)
  if (options.layout) await measure(briefings, session, options, environment, terminal)
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

async function measure(
  briefings: readonly Briefing[],
  session: Session,
  options: CheckOptions,
  environment: Environment,
  terminal: Terminal,
): Promise<void> {
  const browser = await startBrowserFor(options, environment, terminal)
  try {
    for (const briefing of briefings) {
      terminal.progress(`${briefing.outline.id}: measuring ${briefing.slides.length} slides`)
      await measureBriefing(session, briefing, browser)
    }
  } finally {
    terminal.progress('')
    await browser.close()
  }
}

function summary(briefings: readonly Briefing[]): string {
  return briefings
    .map(({ outline, slides, citations, sources }) => {
      const unread = sources.filter(({ source }) => source.text === null).length
      const quotes =
        unread > 0 ? `, ${unread} of them unread` : citations.length > 0 ? '; every quote stands' : ''
      const counts = [
        count(slides.length, 'slide'),
        `${count(citations.length, 'fact')} cited`,
        count(sources.length, 'source'),
      ]
      return `${outline.id}: ${counts.join(', ')}${quotes}.`
    })
    .join('\n')
}

const count = (number: number, noun: string): string => `${number} ${noun}${number === 1 ? '' : 's'}`
