import { isTitled } from './claimant.ts'
import { stemOfName } from './context.ts'
import { FAMILY_WORDS } from './families.ts'
import type { DateFinding, FigureFinding, Finding, NameFinding, QuotationFinding } from './finding.ts'
import type { Placed } from './placed.ts'
import { SAYING } from './speech.ts'

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
  return capitalised(`${whatIsCounted(findings.map(({ finding }) => finding))}${ofWhichEvent(findings)}`)
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
    const isChange = all.some(({ verb }) => verb !== null && CHANGING.has(verb))
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
  return participle === null || first.dimension !== null ? noun : `${noun} ${participle}`
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
function ofWhichEvent(findings: readonly Placed<FigureFinding>[]): string {
  const all = findings.map(({ finding }) => finding)
  const isMagnitude = all[0]?.dimension === 'magnitude'
  const told = all.filter(
    ({ family, context }) => (family !== null || isMagnitude) && context.events.length > 0,
  )
  const event =
    told.length * 2 > all.length ? commonest(told.map(({ context }) => context.events[0] ?? null)) : null
  const name = commonestName(findings)
  return `${event === null ? '' : ` ${isMagnitude ? 'of' : 'in'} the ${event}`}${name === null ? '' : ` (${name})`}`
}

/** "Nigerian", "Chinese": of a place, and no place. Cut by endings alone, so crude. */
const PEOPLES = /(?:[a-z]{2}ian|[a-z]{2}ese|[a-z]{3}ish|[a-z]{3}(?:sh|an|q)i)$/

/** A name that several sources share; of one source a place, as any other name may be in its sentence by chance. */
function commonestName(findings: readonly Placed<FigureFinding>[]): string | null {
  const holders = new Map<string, { readonly name: string; readonly sources: Set<string> }>()
  for (const { source, finding } of findings) {
    const { context, before, by } = finding
    const own = context.places.length > 0 ? context.places : before.places
    for (const name of [...own, ...context.spelled]) {
      if (by?.includes(name) || PEOPLES.test(name) || isTitled(name)) continue
      const stem = stemOfName(name.toLowerCase())
      const holder = holders.get(stem) ?? { name, sources: new Set<string>() }
      holder.sources.add(source)
      holders.set(stem, holder)
    }
  }
  const [first, ...others] = [...holders.values()]
  if (!first) return null
  const best = others.reduce((most, each) => (each.sources.size > most.sources.size ? each : most), first)
  if (best.sources.size > 1) return best.name
  return findings.flatMap(({ finding }) => finding.context.places).find(name => !PEOPLES.test(name)) ?? null
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
