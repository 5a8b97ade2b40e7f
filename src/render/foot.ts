import type { Citation, Slide } from '../model/briefing.ts'
import type { Evidence, Fact } from '../model/fact.ts'
import type { FootEntry } from './views/view.ts'
import { issueYearOf, outletAndDate, outletOf } from './wording/outlets.ts'
import { dissentFrom, leadOf, mainGroup } from './wording/standing.ts'
import type { Phrasebook } from './words.ts'

/** Characters that fit on the foot's line, and on the two lines that it may take. */
const LINE = 120
const LINES = 250

/** How much an entry says of the outlets that carry the fact. */
interface Detail {
  readonly outlets: number
  readonly dated: boolean
}

const DETAILS: readonly (Detail & { readonly room: number })[] = [
  { outlets: 3, dated: true, room: LINE },
  { outlets: 2, dated: true, room: LINE },
  { outlets: 1, dated: true, room: LINES },
  { outlets: 1, dated: false, room: LINES },
]

/**
 * What stands at a slide's foot: for each citation, in order of their numbers, the outlets that carry it and any
 * dissent. Citations of which the same is said share an entry. The year stands with the first date and wherever it
 * changes. Where there is little room, fewer outlets are named and the rest are counted; dissent is never left out.
 */
export function footOf(slide: Slide, book: Phrasebook): readonly FootEntry[] {
  const isPlotted = slide.layout.name === 'sources-differ'
  const [only] = slide.citations
  if (isPlotted && only !== undefined && slide.citations.length === 1) {
    return [entryOf([only], book.say('foot-plot', { claim: only.fact.claim }))]
  }
  for (const detail of DETAILS) {
    const entries = writeEntries(slide.citations, detail, book)
    if (lengthOf(entries) <= detail.room) return entries
  }
  return writeEntries(slide.citations, { outlets: 1, dated: false }, book)
}

function writeEntries(
  citations: readonly Citation[],
  detail: Detail,
  book: Phrasebook,
): readonly FootEntry[] {
  let year: string | null = null
  const nameOutlet = (item: Evidence): string => {
    if (!detail.dated) return outletOf(item.source)
    const name = outletAndDate(item.source, book, year)
    year = issueYearOf(item.source) ?? year
    return name
  }
  return alike(citations, detail, book).map(group =>
    entryOf(group, textFor(group[0].fact, detail, nameOutlet, book)),
  )
}

type Citations = readonly [Citation, ...Citation[]]

/** Citations in order of their numbers, those together of which the same is to be said. */
function alike(citations: readonly Citation[], { outlets, dated }: Detail, book: Phrasebook): Citations[] {
  const nameOutlet = ({ source }: Evidence) => (dated ? outletAndDate(source, book, null) : outletOf(source))
  const groups = new Map<string, [Citation, ...Citation[]]>()
  for (const citation of citations.toSorted((one, other) => one.number - other.number)) {
    const text = textFor(citation.fact, { outlets, dated }, nameOutlet, book)
    const known = groups.get(text)
    if (known === undefined) groups.set(text, [citation])
    else known.push(citation)
  }
  return [...groups.values()]
}

function textFor(
  fact: Fact,
  detail: Detail,
  nameOutlet: (item: Evidence) => string,
  book: Phrasebook,
): string {
  if (fact.derivation !== null) return book.say('foot-computed', { count: fact.derivation.parts.length })
  if (fact.kind === 'absence' && fact.evidence.length === 0) {
    return book.say('foot-absence', { count: fact.searched.length })
  }
  const lead = leadOf(fact)
  if (lead === null) return fact.claim
  const { denies, doubts, differs } = dissentFrom(lead, fact)
  const carriers = carriersOf(fact, lead, [...denies, ...doubts, ...differs])
  const more = carriers.length - detail.outlets
  const parts = [
    ...carriers.slice(0, detail.outlets).map(nameOutlet),
    ...(more > 0 ? [book.say('foot-more', { count: more })] : []),
    ...(differs.length > 0 ? [book.say('against-differs', { count: differs.length })] : []),
    ...(denies.length > 0 ? [book.say('against-denies', { count: denies.length })] : []),
    ...(doubts.length > 0 ? [book.say('against-doubts', { count: doubts.length })] : []),
  ]
  return parts.join('; ')
}

/** The lead, and what of the main group stands with it, one for each outlet. */
function carriersOf(fact: Fact, lead: Evidence, against: readonly Evidence[]): readonly Evidence[] {
  const group = mainGroup(fact)
  const standing = (group?.evidence ?? []).filter(
    item =>
      !item.copy &&
      item.stance === 'asserts' &&
      !against.includes(item) &&
      group?.superseded.includes(item) !== true,
  )
  const byOutlet = new Map<string, Evidence>()
  for (const item of [lead, ...standing]) {
    if (!byOutlet.has(outletOf(item.source))) byOutlet.set(outletOf(item.source), item)
  }
  return [...byOutlet.values()]
}

function entryOf(citations: Citations, text: string): FootEntry {
  return { cited: citations.map(({ number, fact }) => ({ number, href: `#evidence-${fact.id}` })), text }
}

function lengthOf(entries: readonly FootEntry[]): number {
  return entries.reduce((sum, { cited, text }) => {
    const numbers = cited.map(({ number }) => number).join(', ')
    return sum + numbers.length + text.length + 4
  }, 0)
}
