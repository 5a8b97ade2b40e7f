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
const isSoftened = (side: Side): boolean => findWords(side, 'can|would|should|claimed|risk|threat').length > 0

/** Words of doubt, without conditions: these come and go with the form of a sentence. */
function hedgesIn(side: Side): readonly Range[] {
  const text = withoutIdioms(side, IDIOMS.join('|'))
  const cues = [
    ...HEDGES.map(({ words }) => words).filter(words => !words.includes('unless')),
    ...HEDGES_AFTER,
  ]
  return findWords(side, cues.join('|'), text).filter(({ start, end }) => {
    const word = side.story.source.text.slice(start, end)
    const after = text.slice(end - side.range.start)
    // The month, what was possible for somebody to do, and what ought to be.
    if (word === 'May') return false
    return /^could$/i.test(word)
      ? !/^\s*(?:not\b|n't)/.test(after)
      : !/^supposed$/i.test(word) || !/^\s+to\b/.test(after)
  })
}
