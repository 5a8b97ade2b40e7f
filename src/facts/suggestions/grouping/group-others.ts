import { editDistance } from '../../../schema/nearest-name.ts'
import type { DocumentFindings } from '../reading/document.ts'
import type { DateFinding, Finding, NameFinding, QuotationFinding } from '../reading/finding.ts'
import type { Likeness } from './likeness.ts'
import type { Placed } from './placed.ts'

/** Happenings are one where their sentences speak this much of one event. Found on the project's own samples. */
const SAME_HAPPENING = 0.25
/** Shares of the words that two quotations have in common: of one speaker, and of speakers whose names differ. */
const SAME_WORDS = 0.35
const SAME_WORDS_OF_ANYBODY = 0.7

type Group<Kind> = readonly Placed<Kind>[]

/** Days of one happening: one verb, and a subject or a sentence that is alike. */
export function groupDates(
  documents: readonly DocumentFindings[],
  likeness: Likeness,
): readonly Group<DateFinding>[] {
  const found = findingsOf(documents, 'date')
  return joinWithin(
    found,
    ({ finding }) => [finding.happening],
    (a, b) => {
      if (a.source === b.source && a.finding.value.edtf !== b.finding.value.edtf) return false
      const share = shareOf(wordsOf(a.finding.subject), wordsOf(b.finding.subject))
      if (share === 0) return false
      return (
        likeness.ofEvents(a.finding, b.finding) + likeness.ofDocuments(a.source, b.source) * 0.3 >=
        SAME_HAPPENING
      )
    },
  )
}

/** One name with its spellings, whatever office it is given; left out where that is never more than a rank. */
export function groupNames(documents: readonly DocumentFindings[]): readonly Group<NameFinding>[] {
  return joinWithin(
    findingsOf(documents, 'name'),
    ({ finding }) => [lastOf(finding.name).slice(0, 2)],
    (a, b) => isSameName(a.finding.name, b.finding.name),
  ).filter(group => group.some(({ finding }) => !RANK.test(finding.office)))
}

/** What many hold at a time, so that nobody asks who does. */
const RANK = /^(?:commodore|general|colonel|captain|sheriff|inspector|senator|councillor|minister)$/i

/** One utterance, its translations included: words of one speaker that are alike. */
export function groupQuotations(documents: readonly DocumentFindings[]): readonly Group<QuotationFinding>[] {
  const words = new Map<Placed<QuotationFinding>, ReadonlySet<string>>()
  const read = (placed: Placed<QuotationFinding>) => {
    const known = words.get(placed) ?? new Set(wordsOf(placed.finding.words))
    words.set(placed, known)
    return known
  }
  return joinWithin(
    findingsOf(documents, 'quotation'),
    placed => [...read(placed)].sort((a, b) => b.length - a.length).slice(0, 5),
    (a, b) => {
      const share = shareOf([...read(a)], [...read(b)])
      const isOneSpeaker = isSameName(a.finding.speaker, b.finding.speaker)
      return a.source !== b.source && share >= (isOneSpeaker ? SAME_WORDS : SAME_WORDS_OF_ANYBODY)
    },
  )
}

function findingsOf<Kind extends Finding['kind']>(
  documents: readonly DocumentFindings[],
  kind: Kind,
): Placed<Extract<Finding, { kind: Kind }>>[] {
  return documents.flatMap(({ source, issued, findings }) =>
    findings.flatMap(finding =>
      finding.kind === kind ? [{ source, issued, finding: finding as Extract<Finding, { kind: Kind }> }] : [],
    ),
  )
}

/** Each finding goes to the first group of one of its keys whose first member it is one with. Near-linear. */
function joinWithin<Kind>(
  found: readonly Placed<Kind>[],
  keysOf: (placed: Placed<Kind>) => readonly string[],
  isOne: (a: Placed<Kind>, b: Placed<Kind>) => boolean,
): Placed<Kind>[][] {
  const groups: Placed<Kind>[][] = []
  const byKey = new Map<string, Placed<Kind>[][]>()
  for (const placed of found) {
    const keys = keysOf(placed)
    const candidates = new Set(keys.flatMap(key => byKey.get(key) ?? []))
    const home = [...candidates].find(group => group.slice(0, 4).some(member => isOne(member, placed)))
    const group = home ?? []
    if (!home) groups.push(group)
    group.push(placed)
    for (const key of keys) {
      const known = byKey.get(key) ?? []
      if (!known.includes(group)) known.push(group)
      byKey.set(key, known)
    }
  }
  return groups
}

const lastOf = (name: string): string => name.toLowerCase().split(/\s+/).at(-1) ?? ''

/** Same last name, or one letter or two away from it; and first names that do not speak against it. */
export function isSameName(a: string, b: string): boolean {
  const [last, other] = [lastOf(a), lastOf(b)]
  const isClose =
    last === other || (Math.min(last.length, other.length) >= 6 && editDistance(last, other) <= 2)
  if (!isClose) return false
  const [first = '', initial = ''] = [a, b].map(name => name.toLowerCase().split(/\s+/).at(-2)?.[0] ?? '')
  return first === '' || initial === '' || first === initial
}

const wordsOf = (text: string): string[] => [...new Set(text.toLowerCase().match(/[a-zà-ɏ]{4,}/g) ?? [])]

function shareOf(a: readonly string[], b: readonly string[]): number {
  const other = new Set(b)
  const shared = a.filter(word => other.has(word)).length
  return shared / Math.max(1, Math.min(a.length, b.length))
}
