import type { AuthoredLineage } from '../../corpus/registry/sources-schema.ts'
import { writeAuthorFiles } from '../../edit/author-files.ts'
import { declareCopy } from '../../edit/declare-copy.ts'
import type { Relation } from '../../model/source.ts'
import { readText } from '../../schema/author-file.ts'
import { suggestName } from '../../schema/nearest-name.ts'
import { readYaml } from '../../yaml/read-yaml.ts'
import type { OpenedSources } from '../read-sources.ts'
import { UsageError } from '../usage-error.ts'

/** What is to be declared: a source and what it derives from, in the corpus or outside. */
export interface Declaration {
  readonly copy: string
  readonly original:
    | { readonly source: string }
    | { readonly origin: string; readonly via: readonly string[] }
  readonly relation: Relation
  readonly by: string
}

/** Writes a declaration into sources.yaml, and nothing else. Throws a UsageError where it cannot stand there. */
export async function declare(
  { workspace, name, sources }: OpenedSources,
  { copy, original, relation, by }: Declaration,
): Promise<AuthoredLineage> {
  const ids = [...sources.keys()]
  const wanted = [copy, ...('source' in original ? [original.source] : [])]
  for (const id of wanted)
    if (!sources.has(id)) throw new UsageError(`There is no source "${id}". ${suggestName(id, ids)}`.trim())
  if ('source' in original) refuseCircle(copy, original.source, sources)
  const lineage: AuthoredLineage =
    'source' in original
      ? { source: original.source, relation, 'decided-by': by }
      : {
          origin: original.origin,
          ...(original.via.length === 0 ? {} : { via: [...original.via] }),
          relation,
          'decided-by': by,
        }
  const file = `corpus/${name}/sources.yaml`
  const text = readText(workspace, file, () => {})
  const yaml = text === null ? null : readYaml(file, text, () => {})
  if (text === null || !yaml?.sound) throw new UsageError(`${file} has mistakes; citedeck check shows them.`)
  const edited = declareCopy(text, yaml, copy, lineage)
  if (edited === null)
    throw new UsageError(`${file} is written in a way that this cannot be put into. Write it by hand.`)
  await writeAuthorFiles(workspace, [{ path: file, content: edited }])
  return lineage
}

function refuseCircle(copy: string, original: string, sources: OpenedSources['sources']): void {
  if (copy === original) throw new UsageError(`${copy} cannot derive from itself.`)
  const seen = new Set<string>()
  for (let at = original; !seen.has(at); ) {
    seen.add(at)
    const from = sources.get(at)?.lineage?.from
    if (from?.kind !== 'source') return
    if (from.source === copy)
      throw new UsageError(
        `${original} is declared to derive from ${copy}. Take that out of its entry first: one came before the other.`,
      )
    at = from.source
  }
}
