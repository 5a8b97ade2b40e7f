import { withoutMay } from '../../values/dates/month-of-may.ts'

/** What a text says only as possible or expected: a verb, and the words that make it so. English. */
export interface Weakened {
  /** The plain stem of the verb. */
  readonly verb: string
  readonly words: string
}

/** Verbs that "could" and "may" tell an ability of: "witnesses could see" says that they saw. */
const PERCEIVED = /^(?:see|seen|hear|heard|feel|felt|smell|find|found)$/i
const BETWEEN = String.raw`(?:(?:also|still|soon|even|yet|then|well|again|[a-z]+ly)\s+){0,2}`
const AUXILIARIES = String.raw`(?:have\s+(?:been\s+)?|be\s+)?`
const WEAK = new RegExp(
  String.raw`\b(could|may|might|(?:expected|likely|feared|believed|thought|projected|forecast|predicted|estimated|reported)\s+to)\s+${BETWEEN}${AUXILIARIES}${BETWEEN}([a-z]{3,})\b`,
  'gi',
)
/** "Would" reports what was announced as much as what would be; with a condition it is the latter. */
const CONDITIONAL = new RegExp(String.raw`\b(would)\s+${BETWEEN}${AUXILIARIES}${BETWEEN}([a-z]{3,})\b`, 'gi')
const CONDITION = /\b(?:if|unless|provided|should\s+(?:the|a|it|they))\b/i
const NOT_VERBS = /^(?:not|never|the|and|but|its|his|her|their|more|less|been|be|have|has|that|this)$/i

/** The verbs of a text that stand behind a modal verb or an expectation. */
export function weakenedIn(text: string): readonly Weakened[] {
  const patterns = CONDITION.test(text) ? [WEAK, CONDITIONAL] : [WEAK]
  return patterns.flatMap(pattern =>
    [...withoutMay(text).matchAll(pattern)].flatMap(([words, , verb = '']) =>
      NOT_VERBS.test(verb) || PERCEIVED.test(verb) ? [] : [{ verb: stemOf(verb), words }],
    ),
  )
}

/** Where a text has a verb in any of its forms, behind no article: "reached", but not "the reach". */
export function verbAt(text: string, verb: string): { readonly start: number; readonly end: number } | null {
  for (const { 0: word, index } of text.matchAll(/[A-Za-z]{3,}/g)) {
    const isNoun = /\b(?:the|an?|its|their|his|her|this|that|of|no|any)\s+$/i.test(text.slice(0, index))
    if (!isNoun && stemOf(word) === verb) return { start: index, end: index + word.length }
  }
  return null
}

/** Words by which a sentence leaves open whether something is or comes so, or leaves it with who says it. */
const OPEN =
  /\b(?:could|may|might|would|should|can|perhaps|possibl\w*|probabl\w*|likely|unlikely|expect\w*|forecast\w*|project(?:s|ed|ions?)|predict\w*|fear\w*|warn\w*|risk\w*|threat\w*|danger\w*|potential\w*|chance\w*|prospect\w*|plan(?:s|ned)?|hop(?:e|es|ed)|due|allege\w*|report(?:s|ed|edly)?|claim\w*|sa(?:ys?|id)|told|according|estimat\w*|appear\w*|seem\w*|apparent\w*|believ\w*|thought|suspect\w*|unclear|uncertain|unconfirmed|whether|if|unless)\b|\?/i

/** Whether a sentence leaves something open. */
export const leavesOpen = (words: string): boolean => OPEN.test(withoutMay(words))

/** Forms that endings do not tell. */
const IRREGULAR: Readonly<Record<string, string>> = {
  began: 'begin',
  begun: 'begin',
  fell: 'fall',
  fallen: 'fall',
  rose: 'rise',
  risen: 'rise',
  broke: 'break',
  broken: 'break',
  lost: 'lose',
  became: 'become',
  took: 'take',
  taken: 'take',
  came: 'come',
  went: 'go',
  gone: 'go',
  goes: 'go',
  left: 'leave',
  ran: 'run',
  grew: 'grow',
  grown: 'grow',
  held: 'hold',
  gave: 'give',
  given: 'give',
  brought: 'bring',
  made: 'make',
  met: 'meet',
  led: 'lead',
  shut: 'shut',
  cost: 'cost',
  sank: 'sink',
  sunk: 'sink',
  burnt: 'burn',
  drove: 'drive',
  driven: 'drive',
}

function stemOf(word: string): string {
  const plain = word.toLowerCase()
  const base = IRREGULAR[plain] ?? plain
  const short = base
    .replace(/(?:ies|ied)$/, 'y')
    .replace(/(?:ing|ed|es|s|e)$/, '')
    .replace(/([b-df-hj-np-tv-z])\1$/, '$1')
  return short.length >= 2 ? short : base
}
