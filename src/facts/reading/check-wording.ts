import { clippingMessage, findClipping } from '../../corpus/faithfulness/faithfulness.ts'
import { otherMessageAt } from '../../corpus/quoted-messages.ts'
import { shownPlace } from '../../corpus/shown-place.ts'
import { diagnose, type Report } from '../../diagnostics/diagnostic.ts'
import type { Evidence } from '../../model/fact.ts'
import type { AuthoredFact } from './facts-schema.ts'

/** Reports what stands around a quote, or in what it elides, and changes what it says, undeclared. */
export function checkFaithfulness(evidence: Evidence, fact: AuthoredFact, report: Report): void {
  const { source, stance, hedge, passage } = evidence
  // A name is the same name in whatever is said of it.
  if (!passage || !source.text || fact.kind === 'name') return
  const hasClaimant = evidence.chain.length > 0 || fact.speaker !== undefined
  const { language } = source.bibliography
  for (const found of findClipping(source.text, passage, { stance, hedge, hasClaimant, language })) {
    const place = shownPlace(source.path ?? source.id, source.text, found.range.start)
    const details = [`at ${place}:  ${found.words}`]
    const { severity } = found
    report(diagnose('quote-clipped', evidence.quoteSpan, clippingMessage(found), { severity, details }))
  }
}

/** Reports a quotation taken from a document that need not give the words that were said. */
export function checkQuotation(evidence: Evidence, report: Report): void {
  const lineage = evidence.lineage ?? evidence.source.lineage
  if (!lineage) return
  const { relation, from } = lineage
  const isVerbatim = relation === 'republication' || relation === 'excerpt'
  if (isVerbatim && from.kind === 'source') return
  const original = from.kind === 'source' ? from.source : from.origin
  const message = `${evidence.source.id} is a ${relation} of ${original}: these need not be the words that were said.`
  report(diagnose('quotation-from-copy', evidence.quoteSpan, message, { hint: `Quote from ${original}.` }))
}

/** Reports words that a message only keeps or hands on, where `by` does not name whoever wrote them by way of its sender. */
export function checkMessage({ source, passage, chain, quoteSpan }: Evidence, report: Report): void {
  if (!passage || !source.text || chain.length > 1) return
  const other = otherMessageAt(source.text, passage)
  if (other === null) return
  const how = other.kind === 'quoted' ? 'only quotes' : 'only forwards'
  const message = `These words stand in another message, which ${source.id} ${how}: they are not its sender's.`
  const hint =
    'Quote what the sender wrote; or name both in `by`, the sender first: `by: [sender, who wrote it]`.'
  report(diagnose('quote-from-other-message', quoteSpan, message, { hint }))
}
