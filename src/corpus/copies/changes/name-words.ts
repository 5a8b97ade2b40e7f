import { OPENERS } from '../../abbreviations.ts'

/** Names for one country that have no letters in common. */
export const ALIASES: Readonly<Record<string, string>> = {
  american: 'us',
  americans: 'us',
  america: 'us',
  usa: 'us',
  britain: 'uk',
  british: 'uk',
  britons: 'uk',
  dutch: 'netherlands',
  soviet: 'ussr',
  states: 'us',
  kingdom: 'uk',
}

/**
 * Parts of names that come and go, or that translators choose a word for: titles, kinds of places and bodies, what stands with
 * "States", "Nations", "Kingdom"; and days and months, which are times.
 */
export const GENERIC =
  /^(?:United|President|Prime|Minister|Ministry|Chancellor|King|Queen|Prince|Princess|Governor|Mayor|Senator|General|Colonel|Major|Captain|Lieutenant|Sergeant|Inspector|Chief|Director|Secretary|Chairman|Chairwoman|Spokesman|Spokeswoman|Professor|Doctor|Father|Sister|Saint|Peninsula|Island|Islands|Sea|River|Lake|Mount|Mountain|Mountains|Bay|Gulf|Strait|City|Town|Village|District|Province|Region|County|State|Republic|Kingdom|Street|Road|Avenue|Square|Airport|Station|Port|Bridge|University|Institute|School|College|Hospital|Church|Mosque|Center|Centre|Department|Agency|Office|Council|Committee|Commission|Party|Army|Navy|Air|Force|Forces|Group|Company|Corporation|Corp|Inc|Ltd|Bank|Service|Bureau|Board|Authority|Administration|Union|Alliance|Association|Federation|League|Movement|Front|Foundation|Fund|Court|Parliament|Senate|Assembly|Cabinet|Government|Affairs|Police|Guard|Brigade|Regiment|Command|Airline|Airlines|Airways|Railway|Railways|Motor|Motors|Museum|Library|Theatre|Theater|Hotel|Prison|Camp|Factory|Mine|Plant|Project|Program|Programme|Act|Treaty|Agreement|National|Federal|International|Royal|Joint|Supreme|High|North|South|East|West|Northern|Southern|Eastern|Western|Central|New|Great|Old|Upper|Lower|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)days?|January|February|March|April|June|July|August|September|October|November|December)$/

let countries: ReadonlySet<string> | null = null

/** Whether a word that opens a sentence is a country's name, by Unicode's names of regions (CLDR). */
export function isCountry(word: string): boolean {
  if (word === '' || OPENERS.has(word)) return false
  countries ??= countryNames()
  return countries.has(word)
}

function countryNames(): ReadonlySet<string> {
  const names = new Intl.DisplayNames(['en'], { type: 'region', fallback: 'none' })
  const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ']
  const codes = letters.flatMap(first => letters.map(second => first + second))
  return new Set(codes.flatMap(code => names.of(code) ?? []).filter(name => /^[A-Z][a-z]+$/.test(name)))
}
