import type { Range } from '../../../model/span.ts'
import { type FindChanges, findWords, type Side } from './change.ts'

/** Words for how many of a number, by what they amount to; those for more than one thing ("few", "no") are left out. */
const QUANTIFIERS: readonly (readonly [amount: string, words: string])[] = [
  ['most', 'most of|most|the majority of|the most part|nearly all|almost all|mostly'],
  ['all', 'all of|all|every|each|everyone|everybody|both'],
  ['some', 'some of|some|several|a few'],
  ['half', 'half'],
]

/** All on one side, most or some on the other. */
export const findQuantifierChanges: FindChanges = (original, copy) => {
  const [from, to] = [quantifiersIn(original), quantifiersIn(copy)]
  const lost = [...from].filter(([amount]) => !to.has(amount))
  const gained = [...to].filter(([amount]) => !from.has(amount))
  const [before, after] = [lost[0], gained[0]]
  // With more than one on a side it is open which stands for which.
  if (!before || !after || lost.length > 1 || gained.length > 1) return []
  return [{ kind: 'number', gravity: 4, original: [before[1]], copy: [after[1]] }]
}

/** The first word of each amount; "almost all" is no "all", and "some 300" is about 300. */
function quantifiersIn(side: Side): ReadonlyMap<string, Range> {
  const found = new Map<string, Range>()
  const taken: Range[] = []
  const text = side.story.source.text
  for (const [amount, words] of QUANTIFIERS)
    for (const range of findWords(side, words)) {
      if (taken.some(({ start, end }) => range.start < end && range.end > start)) continue
      taken.push(range)
      const isAbout =
        amount === 'some' && /^\s*(?:\d|(?:two|three|four|five|six) )/.test(text.slice(range.end))
      const isAdverb = /^\s*(?:\p{L}+(?:ly|ed|ous|ful|ive|ing)|not|likely|over|at)\b/u.test(
        text.slice(range.end),
      )
      if (!isAbout && !isAdverb && !found.has(amount)) found.set(amount, range)
    }
  return found
}
