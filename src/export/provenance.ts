import { createHash } from 'node:crypto'
import { PROVENANCE_FORM } from '../editions/read-provenance.ts'
import type { Briefing, Citation, Content, Slide } from '../model/briefing.ts'
import type { Evidence, Fact } from '../model/fact.ts'
import type { Source } from '../model/source.ts'
import type { Text } from '../model/text.ts'
import { plainText } from '../outline/inline-text.ts'
import { evidenceAnnotation } from './annotation.ts'
import { EMPTY_SEAL, sealJson } from './seal.ts'

/** A file of the same build, named in the provenance that stands beside it. */
export interface FileHash {
  readonly name: string
  readonly mediaType: string
  readonly sha256: string
}

export interface ProvenanceInputs {
  /** Of citedeck. */
  readonly version: string
  /** Empty in the provenance that a file carries inside itself: a file cannot hold its own hash. */
  readonly built: readonly FileHash[]
}

export const PROVENANCE_NAME = 'provenance.json'
export const PROVENANCE_TYPE = 'application/ld+json'

/**
 * W3C Web Annotation for the evidence, PROV-O for what derives from what; citedeck's own terms are in a namespace of their own.
 */
const CONTEXT = [
  'http://www.w3.org/ns/anno.jsonld',
  {
    '@vocab': 'urn:citedeck:',
    prov: 'http://www.w3.org/ns/prov#',
    wasDerivedFrom: { '@id': 'prov:wasDerivedFrom', '@type': '@id' },
    wasAttributedTo: { '@id': 'prov:wasAttributedTo' },
  },
]

/** The name, kind and SHA-256 of a file that was built. */
export function hashFile(name: string, mediaType: string, content: string | Uint8Array): FileHash {
  return { name, mediaType, sha256: createHash('sha256').update(content).digest('hex') }
}

/**
 * Everything that a briefing rests on, as sealed JSON-LD text: of every citation the claim, its values, agreement and support
 * and each piece of evidence as an annotation of its source, with the hashes of the sources and of what was built. The same
 * briefing gives the same text.
 */
export function provenanceOf(briefing: Briefing, { version, built }: ProvenanceInputs): string {
  const { outline } = briefing
  const document = {
    '@context': CONTEXT,
    seal: `sha256:${EMPTY_SEAL}`,
    id: `urn:citedeck:briefing:${encodeURIComponent(outline.id)}`,
    type: 'prov:Entity',
    form: PROVENANCE_FORM,
    generator: { id: 'urn:citedeck', type: 'Software', name: 'citedeck', version },
    title: written(outline.title, briefing),
    date: outline.date,
    informationCutOff: outline.informationCutOff?.date ?? null,
    status: outline.status,
    approvedBy: outline.approvedBy,
    edition: outline.edition,
    supersedes: outline.supersedes?.id ?? null,
    ...correctionsEntry(briefing),
    author: outline.author,
    language: outline.lang,
    marking: briefing.marking.label,
    ...(outline.audience === null ? {} : { audience: outline.audience }),
    corpus: outline.corpus.name,
    scale: outline.scale,
    built,
    ...entriesOf(briefing),
  }
  return sealJson(`${JSON.stringify(document, null, 1)}\n`)
}

interface Entries {
  readonly slides: readonly object[]
  readonly judgements: readonly object[]
  readonly citations: readonly object[]
  readonly sources: readonly object[]
}

/** Made once: a briefing's provenance is written into each of its files and beside them. */
function entriesOf(briefing: Briefing): Entries {
  const { slides, citations } = briefing
  const entries = known.get(briefing) ?? {
    slides: slides.map(slide => slideEntry(slide, briefing)),
    judgements: slides.flatMap(slide => judgementEntries(slide, briefing)),
    citations: citations.map(citationEntry),
    sources: allSources(citations).map(sourceEntry),
  }
  known.set(briefing, entries)
  return entries
}

const known = new WeakMap<Briefing, Entries>()

function slideEntry({ number, id, title, citations }: Slide, briefing: Briefing): object {
  return {
    number,
    id: `#${id}`,
    title: title && written(title, briefing),
    cites: citations.map(citation => citation.number),
  }
}

/** What the first page corrects of the edition that is replaced. */
function correctionsEntry({ corrections }: Briefing): object {
  if (corrections === null) return {}
  const { id, edition, date } = corrections.earlier
  return { corrects: { id, edition, date, facts: corrections.facts.map(change => change.id) } }
}

/** Judgements of a slide: records of a list that say how likely something is, or with what confidence it is held. */
function judgementEntries({ id, body }: Slide, briefing: Briefing): readonly object[] {
  if (body.kind !== 'written') return []
  const lists = Object.values(body.content).flatMap(content => (content.kind === 'list' ? content.items : []))
  return lists.flatMap(item => {
    const { text, likelihood, confidence } = item.kind === 'record' ? item.fields : {}
    if (text?.kind !== 'text' || !(likelihood || confidence)) return []
    return [
      {
        slide: `#${id}`,
        text: written(text.text, briefing),
        likelihood: words(likelihood, briefing),
        confidence: words(confidence, briefing),
      },
    ]
  })
}

function words(content: Content | undefined, briefing: Briefing): string | null {
  if (content?.kind === 'plain') return String(content.value)
  return content?.kind === 'text' ? written(content.text, briefing) : null
}

function citationEntry({ number, fact }: Citation): object {
  return {
    number,
    ...factEntry(fact),
    evidence: fact.evidence.map(evidence => evidenceAnnotation(evidence, fact.claim)),
  }
}

function factEntry(fact: Fact): object {
  const { origins, unattributed, hedged, copies, against, independent } = fact.support
  return {
    id: `#evidence-${fact.id}`,
    factId: fact.id,
    kind: fact.kind,
    claim: fact.claim,
    event: fact.event,
    unit: fact.unit,
    consensus: fact.consensus,
    agreement: fact.agreement,
    support: { origins, independent: independent.map(annotationId), unattributed, hedged, copies, against },
    groups: fact.groups.map(({ unit, population, agreement, rising, compared, evidence }) => ({
      unit,
      population,
      agreement,
      rising,
      compared: compared.map(annotationId),
      shown: evidence.map(annotationId),
    })),
    ...(fact.derivation === null
      ? {}
      : {
          derivation: { operation: fact.derivation.operation, result: fact.derivation.result },
          wasDerivedFrom: fact.derivation.parts.map(part => `#evidence-${part.id}`),
          parts: fact.derivation.parts.map(part => ({
            ...factEntry(part),
            evidence: part.evidence.map(evidence => evidenceAnnotation(evidence, part.claim)),
          })),
        }),
    ...(fact.preferred === null
      ? {}
      : { preferred: { ...fact.preferred, source: `#source-${fact.preferred.source}` } }),
    ...(fact.speaker === null
      ? {}
      : { speaker: fact.speaker, saidIn: fact.saidIn, translator: fact.translator }),
    ...(fact.searched.length === 0 ? {} : { searched: fact.searched }),
  }
}

const annotationId = ({ id }: Evidence): string => `#${id}`

/** The sources of all evidence, parts of derived facts included, in order of their first appearance. */
function allSources(citations: readonly Citation[]): readonly Source[] {
  const sources = new Map<string, Source>()
  const visit = (fact: Fact): void => {
    for (const { source } of fact.evidence) sources.set(source.id, source)
    fact.derivation?.parts.forEach(visit)
  }
  for (const { fact } of citations) visit(fact)
  return [...sources.values()]
}

function sourceEntry(source: Source): object {
  const { bibliography, lineage } = source
  const known = Object.entries(bibliography).filter(([, value]) => value !== null && String(value) !== '')
  return {
    id: `#source-${source.id}`,
    type: 'prov:Entity',
    sourceId: source.id,
    bibliography: Object.fromEntries(known),
    ...(source.issuedInferred === null ? {} : { issuedInferred: source.issuedInferred }),
    reliability: source.reliability,
    origin: source.origin,
    ...(lineage === null ? {} : lineageEntry(lineage)),
    text: { path: source.path, sha256: source.sha256, condition: source.state },
  }
}

function lineageEntry({ relation, from, decidedBy }: NonNullable<Source['lineage']>): object {
  if (from.kind === 'source') return { wasDerivedFrom: `#source-${from.source}`, relation, decidedBy }
  return { wasDerivedFromOutside: { name: from.origin, via: from.via }, relation, decidedBy }
}

/** A value in a text stands there by its fact's id: its words depend on the language of the page. */
function written(text: Text, briefing: Briefing): string {
  return plainText(text, id => (briefing.facts.has(id) ? `{{${id}}}` : id))
}
