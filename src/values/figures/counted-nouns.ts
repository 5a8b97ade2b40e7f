import { matchAt, phrase } from '../scanning.ts'

const PERSON = '(?:people|persons|men|women|children|dead|injured|wounded)'
const MORE =
  '(?:more|other|further|new|additional|displaced|homeless|elderly|young|local|civilian|foreign|confirmed|suspected)'
const COUNTED_PERSON = phrase(` (?:${MORE} )*${PERSON}(?![A-Za-zÀ-ɏ])`)
/** Words in -s that follow the name of a thing rather than being counted: "bulletin 9 says", "shed 4 is". */
const NOT_COUNTED =
  '(?:is|was|has|does|its|as|this|us|his|hers|ours|always|perhaps|towards|afterwards|across|besides|versus|says|shows|stands|finds|lists|gives|holds|tells|puts|adds|calls|states|notes|reports|lies|burns|opens|closes|remains|allows|requires|contains|covers|names|cites|confirms|describes|warns)'
const COUNTED = phrase(
  ` (?:${MORE} )*(?:${PERSON}|troops|police|personnel|staff|missing|killed|hurt|aircraft|cattle|sheep|(?!${NOT_COUNTED}(?![a-z]))[a-zß-ÿ]+(?:-[a-z]+)*(?<!ou|s|i)s)(?![A-Za-zÀ-ɏ])`,
)
/** "Reports 12, 3 of them children": a share or a difference, not a list of names. */
const SHARE = phrase(' (?:of (?:them|whom|which|those|the)|more|fewer|less|higher|lower)(?![A-Za-z])')

/** Whether people or a plural in lower case follow an index, as what the number before it counts. */
export function isCounted(text: string, end: number): boolean {
  return matchAt(COUNTED, text, end) !== null || matchAt(SHARE, text, end) !== null
}

/** Whether a word for people follows an index, which is counted even after the name of a place: "Camp 780 people". */
export function isCountedPerson(text: string, end: number): boolean {
  return matchAt(COUNTED_PERSON, text, end) !== null
}

const SURELY =
  /\b(?:will|would|can|could|may|might|must|should|cannot|they|we|who|now|people|troops|men|women|police)(?: not| now| also| still)? [a-z]+ $/i
/** "that number 45", "the dead number 45"; of "number" alone, as a plural before it is its subject. */
const NUMBERS = /(?:[a-z]s|that|dead|injured|wounded|missing|killed) number $/i
const PERHAPS = /(?:\bto|\b(?:also|still|already|currently|that|which)|[a-z](?<!ou|s|i)s) [a-z]+ $/

/** Whether the words up to a number show that the last of them is a verb, as far as the words before it can. */
export function isUsedAsVerb(lead: string): 'surely' | 'perhaps' | 'hardly' {
  if (SURELY.test(lead) || NUMBERS.test(lead)) return 'surely'
  return PERHAPS.test(lead) ? 'perhaps' : 'hardly'
}
