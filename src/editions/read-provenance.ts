import type { Edition, EditionHead } from '../model/edition.ts'
import { type Data, isRecord, number, record, records, text } from './plain-data.ts'
import { readFact, readSource } from './read-fact.ts'

/**
 * The form of provenance that this citedeck writes and reads. A number is added to it where an older citedeck would
 * misread what a newer one has written; what is only new is passed over.
 */
export const PROVENANCE_FORM = 1

/** An edition read back, or why it cannot be. */
export type ProvenanceReading =
  | { readonly kind: 'read'; readonly edition: Edition }
  /** Written by a citedeck (`version`) whose form of provenance is not known here. */
  | { readonly kind: 'newer'; readonly version: string }
  /** Not JSON, cut off, or other data than a provenance. */
  | { readonly kind: 'illegible' }

/** The text of a provenance.json, wherever it was found, as an edition. */
export function readProvenance(json: string): ProvenanceReading {
  const data = parse(json)
  if (!isRecord(data) || !String(data['id']).startsWith(ID) || !Array.isArray(data['citations']))
    return { kind: 'illegible' }
  const version = text(record(data['generator'])['version']) ?? ''
  if ((number(data['form']) ?? 1) > PROVENANCE_FORM) return { kind: 'newer', version }
  const sources = new Map(
    records(data['sources']).flatMap(item => {
      const source = readSource(item)
      return source === null ? [] : [[source.id, source] as const]
    }),
  )
  const facts = records(data['citations']).flatMap(item => readFact(item, sources) ?? [])
  return {
    kind: 'read',
    edition: {
      head: readHead(data, version),
      slides: records(data['slides']).map(slide => ({
        number: number(slide['number']) ?? 0,
        title: text(slide['title']),
      })),
      judgements: records(data['judgements']).map(judgement => ({
        text: text(judgement['text']) ?? '',
        likelihood: text(judgement['likelihood']),
        confidence: text(judgement['confidence']),
      })),
      facts: new Map(facts.map(fact => [fact.id, fact])),
      sources,
      built: records(data['built']).flatMap(file => {
        const [name, sha256] = [text(file['name']), text(file['sha256'])]
        return name === null || sha256 === null ? [] : [{ name, sha256 }]
      }),
    },
  }
}

/** What every briefing's id in its provenance begins with. */
const ID = 'urn:citedeck:briefing:'

function readHead(data: Data, version: string): EditionHead {
  return {
    id: unescaped((text(data['id']) ?? '').slice(ID.length)),
    title: text(data['title']) ?? '',
    date: text(data['date']) ?? '',
    informationCutOff: text(data['informationCutOff']),
    status: text(data['status']) ?? '',
    edition: number(data['edition']),
    supersedes: text(data['supersedes']),
    author: text(data['author']),
    marking: text(data['marking']) ?? '',
    corpus: text(data['corpus']) ?? '',
    audience: text(data['audience']),
    version,
  }
}

function unescaped(id: string): string {
  try {
    return decodeURIComponent(id)
  } catch {
    return id
  }
}

function parse(json: string): unknown {
  try {
    return JSON.parse(json)
  } catch {
    return null
  }
}
