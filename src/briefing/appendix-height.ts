import type { SourceEntry } from '../model/briefing.ts'
import type { Evidence, Fact } from '../model/fact.ts'

/**
 * How tall an appendix entry will be, in CSS pixels, without a browser: texts are taken to run at an average advance,
 * and rounded up. The estimates follow the line heights in the styles of the layouts `evidence` and `sources`; a test
 * holds them against a real browser, and every slide is measured before it is printed.
 */
export const SLIDE_HEIGHT = 480

/** Characters on a line of an evidence entry, and of a source's reference. */
const EVIDENCE_LINE = 118
const SOURCE_LINE = 118

export function factHeight(fact: Fact): number {
  const claim = lines(fact.claim.length + 24, 90) * 24
  const parts = fact.derivation ? fact.derivation.parts.length * 24 : 0
  return claim + 24 + 24 + parts
}

export function evidenceHeight(evidence: Evidence): number {
  const sentence = evidence.passage
    ? evidence.passage.sentence.end - evidence.passage.sentence.start
    : evidence.quote.length
  return lines(sentence, EVIDENCE_LINE) * 24 + 24 + 16
}

export function sourceHeight({ source }: SourceEntry): number {
  const { title, URL } = source.bibliography
  const reference = (title?.length ?? 0) + (URL?.length ?? 0) + 80
  return lines(reference, SOURCE_LINE) * 24 + lines(source.descriptor?.length ?? 0, SOURCE_LINE) * 24 + 48
}

const lines = (characters: number, perLine: number): number => Math.ceil(characters / perLine)
