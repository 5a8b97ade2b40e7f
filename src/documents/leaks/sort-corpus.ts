import type { Knowledge } from '../../knowledge.ts'
import type { Evidence, Fact } from '../../model/fact.ts'
import type { Source } from '../../model/source.ts'
import { isFor } from '../../schema/audience.ts'
import type { SortedOutline } from './sort-outline.ts'
import type { Sorted, Withheld } from './withheld.ts'

/**
 * What a corpus holds, sorted by what an outline cites in what is for an audience. Withheld are facts and sources that are
 * marked for others, and those that only what was left out rests on. What nobody cites and nobody marked is neither.
 */
export function sortCorpus(
  { facts, corpus }: Knowledge,
  { citedIn }: SortedOutline,
  audience: string,
): Sorted {
  const kept = withParts(citedIn.kept, facts)
  const cited = withParts(citedIn.withheld, facts)
  const withheldFacts = [...facts.values()].filter(
    fact => !kept.has(fact.id) && (cited.has(fact.id) || !isFor(audience, fact.audience)),
  )
  const keptFacts = [...kept].flatMap(id => facts.get(id) ?? [])
  const keptSources = withOriginals(sourcesOf(keptFacts), corpus.sources)
  const withheldSources = new Set([
    ...sourcesOf(withheldFacts),
    ...[...corpus.sources.values()].filter(source => !isFor(audience, source.audience)),
  ])
  return {
    kept: [...keptFacts, ...keptSources].flatMap(stringsIn),
    withheld: [
      ...withheldFacts.flatMap(wordsOfFact),
      ...[...withheldSources].filter(source => !keptSources.has(source)).flatMap(wordsOfSource),
    ],
  }
}

function withParts(ids: ReadonlySet<string>, facts: ReadonlyMap<string, Fact>): ReadonlySet<string> {
  const all = new Set([...ids].filter(id => facts.has(id)))
  for (const id of all) for (const part of facts.get(id)?.derivation?.parts ?? []) all.add(part.id)
  return all
}

const sourcesOf = (facts: readonly Fact[]): readonly Source[] =>
  facts.flatMap(({ evidence }) => evidence.map(({ source }) => source))

/** A copy is shown with the name of what it copies. */
function withOriginals(sources: readonly Source[], all: ReadonlyMap<string, Source>): ReadonlySet<Source> {
  const found = new Set(sources)
  for (const { lineage } of found) {
    const original = lineage?.from.kind === 'source' ? all.get(lineage.from.source) : undefined
    if (original) found.add(original)
  }
  return found
}

/** Every text in some data, texts of documents included. */
function stringsIn(data: unknown): string[] {
  if (typeof data === 'string') return [data]
  if (typeof data !== 'object' || data === null) return []
  return Object.values(data).flatMap(stringsIn)
}

function wordsOfFact(fact: Fact): Withheld[] {
  const { id, claim, variants, preferred, speaker, translator, searched, evidence, span } = fact
  const told = (kind: Withheld['kind'], text: string | null | undefined): Withheld[] =>
    text ? [{ kind, text, span }] : []
  return [
    ...told('id', id),
    ...[claim, preferred?.because, ...searched].flatMap(text => told('prose', text)),
    ...[speaker, translator, ...variants].flatMap(text => told('name', text)),
    ...evidence.flatMap(item => [
      ...[item.quote, item.population].flatMap(text => told('prose', text)),
      ...item.chain.flatMap(({ name }) => told('name', name)),
      ...told('body', sentenceOf(item)),
    ]),
  ]
}

const sentenceOf = ({ passage, source }: Evidence): string | null =>
  passage && source.text ? source.text.text.slice(passage.sentence.start, passage.sentence.end) : null

function wordsOfSource({
  id,
  bibliography,
  descriptor,
  issuedInferred,
  sha256,
  text,
  span,
}: Source): Withheld[] {
  const { title, 'container-title': container, publisher, author, URL: address } = bibliography
  const told = (kind: Withheld['kind'], words: string | null | undefined): Withheld[] =>
    words ? [{ kind, text: words, span }] : []
  return [
    ...[id, sha256].flatMap(words => told('id', words)),
    ...[title, descriptor, issuedInferred?.from].flatMap(words => told('prose', words)),
    ...[container, publisher].flatMap(words => told('name', words)),
    ...author.flatMap(({ literal, given, family }) =>
      told('name', literal ?? [given, family].filter(Boolean).join(' ')),
    ),
    ...told('body', address),
    ...told('body', text?.text),
  ]
}
