import type { SourceText } from '../../model/source.ts'
import type { Placed } from './grouping/placed.ts'
import { fitOf } from './grouping/same-measure.ts'
import type { FigureFinding, Finding } from './reading/finding.ts'

/** "42 people from her municipality were dead": where those counted are from, up to the verb or a mark. */
const FROM =
  /^\s+(?:(?!\w+ed\b)[a-z-]+\s+){1,2}(from [^,.;:()“”"]{3,50}?)(?=\s(?:is|are|was|were|has|have|had|died|perished|drowned|remain\w*)\b|[,.;:])/

/**
 * The part of those counted that a figure is of, in the words of its sentence, where another of the same proposal counts
 * otherwise: a count of the people from one town is none of all of them. Null where it is of all, or no other differs.
 */
export function populationOf(
  finding: Finding,
  all: readonly Placed<Finding>[],
  { text }: SourceText,
): string | null {
  if (finding.kind !== 'quantity' || finding.counted !== 'people') return null
  const [, from = null] = FROM.exec(text.slice(finding.at.end, finding.sentence.end)) ?? []
  return from !== null && all.some(other => isOtherwise(finding, other.finding))
    ? from.replace(/\s+/g, ' ')
    : null
}

const isOtherwise = (one: FigureFinding, other: Finding): boolean =>
  other.kind === 'quantity' && fitOf(one.value, other.value) !== 'equal'
