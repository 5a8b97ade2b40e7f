import { diagnose, type Report } from '../../diagnostics/diagnostic.ts'
import type { Span } from '../../model/span.ts'
import type { NameValue } from '../../model/value.ts'
import { foldName } from '../agreement/comparison.ts'
import type { AuthoredEvidence } from './evidence-schema.ts'
import type { AuthoredFact } from './facts-schema.ts'

/**
 * The name that a piece of evidence gives: the one stated, if the quote holds it or one of the fact's variants; else the
 * longest variant in the quote; else the quote itself. Reports a stated name that the quote does not bear out.
 */
export function readName(
  fact: AuthoredFact,
  authored: AuthoredEvidence,
  span: Span,
  report: Report,
): NameValue | null {
  const quote = foldName(authored.quote)
  const variants = [...(fact.variants ?? [])].sort((a, b) => b.length - a.length)
  const inQuote = variants.find(variant => quote.includes(foldName(variant)))
  if (authored.value === undefined) return { kind: 'name', name: inQuote ?? authored.quote.trim() }
  const stated = typeof authored.value === 'object' ? '' : String(authored.value).trim()
  const isVariant = variants.some(variant => foldName(variant) === foldName(stated))
  if (stated !== '' && (quote.includes(foldName(stated)) || (isVariant && inQuote !== undefined)))
    return { kind: 'name', name: stated }
  report(
    diagnose('value-unsupported', span, 'The quote does not give this name.', {
      hint: 'Quote the name, or list both spellings in `variants:`.',
    }),
  )
  return null
}
