import { describe } from '../describe-source.ts'
import type { Environment } from '../environment.ts'
import type { ExitCode } from '../exit-code.ts'
import { evidenceFrom, findSource, openCorpus } from '../open-corpus.ts'
import type { Terminal } from '../terminal.ts'
import type { SourceOptions } from './source-list.ts'

/** Shows a source: its entry, its lineage, and every quote that rests on it. */
export async function showSource(
  id: string,
  options: SourceOptions,
  environment: Environment,
  terminal: Terminal,
): Promise<ExitCode> {
  const { knowledge } = await openCorpus(options, environment)
  const source = findSource(knowledge, id)
  const evidence = evidenceFrom(knowledge, source)
  if (options.json) {
    terminal.out(
      JSON.stringify(
        {
          ...describe(source),
          evidence: evidence.map(item => ({ id: item.id, quote: item.quote, found: item.passage !== null })),
        },
        null,
        2,
      ),
    )
    return 0
  }
  terminal.out(terminal.bold(source.id))
  for (const [key, value] of Object.entries(describe(source)))
    if (value !== null && key !== 'id') terminal.out(`  ${key.padEnd(12)} ${String(value)}`)
  terminal.out(
    `\n${evidence.length === 1 ? '1 piece of evidence rests' : `${evidence.length} pieces of evidence rest`} on it:`,
  )
  for (const item of evidence) terminal.out(`  ${item.passage ? ' ' : '?'} ${item.id}: “${item.quote}”`)
  return 0
}
