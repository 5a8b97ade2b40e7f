import type { Range } from '../../../model/span.ts'
import { type Change, type FindChanges, findWords, type Side } from './change.ts'

/** What became of people, and who they were, by the words for it; what may be either ("casualties", "victims") is left out. */
const FATES: Kinds = [
  [
    'dead',
    'killed|dead|died|dies|dying|deaths?|death toll|fatal(?:ly|ities)?|perished|slain|drowned|lost (?:their|his|her) li(?:fe|ves)',
  ],
  ['hurt', 'injured|wounded|hurt|injur(?:y|ies)|wounds'],
  ['missing', 'missing|unaccounted for|not been (?:found|seen)'],
  ['held', 'arrested|detained|in custody|held by|arrests?|detentions?'],
]
const PEOPLE: Kinds = [
  ['women', 'wom[ae]n|females?|girls?|wife|wives|mothers?|daughters?|seamstress(?:es)?'],
  ['children', 'child(?:ren)?|infants?|bab(?:y|ies)|toddlers?|minors?|pupils|schoolchildren'],
  ['soldiers', 'soldiers?|troops|servicem[ae]n|conscripts?'],
  ['police', 'police(?:m[ae]n)?'],
  ['civilians', 'civilians?'],
]

type Kinds = readonly (readonly [kind: string, words: string])[]

/** The dead that became injured, women that became children. */
export const findPeopleChanges: FindChanges = (original, copy) => [
  ...changesAmong(FATES, original, copy),
  ...changesAmong(PEOPLE, original, copy),
]

/** Only where one kind stands for one: with more it is open which stands for which. */
function changesAmong(kinds: Kinds, original: Side, copy: Side): readonly Change[] {
  const [from, to] = [kindsIn(kinds, original), kindsIn(kinds, copy)]
  const lost = [...from].filter(([kind]) => !to.has(kind))
  const gained = [...to].filter(([kind]) => !from.has(kind))
  const [before, after] = [lost[0], gained[0]]
  if (!before || !after || lost.length > 1 || gained.length > 1) return []
  return [{ kind: 'roles', gravity: 4, original: [before[1]], copy: [after[1]] }]
}

function kindsIn(kinds: Kinds, side: Side): ReadonlyMap<string, Range> {
  const found = new Map<string, Range>()
  for (const [kind, words] of kinds) {
    const [range] = findWords(side, words)
    if (range) found.set(kind, range)
  }
  return found
}
