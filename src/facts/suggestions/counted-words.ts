import { commonest } from './commonest.ts'
import { FAMILY_WORDS } from './grammar/families.ts'
import { isPerson, kindOf } from './grammar/nouns.ts'
import { somebodyIn } from './grammar/somebody.ts'
import { SAYING } from './grammar/speech.ts'
import { participleOf, pluralOf } from './grammar/word-forms.ts'
import type { FigureFinding } from './reading/finding.ts'

/** What figures of one proposal count, and what became of it: "people injured", "drums seized", "share of the roof". */
export function whatIsCounted(all: readonly FigureFinding[]): string {
  const [first] = all
  if (!first) return ''
  const counted = commonCount(all)
  const spelled = plainWords(
    commonest(all.map(finding => (finding.counted === counted ? finding.words : null))),
  )
  const words = spelled ?? (counted === null ? null : pluralOf(counted))
  if (first.dimension === 'magnitude') return 'magnitude'
  if (first.value.measure === 'money') return moneyWords(first)
  if (first.value.measure === 'percent' || first.value.measure === 'fraction')
    return shareWords(all, spelled ?? counted)
  const family = commonest(all.map(finding => finding.family))
  const noun = counted === 'people' && !first.partitive ? 'people' : (words ?? 'number')
  const [, state = null] = STATE_BEFORE.exec(noun) ?? []
  const plain = withoutState(noun)
  if (family) return `${plain} ${FAMILY_WORDS[family]}`
  const verb = commonest(all.map(finding => (finding.isDone ? finding.verb : null)))
  const particle = all.find(finding => finding.isDone && finding.verb === verb)?.particle ?? null
  const participle = verb === null || isActive(all) ? null : participleOf(verb)
  const done = participle === null ? null : [participle, particle].filter(word => word !== null).join(' ')
  const predicate = commonest(all.map(finding => finding.predicate))
  // "Cubic metres of water sent", and "members of the guild" or "drums seized".
  const substance = predicate?.replace(/ (?:from|in|at|on|to|for) .*$/, '') ?? null
  const told = first.dimension === null ? [done ?? predicate] : [substance, done]
  const isTold = told.some(word => word !== null)
  return [plain, ...(isTold ? told : [state])].filter(word => word !== null).join(' ')
}

/** What most of them count; people where some do, and the others name no persons: "cases" of which 63 were deaths. */
function commonCount(all: readonly FigureFinding[]): string | null {
  const counted = commonest(all.map(finding => finding.counted))
  const hasPeople = all.some(finding => finding.counted === 'people')
  return hasPeople && counted !== null && !isPerson(kindOf(counted)) ? 'people' : counted
}

/** Whether those counted do it themselves: "steelworkers who laid down tools". */
const isActive = (all: readonly FigureFinding[]): boolean =>
  all.some(({ about }) => /^(?:who|that) /.test(about ?? ''))

const STATES =
  'dead|killed|injured|wounded|hurt|missing|homeless|arrested|displaced|destroyed|damaged|burned|burnt|ruined|flooded|seized|stolen|rescued|trapped|stranded'
const STATE_BEHIND = new RegExp(`\\s+(?:${STATES})$`, 'i')
const STATE_BEFORE = new RegExp(`^(${STATES})\\s+`, 'i')

/** "houses" of "destroyed houses", "people" of "people missing": what is counted without what became of it. */
export const withoutState = (words: string): string =>
  words.replace(STATE_BEFORE, '').replace(STATE_BEHIND, '')

/** "share of the members", "change in exports"; what is a rate by its own word is no share of it. */
function shareWords(all: readonly FigureFinding[], words: string | null): string {
  const [first] = all
  // A verb that stands for want of a noun is no whole.
  const whole = words === first?.verb ? null : words
  if (whole !== null && RATE.test(whole)) return whole
  // "Two thirds of the roof fell" is a share of it.
  const isShare = first?.value.measure === 'fraction' && first.words !== null
  const isChange = !isShare && all.some(({ verb }) => verb !== null && CHANGING.has(verb))
  const share = isChange ? 'change' : 'share'
  return whole ? `${share} ${isChange ? 'in' : 'of'} ${whole}` : share
}

const RATE = /\b(?:rate|ratio|share|proportion|percentage|turnout|level)$/i

/** Words of what is counted without what stands before another figure in them: "village’s 1,200 residents". */
const plainWords = (words: string | null): string | null =>
  words === null
    ? null
    : words
        .replace(/^.*\d\S*\s+(?=[a-z])/i, '')
        .replace(/^(?:[mb]ln|tln|mn|bn|them|were|are)\s+/i, '')
        .replace(/^(?:pct|per cent)\b.*/i, '') || null

/** Verbs of what grows and shrinks by a share. */
const CHANGING: ReadonlySet<string> = new Set(
  'fall drop rise decline increase jump grow decrease slide plunge climb surge shrink soar slump'.split(' '),
)

/** "damage", "sum offered": a noun, or what was done with the money. */
function moneyWords({ words, counted, verb, governor, isDone }: FigureFinding): string {
  if (words !== null) return plainWords(words) ?? words
  if (counted === 'lose') return 'loss'
  if (counted !== null && counted === verb && SAYING.has(counted)) return 'sum of money'
  // "Asked the government for 60 million", "owed lenders 250 million": neither is a word for the sum.
  const isSomebody = counted !== null && somebodyIn(counted, false) !== null
  const isVerb = counted !== null && counted !== 'value' && verb === null && governor === null
  if (isSomebody || isVerb) {
    const done = participleOf((isVerb && !isSomebody ? counted : verb) ?? '')
    return done === null ? 'sum of money' : `sum ${done}`
  }
  if (counted !== null && (counted === governor || counted !== verb)) return counted
  const participle = verb === null || !isDone ? null : participleOf(verb)
  if (participle !== null) return `sum ${participle}`
  return counted === 'cost' ? 'cost' : 'sum of money'
}
