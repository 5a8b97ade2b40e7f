import { collectDiagnostics, type DiagnosticList } from '../diagnostics/collect-diagnostics.ts'
import type { Knowledge } from '../knowledge.ts'
import type { Evidence } from '../model/fact.ts'
import type { Source } from '../model/source.ts'
import { suggestName } from '../schema/nearest-name.ts'
import { openSession, type Session } from '../session.ts'
import type { Environment } from './environment.ts'
import { chooseCorpus } from './locate-corpus.ts'
import { locateWorkspace } from './locate-workspace.ts'
import { UsageError } from './usage-error.ts'

/** A corpus that a command works on. */
export interface Opened {
  readonly session: Session
  readonly knowledge: Knowledge
  readonly name: string
  readonly diagnostics: DiagnosticList
}

/** Opens the corpus that is named, or the only one that there is. Throws a UsageError where that does not tell which. */
export async function openCorpus(
  options: { readonly corpus?: string },
  environment: Environment,
): Promise<Opened> {
  const { workspace } = locateWorkspace(environment.cwd, [])
  const name = chooseCorpus(workspace, options)
  const diagnostics = collectDiagnostics()
  const session = await openSession(
    workspace,
    environment.packageRoot,
    diagnostics.report,
    environment.memory,
  )
  const knowledge = await session.knowledge(name, { file: `corpus/${name}/sources.yaml`, start: 0, end: 0 })
  if (knowledge === null) throw new UsageError(`corpus/${name} cannot be read.`)
  return { session, knowledge, name, diagnostics }
}

/** A source of the corpus by its id. Throws a UsageError with the nearest id where there is none. */
export function findSource({ corpus }: Knowledge, id: string): Source {
  const source = corpus.sources.get(id)
  if (source) return source
  throw new UsageError(`There is no source "${id}". ${suggestName(id, [...corpus.sources.keys()])}`.trim())
}

/** What rests on a source. */
export const evidenceFrom = ({ facts }: Knowledge, source: Source): Evidence[] =>
  [...facts.values()].flatMap(fact => fact.evidence.filter(evidence => evidence.source.id === source.id))
