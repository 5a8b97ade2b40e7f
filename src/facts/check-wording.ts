import { clippingMessage, findClipping } from '../corpus/faithfulness.ts'
import { placeOf } from '../corpus/place.ts'
import { diagnose, type Report } from '../diagnostics/diagnostic.ts'
import type { Evidence } from '../model/fact.ts'
import type { AuthoredFact } from './facts-schema.ts'

/** Reports what stands around a quote, or in what it elides, and changes what it says, undeclared. */
export function checkFaithfulness(evidence: Evidence, fact: AuthoredFact, report: Report): void {
  const { source, stance, hedge, passage } = evidence
  // A name is the same name in whatever is said of it.
  if (!passage || !source.text || fact.kind === 'name') return
  const hasClaimant = evidence.chain.length > 0 || fact.speaker !== undefined
  const { language } = source.bibliography
  for (const found of findClipping(source.text, passage, { stance, hedge, hasClaimant, language })) {
    const { line, column } = placeOf(source.text.text, found.range.start)
    const details = [`at ${source.path}:${line}:${column}:  ${found.words}`]
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
