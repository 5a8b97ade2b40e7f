import { paragraphsAround, sentencesOf } from '../../corpus/anchoring/passage.ts'
import type { Evidence, Passage } from '../../model/fact.ts'
import type { SourceText } from '../../model/source.ts'
import type { Range } from '../../model/span.ts'
import type { Amount } from '../../model/value.ts'
import { findMentions } from '../../values/mentions.ts'

/** Directly before the figure: "not two", "rather than the seven". */
const NOT_THIS =
  /\b(?:not|nor|rather than|instead of|contrary to)(?: (?:the|just|only|merely|a|some|about|his|her|its|their)){0,2} (?:[a-z]+(?:’s|'s) )?$/i
/** Anywhere before it in its clause: "dismissed the ministry's figure of seven", "nobody needs to tell me that it is seven". */
const REJECTED =
  /\b(?:den(?:y|ies|ied)|dismiss(?:es|ed)|reject(?:s|ed)|disput(?:es|ed)|contradict(?:s|ed)|refut(?:es|ed)|nobody|no one|wrong(?:ly)?|false(?:ly)?|untrue|incorrect(?:ly)?)\b[^.;:!?]{0,70}$/i
/** After it: "the figure of seven is wrong". */
const WRONG =
  /^[^.;:!?]{0,40}\b(?:is|are|was|were) (?:not (?:true|right|correct)|wrong|false|untrue|incorrect|too (?:low|high|few|many))\b/i
/** Words that make the earlier figure a step on the way: "not seven, as was first reported". */
const UPDATED = /\b(?:first|initially|originally|earlier|previously|so far|until now|by then|up from)\b/i

/**
 * Whether a passage names the figure of another report and rejects it: "not two, as the ministry says". The sentence of the
 * quote is read, and the one after it in the same paragraph. English alone; what no text carries is not read.
 */
export function rejects(later: Evidence, earlier: Evidence): boolean {
  const { passage, source } = later
  const figure = earlier.value?.kind === 'amount' ? earlier.value.figures[0] : undefined
  if (passage === null || source.text === null || figure === undefined) return false
  const { text } = source.text
  return sentencesFrom(source.text, passage).some(({ start, end }) =>
    isRejectedIn(text.slice(start, end), figure),
  )
}

/** The sentences that a passage stands in, and the next one of its last paragraph. */
function sentencesFrom(source: SourceText, { sentence }: Passage): readonly Range[] {
  const all = paragraphsAround(source, sentence).flatMap(paragraph => sentencesOf(source, paragraph))
  const own = all.filter(({ start, end }) => start < sentence.end && end > sentence.start)
  return [...own, ...all.filter(({ start }) => start >= sentence.end).slice(0, 1)]
}

function isRejectedIn(sentence: string, figure: number): boolean {
  const flat = sentence.replace(/\s/g, ' ')
  if (UPDATED.test(flat)) return false
  return findMentions(flat).some(({ value, start, end, label }) => {
    if (label || value.kind !== 'amount' || !hasFigure(value, figure)) return false
    const before = flat.slice(0, start)
    return NOT_THIS.test(before) || REJECTED.test(before) || WRONG.test(flat.slice(end))
  })
}

const hasFigure = ({ figures }: Amount, figure: number): boolean => figures.includes(figure)
