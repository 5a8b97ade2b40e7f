const SAID =
  'said|says|told|tells|announced|announces|reported|reports|confirmed|confirms|denied|denies|added|warned|declared|stated|claimed|wrote|testified'

/** Behind a verb of saying and to whom or where it was said, with nothing else between. */
const BEHIND = new RegExp(
  `\\b(?:${SAID})(?:\\s+(?:reporters|journalists|him|her|them|us|again|here|late|early|earlier|later|parliament|lawmakers|(?:a|the|an) (?:news conference|press conference|briefing|newspaper|paper|agency|broadcaster)|(?:in|at|to) (?:a|an|the) (?:\\w+ )?(?:statement|interview|briefing|conference|speech|report|message|post|letter)))*\\s*,?\\s*(?:on|in)?\\s*$`,
  'i',
)
const BEFORE = new RegExp(`^(?:\\s+(?:night|morning|afternoon|evening))?\\s+(?:${SAID})\\b`, 'i')

/** Whether a date, by its words, stands in a sentence only as the day on which something was said, and not when it happened. */
export function standsWithSpeech(sentence: string, date: string): boolean {
  let found = false
  for (let at = sentence.indexOf(date); at >= 0; at = sentence.indexOf(date, at + 1)) {
    found = true
    if (!BEHIND.test(sentence.slice(0, at)) && !BEFORE.test(sentence.slice(at + date.length))) return false
  }
  return found
}
