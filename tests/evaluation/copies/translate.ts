import type { Report } from './invent.ts'
import { type Dice, dice } from './random.ts'

/**
 * Stands in for a machine translation into another language and back; no translator is at hand. It replaces words by
 * others, moves parts of sentences, changes articles and prepositions, writes numbers and names in other ways or leaves
 * them to a pronoun, translates the names of offices word by word, joins, splits and changes the order of sentences, and
 * leaves out one in ten. What it does to a text is our reading of what translators do: its
 * results say that the measure holds against these changes, not against any one translator.
 */
export function translateAndBack(report: Report, seed: number): Report {
  const own = dice(seed)
  const kept = report.sentences.filter((_, index) => index === 0 || !own.chance(0.1))
  const reworded = kept.map(sentence => reword(sentence, own))
  return { sentences: splitAndJoin(changeOrder(reworded, own), own) }
}

/** One sentence in twenty comes before the one that it followed. */
function changeOrder(sentences: readonly string[], own: Dice): string[] {
  const order = [...sentences]
  for (let at = 2; at < order.length; at += 1)
    if (own.chance(0.05)) order.splice(at - 1, 2, order[at] ?? '', order[at - 1] ?? '')
  return order
}

/** Words for one another, in both directions. */
const SYNONYMS = [
  ['killed', 'slain', 'dead'],
  ['injured', 'wounded', 'hurt'],
  ['people', 'persons', 'individuals'],
  ['burst', 'broke', 'gave way'],
  ['said', 'stated', 'declared', 'explained'],
  ['homes', 'houses', 'dwellings', 'residences'],
  ['destroyed', 'devastated', 'ruined', 'demolished'],
  ['water', 'flood', 'waters'],
  ['reached', 'arrived in', 'attained'],
  ['promised', 'pledged', 'assured'],
  ['families', 'relatives', 'households'],
  ['built', 'constructed', 'erected'],
  ['repaired', 'mended', 'fixed'],
  ['farmer', 'peasant', 'grower'],
  ['lost', 'was deprived of', 'forfeited'],
  ['cows', 'cattle', 'oxen'],
  ['sent', 'dispatched', 'deployed'],
  ['soldiers', 'troops', 'military personnel'],
  ['trucks', 'lorries', 'vehicles'],
  ['inspection', 'check', 'examination'],
  ['cracks', 'fissures', 'rifts'],
  ['found', 'discovered', 'detected'],
  ['close', 'shut', 'seal'],
  ['bribes', 'kickbacks', 'illicit payments'],
  ['power', 'electricity', 'current'],
  ['missing', 'unaccounted for', 'lost'],
  ['mayor', 'head of the town', 'burgomaster'],
  ['hospitals', 'clinics', 'infirmaries'],
  ['opened', 'set up', 'inaugurated'],
  ['night', 'evening', 'nighttime'],
  ['calls', 'telephone calls', 'appeals'],
  ['according to', 'as reported by', 'as stated by'],
  ['near', 'close to', 'not far from'],
  ['road', 'way', 'route'],
  ['told', 'informed', 'notified'],
  ['leave', 'go away', 'depart'],
  ['school', 'college', 'schoolhouse'],
  ['studied', 'examined', 'researched'],
  ['collapse', 'breakdown', 'ruin'],
  ['warning', 'alarm', 'admonition'],
  ['bridge', 'crossing', 'viaduct'],
  ['expect', 'anticipate', 'await'],
  ['rose', 'increased', 'went up'],
  ['price', 'cost', 'rate'],
  ['waited', 'stood', 'lingered'],
  ['gate', 'entrance', 'door'],
  ['closed', 'shut', 'locked'],
  ['until', 'up to', 'till'],
  ['carried', 'bore', 'transported'],
  ['brother', 'sibling', 'kinsman'],
  ['high', 'tall', 'elevated'],
  ['worst', 'gravest', 'most severe'],
  ['sound', 'noise', 'roar'],
  ['valley', 'basin', 'lowland'],
  ['surgeon', 'doctor', 'physician'],
  ['documents', 'papers', 'files'],
  ['contract', 'agreement', 'deal'],
  ['rebuild', 'reconstruct', 'restore'],
  ['help', 'assistance', 'support'],
  ['partners', 'allies', 'associates'],
  ['looking at', 'investigating', 'examining'],
  ['before dawn', 'ahead of sunrise', 'in the early morning'],
  ['downstream', 'down the river', 'lower down'],
  ['heads', 'directs', 'leads'],
  ['still', 'yet', 'even now'],
  ['about', 'approximately', 'around'],
  ['at least', 'no fewer than', 'a minimum of'],
  ['selling', 'vending', 'trading'],
  ['traders', 'merchants', 'dealers'],
  ['stay', 'remain', 'are kept'],
  ['accident', 'mishap', 'disaster'],
  ['election', 'vote', 'ballot'],
  ['asked', 'called', 'demanded'],
] as const

const PARTNERS = new Map<string, readonly string[]>()
for (const group of SYNONYMS)
  for (const word of group) PARTNERS.set(word, [...group.filter(other => other !== word)])
const REPLACEABLE = new RegExp(
  `\\b(?:${[...PARTNERS.keys()].sort((a, b) => b.length - a.length).join('|')})\\b`,
  'g',
)

const NUMBER_WORDS =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty'.split(
    ' ',
  )

/** Spellings that romanisations choose between. */
const LETTERS: readonly (readonly [RegExp, string])[] = [
  [/mm/g, 'm'],
  [/ff/g, 'f'],
  [/ss/g, 's'],
  [/q/g, 'k'],
  [/Q/g, 'K'],
  [/kh/g, 'h'],
  [/Kh/g, 'Kh'],
  [/v(?=[ei])/g, 'w'],
  [/ei\b/g, 'ey'],
  [/Yu/g, 'Iu'],
  [/sh/g, 'ch'],
  [/ou/g, 'u'],
  [/ah/g, 'a'],
]

function reword(sentence: string, own: Dice): string {
  let text = sentence.replace(REPLACEABLE, word =>
    own.chance(0.7) ? own.pick(PARTNERS.get(word) ?? [word]) : word,
  )
  text = moveSpeaker(text, own)
  text = moveTime(text, own)
  text = text.replace(/\b(the|a|an) (?=[a-z])/g, article => (own.chance(0.35) ? '' : article))
  text = text.replace(/\b(in|at|on|of|from|near) (?=[A-Z])/g, (preposition, word: string) =>
    own.chance(0.3)
      ? `${own.pick(['in', 'at', 'from', 'of'].filter(other => other !== word))} `
      : preposition,
  )
  text = text.replace(/\b([A-Z][a-z]+) of ([A-Z][a-z]+)\b/g, (office, body: string, field: string) =>
    own.chance(0.3) ? `${field} ${body.toLowerCase()}` : office,
  )
  text = text.replace(/(?<=[a-z] )([A-Z][a-z]+) ([A-Z][a-z]+)\b/g, (name, given: string, family: string) =>
    own.chance(0.1) ? given.toLowerCase() + ' ' + family : own.chance(0.1) ? family : name,
  )
  text = text.replace(/(?<=[a-z] )[A-Z][a-z]{4,}\b/g, name => (own.chance(0.06) ? 'it' : name))
  text = text.replace(/\b[A-Z][a-z]{5,}\b/g, name => (own.chance(0.2) ? respell(name, own) : name))
  return text.replace(/\d[\d,]*(?:\.\d+)?(?: million)?/g, figure => rewrite(figure, own))
}

/** "Somebody said that …" to "…, said somebody" and back. */
function moveSpeaker(text: string, own: Dice): string {
  if (!own.chance(0.4)) return text
  const before = /^([^,“]{4,60}?) (said|stated|declared|explained) that (.+)\.$/.exec(text)
  if (before) return `${upper(before[3] ?? '')}, ${before[2]} ${lowerThe(before[1] ?? '')}.`
  const after = /^([^“]+), (?:the )?([^,]{4,50}) (said|stated|declared)\.$/.exec(text)
  return after ? `The ${after[2]} ${after[3]} that ${lowerThe(after[1] ?? '')}.` : text
}

function moveTime(text: string, own: Dice): string {
  const time = / (on (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)\b/.exec(text)
  if (!time || !own.chance(0.35)) return text
  return `${upper(time[1] ?? '')}, ${lowerThe(text.replace(time[0], ''))}`
}

const upper = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)
const lowerThe = (text: string): string =>
  text.replace(/^(The|At|About|A|An|Some|In) /, word => word.toLowerCase())

function respell(name: string, own: Dice): string {
  const [from, to] = own.pick(LETTERS.filter(([pattern]) => name.search(pattern) >= 0).concat([[/$/, '']]))
  return name.replace(from, to)
}

function rewrite(figure: string, own: Dice): string {
  const millions = /^([\d.]+) million$/.exec(figure)
  if (millions) {
    const value = Number(millions[1])
    return own.chance(0.4) ? Math.round(value * 1e6).toLocaleString('en-US') : figure
  }
  const value = Number(figure.replaceAll(',', ''))
  if (!Number.isInteger(value)) return figure
  if (value <= 20 && own.chance(0.4)) return NUMBER_WORDS[value] ?? figure
  if (value >= 1100 && value < 1900 && value % 100 === 0 && own.chance(0.4))
    return `${NUMBER_WORDS[value / 100]} hundred`
  if (figure.includes(',') && own.chance(0.4)) return figure.replaceAll(',', own.pick(['', '\u00a0']))
  return own.chance(0.02) ? String(value + 1) : figure
}

function splitAndJoin(sentences: readonly string[], own: Dice): string[] {
  const done: string[] = []
  for (const sentence of sentences) {
    const before = done.at(-1)
    const half = sentence.indexOf(', ', 40)
    if (before?.endsWith('.') && own.chance(0.08))
      done[done.length - 1] = `${before.slice(0, -1)}, and ${lowerThe(sentence)}`
    else if (half > 0 && sentence.length - half > 30 && own.chance(0.12))
      done.push(`${sentence.slice(0, half)}.`, upper(sentence.slice(half + 2)))
    else done.push(sentence)
  }
  return done
}
