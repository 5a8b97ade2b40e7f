import { describe } from '../describe-source.ts'
import { printDiagnostics, sourceReader } from '../diagnostic-list.ts'
import type { Environment } from '../environment.ts'
import { type ExitCode, exitCodeOf } from '../exit-code.ts'
import { evidenceFrom, openCorpus } from '../open-corpus.ts'
import type { Terminal } from '../terminal.ts'

export interface SourceOptions {
  readonly corpus?: string
  readonly json?: boolean
}

/** Lists the sources of a corpus: what they are, whether their text is here, and what rests on them. */
export async function listSources(
  options: SourceOptions,
  environment: Environment,
  terminal: Terminal,
): Promise<ExitCode> {
  const { knowledge, session, diagnostics } = await openCorpus(options, environment)
  const rows = [...knowledge.corpus.sources.values()].map(source => ({
    source,
    evidence: evidenceFrom(knowledge, source),
  }))
  if (options.json) {
    terminal.out(
      JSON.stringify(
        {
          corpus: knowledge.corpus.name,
          sources: rows.map(({ source, evidence }) => ({ ...describe(source), evidence: evidence.length })),
        },
        null,
        2,
      ),
    )
    return 0
  }
  const width = Math.max(...rows.map(({ source }) => source.id.length), 0)
  for (const { source, evidence } of rows) {
    const { issued, 'container-title': container, publisher } = source.bibliography
    const date = issued ?? (source.issuedInferred ? `${source.issuedInferred.date} (inferred)` : 'undated')
    const lineage = source.lineage
      ? `, ${source.lineage.relation} of ${source.lineage.from.kind === 'source' ? source.lineage.from.source : source.lineage.from.origin}`
      : ''
    terminal.out(
      `${source.id.padEnd(width)}  ${source.state.padEnd(10)}  ${String(evidence.length).padStart(3)} evidence  ${container ?? publisher ?? source.bibliography.type}, ${date}${lineage}`,
    )
  }
  const errors = diagnostics.sorted().filter(({ severity }) => severity === 'error')
  printDiagnostics(errors, sourceReader(session.workspace), terminal)
  return exitCodeOf(errors, { strict: false })
}
