import type { SourceEntry } from '../model/briefing.ts'
import type { Evidence, Fact } from '../model/fact.ts'
import type { Lineage } from '../model/source.ts'

/**
 * How tall an appendix entry will be, in CSS pixels, without a browser. Texts are taken to run at a wide average
 * advance, in the columns that the styles of the layouts `evidence` and `sources` give them, so that an estimate is
 * rather too tall than too short; every slide is measured before it is printed.
 */

/** Height that a slide of an appendix has for its entries. */
export const SLIDE_HEIGHT = 520

const LINE = 24
/** Above and beneath an entry, with its rule. */
const PADDING = 24
const ROW_GAP = 8

/** Characters on a line of each column. */
const CLAIM = 62
const STANDING = 54
const WORDS = 64
const ORIGIN = 54
const REFERENCE = 60
const DESCRIPTOR = 50
const NUMBERS = 11

/** An entry's head: the claim with its value and its links back, beside agreement and support. */
export function factHeight(fact: Fact): number {
  const claim = lines(fact.claim.length + (fact.consensus ? 40 : 0) + (fact.unit?.length ?? 0), CLAIM) + 1
  const parts = (fact.derivation?.parts ?? []).reduce((sum, part) => sum + part.claim.length + 20, 0)
  const places = fact.searched.reduce((sum, place) => sum + place.length + 2, 0)
  const preferred = fact.preferred ? fact.preferred.because.length + 60 : 0
  const standing = lines(110 + parts + places + preferred, STANDING)
  return Math.max(claim, standing) * LINE + PADDING + ROW_GAP
}

/** The head of an entry that goes on from the slide before. */
export const CONTINUED_HEIGHT = LINE + PADDING + ROW_GAP

/** A piece of evidence: its sentence, beside who says it and where. */
export function evidenceHeight(evidence: Evidence): number {
  const { passage, quote, source, chain, population } = evidence
  const sentence = passage ? passage.sentence.end - passage.sentence.start : quote.length + 60
  const names = chain.reduce((sum, claimant) => sum + claimant.name.length + 12, 12)
  const origin =
    names +
    outletLength(evidence) +
    (population?.length ?? 0) +
    lineageLength(evidence.lineage ?? source.lineage)
  const state = source.state === 'read' ? 0 : 50
  return Math.max(lines(sentence, WORDS), lines(origin + state + 60, ORIGIN)) * LINE + ROW_GAP
}

/** A source: the numbers that it carries, its reference, and what is known of it, side by side. */
export function sourceHeight({ source, cited }: SourceEntry): number {
  const { title, URL, author, publisher, 'container-title': container } = source.bibliography
  const names = author.reduce((sum, name) => sum + Object.values(name).join(' ').length + 2, 0)
  const reference = [title, URL, publisher, container].reduce(
    (sum, text) => sum + (text?.length ?? 0),
    names + 50,
  )
  const about = (source.descriptor?.length ?? 0) + lineageLength(source.lineage) + 70
  return (
    Math.max(lines(reference, REFERENCE), lines(about, DESCRIPTOR), lines(cited.length * 4, NUMBERS)) * LINE +
    PADDING
  )
}

const outletLength = ({ source: { bibliography } }: Evidence): number =>
  (bibliography['container-title'] ?? bibliography.publisher ?? bibliography.title ?? '').length

function lineageLength(lineage: Lineage | null): number {
  if (lineage === null) return 0
  const { from } = lineage
  return 60 + (from.kind === 'source' ? from.source.length : from.origin.length + from.via.join(', ').length)
}

const lines = (characters: number, perLine: number): number => Math.ceil(characters / perLine)
