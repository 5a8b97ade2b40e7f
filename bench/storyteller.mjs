/**
 * Invented reports of an invented coast: sentences of some forty shapes, filled with the names, places and numbers of an
 * event. Reports of one event share those, and say them in other words; `copy` and `excerpt` take words over.
 */
export function storyteller(random) {
  const { below, pick } = random
  const syllables = count => Array.from({ length: count }, () => pick(SYLLABLES)).join('')
  const capital = word => word.charAt(0).toUpperCase() + word.slice(1)
  const name = () => `${capital(syllables(2))} ${capital(syllables(2 + below(2)))}`
  const placeName = () =>
    capital(syllables(2)) + pick(['by', 'ford', 'ham', 'mouth', 'ness', 'port', 'ton', 'wick'])
  const events = new Map()

  /** What all reports of an event know. */
  function knownOf(event) {
    const known = events.get(event)
    if (known) return known
    const made = {
      people: Array.from({ length: 5 }, name),
      places: Array.from({ length: 5 }, placeName),
      numbers: Array.from({ length: 8 }, () => 3 + below(pick([40, 400, 9000]))),
      trade: pick(TRADES),
    }
    events.set(event, made)
    // Reports of an event lie close together: older ones are not asked for again.
    if (events.size > 64) events.delete(events.keys().next().value)
    return made
  }

  function sentence(known) {
    const words = {
      person: () => pick(known.people),
      place: () => (below(6) === 0 ? placeName() : pick(known.places)),
      number: () => String(below(3) === 0 ? 2 + below(990) : pick(known.numbers)),
      trade: () => (below(3) === 0 ? pick(TRADES) : known.trade),
      office: () => pick(OFFICES),
      thing: () => pick(THINGS),
      quality: () => pick(QUALITIES),
      deed: () => pick(DEEDS),
      day: () => pick(DAYS),
      why: () => pick(REASONS),
    }
    const shaped = pick(SHAPES).replace(/\{(\w+)\}/g, (_, kind) => words[kind]())
    return `${capital(shaped)}.`
  }

  /** Paragraphs of sentences, together some `length` characters; `own` are sentences that have to be among them. */
  function story(event, length, own) {
    const known = knownOf(event)
    const wanted = length * (0.6 + below(800) / 1000)
    const paragraphs = []
    let written = 0
    while (written < wanted) {
      const paragraph = Array.from({ length: 2 + below(4) }, () => sentence(known))
      written += paragraph.join(' ').length + 2
      paragraphs.push(paragraph)
    }
    for (const [index, text] of own.entries()) paragraphs[(index * 2 + 1) % paragraphs.length].push(text)
    return paragraphs
  }

  /** The same report as another outlet prints it: a paragraph dropped, a sentence added, a number or a word changed. */
  function copy(paragraphs) {
    const kept = paragraphs.filter((_, index) => index < 2 || below(8) > 0)
    return kept.map(sentences =>
      sentences.map(text =>
        below(10) === 0 ? text.replace(/\d+/, digits => String(Number(digits) + 1 + below(9))) : text,
      ),
    )
  }

  /** Five to eight sentences in a row. */
  function excerpt(paragraphs) {
    const sentences = paragraphs.flat()
    const start = below(Math.max(1, sentences.length - 8))
    return sentences.slice(start, start + 5 + below(4))
  }

  return { story, copy, excerpt }
}

const SYLLABLES =
  'al an ar bel bri cor da del dor el en fa fen gar gil ha hol il in ka kel la lin lo ma mer mi mor na nel no or os pa pen ra rin ro sa sel si so ta tan tem to ul va vel vi wen wil ya yor za'.split(
    ' ',
  )
const TRADES = [
  'herring trade',
  'rope works',
  'ferry line',
  'cannery',
  'timber yard',
  'slipway',
  'salt store',
  'grain depot',
  'pilot station',
  'fish market',
  'net loft',
  'boat school',
]
const OFFICES = [
  'harbour office',
  'district council',
  'pilots’ guild',
  'river board',
  'ministry of works',
  'county hospital',
  'rescue station',
  'customs house',
  'tide office',
  'insurers’ pool',
  'parish committee',
  'school board',
  'lighthouse service',
  'dredging company',
  'road office',
  'weather room',
]
const THINGS = [
  'north gate',
  'sea wall',
  'old bridge',
  'pump house',
  'breakwater',
  'signal mast',
  'lower road',
  'lock chamber',
  'cold store',
  'east mole',
  'ferry stage',
  'water tower',
  'chapel roof',
  'coal pier',
  'mill race',
  'boat shed',
  'town ditch',
  'flood bank',
  'rail spur',
  'gas holder',
]
const QUALITIES = [
  'narrow',
  'quiet',
  'costly',
  'slow',
  'sound',
  'uneven',
  'late',
  'open',
  'weak',
  'steady',
  'plain',
  'doubtful',
  'heavy',
  'careful',
  'thin',
  'broad',
]
const DEEDS = [
  'mended',
  'inspected',
  'closed',
  'measured',
  'flooded',
  'shored up',
  'sold',
  'cleared',
  'drained',
  'guarded',
  'painted',
  'rebuilt',
  'searched',
  'roped off',
  'lit',
  'abandoned',
]
const DAYS = [
  'on Monday',
  'on Tuesday',
  'on Wednesday',
  'on Thursday',
  'on Friday',
  'at the weekend',
  'before dawn',
  'after the spring tide',
  'in the second week of March',
  'late in the evening',
  'by noon',
  'during the storm',
]
const REASONS = [
  'because the tide came early',
  'since no crew could be found',
  'although the wind had dropped',
  'after a long dispute over the fees',
  'while the ferries were still out',
  'as the budget allowed nothing else',
  'for want of stone and timber',
  'when the lamps failed',
  'before anybody had read the gauge',
  'without asking the owners',
]
const SHAPES = [
  'the {office} said {day} that {number} people had left {place}',
  '{person} of the {office} called the {thing} {quality}, {why}',
  'in {place} the {thing} was {deed} {day}, and the {trade} stood still',
  '{number} boats lay in {place} {why}',
  'nobody in {place} had expected the {thing} to be {deed}',
  '“we saw {number} lamps at the {thing},” said {person}, a clerk at the {office}',
  'the {trade} of {place} lost {number} crates {day}',
  '{person} asked the {office} for {number} sacks of sand',
  'a {quality} report by the {office} names {person} and {number} others',
  'between {place} and {place} the {thing} is {quality}, the {office} wrote',
  'the {thing} will be {deed} again, {person} told a meeting in {place}',
  'at the {trade} {number} workers were sent home {day}',
  '{place} has {number} houses, of which the {office} counted few as {quality}',
  'it was {person} who had the {thing} {deed}, {why}',
  'according to the {office}, {number} tons of stone reached {place} {day}',
  '{why}, the {office} kept the {thing} {quality}',
  'letters from {place} speak of {number} nights without light',
  '{person} denied that the {thing} had been {deed} by the {office}',
  'the bill came to {number} thousand crowns, which {person} found {quality}',
  'the {office} and the {trade} disagree about the {thing} of {place}',
  'a pilot from {place} brought {number} passengers ashore {why}',
  '“it was {quality} work,” {person} recalled, “and the {thing} was never {deed}”',
  'for {number} days the {trade} took its water from {place}',
  'the {thing} at {place}, {deed} {day}, held until the {office} gave way',
  '{person} and {person} walked from {place} to the {thing} {day}',
  'of {number} pumps the {office} had ordered, the ones for {place} came {day}',
  'the {office} has {deed} the {thing}, and calls the result {quality}',
  'when {person} reached {place}, the {trade} had already been {deed}',
  'some {number} families asked in {place} for boats {why}',
  'the road to {place} is {quality}, and carts for the {trade} turn back at the {thing}',
  'no fewer than {number} signatures were handed to {person} at the {office}',
  'what the {office} knew of the {thing} is not clear, {person} added',
  '{person}, who runs the {trade}, put the loss at {number} barrels',
  'divers found the {thing} {quality} {day}, {number} feet below the mark',
  'the council of {place} voted {day} to have the {thing} {deed}',
  'in the hall at {place} {number} beds were made up {why}',
  'a second boat, hired by {person}, searched off {place} {day}',
  'the {office} expects {number} ships less in {place} this year',
  'most of the {trade} moved to {place} {why}',
  'old maps show the {thing} of {place} {number} yards further inland',
]
