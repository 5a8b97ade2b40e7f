import type { Evidence, Hedge, Stance } from '../../src/model/fact.ts'
import type { Claimant, Credibility, Lineage, Source } from '../../src/model/source.ts'
import type { Value } from '../../src/model/value.ts'
import { parseEdtf } from '../../src/values/dates/edtf.ts'
import { findMentions } from '../../src/values/mentions.ts'

export interface Sketch {
  /** Id of the source. */
  readonly in?: string
  /** Who says it: the chain, nearest first. */
  readonly by?: readonly string[]
  /** Words that hold a figure, `date:` and EDTF, or `name:` and a name. */
  readonly says?: string
  readonly asOf?: string
  readonly said?: string
  readonly issued?: string
  readonly unit?: string
  readonly population?: string
  readonly stance?: Stance
  readonly hedge?: Hedge
  readonly credibility?: Credibility
  readonly origin?: string
  readonly copyOf?: string
  readonly outlet?: string
}

let made = 0

/** Evidence as the loader makes it, from the few things that a test is about. Later calls stand later in the file. */
export function evidence(sketch: Sketch): Evidence {
  made += 1
  const source = sourceOf(sketch)
  const chain = (sketch.by ?? []).map(claimant)
  const asOf = sketch.asOf ?? sketch.issued ?? null
  const span = { file: 'facts.yaml', start: made * 10, end: made * 10 + 5 }
  return {
    id: `fact-${made}`,
    source,
    quote: sketch.says ?? 'words',
    passage: null,
    value: sketch.says === undefined ? null : readValue(sketch.says),
    unit: sketch.unit ?? null,
    population: sketch.population ?? null,
    claimant: chain.at(-1) ?? null,
    chain,
    asOf: asOf === null ? null : { date: asOf, stated: sketch.asOf !== undefined },
    said: sketch.said ?? null,
    stance: sketch.stance ?? 'asserts',
    hedge: sketch.hedge ?? null,
    credibility: sketch.credibility ?? null,
    lineage: null,
    origin: source.origin,
    copy: source.lineage !== null,
    altered: false,
    checked: null,
    digest: '000000000000',
    span,
    quoted: [],
    quoteSpan: span,
  }
}

export function claimant(id: string): Claimant {
  return { id, name: id, aliases: [], reliability: null, declared: true }
}

export function readValue(words: string): Value {
  if (words.startsWith('name:')) return { kind: 'name', name: words.slice(5) }
  const value = words.startsWith('date:') ? parseEdtf(words.slice(5)) : findMentions(words)[0]?.value
  if (!value) throw new Error(`No value in "${words}".`)
  return value
}

function sourceOf(sketch: Sketch): Source {
  const id = sketch.in ?? `source-${made}`
  const lineage: Lineage | null = sketch.copyOf
    ? { relation: 'rewrite', from: { kind: 'source', source: sketch.copyOf }, decidedBy: null }
    : null
  return {
    id,
    bibliography: {
      type: 'article-newspaper',
      title: null,
      'container-title': sketch.outlet ?? null,
      publisher: null,
      author: [],
      issued: sketch.issued ?? null,
      accessed: null,
      URL: null,
      language: null,
    },
    issuedInferred: null,
    reliability: null,
    descriptor: null,
    marking: null,
    audience: null,
    lineage,
    origin: sketch.origin ?? sketch.copyOf ?? id,
    path: null,
    sha256: null,
    state: 'absent',
    text: null,
    span: { file: 'sources.yaml', start: 0, end: 0 },
  }
}
