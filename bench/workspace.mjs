import { createHash } from 'node:crypto'
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/**
 * Writes a workspace with one corpus and one briefing, `briefings/bench.yaml`, into an emptied folder. All of it grows with
 * the slides that the outline has: two facts a slide, two or three pieces of evidence a fact, a source for six facts. The same numbers give the same files.
 */
export function writeWorkspace(folder, writtenSlides) {
  rmSync(folder, { recursive: true, force: true })
  const facts = Array.from(
    { length: Math.ceil((writtenSlides * KINDS.length) / SLIDES.length) },
    (_, index) => makeFact(index),
  )
  const sources = makeSources(facts)
  mkdirSync(join(folder, 'corpus/bench/texts'), { recursive: true })
  mkdirSync(join(folder, 'briefings'))
  for (const { id, text } of sources) writeFileSync(join(folder, `corpus/bench/texts/${id}.txt`), text)
  writeFileSync(join(folder, 'corpus/bench/sources.yaml'), sources.map(sourceEntry).join('\n'))
  writeFileSync(join(folder, 'corpus/bench/claimants.yaml'), CLAIMANTS.map(claimantEntry).join(''))
  writeFileSync(join(folder, 'corpus/bench/facts.yaml'), facts.map(factEntry).join('\n'))
  writeFileSync(join(folder, 'briefings/bench.yaml'), outline(facts, writtenSlides))
}

/** Of the slides of a deck, how many are written; the others are its appendix. */
export const SHARE_WRITTEN = 0.575

const CLAIMANTS = [
  'Port authority',
  'Fire service',
  'Coast guard',
  'Town council',
  'Harbour police',
  'Dock union',
]
const claimantEntry = name => `${slug(name)}:\n  name: ${name}\n  reliability: B\n`
const slug = name => name.toLowerCase().replaceAll(' ', '-')

const FIRST = [
  'Al',
  'Bren',
  'Cor',
  'Dun',
  'El',
  'Fair',
  'Gar',
  'Hol',
  'Inver',
  'Kel',
  'Lin',
  'Mar',
  'Nor',
  'Os',
  'Pen',
]
const SECOND = ['der', 'nick', 'ber', 'sto', 'wen', 'mor', 'rin', 'tha', 'vel', 'lo']
const THIRD = ['by', 'ford', 'ham', 'mouth', 'ness', 'port', 'ton', 'wick']

/** A place of its own for each fact, so that each quote stands in its source once. */
function placeName(index) {
  const pick = (syllables, by) => syllables[Math.floor(index / by) % syllables.length]
  return pick(FIRST, 1) + pick(SECOND, FIRST.length) + pick(THIRD, FIRST.length * SECOND.length)
}

/** As many of each kind as eleven slides use. */
const KINDS = [...'qsdwqsdqsdqqsdwqsdqdq'].map(
  letter => ({ q: 'quantity', s: 'statement', d: 'date', w: 'quotation' })[letter],
)

/** A fact with its evidence: for each piece the sentence that its source prints and the words quoted of it. */
function makeFact(index) {
  const kind = KINDS[index % KINDS.length]
  const place = placeName(index)
  const [first, second, third] = [0, 1, 2].map(step => CLAIMANTS[(index + step) % CLAIMANTS.length])
  const day = 1 + (index % 27)
  const count = 12 + ((index * 37) % 870)
  const spoken = `The gates at ${place} stood open when the water came up the quay`
  const told = {
    quantity: [
      [first, `counted ${count} people in the shelters of ${place}`],
      [second, `counted ${index % 4 === 0 ? count + 9 : count} people in the shelters of ${place}`],
      [third, `had helped at least ${Math.floor(count / 2)} people in the shelters of ${place}`],
    ].slice(0, 2 + (index % 2)),
    date: [
      [first, `closed the depot at ${place} on ${day} March 2025`],
      [second, `saw the depot at ${place} shut on ${day} March 2025`],
    ],
    statement: [
      [first, `found the pumps of ${place} under water`],
      [second, `reported that the pumps of ${place} had stopped`],
    ],
    quotation: [[first, spoken]],
  }[kind]
  return {
    index,
    id: `${kind}-${slug(place)}`,
    kind,
    place,
    claim: {
      quantity: `People in the shelters of ${place}`,
      date: `Day on which the depot at ${place} was closed`,
      statement: `The pumps of ${place} failed`,
      quotation: `A witness on the gates at ${place}`,
    }[kind],
    evidence: told.map(([who, quote], step) => ({
      who,
      quote,
      sentence:
        kind === 'quotation'
          ? `“${quote},” said a watchman of the ${who.toLowerCase()}.`
          : `The ${who.toLowerCase()} ${quote}, in its notice to the press.`,
      source: `source-${Math.floor(index / 6)}-${step}`,
    })),
  }
}

const FILLER =
  'The evening was calm, and the ferries had gone over to their winter hours. Shops along the front had begun to take their boards down. ' +
  'A crew worked on the wall until the light went, and nobody was in a hurry to leave.'

function makeSources(facts) {
  const sentences = new Map()
  for (const { source, sentence } of facts.flatMap(({ evidence }) => evidence))
    sentences.set(source, [...(sentences.get(source) ?? []), sentence])
  return [...sentences].map(([id, own], index) => ({
    id,
    title: `Floods on the ${placeName(index)} coast, report ${index + 1}`,
    outlet: ['Coast Herald', 'National Wire', 'Radio Quay', 'Port Bulletin'][index % 4],
    text: `${own.map(sentence => `${FILLER} ${sentence}`).join('\n\n')}\n`,
  }))
}

const sourceEntry = ({ id, title, outlet, text }) => `${id}:
  type: article-newspaper
  title: ${title}
  container-title: ${outlet}
  issued: 2025-04-02
  accessed: 2025-04-03
  URL: https://example.org/${id}
  language: en
  text: texts/${id}.txt
  sha256: ${createHash('sha256').update(text).digest('hex')}
  reliability: B
  descriptor: Regional reporting with a correspondent of its own.
`

const factEntry = ({ id, kind, claim, evidence }) => `${id}:
  kind: ${kind}
  claim: ${claim}
${kind === 'quantity' ? '  unit: people\n' : ''}${kind === 'quotation' ? '  speaker: A watchman\n' : ''}  evidence:
${evidence
  .map(
    ({ source, quote, who }) => `    - source: ${source}
      quote: ${quote}
      by: ${slug(who)}
      as-of: 2025-04-01
      credibility: 2
`,
  )
  .join('')}`

function outline(facts, writtenSlides) {
  const of = kind => facts.filter(fact => fact.kind === kind)
  const pools = {
    quantity: of('quantity'),
    date: of('date'),
    statement: of('statement'),
    quotation: of('quotation'),
  }
  const taken = { quantity: 0, date: 0, statement: 0, quotation: 0 }
  const next = kind => {
    const pool = pools[kind]
    taken[kind] += 1
    return pool[(taken[kind] - 1) % pool.length]
  }
  const slides = Array.from({ length: writtenSlides }, (_, index) =>
    index === 0 ? '  - layout: cover\n' : SLIDES[(index - 1) % SLIDES.length](next, index),
  )
  return `title: Floods along the coast
subtitle: What was counted, by whom, and what is open
date: 2025-04-10
information-cut-off: 2025-04-05
status: draft
author: Coast desk
subject: The floods of spring 2025
keywords: [floods, coast]
marking: TLP:GREEN
corpus: bench
lang: en-GB
slides:
${slides.join('\n')}`
}

const notes = index => `    notes:
      - Say first who counted, then when. The figure on slide ${index} is the desk’s reading of what was printed.
      - If asked, the passages stand in the evidence pages.
`

/** The mix of layouts, in turn; each takes the facts that it needs. */
const SLIDES = [
  next => `  - layout: bluf
    title: The coast is likely to flood again before the walls are mended
    judgements:
      - text: Another flood before the summer is **likely** [@${next('statement').id}].
        likelihood: likely
        confidence: moderate
        basis: The offices agree on the pumps. We have not seen the engineers’ report.
      - text: The shelters are **unlikely** to close in spring [@${next('quantity').id}].
        likelihood: unlikely
        confidence: low
        changes-if: the council publishes its list
${notes(1)}`,
  (_, index) => `  - section: Part ${index} of the coast
    text: The counts, the closures and what was said.
`,
  (next, index) => {
    const [a, b, c] = [next('quantity'), next('statement'), next('date')]
    return `  - layout: points
    title: The shelters of ${a.place} are still in use
    lead: What three offices say of one week in spring.
    points:
      - "The offices speak of {{${a.id}}} people in ${a.place}; reports may differ on it."
      - "*The pumps* of ${b.place} gave way, the offices say [@${b.id}]."
      - The depot at ${c.place} was shut [@${c.id}].
${notes(index)}`
  },
  (next, index) => {
    const fact = next('quantity')
    return `  - layout: figure
    title: ${fact.place} keeps its shelters open
    fact: ${fact.id}
    text: The count is of the shelters alone.
${notes(index)}`
  },
  (next, index) => {
    const fact = next('quantity')
    return `  - layout: sources-differ
    title: The counts for ${fact.place} come from several offices
    fact: ${fact.id}
    text: Each office counted for itself.
${notes(index)}`
  },
  (next, index) => `  - layout: two-columns
    title: The explanations differ and are in the open
    left:
      heading: The pumps
      points:
        - The pumps failed first [@${next('statement').id}].
        - The depot was shut after it [@${next('date').id}].
    right:
      heading: The gates
      points:
        - A watchman says that the gates stood open [@${next('quotation').id}].
        - Nobody has put a name to the order.
${notes(index)}`,
  (next, index) => {
    const dates = [next('date'), next('date'), next('date')]
    return `  - layout: timeline
    title: The depots were shut one after another
    events:
${dates.map(fact => `      - fact: ${fact.id}\n        text: The depot at ${fact.place} is shut [@${fact.id}].\n`).join('')}${notes(index)}`
  },
  (next, index) => `  - layout: quote
    title: A watchman remembers the gates
    fact: ${next('quotation').id}
    text: Said to a reporter on the quay.
${notes(index)}`,
  (next, index) => {
    const rows = [next('quantity'), next('quantity'), next('quantity'), next('quantity')]
    return `  - layout: table
    title: The shelters are full along the whole coast
    columns:
      - Place
      - {heading: People, align: right}
      - Who says so
    rows:
${rows.map(fact => `      - [${fact.place}, "{{${fact.id}}}", ${fact.evidence[0].who}]\n`).join('')}    note: Each count is of the shelters alone.
${notes(index)}`
  },
  (next, index) => `  - layout: comparison
    title: The offices tell the week in different ways
    subjects: [Port authority, Town council]
    rows:
      - aspect: Pumps
        values: ["Under water [@${next('statement').id}]", "Stopped [@${next('statement').id}]"]
      - aspect: Depots
        values: ["Shut [@${next('date').id}]", "No word of it"]
    verdict: The accounts fit together where they touch.
${notes(index)}`,
  (_, index) => `  - layout: gaps
    title: We do not know who ordered the gates open
    gaps:
      - question: Who gave the order?
        searched: The notices of six offices.
        matters: It tells whether the next flood can be met.
      - question: What did the engineers find?
        matters: The judgement on the walls rests on it.
${notes(index)}`,
]
