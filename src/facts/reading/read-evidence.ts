import { readLineage } from '../../corpus/registry/lineage.ts'
import { diagnose, type Report } from '../../diagnostics/diagnostic.ts'
import type { Corpus } from '../../model/corpus.ts'
import type { Evidence, Passage } from '../../model/fact.ts'
import type { Credibility, Lineage, Source } from '../../model/source.ts'
import type { Span } from '../../model/span.ts'
import { suggestName } from '../../schema/nearest-name.ts'
import { hintForDate } from '../../values/dates/date-mistakes.ts'
import { parseEdtf } from '../../values/dates/edtf.ts'
import { readValues, type Surroundings } from '../../values/evidence-values.ts'
import { withBound } from './bounded-date.ts'
import { checkDigest } from './check-digest.ts'
import { checkFaithfulness, checkMessage, checkQuotation } from './check-wording.ts'
import { type FirstSights, readCheck } from './checks.ts'
import { type KnownClaimants, readChain } from './claimant-chain.ts'
import type { AuthoredEvidence } from './evidence-schema.ts'
import { readEvidenceValue } from './evidence-value.ts'
import type { AuthoredFact } from './facts-schema.ts'
import { findPassage } from './find-passage.ts'
import { reportInferredYear } from './inferred-year.ts'

/** What evidence is read against. */
export interface Grounds {
  readonly corpus: Corpus
  readonly claimants: KnownClaimants
  /** Of checks without a digest. */
  readonly seen: FirstSights
  readonly report: Report
}

/** The place of a key of one piece of evidence. */
type SpanOf = (...keys: (string | number)[]) => Span

/** One piece of evidence of a fact; null where it names no source of the corpus. Reports every mistake in it. */
export function readEvidence(
  id: string,
  factId: string,
  fact: AuthoredFact,
  authored: AuthoredEvidence,
  spanOf: SpanOf,
  { corpus, claimants, seen, report }: Grounds,
): Evidence | null {
  const source = corpus.sources.get(authored.source)
  if (!source) {
    reportUnknownSource(authored.source, corpus, spanOf('source'), report)
    return null
  }
  const date = (text: string | undefined, ...keys: string[]) => readDate(text, spanOf(...keys), report)
  const bySpan = (index: number) => (typeof authored.by === 'string' ? spanOf('by') : spanOf('by', index))
  const chain = readChain(authored.by, claimants, bySpan, report)
  const lineage = lineageOf(authored, corpus, spanOf('derived-from'), report)
  const quoteSpan = spanOf('quote')
  const passage = findPassage(source, authored, corpus.sources.values(), quoteSpan, report)
  const quoted = readValues(authored.quote, {
    issued: source.bibliography.issued,
    around: passage && surroundingsOf(passage, source),
  })
  const checkedOn = date(authored.checked?.on, 'checked', 'on')
  const spans = { quote: quoteSpan, value: spanOf('value') }
  const value = readEvidenceValue(fact, authored, quoted, source, spans, report)
  const asserts = (authored.stance ?? 'asserts') === 'asserts'
  const read: Omit<Evidence, 'checked' | 'digest'> = {
    id,
    source,
    quote: authored.quote,
    passage,
    value: asserts
      ? withBound(value, { passage, source, claim: fact.claim, span: quoteSpan }, report)
      : value,
    quoted: quoted.values,
    unit: authored.unit ?? fact.unit ?? null,
    population: authored.population ?? null,
    claimant: chain.at(-1) ?? null,
    chain,
    asOf: dateDescribed(date(authored['as-of'], 'as-of'), source),
    said: date(authored.said, 'said'),
    stance: authored.stance ?? 'asserts',
    hedge: authored.hedge ?? null,
    credibility: (authored.credibility as Credibility | undefined) ?? null,
    lineage,
    origin: lineage ? originOf(lineage, corpus) : source.origin,
    copy: (lineage ?? source.lineage)?.from.kind === 'source',
    altered: authored.altered ?? false,
    span: spanOf(),
    quoteSpan,
  }
  const digest = checkDigest(fact, authored, read, source)
  const checked = checkedOn === null ? null : readCheck({ factId, fact, authored, source, digest }, seen)
  const evidence: Evidence = { ...read, checked, digest }
  reportInferredYear(evidence, fact.event, report)
  checkFaithfulness(evidence, fact, report)
  checkMessage(evidence, report)
  if (evidence.altered && !evidence.copy) reportNoCopy(source, spanOf('altered'), report)
  if (fact.kind === 'quotation') checkQuotation(evidence, report)
  return evidence
}

function surroundingsOf({ sentence, quoted }: Passage, { text }: Source): Surroundings | null {
  if (!text) return null
  const quotedThere = quoted.map(({ start, end }) => ({
    start: start - sentence.start,
    end: end - sentence.start,
  }))
  return { sentence: text.text.slice(sentence.start, sentence.end), quoted: quotedThere }
}

function reportUnknownSource(id: string, { sources, unread }: Corpus, span: Span, report: Report): void {
  if (unread) return
  report(
    diagnose('unknown-source', span, `There is no source "${id}".`, {
      hint: suggestName(id, [...sources.keys()]),
    }),
  )
}

function reportNoCopy(source: Source, span: Span, report: Report): void {
  const message = `${source.id} is no copy, so there is nothing that it could have altered.`
  const hint = 'Leave `altered` out, or say with `derived-from` what it copies.'
  report(diagnose('invalid-value', span, message, { hint }))
}

function lineageOf(authored: AuthoredEvidence, corpus: Corpus, span: Span, report: Report): Lineage | null {
  const derived = authored['derived-from']
  return derived ? readLineage(derived, [...corpus.sources.keys()], span, report) : null
}

function originOf({ from }: Lineage, corpus: Corpus): string {
  if (from.kind === 'outside') return `outside:${from.origin.trim().toLowerCase()}`
  return corpus.sources.get(from.source)?.origin ?? from.source
}

function dateDescribed(stated: string | null, source: Source): Evidence['asOf'] {
  if (stated !== null) return { date: stated, stated: true }
  const issued = source.bibliography.issued ?? source.issuedInferred?.date ?? null
  return issued === null ? null : { date: issued, stated: false }
}

/** A date in EDTF; null for none, and for what is no date, which is reported. */
export function readDate(text: string | undefined, span: Span, report: Report): string | null {
  if (text === undefined) return null
  if (parseEdtf(text)) return text
  report(diagnose('invalid-date', span, `"${text}" is not a date.`, { hint: hintForDate(text) }))
  return null
}
