import { sortFacts } from '../../briefing/withhold.ts'
import type { DifferencePart } from '../../corpus/anchoring/word-difference.ts'
import { readDocument } from '../../corpus/readers/read-document.ts'
import { compareSources } from '../../editions/compare-editions.ts'
import { compareFact } from '../../editions/compare-facts.ts'
import { editionFact, editionSource } from '../../editions/edition-fact.ts'
import { standingOfQuote } from '../../editions/quote-standing.ts'
import type { Knowledge } from '../../knowledge.ts'
import type { Edition, EditionEvidence, EditionFact, FactChange, SourceChange } from '../../model/edition.ts'
import type { Source, SourceText } from '../../model/source.ts'
import type { Workspace } from '../../workspace.ts'

/** A quote of an edition, and how it stands now. */
export interface HeldQuote {
  readonly fact: EditionFact
  readonly evidence: EditionEvidence
  /**
   * `elsewhere`: other words stand beside it. `unread`: its source's text is not here, or cannot be read. `unregistered`: the
   * corpus has no such source any more.
   */
  readonly state: 'stands' | 'elsewhere' | 'gone' | 'unread' | 'unregistered'
  /** For `gone`: what the source says that is most like it. */
  readonly nearest: readonly DifferencePart[] | null
}

/** An edition held against a corpus as it is now. */
export interface HeldEdition {
  readonly quotes: readonly HeldQuote[]
  /** Facts that were cited and say something else now, or are gone. */
  readonly facts: readonly FactChange[]
  /** Ids of facts that were cited and cannot be read now: facts.yaml has a mistake there. */
  readonly unreadFacts: readonly string[]
  /** Facts that are not any more for the audience that the edition was built for, by their ids, each with why. */
  readonly withheld: ReadonlyMap<string, string>
  /** Sources that were registered otherwise, or are gone. */
  readonly sources: readonly SourceChange[]
}

/** Holds every fact and every quote of an edition against a corpus as it is now. */
export async function holdAgainstCorpus(
  edition: Edition,
  { corpus, facts: all, leftOut }: Knowledge,
  workspace: Workspace,
): Promise<HeldEdition> {
  const { kept: facts, withheld } = sortFacts(all, corpus.sources, edition.head.audience)
  const textOf = onceBySource(source => readText(source, workspace))
  const quotes: HeldQuote[] = []
  for (const fact of edition.facts.values())
    for (const evidence of fact.evidence) {
      const source = corpus.sources.get(evidence.source.id)
      quotes.push({ fact, evidence, ...(await standingNow(evidence, source, textOf)) })
    }
  const isUnread = (id: string): boolean => !all.has(id) && (leftOut === null || leftOut.has(id))
  const cited = [...edition.facts.values()]
  const now = new Map(
    [...edition.sources.keys()].flatMap(id => {
      const source = corpus.sources.get(id)
      return source ? [[id, editionSource(source)] as const] : []
    }),
  )
  return {
    quotes,
    facts: cited
      .filter(({ id }) => !isUnread(id) && !withheld.has(id))
      .flatMap(before => {
        const fact = facts.get(before.id)
        return compareFact(before, fact ? editionFact(fact, before.number) : null) ?? []
      }),
    unreadFacts: cited.flatMap(({ id }) => (isUnread(id) ? [id] : [])),
    withheld: new Map([...withheld].filter(([id]) => edition.facts.has(id))),
    sources: corpus.unread ? [] : compareSources(edition.sources, now),
  }
}

type TextOf = (source: Source) => Promise<SourceText | null>

async function standingNow(
  evidence: EditionEvidence,
  source: Source | undefined,
  textOf: TextOf,
): Promise<Pick<HeldQuote, 'state' | 'nearest'>> {
  if (source === undefined) return { state: 'unregistered', nearest: null }
  const text = await textOf(source)
  if (text === null) return { state: 'unread', nearest: null }
  const standing = standingOfQuote(evidence, text)
  return { state: standing.kind, nearest: standing.kind === 'gone' ? standing.nearest : null }
}

/** A source's text as it is now: of one that no evidence cites any more, it is read here. */
async function readText({ text, path, state }: Source, workspace: Workspace): Promise<SourceText | null> {
  if (text !== null) return text
  if (path === null || (state !== 'read' && state !== 'changed')) return null
  const read = workspace.read(path)
  if (read.kind !== 'read') return null
  const reading = await readDocument(path, read.bytes)
  return 'problem' in reading ? null : reading.ok
}

function onceBySource(read: TextOf): TextOf {
  const known = new Map<string, Promise<SourceText | null>>()
  return source => {
    const before = known.get(source.id)
    if (before) return before
    const text = read(source)
    known.set(source.id, text)
    return text
  }
}
