import { leadOf } from './scanning.ts'

/** Words that put what follows them in the future; "was due", "had planned" and "due to the rain" do not. */
const PLANS = new RegExp(
  [
    String.raw`\b(?:will|shall|won['’]t|going to|about to|upcoming|forthcoming|deadline)\b|['’]ll\b`,
    String.raw`\b(?:is|are) to (?=[a-z])`,
    String.raw`\b(?<!\b(?:was|were|had|had been|originally|initially|previously) )(?:planned|scheduled|expected|slated|set|timetabled)(?= (?:to|for|on|in|by|at)\b)`,
    String.raw`\b(?:is|are|be|been) (?:now |also |still )?(?:planned|scheduled|expected|slated|due)\b`,
    String.raw`\b(?<!\b(?:was|were|had been) )due (?:on|in|by|back|for|to (?:be|open|reopen|start|begin|end|finish|close|take|go|come|arrive|leave|return|resume|meet|vote|hold|run|expire|complete))\b`,
    String.raw`\b(?:hop|aim|plan|intend|want|promis|vow|pledg|prepar|expect)(?:e?s|e|ing)? to\b`,
    String.raw`\bnext (?!to\b|day\b|morning\b|afternoon\b|evening\b|night\b|week\b|month\b|year\b)`,
    String.raw`\b(?:postpon|delay|adjourn|extend|deferr?|suspend)(?:s|es|ed|ing)?\b(?=.*\b(?:until|till|to) (?:the )?$)`,
  ].join('|'),
  'gi',
)
/** Words after those that turn back to what has happened: "will rebuild the bridge that fell on", "destroyed on". */
const TURNS_BACK =
  /\b(?:was|were|had|did|since|who|which)\b|\b(?:after|following|because|that) (?=[a-z])|(?<!\b(?:be|been|being|is|are|get|gets) (?:[a-z]+ly )?)\b[a-z]+ed (?:on|in) $/i
const LIMIT = /\b(?:until|till|by) (?:the )?$/i
const PRESENT = /.*\b(?:is|are|remains?|stays?|must|should|can|may|would|to) (?:be )?(?:not )?[a-z]+/i
const PAST =
  /\b(?:from|was|were|had|has|have|did|ran|fell|rose|stood|held|took|went|came|left|began|grew|kept|fought|(?!(?:announc|add|warn|claim|report|not)ed\b)[a-z]+ed)\b/i

/**
 * Whether the words before a date at an index, in the same sentence, tell of something still to come: "is planned to
 * open on", "will meet in". "Until" and "by" do so where nothing beside them tells of the past.
 */
export function looksAhead(text: string, at: number): boolean {
  const lead = leadOf(text, at)
  const plan = [...lead.matchAll(PLANS)].at(-1)
  if (plan) return !TURNS_BACK.test(lead.slice(plan.index + plan[0].length))
  const rest = /^[^.;!?\n]*/.exec(text.slice(at, at + 80))?.[0] ?? ''
  return LIMIT.test(lead) && !PAST.test(`${lead.replace(PRESENT, '')}${rest}`)
}
