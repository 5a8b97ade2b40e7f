import { factFiles } from '../../facts/reading/load-facts.ts'
import type { Environment } from '../environment.ts'
import type { ExitCode } from '../exit-code.ts'
import { openCorpus } from '../open-corpus.ts'
import { type Named, type RenameOptions, refuseName, renameIn, writeRenamed } from '../rename/renaming.ts'
import { keepChecks } from '../rename/signed-checks.ts'
import type { Terminal } from '../terminal.ts'

/** Gives a source another id, in sources.yaml and wherever facts name it. Checks that were good stay good. */
export async function renameSource(
  from: string,
  to: string,
  options: RenameOptions,
  environment: Environment,
  terminal: Terminal,
): Promise<ExitCode> {
  const opened = await openCorpus(options, environment)
  const { session, knowledge, name } = opened
  const { workspace } = session
  refuseName({ from, to }, 'source', [...knowledge.corpus.sources.keys()])
  const paths = [`corpus/${name}/sources.yaml`, ...factFiles(workspace, name)]
  const renamed = paths.flatMap((path, index) => {
    const file = renameIn(workspace, path, { from, to }, index === 0 ? IN_SOURCES : IN_FACTS)
    return file === null ? [] : [file]
  })
  await writeRenamed(workspace, await keepChecks(renamed, opened, environment), options, terminal)
  terminal.err(`Editions that were built before know it as ${from}.`)
  return 0
}

const IN_SOURCES: Named = { patterns: [['*', 'derived-from', 'source']], keys: true }

const IN_FACTS: Named = {
  patterns: [
    ['*', 'evidence', '*', 'source'],
    ['*', 'evidence', '*', 'derived-from', 'source'],
    ['*', 'preferred', 'source'],
  ],
  keys: false,
}
