import { commonest } from './commonest.ts'
import { whatIsCounted } from './counted-words.ts'
import { ofWhichEvent } from './event-words.ts'
import type { Placed } from './grouping/placed.ts'
import type { DateFinding, FigureFinding, Finding, NameFinding, QuotationFinding } from './reading/finding.ts'

/** What is claimed, as a fragment of a sentence that an analyst can keep or reword. */
export function claimOf(findings: readonly Placed<Finding>[]): string {
  const [first] = findings
  if (!first) return ''
  switch (first.finding.kind) {
    case 'quantity':
      return figureClaim(findings as readonly Placed<FigureFinding>[])
    case 'date':
      return dateClaim(first.finding)
    case 'name':
      return nameClaim(findings as readonly Placed<NameFinding>[])
    case 'quotation':
      return quotationClaim(first.finding)
  }
}

function figureClaim(findings: readonly Placed<FigureFinding>[]): string {
  const counted = whatIsCounted(findings.map(({ finding }) => finding))
  const event = ofWhichEvent(findings, counted)
  const isBare = !/ /.test(counted.replace(/^(?:cubic|square) /, ''))
  const isOfNothing = findings.every(
    ({ finding }) => finding.dimension !== null && finding.predicate === null,
  )
  const about = isBare || isOfNothing ? commonest(findings.map(({ finding }) => finding.about)) : null
  return capitalised(`${counted}${event !== '' || about === null ? event : ` ${about}`}`)
}

function dateClaim({ subject, verb, context }: DateFinding): string {
  // Other names in a sentence may be of whoever tells it.
  const [name] = context.places
  const place = name && !`${subject} ${verb}`.includes(name) ? ` (${name})` : ''
  return `When ${/^[A-ZÀ-Þ]/.test(subject) ? subject : `the ${subject}`} ${verb}${place}`
}

function nameClaim(findings: readonly Placed<NameFinding>[]): string {
  const offices = findings.map(({ finding }) => finding.office)
  return capitalised(offices.reduce((longest, office) => (office.length > longest.length ? office : longest)))
}

function quotationClaim({ speaker, words }: QuotationFinding): string {
  const opening = words.replace(/\s+/g, ' ').trim().split(' ')
  return `${capitalised(speaker)} on the record: ${opening
    .slice(0, 7)
    .join(' ')
    .replace(/[,.;:]$/, '')}${opening.length > 7 ? ' …' : ''}`
}

const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)
