import type { PlacedMention } from '../../../values/mentions.ts'
import { familyOf } from '../grammar/families.ts'
import { SAYING } from '../grammar/speech.ts'
import type { Token } from '../grammar/token.ts'
import { namesSpelled, type SpelledNames } from './names-spelled.ts'
import type { Sentence } from './read-sentence.ts'

/** Words that tell nothing of which event is meant. */
const STOP: ReadonlySet<string> = new Set(
  `be have do say will would may can could should must not more other such also most many much some any all
  both each people person man woman year month week day time part way last first next new old one two three
  monday tuesday wednesday thursday friday saturday sunday january february march april june july august
  september october november december morning evening night afternoon today yesterday official officials
  mr mrs ms dr make take get go come see know give find use put tell include including around number total
  figure at least about nearly hundred thousand million billion percent per cent least early late recent
  recently now later earlier still only just even than then there here`
    .trim()
    .split(/\s+/),
)

/** Words that stand for a happening: the noun by which an event is called. Our own choice. */
const EVENTS: ReadonlySet<string> = new Set(
  `attack bombing blast explosion shooting massacre raid strike assault siege killing ambush clash fighting
  earthquake quake tremor flood flooding fire wildfire blaze storm cyclone hurricane typhoon tornado landslide
  eruption tsunami drought famine epidemic outbreak pandemic crash collision derailment accident disaster sinking
  wreck capsize election vote referendum poll protest demonstration riot march walkout stoppage strike seizure haul
  collapse spill leak war offensive invasion withdrawal coup evacuation rally budget layoff merger trial`
    .trim()
    .split(/\s+/),
)

export const isEventNoun = (lemma: string): boolean => EVENTS.has(lemma)

/** What a sentence says beside its figures: lemmas, with capitals for names. */
export interface Context extends SpelledNames {
  readonly names: readonly string[]
  readonly words: readonly string[]
  readonly events: readonly string[]
}

/** A country and its people, a place and its possessive are one name: "Iran", "Iranian"; cut by endings alone, so crude. */
export function stemOfName(name: string): string {
  let stem = name.replace(/['’]s?$/, '')
  for (const ending of ['istan', 'istani', 'ian', 'ia', 'ans', 'an', 'any', 'ish', 'ey', 'i'])
    if (stem.length - ending.length >= 4 && stem.endsWith(ending)) stem = stem.slice(0, -ending.length)
  return stem
}

/** "bomber", "bombing" and "bomb". */
export function stemOfWord(lemma: string): string {
  return lemma.length >= 6 ? lemma.replace(/(?<=.{4})(?:ings?|ers?|ors?)$/, '') : lemma
}

/** The month and the year that a date gives, as terms of their own. */
function partsOfDate(edtf: string): string[] {
  const [, year, month] = /^(\d{4}|X{4})(?:-(\d\d))?/.exec(edtf) ?? []
  const parts: string[] = []
  if (year && year !== 'XXXX') parts.push(`year ${year}`)
  if (month && Number(month) <= 12) parts.push(`month ${month}`)
  return parts
}

const isCapital = (text: string): boolean => /^[A-ZÀ-Þ]/.test(text)

/** The words of a sentence that may tell which event it is about. */
export function contextOf(sentence: Sentence): Context {
  const tokens = sentence.tokens()
  const taken = (token: Token) =>
    sentence.mentions.some(
      (mention: PlacedMention) => mention.start < token.end && token.start < mention.end && !mention.label,
    )
  const names = new Set<string>()
  const words = new Set<string>()
  const events = new Set<string>()
  tokens.forEach((token, index) => {
    if (taken(token) || !/[A-Za-zÀ-ɏ]{2}/.test(token.text)) return
    const lemma = token.lemma
    if (EVENTS.has(lemma)) events.add(lemma)
    if (STOP.has(lemma) || STOP.has(token.lower) || SAYING.has(lemma) || familyOf(lemma)) return
    const isName = isCapital(token.text) && (index > 0 || token.pos === 'PROPN')
    if (isName && !/^(?:The|In|On|At|It|He|She|They|But|And|A|An)$/.test(token.text))
      names.add(stemOfName(token.lower))
    else if (/^(?:NOUN|ADJ|VERB|PROPN)$/.test(token.pos)) words.add(stemOfWord(lemma))
  })
  for (const { value } of sentence.mentions)
    if (value.kind === 'date') for (const part of partsOfDate(value.edtf)) words.add(part)
  return { ...namesSpelled(sentence), names: [...names], words: [...words], events: [...events] }
}
