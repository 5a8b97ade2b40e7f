import { isSameValue } from '../../facts/agreement/comparison.ts'
import type { Evidence, Fact } from '../../model/fact.ts'
import type { Phrasebook } from '../words.ts'
import { said } from './consensus-words.ts'
import { joinList } from './lists.ts'
import { outletOf } from './outlets.ts'
import { nameOf } from './registry-words.ts'
import { mainGroup } from './standing.ts'
import { valueInWords } from './value-words.ts'

/** Other values that are said with their claimants; of more, the lowest and the highest. */
const MOST_VALUES = 3
/** Names that are said of those who give one value; of more, the rest are counted. */
const MOST_NAMES = 3

/** Who says what, where reports differ: the lead with its value, who says the same, then every other value with its claimants. */
export function sidesOf(fact: Fact, lead: Evidence, opening: string, book: Phrasebook): readonly string[] {
  // Whoever reports a quotation says that it was said, and not what it says.
  if (fact.kind === 'quotation') return [opening]
  const asserting = (mainGroup(fact)?.compared ?? []).filter(item => item.stance === 'asserts')
  const others = asserting.filter(item => item !== lead && isOtherVoice(item, lead))
  const values = groupByValue(others, lead, fact)
  const [alike = [], ...rest] = values
  const stated = (item: Evidence) => statedIn(item, fact, book)
  const first = stated(lead)
  return [
    first === null ? opening : book.say('say-value', { who: opening, value: first }),
    ...according(alike, () => null, book),
    ...(rest.length <= MOST_VALUES || lead.value?.kind === 'name'
      ? rest.flatMap(items => according(items, stated, book))
      : range(rest, stated, book)),
  ]
}

const isOtherVoice = (item: Evidence, lead: Evidence): boolean =>
  item.claimant === null || lead.claimant === null || item.claimant.id !== lead.claimant.id

/** Reports by what they say: first those that say what the lead says, which may be none. */
function groupByValue(
  others: readonly Evidence[],
  lead: Evidence,
  fact: Fact,
): readonly (readonly Evidence[])[] {
  const groups: Evidence[][] = [[]]
  const isAlike = (one: Evidence, other: Evidence) => {
    if (one.hedge !== other.hedge) return false
    if (one.value === null || other.value === null) return one.value === other.value
    return isSameValue(one.value, other.value, fact.variants)
  }
  for (const item of others) {
    const own = isAlike(item, lead)
      ? groups[0]
      : groups.slice(1).find(([first]) => first !== undefined && isAlike(first, item))
    if (own) own.push(item)
    else groups.push([item])
  }
  return groups
}

function statedIn(item: Evidence, fact: Fact, book: Phrasebook): string | null {
  return item.value === null ? null : withHedge(valueInWords(said(item.value, fact), book), item, book)
}

/** "5,000 (alleged)": a reservation is said with what it holds for. */
function withHedge(words: string, { hedge }: Evidence, book: Phrasebook): string {
  return hedge === null ? words : book.say('say-hedged', { value: words, hedge: book.say(`hedge-${hedge}`) })
}

type Stated = (item: Evidence) => string | null

function according(items: readonly Evidence[], stated: Stated, book: Phrasebook): readonly string[] {
  const [first] = items
  if (first === undefined) return []
  const [value, who] = [stated(first), namesIn(items, book)]
  if (value === null)
    return [book.say('say-likewise', { who: first.value === null ? withHedge(who, first, book) : who })]
  return [book.say('say-according', { value, who })]
}

/** Of many values the lowest and the highest, as the group has them in order. */
function range(
  values: readonly (readonly Evidence[])[],
  stated: Stated,
  book: Phrasebook,
): readonly string[] {
  const ordered = values.flat().toSorted((one, other) => lowest(one) - lowest(other))
  const [low, high] = [ordered[0], ordered.at(-1)].map(item => (item === undefined ? null : stated(item)))
  return low == null || high == null ? [] : [book.say('say-others-run', { low, high })]
}

function lowest({ value }: Evidence): number {
  if (value?.kind === 'amount') return value.figures[0] ?? value.interval.low
  return value?.kind === 'date' ? Date.parse(value.earliest) : 0
}

function namesIn(items: readonly Evidence[], book: Phrasebook): string {
  const names = [...new Set(items.map(item => speakerOf(item, book)))]
  const isMore = names.length > MOST_NAMES
  const shown = isMore ? names.slice(0, MOST_NAMES - 1) : names
  const more = isMore ? [book.say('foot-more', { count: names.length - shown.length })] : []
  return joinList([...shown, ...more], book.lang, 'conjunction')
}

const speakerOf = ({ claimant, source }: Evidence, book: Phrasebook): string =>
  claimant === null ? book.say('say-nobody-named', { outlet: outletOf(source) }) : nameOf(claimant)
