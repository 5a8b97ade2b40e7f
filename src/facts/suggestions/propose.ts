import type { Amount } from '../../model/value.ts'
import { claimOf } from './claim-words.ts'
import { groupFigures } from './grouping/group-figures.ts'
import { groupDates, groupNames, groupQuotations } from './grouping/group-others.ts'
import { likenessIn } from './grouping/likeness.ts'
import type { Placed } from './grouping/placed.ts'
import { fitOf } from './grouping/same-measure.ts'
import type { Proposition } from './proposition.ts'
import type { DocumentFindings } from './reading/document.ts'
import type { Finding } from './reading/finding.ts'

/**
 * What the documents of a corpus say that may become facts, grouped over all of them, the most useful first. Ids hang on the words of the claims alone and are unique among all.
 */
export function propose(documents: readonly DocumentFindings[]): readonly Proposition[] {
  const likeness = likenessIn(documents)
  const figures = groupFigures(documents, likeness)
  const groups: (readonly Placed<Finding>[])[] = [
    ...figures.groups,
    ...groupDates(documents, likeness),
    ...groupNames(documents),
    ...groupQuotations(documents),
  ]
  const taken = new Map<string, number>()
  const named = new Map<readonly Placed<Finding>[], { readonly id: string; readonly claim: string }>()
  const propositions = groups.flatMap(findings => {
    const kind = findings[0]?.finding.kind
    if (!kind) return []
    const claim = claimOf(findings)
    const id = uniqueSlug(claim, kind, taken)
    named.set(findings, { id, claim })
    return [{ id, kind, claim, findings, weight: weightOf(findings), belongsTo: null }]
  })
  const doubts = new Map<readonly Placed<Finding>[], readonly (readonly Placed<Finding>[])[]>(figures.doubts)
  return propositions
    .map(proposition => ({
      ...proposition,
      perhaps: (doubts.get(proposition.findings) ?? [])
        .flatMap(other => named.get(other) ?? [])
        .filter(({ claim }) => !areElsewhere(claim, proposition.claim))
        .map(({ id }) => id),
    }))
    .sort((a, b) => b.weight - a.weight || (a.id < b.id ? -1 : 1))
}

const PLACE = /\(([^()]+)\)$/

/** "People killed (Moscow)", "People killed (Sinai)": nobody would take them for one. */
function areElsewhere(claim: string, other: string): boolean {
  const [place, otherPlace] = [PLACE.exec(claim)?.[1], PLACE.exec(other)?.[1]]
  return place !== undefined && otherPlace !== undefined && place !== otherPlace
}

/** Words of a claim as an id; a second claim of the same words is numbered, in the order of the documents. */
function uniqueSlug(claim: string, kind: string, taken: Map<string, number>): string {
  const words = claim
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[’']/g, '')
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()
    .split(' ')
    .filter(word => !/^(?:the|a|an|of|in|on|was|were|is|record|or)$/.test(word))
  const slug = words.slice(0, 7).join('-') || kind
  const count = (taken.get(slug) ?? 0) + 1
  taken.set(slug, count)
  return count === 1 ? slug : `${slug}-${count}`
}

/** Figures first; then what several sources say, what they differ on, what is large, and what somebody answers for. */
function weightOf(findings: readonly Placed<Finding>[]): number {
  const sources = new Set(findings.map(({ source }) => source)).size
  const kind = { quantity: 1, date: 0, quotation: -0.5, name: -1 }[findings[0]?.finding.kind ?? 'name']
  const claimants = new Set(findings.flatMap(({ finding }) => finding.by ?? [])).size
  const amounts = findings.flatMap(({ finding }) => (finding.kind === 'quantity' ? [finding] : []))
  const isDifferent = amounts.some((a, index) =>
    amounts.slice(index + 1).some(b => fitOf(a.value, b.value) !== 'equal'),
  )
  const stakes = Math.max(0, ...amounts.map(({ family, value }) => stakesOf(family, value)))
  return kind + 2 * (sources - 1) + (isDifferent ? 2 : 0) + 0.5 * Math.min(2, claimants) + stakes
}

function stakesOf(family: string | null, { interval, measure }: Amount): number {
  const size = Math.log10(1 + interval.high)
  if (family === 'killed') return 1.5 + 0.5 * size
  if (family !== null) return 0.7 + 0.4 * size
  return measure === 'money' ? 0.15 * size : 0.2 * size
}
