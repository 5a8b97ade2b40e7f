import { createHash } from 'node:crypto'
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { randomOf } from './random.mjs'
import { storyteller } from './storyteller.mjs'

/** Characters of a document, on average. */
export const LENGTH = 6000
/** Of a hundred documents, how many are copies of an earlier one with small changes, and how many lift a passage. */
const COPIES = 4
const EXCERPTS = 3
/** The same in every size, so that only the corpus grows. */
const FACTS = 200
const CITED = 300

/**
 * Writes a workspace whose corpus has `count` documents of some 6,000 characters into an emptied folder: an invented
 * coast, on which every eighth document tells of the same event; copies and excerpts among them, declared and not; 200 facts
 * with 500 pieces of evidence in 300 of the documents; one outline. The same count gives the same files. Returns the
 * documents, with what each was copied from.
 */
export function writeCorpus(folder, count) {
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(join(folder, 'corpus/coast/texts'), { recursive: true })
  mkdirSync(join(folder, 'briefings'))
  const random = randomOf(count)
  const teller = storyteller(random)
  const facts = makeFacts(count)
  const told = new Map()
  for (const { evidence } of facts)
    for (const { document, sentence } of evidence)
      told.set(document, [...(told.get(document) ?? []), sentence])
  const documents = []
  // Of those that may be copied: a text is looked for again in what was written before it.
  const recent = []
  for (let index = 0; index < count; index++) {
    const own = told.get(index) ?? []
    const kind = own.length > 0 || recent.length < 20 ? 'original' : kindOf(random)
    const from = kind === 'original' ? null : recent[random.below(recent.length)]
    const event = from && kind === 'copy' ? from.event : Math.floor(index / 8)
    const paragraphs = kind === 'copy' ? teller.copy(from.paragraphs) : teller.story(event, LENGTH, own)
    if (kind === 'excerpt') paragraphs.splice(3, 0, teller.excerpt(from.paragraphs))
    const document = { index, id: idOf(index), kind, from: from?.id, event, paragraphs }
    const text = `${paragraphs.map(sentences => sentences.join(' ')).join('\n\n')}\n`
    writeFileSync(join(folder, 'corpus/coast/texts', `${document.id}.txt`), text)
    documents.push({ ...document, paragraphs: null, entry: entryOf(document, text, random) })
    if (kind === 'original') recent[recent.length < 400 ? recent.length : random.below(400)] = document
  }
  writeFileSync(join(folder, 'corpus/coast/sources.yaml'), documents.map(({ entry }) => entry).join('\n'))
  writeFileSync(join(folder, 'corpus/coast/facts.yaml'), facts.map(factEntry).join('\n'))
  writeFileSync(join(folder, 'corpus/coast/claimants.yaml'), CLAIMANTS.map(claimantEntry).join(''))
  writeFileSync(join(folder, 'briefings/coast.yaml'), outlineOf(facts))
  return documents.map(({ id, kind, from }) => ({ id, kind, from }))
}

const idOf = index => `report-${String(index).padStart(5, '0')}`

function kindOf(random) {
  const drawn = random.below(100)
  return drawn < COPIES ? 'copy' : drawn < COPIES + EXCERPTS ? 'excerpt' : 'original'
}

const OUTLETS = [
  'Coast Herald',
  'National Wire',
  'Radio Quay',
  'Port Bulletin',
  'Evening Lantern',
  'Estuary Post',
]
const CLAIMANTS = [
  'Port authority',
  'Fire service',
  'Coast guard',
  'Town council',
  'Harbour police',
  'Dock union',
]
const slug = name => name.toLowerCase().replaceAll(' ', '-')
const claimantEntry = name => `${slug(name)}:\n  name: ${name}\n  reliability: B\n`

/** Every second copy is declared. */
function entryOf({ index, id, kind, from, event }, text, random) {
  const day = String(1 + (event % 28)).padStart(2, '0')
  const month = String(1 + (Math.floor(event / 28) % 12)).padStart(2, '0')
  const declared =
    kind === 'copy' && random.below(2) === 0
      ? `  derived-from:\n    source: ${from}\n    relation: republication\n    decided-by: Coast desk\n`
      : ''
  return `${id}:
  type: article-newspaper
  title: "Report ${index} from the coast: what is known of the ${event}th event"
  container-title: ${OUTLETS[index % OUTLETS.length]}
  author: [{family: Quill, given: Ada}]
  issued: 2024-${month}-${day}
  accessed: 2025-04-03
  URL: https://coast.example/reports/${index}
  language: en
  text: texts/${id}.txt
  sha256: ${createHash('sha256').update(text).digest('hex')}
  reliability: ${'ABC'[index % 3]}
  descriptor: Regional reporting with a correspondent of its own.
${declared}`
}

/** Facts, each with two or three pieces of evidence in documents that lie apart; each has a place of its own to name. */
function makeFacts(count) {
  const cited = Array.from({ length: Math.min(CITED, count) }, (_, index) =>
    Math.floor((index * count) / Math.min(CITED, count)),
  )
  let next = 0
  return Array.from({ length: FACTS }, (_, index) => {
    const place = `${['Alder', 'Bren', 'Corro', 'Dunsto', 'Elver', 'Fairwen', 'Garrin', 'Holmo'][index % 8]}${['by', 'ford', 'ham', 'mouth', 'ness'][Math.floor(index / 8) % 5]} ${['Cross', 'Green', 'Hill', 'Quay', 'Wharf'][Math.floor(index / 40)]}`
    const people = 20 + ((index * 37) % 900)
    const evidence = Array.from({ length: 2 + (index % 2) }, (_, step) => {
      const who = CLAIMANTS[(index + step) % CLAIMANTS.length]
      const number = step === 1 && index % 4 === 0 ? people + 9 : people
      const quote =
        step === 2
          ? `had helped at least ${people >> 1} people in ${place}`
          : `counted ${number} people in ${place}`
      const document = cited[next++ % cited.length]
      return {
        who,
        quote,
        document,
        sentence: `The ${who.toLowerCase()} ${quote}, in its notice to the press.`,
      }
    })
    return { id: `people-${slug(place)}`, place, evidence }
  })
}

const factEntry = ({ id, place, evidence }) => `${id}:
  kind: quantity
  claim: People in ${place}
  unit: people
  evidence:
${evidence
  .map(
    ({ document, quote, who }) => `    - source: ${idOf(document)}
      quote: ${quote}
      by: ${slug(who)}
      as-of: 2024-04-01
      credibility: 2
`,
  )
  .join('')}`

/** A short outline: what is measured is the corpus. */
const outlineOf = facts => `title: The coast in a year of floods
date: 2025-04-10
status: draft
author: Coast desk
marking: TLP:GREEN
corpus: coast
lang: en-GB
slides:
  - layout: cover
${facts
  .slice(0, 30)
  .filter((_, index) => index % 3 === 0)
  .map(
    ({ id, place }) => `  - layout: figure
    title: ${place} keeps its shelters open
    fact: ${id}
    text: The count is of the shelters alone.
`,
  )
  .join('')}`
