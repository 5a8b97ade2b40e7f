/** Nouns whose number names one of them: "shed 4", "bulletin 9", "Flight 370", "Resolution 2254", "Boeing 737". */
const NOUNS: ReadonlySet<string> = new Set(
  `
  number page paragraph para chapter section sect clause article art line verse volume vol issue
  edition version part phase stage step level grade category tier type class model mark mk series
  case file item question resolution decree directive regulation law act bill rule order form
  annex appendix exhibit figure fig table slide note notice bulletin communique statement report
  circular shed hall hangar warehouse building bldg block tower house floor room suite apartment
  flat unit ward gate pier berth quay dock wharf jetty bay crane hatch hold tank silo container
  shaft pit mine reactor well plant substation pump lot plot site area zone sector district region
  precinct camp checkpoint post base station terminal platform track exit junction route road
  highway motorway interstate lane bus tram train flight channel radio studio episode season match
  round group team squad platoon company battalion brigade division regiment army corps squadron
  fleet cell boeing airbus tupolev ilyushin antonov sukhoi embraer apollo soyuz day week
  lieutenant proposition amendment title protocol option scenario barracks engine no p
  `
    .trim()
    .split(/\s+/),
)

const PLURALS: ReadonlySet<string> = new Set(['pp', 'nos', ...[...NOUNS].map(pluralOf)])

/** Whether a number right after this singular noun names one: "shed 4". */
export function isNamingNoun(noun: string): boolean {
  return NOUNS.has(noun.toLowerCase())
}

/** Whether several numbers after this plural name several. Many are verbs as well ("houses 999"): one number does not. */
export function isNamingPlural(noun: string): boolean {
  return PLURALS.has(noun.toLowerCase())
}

/** Whether a word is as often the verb of a count as a noun that takes a number: "they report 12 deaths". */
export function isCountingVerb(noun: string): boolean {
  return /^(?:number|house|hold|report|note)$/.test(noun)
}

function pluralOf(noun: string): string {
  if (/[^aeiou]y$/.test(noun)) return `${noun.slice(0, -1)}ies`
  return /(?:s|x|ch|sh)$/.test(noun) ? `${noun}es` : `${noun}s`
}
