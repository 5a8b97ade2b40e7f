const SAYING =
  'sa(?:id|ys?)|told|spoken|spoke|gave|given|put|counted|reported|announced|claimed|estimated|stated|expected|promised|planned|forecast|spoken|written|named|listed|set|reckoned|thought|believed'
const COUNT =
  'counts?|figures?|numbers?|tolls?|tall(?:y|ies)|totals?|estimates?|reports?|statements?|versions?|accounts?|dates?|deadlines?|bulletins?|releases?|communiqu[eé]s?'

/** Adjectives count with a word for a count alone: a former minister is nobody's former figure. */
const PAST =
  'early|earlier|first|initial|original|previous|former|preliminary|provisional|outdated|old|older|opening'

/** Words of one sentence that put what it tells into the past of the reporting. English; made when first asked for. */
let earlier: RegExp | null = null
function earlierWords(): RegExp {
  earlier ??= new RegExp(`\\b(?:${earlierAlternatives().join('|')})\\b`, 'i')
  return earlier
}

function earlierAlternatives(): string[] {
  return [
    `(?:${PAST})(?:\\s+\\w+)?\\s+(?:${COUNT})`,
    'initially|originally|previously|formerly|provisionally|at\\s+first|no\\s+longer|used\\s+to|(?:until|since)\\s+then',
    `(?:had|was|were|has|have|earlier|first|firstly|once|then|later),?\\s+(?:at\\s+)?(?:first|earlier|once)`,
    `(?:earlier|first|firstly|once|then|later),?\\s+(?:had\\s+)?(?:${SAYING}|rais\\w+|lower\\w+|cut)`,
    `(?:${SAYING})\\s+(?:[^\\s.,;:]+\\s+)?(?:first|earlier|once)`,
    `had\\s+(?:\\w+ly\\s+)?(?:${SAYING})`,
    '(?:was|were)\\s+(?:\\w+ly\\s+)?(?:to\\s+[a-z]+|due|planned|expected|scheduled|meant|supposed|forecast)',
  ]
}

/** Words that say that something took the place of something, wherever in the text they stand. English. */
const REPLACED =
  /\b(?:correct(?:s|ed|ing|ion|ions)|replac(?:e[sd]?|ing|ement)|revis(?:e[sd]?|ing|ion|ions)|retract\w*|withdr(?:ew|aws?|awn|awal)|(?:t(?:ook|akes?|aken|aking))\s+back|supersed\w*|amend(?:s|ed|ment|ments)|recount(?:ed|s)?|backtrack\w*|(?:has|have|had)\s+since|postpon\w*|put\s+(?:off|back)|delay(?:s|ed)|slipp?(?:s|ed)|(?:rais|lower|chang)(?:es|ed|ing)\s+(?:it|its|the|this|that|their|his|her|from)|(?:up|down)\s+from)\b/i

/** Directly before a figure that is named to be set aside. */
const SET_ASIDE =
  /\bnot\s+(?:\w+\s+){1,2}$|(?:\b(?:not|from|than|instead\s+of|rather\s+than|first|once|formerly|against)\s+)$/i

/** Whether a sentence puts the figure that ends its `lead` into the past, as far as its words tell. */
export function isPutInPast(sentence: string, lead: string): boolean {
  return earlierWords().test(sentence) || REPLACED.test(sentence) || SET_ASIDE.test(lead)
}

/** Whether a text around a sentence, or the head of a column, says that a figure in it is past. */
export const saysReplaced = (text: string): boolean => REPLACED.test(text)

export const saysEarlier = (text: string): boolean => earlierWords().test(text) || REPLACED.test(text)
