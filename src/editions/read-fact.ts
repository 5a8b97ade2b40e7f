import type { EditionEvidence, EditionFact, EditionSource } from '../model/edition.ts'
import type { FactKind, Hedge, Stance } from '../model/fact.ts'
import type { Bibliography, Name, Relation } from '../model/source.ts'
import { standingOf } from './edition-fact.ts'
import { type Data, isRecord, number, oneOf, record, records, text, texts } from './plain-data.ts'
import { readConsensus, readValue } from './read-value.ts'

const KINDS: readonly FactKind[] = ['quantity', 'date', 'statement', 'quotation', 'name', 'absence']
const STANCES: readonly Stance[] = ['asserts', 'denies', 'doubts', 'no-comment']
const HEDGES: readonly Hedge[] = ['likely', 'possible', 'alleged']
const AGREEMENTS = ['agreed', 'consistent', 'revised', 'differ', 'not-comparable'] as const
const RELATIONS: readonly Relation[] = [
  'republication',
  'translation',
  'retranslation',
  'rewrite',
  'excerpt',
  'common-source',
]

/** A fact as provenance writes it; null where it has no id. Sources are found by their ids. */
export function readFact(data: Data, sources: ReadonlyMap<string, EditionSource>): EditionFact | null {
  const id = text(data['factId'])
  if (id === null) return null
  const evidence = records(data['evidence']).flatMap(item => readEvidence(item, sources) ?? [])
  const kind = oneOf(data['kind'], KINDS) ?? 'statement'
  const agreement = oneOf(data['agreement'], AGREEMENTS) ?? 'not-comparable'
  const support = record(data['support'])
  const groups = records(data['groups'])
  const compared = groups[0]?.['compared']
  return {
    id,
    number: number(data['number']),
    kind,
    claim: text(data['claim']) ?? id,
    unit: text(data['unit']),
    consensus: readConsensus(
      data['consensus'],
      evidence.flatMap(({ value }) => value ?? []),
    ),
    agreement,
    standing: standingOf({
      agreement,
      kind,
      isDerived: isRecord(data['derivation']) && evidence.length === 0,
      compared: groups.length > 1 ? groups.length : Array.isArray(compared) ? compared.length : 0,
    }),
    origins: number(support['origins']) ?? 0,
    against: number(support['against']) ?? 0,
    evidence,
  }
}

function readEvidence(data: Data, sources: ReadonlyMap<string, EditionSource>): EditionEvidence | null {
  const targets = Array.isArray(data['target']) ? records(data['target']) : [record(data['target'])]
  const source = sources.get((text(targets[0]?.['source']) ?? '').replace(/^#source-/, ''))
  const quote = text(data['quote'])
  if (source === undefined || quote === null) return null
  return {
    source,
    quote,
    prefix: text(quoteSelector(targets[0])?.['prefix']),
    suffix: text(quoteSelector(targets.at(-1))?.['suffix']),
    value: readValue(data['stated']),
    unit: text(data['unit']),
    population: text(data['population']),
    who: texts(data['wasAttributedTo']),
    asOf: readDay(record(data['asOf'])),
    stance: oneOf(data['stance'], STANCES) ?? 'asserts',
    hedge: oneOf(data['hedge'], HEDGES),
    credibility: ([1, 2, 3, 4, 5, 6] as const).find(grade => grade === data['credibility']) ?? null,
    copy: data['copy'] === true,
  }
}

function readDay({ date, stated }: Data): EditionEvidence['asOf'] {
  const day = text(date)
  return day === null ? null : { date: day, stated: stated === true }
}

const quoteSelector = (target: Data | undefined): Data | undefined =>
  records(target?.['selector']).find(({ type }) => type === 'TextQuoteSelector')

/** A source as provenance writes it; null where it has no id. */
export function readSource(data: Data): EditionSource | null {
  const id = text(data['sourceId'])
  if (id === null) return null
  const relation = oneOf(data['relation'], RELATIONS)
  const from =
    text(data['wasDerivedFrom'])?.replace(/^#source-/, '') ??
    text(record(data['wasDerivedFromOutside'])['name'])
  const file = record(data['text'])
  return {
    id,
    bibliography: readBibliography(record(data['bibliography'])),
    reliability: oneOf(data['reliability'], ['A', 'B', 'C', 'D', 'E', 'F']),
    origin: text(data['origin']) ?? id,
    lineage: relation === null || from === null ? null : { relation, from },
    path: text(file['path']),
    sha256: text(file['sha256']),
  }
}

function readBibliography(data: Data): Bibliography {
  return {
    type: text(data['type']) ?? 'document',
    title: text(data['title']),
    'container-title': text(data['container-title']),
    publisher: text(data['publisher']),
    author: records(data['author']).map(readName),
    issued: text(data['issued']),
    accessed: text(data['accessed']),
    URL: text(data['URL']),
    language: text(data['language']),
  }
}

function readName(data: Data): Name {
  const parts = (['family', 'given', 'literal'] as const).flatMap(key => {
    const part = text(data[key])
    return part === null ? [] : [[key, part] as const]
  })
  return Object.fromEntries(parts)
}
