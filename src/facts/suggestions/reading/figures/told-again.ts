import type { Amount } from '../../../../model/value.ts'
import type { Sentence } from '../read-sentence.ts'
import type { AmountMention } from './carried-role.ts'
import type { Head } from './head.ts'

/** "A union said that the number was nearer 1,300", "the rebels put the figure at 60": what was counted before. */
export function isToldAgain(
  { text }: Sentence,
  { start, end, value }: AmountMention,
  head: Head,
  earlier: Amount,
): boolean {
  const isBare = head.lemma === null && head.state === null && !head.pronoun
  if (!isBare || value.measure !== earlier.measure) return false
  return TOLD_AGAIN.test(text.slice(Math.max(0, start - 90), start)) || JUDGED.test(text.slice(end))
}

const NEARER = '(?: (?:nearer|closer to|more like))?'

/** What stands before a number that is told again. */
const TOLD_AGAIN = new RegExp(
  `(?:${[
    String.raw`\b(?:the|their|its|that|this|real|true|actual|official|overall) (?:number|figure|total|count|crowd|turnout|estimate)s?(?: (?:is|was|were|has|had|at|to|of|be|been|stands|stood|rose|risen|put|nearer|closer|really|now|actually|much|more|like))*`,
    String.raw`\bput(?:s|ting)? (?:it|them|the (?:number|figure|total|count|crowd)s?) at${NEARER}`,
    String.raw`\b(?:this|it|that|which) (?:was|has been|had been)(?: (?:later|since|then|soon|subsequently))? (?:revised|raised|lowered|increased|reduced|corrected|updated)(?: (?:up|down|upwards?|downwards?))? to`,
    String.raw`\bsaid (?:it was|there were)${NEARER}`,
    String.raw`\b(?:spoke|speaks?|speaking) of`,
    String.raw`\barrived at`,
    String.raw`\b(?:count|estimate|figure) of`,
    String.raw`\bconced(?:ed|es|ing)`,
  ].join('|')})\\s*["“'‘]?$`,
  'i',
)

/** What stands after it: "1,000 is too low". */
const JUDGED =
  /^\s+(?:is|was) (?:far |much )?(?:too (?:low|high)|exaggerated|wrong|an? (?:exaggeration|under-?estimate|over-?estimate))\b/i
