import { leadOf } from './scanning.ts'

/** Words that put what follows them in the future; "was due", "had planned" and "due to the rain" do not. */
const PLANS = new RegExp(
  [
    String.raw`\b(?:will|shall|won['’]t|going to|about to|upcoming|forthcoming|deadline)\b|['’]ll\b`,
    String.raw`\b(?:is|are) to (?=[a-z])`,
    // What may or should be, unless it tells what has been ("may have") or who somebody is ("may be behind").
    String.raw`\b(?:may|might|could|should|must) (?:(?:not|also|only|then|again|soon|still|now) )*(?!have\b|not\b|be\b(?! (?:able|back|ready|over|complete|open|closed|shut|cut|held|put|built|sent|[a-z]+(?<!link|suspect|relat|connect|involv|blam|caus)ed)\b))[a-z]+`,
    // "The flow to be restored", but not "believed to be held".
    String.raw`\b(?<!\b(?:was|were|been|had|has|have|appears?|appeared|seems?|seemed|believed|thought|said|reported|known|found|alleged|assumed|presumed|feared|understood|ought|used|yet|need|needs|needed|claims?|claimed|proved|turned out) )to be (?:[a-z]+ed|held|built|cut|shut|sent|put|paid|open|closed|back|ready)\b`,
    String.raw`\b(?:expects|expecting)\b(?! that\b)`,
    String.raw`\b(?<!\b(?:was|were|had|had been|originally|initially|previously) )(?:planned|scheduled|expected|slated|set|timetabled)(?= (?:to|for|on|in|by|at)\b)`,
    String.raw`\b(?:is|are|be|been) (?:now |also |still )?(?:planned|scheduled|expected|slated|due)\b`,
    String.raw`\b(?<!\b(?:was|were|had been) )due (?:on|in|by|back|for|to (?:be|open|reopen|start|begin|end|finish|close|take|go|come|arrive|leave|return|resume|meet|vote|hold|run|expire|complete))\b`,
    String.raw`\b(?:hop|aim|plan|intend|want|promis|vow|pledg|prepar|expect)(?:e?s|e|ing)? to\b`,
    String.raw`\bnext (?!to\b|day\b|morning\b|afternoon\b|evening\b|night\b|week\b|month\b|year\b)`,
    String.raw`\b(?:postpon|delay|adjourn|extend|deferr?|suspend)(?:s|es|ed|ing)?\b(?=.*\b(?:until|till|to) (?:the )?$)`,
  ].join('|'),
  'gi',
)
/** Events that nobody plans: "will question witnesses of the fire on 12 March". */
const MISHAPS =
  'attacks?|explosions?|blasts?|fires?|crash(?:es)?|accidents?|shootings?|collapse|earthquakes?|floods?|bombings?|killings?|murders?|assaults?|incidents?|disasters?|massacres?|clash(?:es)?|riots?|outages?'
/** Words after those that turn back to what has happened: "will rebuild the bridge that fell on", "destroyed on". */
const TURNS_BACK = new RegExp(
  [
    String.raw`\b(?:was|were|had|did|since|who|which|what|how|why|whether)\b`,
    String.raw`\b(?:after|following|because|that) (?=[a-z])`,
    String.raw`(?<!\b(?:be|been|being|is|are|get|gets) (?:[a-z]+ly )?)\b[a-z]+ed (?:on|in) $`,
    String.raw`\b(?:the|this|that) (?:[a-z-]+ ){0,2}(?:${MISHAPS}) (?:on|in|of|from) $`,
  ].join('|'),
  'i',
)
const LIMIT = /\b(?:until|till|by) (?:the )?$/i
const PRESENT = /.*\b(?:is|are|remains?|stays?|must|should|can|may|would|to) (?:be )?(?:not )?[a-z]+/i
const PAST =
  /\b(?:from|was|were|had|has|have|did|ran|fell|rose|stood|held|took|went|came|left|began|grew|kept|fought|(?!(?:announc|add|warn|claim|report|not)ed\b)[a-z]+ed)\b/i
/** "From": of what begins on that day, and not of where something comes from. */
const BEGINNING = /\b(?:from|as of|starting|beginning|with effect from)(?: on)? (?:the )?$/i
const BEGINS =
  /\b(?:(?:can|must|should|would) (?:[a-z]+ )*|(?:is|are) (?:again |now |not )?(?:[a-z]+ed|open|shut|free|valid|back)|opens?|reopens?|resumes?|runs?|returns?|starts?|begins?|appl(?:y|ies)|takes? effect)\b/i
/** A sentence that begins with its date: "From 6 June", "And on 6 June". */
const OPENS =
  /^["“'‘\s]*(?:(?:and|but|then|so)\s+)?(?:(?:on|from|in|by|until|as of|starting|for|not before)\s+)?(?:the\s+)?$/i
/** Where what is told of the date ends: "On 12 March they said that it will reopen". */
const TOLD = /\b(?:said|says|say|told|announced|added|warned|according|when|after|which|who)\b/i

/**
 * Whether the words around a date at an index, in the same sentence, tell of something still to come: "is planned to open on",
 * "will meet in", "From 6 June they may return". "Until", "by" and "from" do so where nothing beside them tells of the past.
 */
export function looksAhead(text: string, at: number): boolean {
  const lead = leadOf(text, at)
  const plan = [...lead.matchAll(PLANS)].at(-1)
  if (plan) return !TURNS_BACK.test(lead.slice(plan.index + plan[0].length))
  const rest = /^[^.;!?\n]*/.exec(text.slice(at, at + 80))?.[0] ?? ''
  if (OPENS.test(lead) && isPlanned(rest)) return true
  if (LIMIT.test(lead)) return !PAST.test(`${lead.replace(PRESENT, '')}${rest}`)
  const opening = BEGINNING.exec(lead)
  if (opening === null) return false
  const begun = lead.slice(0, opening.index)
  return BEGINS.test(begun) && !PAST.test(`${begun.replace(PRESENT, '')}${rest}`)
}

/** Whether the first thing told after a date is still to come. */
function isPlanned(rest: string): boolean {
  const [plan] = rest.matchAll(PLANS)
  if (plan === undefined) return false
  const before = rest.slice(0, plan.index)
  return !PAST.test(before) && !TOLD.test(before)
}
