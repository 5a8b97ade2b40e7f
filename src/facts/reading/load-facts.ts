import { diagnose, type Report } from '../../diagnostics/diagnostic.ts'
import type { Corpus, Facts } from '../../model/corpus.ts'
import type { Fact } from '../../model/fact.ts'
import { readAuthorFile, type Shape } from '../../schema/author-file.ts'
import type { Workspace } from '../../workspace.ts'
import type { YamlFile } from '../../yaml/read-yaml.ts'
import { findDoubts } from '../doubts/find-doubts.ts'
import { type AuthoredEntry, assembleFacts } from './assemble-facts.ts'
import type { FirstSights } from './checks.ts'
import type { AuthoredFact } from './facts-schema.ts'

/** The facts that could be read, and those that could not. */
export interface LoadedFacts {
  readonly facts: Facts
  /** Ids of facts with mistakes: they are no unknown facts. Null where a whole file could not be read. */
  readonly leftOut: ReadonlySet<string> | null
}

/** Facts as they are written, before their evidence is held against anything. */
export interface WrittenFacts {
  readonly entries: readonly AuthoredEntry[]
  /** See LoadedFacts. */
  readonly leftOut: ReadonlySet<string> | null
}

/**
 * Reads the facts of a corpus: `facts.yaml` and the files in `facts/`. Reports what does not fit the schema, and an id
 * that stands twice. A fact with such a mistake is left out; the others are read.
 */
export function readFacts(workspace: Workspace, corpus: string, shape: Shape, report: Report): WrittenFacts {
  const entries = new Map<string, AuthoredEntry>()
  const written = new Set<string>()
  let isWhole = true
  for (const path of factFiles(workspace, corpus)) {
    const read = readAuthorFile(workspace, path, shape, report)
    isWhole &&= read !== null
    if (!read || !isRecord(read.yaml.data)) continue
    for (const id of Object.keys(read.yaml.data)) written.add(id)
    for (const entry of entriesOf(read.yaml, read.sound, shape)) {
      const earlier = entries.get(entry.id)
      if (earlier) reportTwice(entry, earlier, report)
      else entries.set(entry.id, entry)
    }
  }
  const leftOut = isWhole ? new Set([...written].filter(id => !entries.has(id))) : null
  return { entries: [...entries.values()], leftOut }
}

/** Ids of the sources that facts name as evidence, known or not. */
export const citedIn = ({ entries }: WrittenFacts): ReadonlySet<string> =>
  new Set(entries.flatMap(({ authored }) => (authored.evidence ?? []).map(({ source }) => source)))

/**
 * Facts with their evidence anchored, their values read, their agreement and support computed. Reports every mistake at
 * its place, and what a reader should doubt. Sources that are cited are in the corpus with their texts. `seen` is what is
 * known of checks that were typed without a digest.
 */
export function loadFacts(
  { entries, leftOut }: WrittenFacts,
  corpus: Corpus,
  report: Report,
  seen: FirstSights = new Map(),
): LoadedFacts {
  const facts = assembleFacts(entries, corpus, report, seen)
  for (const { diagnostic } of findDoubts(facts)) report(diagnostic)
  return { facts, leftOut }
}

/** Files of facts of a corpus, by name, so that the order of facts does not hang on the file system. */
export function factFiles(workspace: Workspace, corpus: string): string[] {
  const folder = `corpus/${corpus}`
  const inFolder = workspace.list(`${folder}/facts`).filter(name => /^[^.].*\.ya?ml$/.test(name))
  const own = workspace.list(folder).includes('facts.yaml') ? [`${folder}/facts.yaml`] : []
  return [...own, ...inFolder.map(name => `${folder}/facts/${name}`)]
}

/** A file's facts; of a file with mistakes those that have none. */
function entriesOf(yaml: YamlFile, sound: boolean, shape: Shape): AuthoredEntry[] {
  return Object.entries(yaml.data as Record<string, unknown>).flatMap(([id, authored]) => {
    if (!sound && !shape.validate({ [id]: authored })) return []
    return [{ id, authored: authored as AuthoredFact, yaml }]
  })
}

function reportTwice(entry: AuthoredEntry, earlier: AuthoredEntry, report: Report): void {
  const message = `"${entry.id}" is a fact in ${earlier.yaml.file} already.`
  report(diagnose('duplicate-id', entry.yaml.positions.keyAt([entry.id]), message))
}

const isRecord = (data: unknown): data is Readonly<Record<string, Fact>> =>
  typeof data === 'object' && data !== null && !Array.isArray(data)
