import { isTitled } from './claimant.ts'
import { commonest } from './commonest.ts'
import type { Placed } from './grouping/placed.ts'
import { stemOfName } from './reading/context.ts'
import type { FigureFinding } from './reading/finding.ts'

/** Event and name that most of the findings share: " in the bombing (Kerman)". */
export function ofWhichEvent(findings: readonly Placed<FigureFinding>[], counted: string): string {
  const events = findings.map(({ finding }) => eventTold(finding))
  const told = events.filter(event => event !== null)
  const event = told.length * 2 > events.length ? commonest(told) : null
  const name = commonestName(findings)
  const tie = findings[0]?.finding.dimension === 'magnitude' ? 'of' : 'in'
  return `${event === null ? '' : ` ${tie} the ${event}`}${name === null || counted.includes(name) ? '' : ` (${name})`}`
}

/** The happening in which it came to what is counted; null for those arrested, who were so after it or for another. */
function eventTold({ family, dimension, context }: FigureFinding): string | null {
  if (dimension === 'magnitude') return context.events[0] ?? null
  if (family === null || family === 'arrested') return null
  // "killed two men who were planning an attack": it never came to it.
  if (context.words.some(word => PLANNED.test(word))) return null
  return context.events.find(event => !HARMLESS.has(event)) ?? null
}

const PLANNED = /^(?:plan|plot|foil|thwart)$/

/** Happenings that harm nobody by themselves: "during the withdrawal a bombing killed". */
const HARMLESS: ReadonlySet<string> = new Set(
  'election vote referendum poll withdrawal evacuation rally budget layoff merger trial'.split(' '),
)

/**
 * A place that several sources share, else another name that they do; of one source a place, as any other name may be in its
 * sentence by chance. Null rather than a name that may be wrong.
 */
function commonestName(findings: readonly Placed<FigureFinding>[]): string | null {
  const place = sharedName(findings, ({ context, before }) =>
    context.places.length > 0 ? context.places : before.places,
  )
  const isMeasured = findings.some(({ finding }) => finding.dimension !== null)
  return (
    place ??
    (isMeasured ? null : sharedName(findings, ({ context }) => context.spelled)) ??
    findings.flatMap(({ finding }) => finding.context.places)[0] ??
    null
  )
}

/** The name that most sources give, and at least two; "Kabul" and "Kabul International Airport" are one. */
function sharedName(
  findings: readonly Placed<FigureFinding>[],
  namesOf: (finding: FigureFinding) => readonly string[],
): string | null {
  const speakers = findings.flatMap(({ finding }) => finding.by ?? [])
  const holders: { name: string; readonly sources: Set<string> }[] = []
  for (const { source, finding } of findings)
    for (const name of namesOf(finding)) {
      if (speakers.some(by => isSomeoneOf(by, name)) || isTitled(name)) continue
      const holder = holders.find(other => isOneName(other.name, name))
      if (!holder) holders.push({ name, sources: new Set([source]) })
      else {
        holder.sources.add(source)
        if (name.length < holder.name.length) holder.name = name
      }
    }
  const shared = holders.filter(({ sources }) => sources.size > 1)
  return shared.sort((a, b) => b.sources.size - a.sources.size)[0]?.name ?? null
}

/** Whether a name is in what somebody is called, or the other way round: "Horak" and "Interior Minister Pavle Horak". */
const isSomeoneOf = (by: string, name: string): boolean => by.includes(name) || name.includes(by)

/** Whether two names are one, or one is the other with more words after it. */
function isOneName(a: string, b: string): boolean {
  const [one, other] = [a, b].map(name => stemOfName(name.toLowerCase()))
  return one === other || b.startsWith(`${a} `) || a.startsWith(`${b} `)
}
