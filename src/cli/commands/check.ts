import { collectDiagnostics } from '../../diagnostics/collect-diagnostics.ts'
import type { Report } from '../../diagnostics/diagnostic.ts'
import type { Knowledge } from '../../knowledge.ts'
import { keptRun, UNWATCHED, type Watch } from '../../memory/kept-run.ts'
import type { Briefing } from '../../model/briefing.ts'
import { compileBriefings, inspectBriefing, measureBriefing } from '../../pipeline.ts'
import { openSession, type Session } from '../../session.ts'
import { startBrowserFor } from '../browser.ts'
import { diagnosticsToJson, printDiagnostics, sourceReader } from '../diagnostic-list.ts'
import type { Environment } from '../environment.ts'
import { type ExitCode, exitCodeOf } from '../exit-code.ts'
import { allOutlines, corpusNames, locateWorkspace } from '../locate-workspace.ts'
import type { Terminal } from '../terminal.ts'
import { UsageError } from '../usage-error.ts'

export interface CheckOptions {
  readonly layout?: boolean
  readonly audience?: string
  readonly strict?: boolean
  readonly json?: boolean
  readonly browser?: string
}

/**
 * Everything that `build` checks, without writing: the outlines given, or all of the workspace, and then also the corpora
 * that no outline draws on yet.
 */
export async function check(
  given: readonly string[],
  options: CheckOptions,
  environment: Environment,
  terminal: Terminal,
): Promise<ExitCode> {
  const { workspace, outlines: named } = locateWorkspace(environment.cwd, given)
  const outlines = named.length > 0 ? named : allOutlines(workspace)
  const corpora = named.length > 0 ? [] : corpusNames(workspace)
  if (outlines.length === 0 && corpora.length === 0)
    throw new UsageError(
      'There is nothing to check here. Start with: citedeck source add FILES --corpus NAME',
    )
  const diagnostics = collectDiagnostics()
  const { packageRoot, memory } = environment
  const look = async (report: Report, watch: Watch): Promise<readonly string[]> => {
    const session = await openSession(workspace, packageRoot, report, memory, terminal.progress, watch)
    const briefings = await compileBriefings(session, outlines, options.audience ?? null)
    for (const briefing of briefings) await inspectBriefing(session, briefing)
    const drawnOn = new Set(briefings.map(({ outline }) => outline.corpus.name))
    const unused = await readCorpora(
      corpora.filter(name => !drawnOn.has(name)),
      session,
    )
    if (options.layout) await measure(briefings, session, options, environment, terminal)
    return [...briefings.map(sumUp), ...unused.map(sumUpCorpus)]
  }
  // What a browser measures is measured each time.
  const run = {
    name: `check ${outlines.join(' ')}`,
    given: [environment.version, JSON.stringify([outlines, corpora, options.audience ?? null])],
    ...{ workspace, packageRoot, memory },
  }
  const summaries = options.layout
    ? await look(diagnostics.report, UNWATCHED)
    : await keptRun(run, diagnostics.report, (watch, report) => look(report, watch))
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
    if (exitCodeOf(found, { strict: options.strict === true }) === 0) terminal.out(summaries.join('\n'))
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

async function readCorpora(names: readonly string[], session: Session): Promise<readonly Knowledge[]> {
  const read: Knowledge[] = []
  for (const name of names) {
    const place = { file: `corpus/${name}/sources.yaml`, start: 0, end: 0 }
    const knowledge = await session.knowledge(name, place)
    if (knowledge !== null) read.push(knowledge)
  }
  return read
}

function sumUp({ outline, slides, citations, sources }: Briefing): string {
  const unread = sources.filter(({ source }) => source.text === null).length
  const quotes =
    unread > 0 ? `, ${unread} of them unread` : citations.length > 0 ? '; every quote stands' : ''
  const counts = [
    count(slides.length, 'slide'),
    `${count(citations.length, 'fact')} cited`,
    count(sources.length, 'source'),
  ]
  return `${outline.id}: ${counts.join(', ')}${quotes}.`
}

function sumUpCorpus({ corpus, facts }: Knowledge): string {
  const counts = `${count(corpus.sources.size, 'source')}, ${count(facts.size, 'fact')}`
  return `corpus/${corpus.name}: ${counts}; no outline draws on it yet.`
}

const count = (number: number, noun: string): string => `${number} ${noun}${number === 1 ? '' : 's'}`
