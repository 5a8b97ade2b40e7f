import { isTitled } from './claimant.ts'
import { FAMILY_WORDS } from './grammar/families.ts'
import { SAYING } from './grammar/speech.ts'
import type { Placed } from './grouping/placed.ts'
import { stemOfName } from './reading/context.ts'
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
  return capitalised(`${counted}${ofWhichEvent(findings, counted)}`)
}

function whatIsCounted(all: readonly FigureFinding[]): string {
  const [first] = all
  if (!first) return ''
  const counted = commonest(all.map(finding => finding.counted))
  const words =
    plainWords(commonest(all.map(finding => (finding.counted === counted ? finding.words : null)))) ?? counted
  if (first.dimension === 'magnitude') return 'magnitude'
  if (first.value.measure === 'money') return moneyWords(first)
  if (first.value.measure === 'percent' || first.value.measure === 'fraction') {
    // A verb that stands for want of a noun is no whole.
    const whole = words === first.verb ? null : words
    // "Two thirds of the roof fell" is a share of it.
    const isShare = first.value.measure === 'fraction' && first.words !== null
    const isChange = !isShare && all.some(({ verb }) => verb !== null && CHANGING.has(verb))
    const share = isChange ? 'change' : 'share'
    return whole ? `${share} ${isChange ? 'in' : 'of'} ${whole}` : share
  }
  const family = commonest(all.map(finding => finding.family))
  const noun = counted === 'people' && !first.partitive ? 'people' : (words ?? 'number')
  const plain = noun.replace(
    /\s+(?:dead|killed|injured|wounded|hurt|missing|homeless|arrested|displaced)$/i,
    '',
  )
  if (family) return `${plain} ${FAMILY_WORDS[family]}`
  const verb = commonest(all.map(finding => (finding.isDone ? finding.verb : null)))
  const participle = verb === null ? null : participleOf(verb)
  const told = participle ?? commonest(all.map(({ predicate }) => predicate))
  return told === null || first.dimension !== null ? noun : `${noun} ${told}`
}

/** Words of what is counted without what stands before another figure in them: "village’s 1,200 residents". */
const plainWords = (words: string | null): string | null =>
  words === null
    ? null
    : words
        .replace(/^.*\d\S*\s+(?=[a-z])/i, '')
        .replace(/^(?:[mb]ln|tln|mn|bn|them|were|are)\s+/i, '')
        .replace(/^(?:pct|per cent)\b.*/i, '') || null

/** Verbs of what grows and shrinks by a share. */
const CHANGING: ReadonlySet<string> = new Set(
  'fall drop rise decline increase jump grow decrease slide plunge climb surge shrink soar slump'.split(' '),
)

/** "damage", "sum offered": a noun, or what was done with the money. */
function moneyWords({ words, counted, verb, governor, isDone }: FigureFinding): string {
  if (words !== null) return plainWords(words) ?? words
  if (counted === 'lose') return 'loss'
  if (counted !== null && SAYING.has(counted)) return 'sum of money'
  if (counted !== null && (counted === governor || counted !== verb)) return counted
  const participle = verb === null || !isDone ? null : participleOf(verb)
  if (participle !== null) return `sum ${participle}`
  return counted === 'cost' ? 'cost' : 'sum of money'
}

/** Event and name that most of the findings share: " in the bombing (Kerman)". */
function ofWhichEvent(findings: readonly Placed<FigureFinding>[], counted: string): string {
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
      if (speakers.some(by => by.includes(name)) || isTitled(name)) continue
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

/** Whether two names are one, or one is the other with more words after it. */
function isOneName(a: string, b: string): boolean {
  const [one, other] = [a, b].map(name => stemOfName(name.toLowerCase()))
  return one === other || b.startsWith(`${a} `) || a.startsWith(`${b} `)
}

function dateClaim({ subject, verb, context }: DateFinding): string {
  const [name] = context.spelled
  const place = name && !subject.includes(name) ? ` (${name})` : ''
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

/** The most frequent of them, the first where several are; null for none. */
export function commonest<Item extends string>(items: readonly (Item | null)[]): Item | null {
  const counts = new Map<Item, number>()
  for (const item of items) if (item !== null) counts.set(item, (counts.get(item) ?? 0) + 1)
  let best: Item | null = null
  for (const [item, count] of counts) if (best === null || count > (counts.get(best) ?? 0)) best = item
  return best
}

const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

const IRREGULAR: Readonly<Record<string, string>> = {
  find: 'found',
  take: 'taken',
  send: 'sent',
  put: 'put',
  make: 'made',
  give: 'given',
  see: 'seen',
  hold: 'held',
  lose: 'lost',
  win: 'won',
  buy: 'bought',
  sell: 'sold',
  build: 'built',
  pay: 'paid',
  cut: 'cut',
  hit: 'hit',
  bring: 'brought',
  keep: 'kept',
  set: 'set',
  shoot: 'shot',
  sink: 'sunk',
  burn: 'burned',
  fight: 'fought',
  catch: 'caught',
  teach: 'taught',
  tell: 'told',
  drive: 'driven',
  throw: 'thrown',
  draw: 'drawn',
  break: 'broken',
  feed: 'fed',
  lead: 'led',
  meet: 'met',
  read: 'read',
  spend: 'spent',
  write: 'written',
  bear: 'born',
  beat: 'beaten',
  shut: 'shut',
  lay: 'laid',
  strike: 'struck',
  hide: 'hidden',
  ban: 'banned',
  drop: 'dropped',
  plan: 'planned',
  stop: 'stopped',
  ship: 'shipped',
  admit: 'admitted',
  submit: 'submitted',
  commit: 'committed',
  permit: 'permitted',
  trap: 'trapped',
  rob: 'robbed',
  grab: 'grabbed',
  steal: 'stolen',
  seek: 'sought',
  leave: 'left',
  choose: 'chosen',
  weep: 'wept',
  forecast: 'forecast',
  shed: 'shed',
  fly: 'flown',
  fall: 'fallen',
  forbid: 'forbidden',
}
/** Verbs that things do and that are not done to them, and those that say nothing. */
const NO_PARTICIPLE: ReadonlySet<string> = new Set(
  'come go fight be have remain stand spend number total include live stay work serve say tell become rise die sleep lie sit run speak seem attend mean get begin start last face share put estimate cost take allow cause suffer boost rely'.split(
    ' ',
  ),
)

function participleOf(verb: string): string | null {
  if (NO_PARTICIPLE.has(verb) || !/^[a-z]+$/.test(verb)) return null
  if (IRREGULAR[verb]) return IRREGULAR[verb] ?? null
  if (/e$/.test(verb)) return `${verb}d`
  // One syllable with a short vowel doubles its end: "pegged".
  if (/^[^aeiou]+[aeiou][bdgmnprt]$/.test(verb)) return `${verb}${verb.at(-1)}ed`
  if (/[^aeiou]y$/.test(verb)) return `${verb.slice(0, -1)}ied`
  return `${verb}ed`
}
