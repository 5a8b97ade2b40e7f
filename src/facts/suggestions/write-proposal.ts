import type { Diagnostic } from '../../diagnostics/diagnostic.ts'
import type { Corpus } from '../../model/corpus.ts'
import type { Source } from '../../model/source.ts'
import type { Span } from '../../model/span.ts'
import type { YamlFile } from '../../yaml/read-yaml.ts'
import { assembleFacts } from '../reading/assemble-facts.ts'
import type { AuthoredEvidence } from '../reading/evidence-schema.ts'
import type { AuthoredFact } from '../reading/facts-schema.ts'
import { claimOf } from './claim-words.ts'
import { withoutState } from './counted-words.ts'
import { writeEvidence } from './evidence.ts'
import type { Placed } from './grouping/placed.ts'
import type { Proposal } from './proposal.ts'
import type { Proposition } from './proposition.ts'
import type { DateFinding, Finding } from './reading/finding.ts'
import { standsWithSpeech } from './telling.ts'

/**
 * A proposition with its evidence written out and read back as facts are, so that it shows what it would be. Evidence that
 * could not be read without a mistake is left out. Null where none is left.
 */
export function writeProposal(proposition: Proposition, corpus: Corpus): Proposal | null {
  const told = inOwnWords(proposition, corpus)
  let evidence = told.findings.flatMap(({ source, finding }) => {
    const held = corpus.sources.get(source)
    if (!held) return []
    return writeEvidence(held, finding, corpus.claimants, told.findings) ?? []
  })
  evidence = evidence.filter(
    (item, index) => !evidence.slice(0, index).some(other => isSameEvidence(item, other)),
  )
  for (;;) {
    if (evidence.length === 0) return null
    const authored = authoredFact(told, evidence, corpus)
    const mistaken = new Set<number>()
    const report = ({ severity, span }: Diagnostic) => {
      if (severity === 'error') mistaken.add(span.start)
    }
    const fact = assembleFacts(
      [{ id: proposition.id, authored, yaml: unwritten(authored) }],
      corpus,
      report,
    ).get(proposition.id)
    if (mistaken.size === 0) return fact ? { proposition, authored, fact } : null
    const sound = evidence.filter((_, index) => !mistaken.has(index))
    if (sound.length === evidence.length) return null
    evidence = sound
  }
}

/** A quotation without the copies that were retold, from which neither its words nor its speaker's name are taken. */
function inOwnWords(proposition: Proposition, corpus: Corpus): Proposition {
  if (proposition.kind !== 'quotation') return proposition
  const findings = proposition.findings.filter(({ source }) => {
    const held = corpus.sources.get(source)
    return held !== undefined && isVerbatim(held)
  })
  return findings.length === 0
    ? { ...proposition, findings }
    : { ...proposition, findings, claim: claimOf(findings) }
}

/** A copy that was retold need not give the words that were said. */
function isVerbatim({ lineage }: Source): boolean {
  if (lineage === null) return true
  const { relation, from } = lineage
  return (relation === 'republication' || relation === 'excerpt') && from.kind === 'source'
}

const isSameEvidence = (a: AuthoredEvidence, b: AuthoredEvidence): boolean =>
  a.source === b.source && a.quote === b.quote && a.prefix === b.prefix && a.suffix === b.suffix

function authoredFact(
  { kind, claim, findings }: Proposition,
  evidence: readonly AuthoredEvidence[],
  corpus: Corpus,
): AuthoredFact {
  const unit = unitOf(findings)
  const event = eventOf(findings.filter(placed => !isOfTelling(placed, corpus)))
  const variants = kind === 'name' ? [...new Set(evidence.map(({ quote }) => quote))] : []
  const first = findings[0]?.finding
  return {
    kind,
    claim,
    ...(event === null ? {} : { event }),
    ...(unit === null ? {} : { unit }),
    ...(variants.length > 1 ? { variants } : {}),
    ...(first?.kind === 'quotation' ? { speaker: first.speaker } : {}),
    evidence: [...evidence],
  }
}

/** What is counted: people where any of the findings says no more, else the words of the first that has any. */
function unitOf(findings: readonly Placed<Finding>[]): string | null {
  if (findings.some(({ finding }) => finding.kind === 'quantity' && finding.counted === 'people'))
    return 'people'
  for (const { finding } of findings)
    if (finding.kind === 'quantity' && finding.value.measure === 'count') {
      if (finding.counted === 'people') return 'people'
      if (finding.words !== null) return withoutState(finding.words)
    }
  return null
}

/** The most precise date that the findings give, where all of them can mean it; a toll's may be the day that it rose. */
function eventOf(findings: readonly Placed<Finding>[]): string | null {
  const dates = findings.flatMap(({ finding }) =>
    finding.kind === 'quantity' && finding.family !== null && finding.when && !finding.total
      ? [finding.when]
      : [],
  )
  const [first, ...others] = dates.sort((a, b) => lengthOf(a) - lengthOf(b))
  if (!first || !/^\d{4}(?:-\d{2}){0,2}$/.test(first.edtf)) return null
  return others.every(({ earliest, latest }) => earliest <= first.earliest && first.latest <= latest)
    ? first.edtf
    : null
}

/** Whether the only date of a finding's sentence is the day on which it was said: "…, the ministry said on Thursday". */
function isOfTelling({ source, finding }: Placed<Finding>, corpus: Corpus): boolean {
  const words = finding.when?.words
  const text = corpus.sources.get(source)?.text?.text.slice(finding.sentence.start, finding.sentence.end)
  return words != null && text !== undefined && standsWithSpeech(text, words)
}

const lengthOf = ({ earliest, latest }: DateFinding['value']): number =>
  Date.parse(latest) - Date.parse(earliest)

/** No file yet: a place tells which piece of evidence is meant, and nothing else (-1 for the fact itself). */
function unwritten(data: AuthoredFact): YamlFile {
  const at = (path: readonly (string | number)[]): Span => {
    const index = path[1] === 'evidence' && typeof path[2] === 'number' ? path[2] : -1
    return { file: '', start: index, end: index }
  }
  return {
    file: '',
    data,
    sound: true,
    positions: { at, keyAt: at, within: at, cutAt: () => null, isBlank: () => false },
  }
}
