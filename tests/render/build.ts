import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { groupEvidence, worstAgreement } from '../../src/facts/agreement/agreement.ts'
import { weighSupport } from '../../src/facts/agreement/support.ts'
import type { Briefing, Citation, Content, Slide, SlideBody } from '../../src/model/briefing.ts'
import type { Evidence, Fact, Passage } from '../../src/model/fact.ts'
import type { FieldShape, Layout } from '../../src/model/layout.ts'
import type { Outline } from '../../src/model/outline.ts'
import type { Source } from '../../src/model/source.ts'
import type { Text } from '../../src/model/text.ts'
import { readInline } from '../../src/outline/inline-text.ts'
import type { TemplateTexts } from '../../src/render/render-input.ts'
import { openPhrasebook, type Phrasebook, type Words } from '../../src/render/words.ts'
import { readYaml } from '../../src/yaml/read-yaml.ts'
import { evidence, type Sketch } from '../facts/build-evidence.ts'

const ROOT = join(import.meta.dirname, '..', '..')
const SPAN = { file: 'test.yaml', start: 0, end: 0 }

/** The words of the package, in the languages that it has. */
export const WORDS: ReadonlyMap<string, Words> = new Map(
  readdirSync(join(ROOT, 'templates/words')).map(name => {
    const yaml = readYaml(name, readFileSync(join(ROOT, 'templates/words', name), 'utf8'), diagnostic => {
      throw new Error(diagnostic.message)
    })
    return [name.replace('.yaml', ''), yaml?.data as Words]
  }),
)

export const english: Phrasebook = openPhrasebook('en', WORDS)
export const german: Phrasebook = openPhrasebook('de', WORDS)

/** Templates of the package. */
export const TEMPLATES: TemplateTexts = {
  read(path) {
    try {
      return readFileSync(join(ROOT, 'templates', path), 'utf8')
    } catch {
      return null
    }
  },
  list: folder => readdirSync(join(ROOT, 'templates', folder)).sort(),
}

/** Fonts that are installed with the package. */
export const FONTS = {
  read(path: string): Uint8Array | null {
    try {
      return readFileSync(join(ROOT, 'node_modules', path))
    } catch {
      return null
    }
  },
}

/** Inline text as an outline holds it. */
export function text(markdown: string): Text {
  return readInline(markdown, (start, end) => ({ file: 'test.yaml', start, end }))
}

/** A fact of its evidence, agreement and support computed as the loader computes them. */
export function fact(id: string, sketches: readonly (Sketch | Evidence)[], more: Partial<Fact> = {}): Fact {
  const items = sketches.map(sketch => ('quoteSpan' in sketch ? sketch : evidence(sketch)))
  const terms = { kind: more.kind ?? 'quantity', variants: [], preferred: more.preferred?.source ?? null }
  const groups = groupEvidence(items, terms)
  return {
    id,
    kind: 'quantity',
    claim: `Claim of ${id}`,
    event: null,
    unit: 'people',
    evidence: items,
    derivation: null,
    groups,
    agreement: worstAgreement(groups.map(group => group.agreement)),
    support: weighSupport(groups),
    consensus: groups[0]?.consensus ?? null,
    variants: [],
    preferred: null,
    speaker: null,
    saidIn: null,
    translator: null,
    searched: [],
    marking: null,
    audience: null,
    span: SPAN,
    ...more,
  }
}

/** Evidence whose quote stands in a text. */
export function quoted(sketch: Sketch, whole: string, quote: string, more: Partial<Source> = {}): Evidence {
  const made = evidence(sketch)
  const start = whole.indexOf(quote)
  const quotedRange = { start, end: start + quote.length }
  const all = { start: 0, end: whole.length }
  const passage: Passage = { ...quotedRange, quoted: [quotedRange], sentence: all, context: all }
  return {
    ...made,
    quote,
    passage,
    source: { ...made.source, text: { text: whole, paragraphs: [all], places: [] }, ...more },
  }
}

export function layout(
  name: string,
  fields: Readonly<Record<string, FieldShape>> = {},
  template = '',
): Layout {
  return {
    name,
    shape: { kind: 'record', fields },
    schema: {},
    template,
    style: '',
    generated: false,
    claims: true,
  }
}

export const inline: FieldShape = { kind: 'scalar', format: 'inline' }
export const plain: FieldShape = { kind: 'scalar', format: 'plain' }
export const ofText = (markdown: string): Content => ({ kind: 'text', text: text(markdown) })
export const ofPlain = (value: string): Content => ({ kind: 'plain', value })

/** A slide of a layout; it cites the facts that `citing` names, in order. */
export function slide(
  number: number,
  made: Layout,
  content: Readonly<Record<string, Content>>,
  more: Partial<Slide> & { readonly body?: SlideBody } = {},
): Slide {
  return {
    number,
    id: `slide-${number}`,
    layout: made,
    section: null,
    title: text(`Title ${number}`),
    body: { kind: 'written', content },
    notes: [],
    steps: false,
    minutes: null,
    uncited: false,
    citations: [],
    noted: [],
    lang: 'en',
    dir: 'ltr',
    span: SPAN,
    written: null,
    ...more,
  }
}

/** A briefing in which every fact is cited, in order. */
export function briefing(
  slides: readonly Slide[],
  facts: readonly Fact[],
  more: Partial<Outline> = {},
): Briefing {
  const outline: Outline = {
    id: 'harbour',
    file: 'briefings/harbour.yaml',
    title: text('After the fire'),
    subtitle: null,
    date: '2025-02-20',
    informationCutOff: { date: '2025-02-19', span: SPAN },
    status: 'draft',
    statusSpan: SPAN,
    approvedBy: null,
    edition: 2,
    supersedes: null,
    author: 'Harbour Safety Desk',
    sourceSummary: [],
    subject: null,
    keywords: [],
    marking: { label: 'TLP:GREEN', span: SPAN },
    audience: null,
    corpus: { name: 'harbour', span: SPAN },
    scale: 'icd203',
    theme: { name: 'paper', span: SPAN },
    handout: { design: 'notes', paper: 'A4', orientation: 'portrait', perPage: 3 },
    contact: null,
    lang: 'en',
    dir: 'ltr',
    planned: null,
    slides: [],
    ...more,
  }
  const citations = facts.map((item, index): Citation => ({ number: index + 1, fact: item }))
  const sources = new Map<string, { source: Source; cited: number[] }>()
  for (const { number, fact: cited } of citations) {
    for (const { source } of cited.evidence) {
      const entry = sources.get(source.id) ?? { source, cited: [] }
      if (!entry.cited.includes(number)) entry.cited.push(number)
      sources.set(source.id, entry)
    }
  }
  return {
    outline,
    marking: { label: 'TLP:GREEN', foreground: '#33FF00', background: '#000000' },
    slides,
    sourceSummary: [],
    superseded: null,
    corrections: null,
    citations,
    sources: [...sources.values()],
    facts: new Map(facts.map(item => [item.id, item])),
  }
}
