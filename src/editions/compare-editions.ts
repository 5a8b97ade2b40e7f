import type {
  Edition,
  EditionComparison,
  EditionHead,
  EditionSource,
  SourceChange,
} from '../model/edition.ts'
import { compareFacts } from './compare-facts.ts'
import { compareJudgements } from './compare-judgements.ts'

/** What an earlier edition and a later one say differently. Who built them, and when they were sealed, takes no part. */
export function compareEditions(before: Edition, after: Edition): EditionComparison {
  return {
    head: COMPARED.filter(key => before.head[key] !== after.head[key]).map(key => ({
      key,
      before: before.head[key],
      after: after.head[key],
    })),
    titles: compareTitles(before, after),
    judgements: compareJudgements(before.judgements, after.judgements),
    facts: compareFacts(before.facts, after.facts),
    sources: compareSources(before.sources, after.sources),
  }
}

const COMPARED: readonly (keyof EditionHead)[] = [
  'title',
  'date',
  'informationCutOff',
  'status',
  'edition',
  'author',
  'marking',
  'audience',
  'corpus',
]

/** Titles are findings: one that is worded otherwise is another. What goes on over several slides has one. */
function compareTitles(before: Edition, after: Edition): EditionComparison['titles'] {
  const [old, now] = [before, after].map(({ slides }) => [
    ...new Set(slides.flatMap(({ title }) => title ?? [])),
  ])
  const without = (titles: readonly string[] = [], others: readonly string[] = []): readonly string[] =>
    titles.filter(title => !others.includes(title))
  return { added: without(now, old), removed: without(old, now) }
}

/** Sources of two editions by their ids; what is the same in both is left out. */
export function compareSources(
  before: ReadonlyMap<string, EditionSource>,
  after: ReadonlyMap<string, EditionSource>,
): readonly SourceChange[] {
  const kept = [...after.values()].flatMap((source): SourceChange[] => {
    const old = before.get(source.id) ?? null
    if (old === null) return [{ id: source.id, kind: 'added', before: null, after: source, aspects: [] }]
    const aspects = aspectsOf(old, source)
    return aspects.length === 0
      ? []
      : [{ id: source.id, kind: 'changed', before: old, after: source, aspects }]
  })
  const removed = [...before.values()].filter(({ id }) => !after.has(id))
  return [
    ...kept,
    ...removed.map(
      (source): SourceChange => ({
        id: source.id,
        kind: 'removed',
        before: source,
        after: null,
        aspects: [],
      }),
    ),
  ]
}

function aspectsOf(before: EditionSource, after: EditionSource): SourceChange['aspects'] {
  const written = ({ bibliography: { author, ...rest } }: EditionSource): string =>
    JSON.stringify([
      author.map(({ family, given, literal }) => [family, given, literal]),
      Object.entries(rest).sort(([a], [b]) => (a < b ? -1 : 1)),
    ])
  const derived = ({ lineage }: EditionSource): string => `${lineage?.relation} ${lineage?.from}`
  return (
    [
      ['text', before.sha256 !== after.sha256],
      ['bibliography', written(before) !== written(after)],
      ['reliability', before.reliability !== after.reliability],
      ['lineage', derived(before) !== derived(after)],
    ] as const
  ).flatMap(([aspect, differs]) => (differs ? [aspect] : []))
}
