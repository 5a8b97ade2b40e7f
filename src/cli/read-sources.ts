import { type RegisteredSource, registeredSources } from '../corpus/registry/registered-sources.ts'
import { sourcesSchema } from '../corpus/registry/sources-schema.ts'
import { collectDiagnostics } from '../diagnostics/collect-diagnostics.ts'
import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import { type Recollection, recollect } from '../memory/recollection.ts'
import type { JsonSchema } from '../schema/json-schema.ts'
import { validatorOf } from '../schema/validator.ts'
import type { Environment } from './environment.ts'
import { type LocatedCorpus, locateCorpus } from './locate-corpus.ts'
import { UsageError } from './usage-error.ts'

/** Sources as they are registered, without their texts. */
export type RegisteredSources = ReadonlyMap<string, RegisteredSource['source']>

/** The sources of a corpus, without their texts: what can be had of ten thousand in no time. */
export interface OpenedSources extends LocatedCorpus {
  readonly sources: RegisteredSources
  /** What is wrong in sources.yaml; the entries that it is wrong in are not among the sources. */
  readonly mistakes: readonly Diagnostic[]
  /** What is kept of this corpus from one run to the next, beside its index. */
  readonly recollection: Recollection
}

/** Opens the corpus that is named, or the only one. Throws a UsageError where that does not tell which, or it cannot be read. */
export async function openSources(
  options: { readonly corpus?: string },
  environment: Environment,
): Promise<OpenedSources> {
  return readSources(locateCorpus(options, environment), environment)
}

/** The sources of a corpus that was found. Throws a UsageError where they cannot be read. */
export async function readSources(located: LocatedCorpus, environment: Environment): Promise<OpenedSources> {
  const { workspace, name } = located
  const asObject: object = sourcesSchema
  const schema: JsonSchema = asObject
  const shape = { schema, validate: await validatorOf(asObject, schema.$id ?? '') }
  const recollection = recollect(name, workspace, environment.memory)
  const diagnostics = collectDiagnostics()
  const { result } = await registeredSources(recollection, `corpus/${name}`, shape, diagnostics.report)
  if (result === null)
    throw new UsageError(`corpus/${name}/sources.yaml cannot be read; citedeck check says why.`)
  const sources = new Map(result.map(({ source }) => [source.id, source]))
  return { ...located, sources, mistakes: diagnostics.sorted(), recollection }
}
