import { revisionOf, successorOf } from '../../facts/agreement/revision.ts'
import type { Evidence, Fact, Group } from '../../model/fact.ts'
import { capitalise, type Phrasebook } from '../words.ts'
import { reserveOf } from './claim-heading.ts'
import { consensusInWords, said, unitBeside } from './consensus-words.ts'
import { correctionsIn, sayRevision } from './correction.ts'
import { joinList, joinNames } from './lists.ts'
import { outletOf } from './outlets.ts'
import { nameOf } from './registry-words.ts'
import { beginSentence } from './sentence.ts'
import { spanEnds, spanOf } from './span-words.ts'
import { canAllHold, couldAllHold, decisiveGroup, isSuperseded, mainGroup, originalOf } from './standing.ts'
import { isOnlyRising } from './support-words.ts'
import { valueInWords } from './value-words.ts'

/**
 * How the reports of a fact stand to one another, in a sentence or a few: first whether they fit, then what would be
 * mistaken for a difference: another population, a copying error, a number that nobody is named for.
 */
export function verdictOn(fact: Fact, book: Phrasebook): string {
  const sentences = [
    standing(fact, book),
    ...partsThatDiffer(fact, book),
    ...reserve(fact, book),
    ...opposition(fact, book),
    ...remarks(fact, book),
  ]
  return sentences.map(sentence => beginSentence(sentence, book.lang)).join(' ')
}

function standing(fact: Fact, book: Phrasebook): string {
  if (fact.kind === 'absence') return book.say('verdict-absence')
  if (fact.derivation !== null) {
    const parts = fact.derivation.parts.map(({ claim }) => quoted(book)(claim))
    return book.say('verdict-derived', { parts: joinList(parts, book.lang, 'conjunction') })
  }
  const group = decisiveGroup(fact)
  if (group === null) return book.say('verdict-no-report')
  switch (group.agreement) {
    case 'agreed':
      return fact.support.origins > 1
        ? book.say('verdict-agreed', { count: fact.support.origins })
        : book.say('verdict-agreed-shared')
    case 'consistent': {
      const value = consensusInWords(fact, book)
      const isMain = group === mainGroup(fact)
      if (value === null || !isMain) return book.say('verdict-consistent')
      const isShared = fact.consensus?.kind === 'value'
      return book.say(isShared ? 'verdict-consistent-value' : 'verdict-consistent-range', { value })
    }
    case 'revised':
      return revision(group, fact, book)
    case 'differ':
      return difference(group, fact, book)
    case 'not-comparable':
      return incomparable(fact, group, book)
  }
}

function incomparable(fact: Fact, group: Group, book: Phrasebook): string {
  const only = group.compared[0] ?? group.evidence[0]
  if (fact.groups.length > 1) return inSeveralUnits(fact, book) ?? book.say('verdict-not-comparable')
  if (group.compared.length > 1 || only === undefined) return book.say('verdict-nothing-to-compare')
  if (only.claimant === null)
    return book.say('verdict-single-unattributed', { outlet: outletOf(only.source) })
  return book.say('verdict-single', { who: nameOf(only.claimant) })
}

/** What reports give that count the same, in several units or currencies; null where they count different things. */
function inSeveralUnits({ groups }: Fact, book: Phrasebook): string | null {
  if (new Set(groups.map(({ population }) => population)).size > 1) return null
  const values = groups.flatMap(own => consensusInWords(own, book, unitBeside(own)) ?? [])
  if (values.length < groups.length) return null
  return book.say('verdict-several-units', { values: joinList(values, book.lang, 'conjunction') })
}

/** The newest value was put in the place of the last that was superseded; what was corrected before is told apart from it. */
function revision(group: Group, fact: Fact, book: Phrasebook): string {
  const corrected: readonly Evidence[] = correctionsIn(fact).map(({ old }) => old)
  const old = group.evidence.findLast(
    item => item.stance === 'asserts' && group.superseded.includes(item) && !corrected.includes(item),
  )
  const by = old ? successorOf(old, group) : null
  const who = old?.claimant ? nameOf(old.claimant) : ''
  if (old?.value == null || by?.value == null) return book.say('verdict-replaced-plain', { who })
  const day = by.asOf?.stated === true ? by.asOf.date : null
  return sayRevision(
    { who, old: wordsOf(old, fact, book), new: wordsOf(by, fact, book), day },
    revisionOf(old, by),
    book,
  )
}

function difference(group: Group, fact: Fact, book: Phrasebook): string {
  const stating = group.compared.filter(item => item.stance === 'asserts' && item.value !== null)
  const values = group.consensus?.kind === 'differ' ? group.consensus.values : []
  const write = (value: (typeof values)[number]) => valueInWords(said(value, fact), book)
  const low = values[0]
  const high = values.at(-1)
  if (low === undefined || high === undefined || canAllHold(stating, fact)) {
    return book.say(stating.length > 1 ? 'verdict-agreed-shared' : 'verdict-one-side', inserts(group, book))
  }
  if (isOnlyRising(fact)) return book.say('verdict-rising', { low: write(low), high: write(high) })
  const [first, second] = [
    stating.find(item => item.value === low),
    stating.find(item => item.value === high),
  ]
  const isOpen = couldAllHold(stating, fact)
  if (values.length === 2 && stating.length === 2 && first && second) {
    return book.say(isOpen ? 'verdict-two-open' : 'verdict-two-differ', {
      first: whoSays(first),
      low: write(low),
      second: whoSays(second),
      high: write(high),
    })
  }
  if (isOpen) {
    // A span drops the words that leave its ends open.
    const given = joinList(new Set(values.map(write)), book.lang, 'disjunction')
    return book.say('verdict-list-open', { values: given })
  }
  const span = spanEnds(values)
  return span === null
    ? book.say('verdict-list-differ', { values: spanOf(values, write, book) })
    : book.say('verdict-many-differ', { low: write(span.low), high: write(span.high) })
}

function inserts(group: Group, book: Phrasebook): { readonly who: string; readonly count: number } {
  const asserting = group.compared.filter(item => item.stance === 'asserts')
  const names = [...new Set(asserting.map(item => whoSays(item)))]
  return { who: joinNames(names, book.lang), count: names.length }
}

/** A computed figure is disputed because something that it is computed from is. */
function partsThatDiffer({ derivation }: Fact, book: Phrasebook): readonly string[] {
  const parts = (derivation?.parts ?? []).filter(({ agreement }) => agreement === 'differ')
  if (parts.length === 0) return []
  const claims = parts.map(({ claim }) => quoted(book)(claim))
  return [book.say('verdict-parts-differ', { parts: joinList(claims, book.lang, 'conjunction') })]
}

/** Where everybody who says so says it with a hedge, which: told bare, it would be a certainty that nobody has. */
function reserve(fact: Fact, book: Phrasebook): readonly string[] {
  const hedge = reserveOf(fact)
  return hedge === null ? [] : [book.say(`verdict-hedged-${hedge}`)]
}

/** Who denies or doubts it, in whichever group. */
function opposition(fact: Fact, book: Phrasebook): readonly string[] {
  return (['denies', 'doubts'] as const).flatMap(stance => {
    const against = fact.evidence.filter(
      item => item.stance === stance && !item.copy && !isSuperseded(item, fact),
    )
    const first = against[0]
    if (first === undefined) return []
    const key = stance === 'denies' ? 'verdict-denied' : 'verdict-doubted'
    return [book.say(key, { count: against.length, who: whoSays(first) })]
  })
}

function remarks(fact: Fact, book: Phrasebook): readonly string[] {
  const isRising = fact.agreement !== 'differ' && fact.groups.some(group => group.rising)
  return [
    ...(isRising ? [book.say('verdict-rising-too')] : []),
    ...replaced(fact, book),
    ...corrected(fact, book),
    ...spent(fact, book),
    ...populations(fact, book),
    ...copies(fact, book),
    ...unattributed(fact, book),
  ]
}

function replaced(fact: Fact, book: Phrasebook): readonly string[] {
  if (fact.agreement === 'revised') return []
  const group = fact.groups.find(candidate => candidate.superseded.length > 0)
  return group === undefined ? [] : [revision(group, fact, book)]
}

function corrected(fact: Fact, book: Phrasebook): readonly string[] {
  return correctionsIn(fact).map(({ old, by }) =>
    sayRevision(
      {
        who: whoSays(old),
        old: wordsOf(old, fact, book),
        new: wordsOf(by, fact, book),
        day: old.asOf?.date ?? null,
      },
      'corrected',
      book,
    ),
  )
}

/** Who denied or doubted what was replaced since. Who has taken back a denial of its own says otherwise now. */
function spent(fact: Fact, book: Phrasebook): readonly string[] {
  const revisers = fact.groups.flatMap(({ compared }) =>
    compared.flatMap(({ claimant }) => claimant?.id ?? []),
  )
  const items = fact.evidence.filter(
    item =>
      item.stance !== 'asserts' &&
      isSuperseded(item, fact) &&
      !(item.claimant !== null && revisers.includes(item.claimant.id)),
  )
  const names = [...new Set(items.map(whoSays))]
  return names.length === 0 ? [] : [book.say('verdict-denied-before', { who: joinNames(names, book.lang) })]
}

function populations(fact: Fact, book: Phrasebook): readonly string[] {
  if (fact.agreement === 'not-comparable') return []
  const others = fact.groups.slice(1).flatMap(group => group.population ?? group.unit ?? [])
  const [only] = others
  if (only === undefined) return []
  if (others.length === 1)
    return [book.say('verdict-population', { population: capitalise(only, book.lang) })]
  return [
    book.say('verdict-populations', {
      populations: joinList(others.map(quoted(book)), book.lang, 'conjunction'),
    }),
  ]
}

function quoted(book: Phrasebook): (words: string) => string {
  return words => book.say('foreign-words', { words })
}

function copies(fact: Fact, book: Phrasebook): readonly string[] {
  const all = fact.evidence.filter(item => item.copy)
  const altered = all.flatMap(copy => {
    const original = originalOf(copy, fact.evidence)
    if (original === null || copy.value === null || original.value === null) return []
    const [one, other] = [wordsOf(copy, fact, book), wordsOf(original, fact, book)]
    if (one === other) return []
    return [book.say('verdict-copying-error', { outlet: outletOf(copy.source), copy: one, original: other })]
  })
  const faithful = all.length - altered.length
  return faithful === 0 ? altered : [...altered, book.say('verdict-copies', { count: faithful })]
}

function unattributed(fact: Fact, book: Phrasebook): readonly string[] {
  const items = fact.evidence.filter(item => item.claimant === null && item.value !== null && !item.copy)
  const [only] = items
  if (only === undefined || fact.support.origins === 0) return []
  if (items.length > 1) return [book.say('verdict-nobody-named-several', { count: items.length })]
  return [
    book.say('verdict-nobody-named', { value: wordsOf(only, fact, book), outlet: outletOf(only.source) }),
  ]
}

function wordsOf(item: Evidence, fact: Fact, book: Phrasebook): string {
  return item.value === null ? '' : valueInWords(said(item.value, fact), book)
}

function whoSays(item: Evidence): string {
  return item.claimant === null ? outletOf(item.source) : nameOf(item.claimant)
}
