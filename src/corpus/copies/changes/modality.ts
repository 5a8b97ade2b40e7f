import type { Range } from '../../../model/span.ts'
import { HEDGES, HEDGES_AFTER, IDIOMS } from '../../faithfulness/faithfulness-words.ts'
import { type FindChanges, findWords, type Side, withoutIdioms } from './change.ts'

/** Said as possible, likely or alleged on one side and plainly on the other. */
export const findModalityChanges: FindChanges = (original, copy) => {
  const [hedged, hedgedInCopy] = [hedgesIn(original), hedgesIn(copy)]
  if (hedged.length > 0 && hedgedInCopy.length === 0)
    return [{ kind: 'modality', gravity: isSoftened(copy) ? 2 : 4, original: hedged, copy: [] }]
  if (hedged.length === 0 && hedgedInCopy.length > 0)
    return [{ kind: 'modality', gravity: isSoftened(original) ? 2 : 3, original: [], copy: hedgedInCopy }]
  return []
}

/** Words that leave something open and are no hedges by themselves. */
const SOFT =
  'can|would|should|claimed|risk|threat|doubt(?:ed|ing|ful)|considered|assumed|suspect|chance|fear(?:s|ed)?|expect(?:s|ed)?'
const isSoftened = (side: Side): boolean => findWords(side, SOFT).length > 0

/** What was first reported is only older than what is reported now. */
const EARLIER = '(?:what|as|than|that) (?:was|were|is|had been) (?:\\w+ )?(?:reported|said|thought|believed)'

/** Words of doubt, without conditions: these come and go with the form of a sentence. */
function hedgesIn(side: Side): readonly Range[] {
  const text = withoutIdioms(side, [...IDIOMS, EARLIER].join('|'))
  const cues = [
    ...HEDGES.map(({ words }) => words).filter(words => !words.includes('unless')),
    ...HEDGES_AFTER,
  ]
  return findWords(side, cues.join('|'), text).filter(({ start, end }) => {
    const word = side.story.source.text.slice(start, end)
    const after = text.slice(end - side.range.start)
    // The month, what was possible for somebody to do, and what ought to be.
    if (word === 'May') return false
    // "It appears in Ghent", "is considered missing": something is seen, or held, and not left open.
    if (/^appear(?:s|ed)?$/i.test(word) || /(?:considered|assumed)$/i.test(word)) return false
    return /^could$/i.test(word)
      ? !/^\s*(?:not\b|n't)/.test(after)
      : !/^supposed$/i.test(word) || !/^\s+to\b/.test(after)
  })
}
