/** People and offices that reports let speak, in the singular. Our own list. */
const PERSONS =
  'activist adviser advisor agent aide ambassador analyst assailant assessor attacker attorney author bishop bomber boss broker buyer caller campaigner captain chair chairman chairwoman chancellor chief citizen civilian cleric coach collector colonel commander commissioner commodore consul contractor cook coordinator coroner councillor counsellor crew critic customer deputy detective diplomat director doctor docker driver economist editor elder emir employee engineer envoy executive expert eyewitness farmer father fighter firefighter fisherman foreman founder general geologist governor guard guest harbourmaster harbormaster head historian host hostage inspector insider insurer interpreter investigator investor jihadist journalist judge king landlord lawmaker lawyer leader lecturer legislator lender lieutenant local major maker manager manufacturer marshal mayor medic member merchant militant miner minister monarch monitor monk mother mp negotiator neighbour neighbor nun nurse observer officer official operator organiser organizer owner paramedic parent participant partner passenger pastor patient patriarch person pilot pope porter premier president priest prince princess prisoner producer professor prosecutor protester queen rabbi rapporteur reader rebel recruiter refugee relative reporter representative rescuer researcher resident rider sailor scholar scientist secretary senator sergeant settler shaikh sheikh shepherd sheriff shopkeeper skipper soldier source specialist spokesman spokesperson spokeswoman staff steward student superintendent supervisor supporter surgeon survivor suspect teacher technician tourist trader treasurer veteran victim villager viceroy visitor volunteer watchman winner witness worker writer'
/** Bodies that do, and groups of people. */
const BODIES =
  'academy administration agency airline airport alliance army assembly association authority bank bloc board body branch brigade broadcaster bureau business cabinet campaign carrier centre center chamber charity church city clinic club coalition coastguard college command commission committee community company concern confederation congress consortium consulate consultancy corporation council court daily delegation department directorate division embassy employer exchange faction faculty family federation firm force foundation front fund garrison government group guild headquarters hospital house industry initiative inquiry inspectorate institute institution insurgency junta kremlin laboratory leadership league line magazine management media mediator military militia ministry mission monitor mosque movement municipality museum navy network newspaper ngo office operator opposition organisation organization outfit outlet panel paper parliament party people platform police port prefecture presidency press programme program prosecution province regime regiment registry radio regulator retailer school secretariat senate service side society squad staff station supplier team television think-tank town treasury tribunal trust tv un union unit university utility village watchdog website wing'

/** What somebody has written or counted, and not who: it speaks for whoever it is of. */
const PAPERS =
  'account article book bulletin communique communiqué count data document dispatch estimate figure file finding index inventory journal ledger letter list log manifest memo memorandum message minute note notice number paper poll projection publication reading record register release report research roll statement statistic study summary survey table tally testimony text toll'

const makeKnown = () => ({
  persons: new Set(PERSONS.split(' ')),
  bodies: new Set(BODIES.split(' ')),
  papers: new Set(PAPERS.split(' ')),
})
let known: Readonly<Record<'persons' | 'bodies' | 'papers', ReadonlySet<string>>> | null = null

/**
 * Of words that are the subject of a verb of saying: the person, the office or the body that they name, themselves or
 * whose document they name ("the port's register", "a report by the commission"); null for what cannot say anything
 * ("the investigation", "the number of people"). `opensSentence`: a capital of the first word tells nothing.
 */
export function somebodyIn(who: string, opensSentence: boolean): string | null {
  known ??= makeKnown()
  const words = who.replace(/ and others$/, '').split(' ')
  const last = words.at(-1) ?? ''
  // "Ministry of Health figures"
  if (words.length > 2 && isName(words.at(-2) ?? '') && !isName(last) && isPaper(last))
    return ownerOf(words, '', [])
  const cut = words.findIndex((word, index) => index > 0 && LINKS.test(word))
  const [noun, rest] = cut < 0 ? [words, []] : [words.slice(0, cut), words.slice(cut + 1)]
  const head = noun.at(-1) ?? ''
  // "two of the sailors", "dozens of residents"
  if (COUNTS.test(head)) return somebodyIn(withoutArticle(rest), false) === null ? null : who
  const plain = head.toLowerCase().replace(/['’]s?$/, '')
  const isKnown = [plain, singular(plain)].some(noun => known?.persons.has(noun) || known?.bodies.has(noun))
  const isSpelled = isName(head) && !(opensSentence && noun.length === 1)
  // "Polls say", and not "the Register said" or "the Wall Street Journal said".
  if ((!isName(head) || (noun.length === 1 && /s$/.test(head))) && isPaper(head))
    return ownerOf(noun, words[cut] ?? '', rest)
  return isSpelled || isKnown || AGENT.test(head) ? who : null
}

/** What a pronoun must fit: one person, several, a body; null for a name that may be a person's or a body's. */
export type HowMany = 'person' | 'several' | 'body'

/** Whether somebody, by their words, is one person, several, or a body. */
export function numberOf(who: string): HowMany | null {
  known ??= makeKnown()
  const words = who.split(/\s+/)
  const cut = words.findIndex((word, index) => index > 0 && LINKS.test(word))
  const noun = cut < 0 ? words : words.slice(0, cut)
  const head = noun.at(-1) ?? ''
  const lemma = singular(head.toLowerCase())
  if (COUNTS.test(noun[0] ?? '') && !/^one$/i.test(noun[0] ?? '')) return 'several'
  if (noun.includes('and') || /^(?:police|people|persons|staff|crew)$/i.test(head)) return 'several'
  if (known.bodies.has(head.toLowerCase()) || /^[A-Z]{2,}$/.test(head)) return 'body'
  if (known.persons.has(lemma) || AGENT.test(lemma))
    return lemma === head.toLowerCase() ? 'person' : 'several'
  if (known.bodies.has(lemma)) return lemma === head.toLowerCase() ? 'body' : 'several'
  // "Interior Minister Pavle Horak", "union leader Kurt Maurer"
  const isTitled = noun.slice(0, -1).some(word => known?.persons.has(word.toLowerCase()) || TITLE.test(word))
  return isTitled ? 'person' : null
}

const TITLE = /^(?:Mr|Mrs|Ms|Miss|Dr|Sir|Lady|Lord|Capt|Gen|Col|Lt|Maj|Sgt|Prof|Rev|Sen|Rep|Gov|Adm)\.?$/

/** Endings of words for people. */
const AGENT = /(?:[a-z]{2}[^lmftw]ist|[a-z]{4}maker|[a-z]{2}(?:man|men|woman|women)|people|persons?)s?$/i

/** Whether a word is for what somebody has written or counted. */
export function isPaper(word: string): boolean {
  known ??= makeKnown()
  return known.papers.has(singular(word.toLowerCase()))
}

/** "the port's", "UN", "… by the commission": whose document it is. */
function ownerOf(noun: readonly string[], link: string, rest: readonly string[]): string | null {
  if (/^(?:by|of|from)$/.test(link)) {
    const owner = somebodyIn(withoutArticle(rest), false)
    if (owner !== null) return owner
  }
  const describing = noun.slice(0, -1).filter(word => !COUNTS.test(word))
  const before = describing.filter(word => !DESCRIBING.test(word))
  // "local accounts", "official figures"
  if (before.length === 0 && describing.some(word => OF_PEOPLE.test(word))) return noun.join(' ')
  if (before.length === 0) return null
  return somebodyIn(before.join(' ').replace(/['’]s?$/, ''), false)
}

/** Of a document, and not whose it is. */
const DESCRIBING =
  /^(?:new|latest|last|previous|earlier|first|second|third|official|unofficial|recent|initial|early|preliminary|unconfirmed|other|further|own|final|partial|annual|monthly|weekly|daily|leaked|joint|local|\d{4}|January|February|March|April|May|June|July|August|September|October|November|December)$/i

/** Of a document, and whose it is: of people who are called so. */
const OF_PEOPLE = /^(?:official|local)$/i

const LINKS = /^(?:of|for|in|at|from|on|by|to|with|near|who|whose|aboard|about|into)$/
const COUNTS =
  /^(?:\d[\d,.]*|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozens?|hundreds|thousands|scores|some|many|most|several|half|both|all|none|each|others)$/i
const withoutArticle = (words: readonly string[]): string =>
  words.join(' ').replace(/^(?:the|a|an|its|his|her|their)\s+/i, '')

const isName = (word: string): boolean =>
  /^(?:\p{Ll}{1,3}[-’'])?[\p{Lu}\d]/u.test(word) &&
  /\p{Lu}/u.test(word) &&
  !/^(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|January|February|March|April|May|June|July|August|September|October|November|December)$/.test(
    word,
  )

function singular(word: string): string {
  if (/men$/.test(word)) return word.replace(/men$/, 'man')
  if (/ies$/.test(word)) return word.replace(/ies$/, 'y')
  if (/(?:ss|sh|ch|x)es$/.test(word)) return word.slice(0, -2)
  return /[^s]s$/.test(word) ? word.slice(0, -1) : word
}
