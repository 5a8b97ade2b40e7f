import { textPositionSelector, textQuoteSelector } from '../corpus/anchoring/describe-passage.ts'
import { pagesOf } from '../corpus/document-place.ts'
import type { Evidence } from '../model/fact.ts'

/**
 * A piece of evidence as a Web Annotation (W3C Recommendation, 2017): the claim is its body, the quoted words in the source
 * are its target. Where an ellipsis elides, each stretch of quoted words is a target of its own. A passage that was not
 * found, or whose text is absent, is given by its words alone.
 */
export function evidenceAnnotation(evidence: Evidence, claim: string): object {
  const { id, value, unit, population, chain, stance, hedge, credibility, copy, origin } = evidence
  return {
    id: `#${id}`,
    type: 'Annotation',
    motivation: 'describing',
    body: { type: 'TextualBody', purpose: 'describing', value: claim, format: 'text/plain' },
    target: targetsOf(evidence),
    quote: evidence.quote,
    ...pages(evidence),
    stated: value,
    unit,
    population,
    wasAttributedTo: chain.map(({ name }) => name),
    asOf: evidence.asOf,
    said: evidence.said,
    stance,
    hedge,
    credibility,
    origin,
    copy,
    checked: statedCheck(evidence),
  }
}

/**
 * Who has checked it: with its digest while that holds, nothing once it is void. One that was typed without a digest is given
 * as it stands in the file: whether its words have changed since is only known where it was seen before.
 */
function statedCheck({ checked }: Evidence): object | null {
  if (checked === null) return null
  const { by, on, of } = checked
  if (of === null) return { by, on }
  return checked.void === null ? { by, on, of } : null
}

/** The first and last page of the passage in its document, by their labels; nothing for documents without pages. */
function pages({ source, passage }: Evidence): object {
  const found = passage === null || source.text === null ? null : pagesOf(source.text, passage)
  return found === null ? {} : { pages: [...new Set([found.first, found.last])] }
}

function targetsOf({ source, passage, quote }: Evidence): object | readonly object[] {
  const target = (selector: object): object => ({
    type: 'SpecificResource',
    source: `#source-${source.id}`,
    selector,
  })
  if (passage === null || source.text === null) return target({ type: 'TextQuoteSelector', exact: quote })
  const { text } = source.text
  const targets = passage.quoted.map(range =>
    target([textQuoteSelector(text, range), textPositionSelector(text, range)]),
  )
  return targets.length === 1 ? (targets[0] as object) : targets
}
