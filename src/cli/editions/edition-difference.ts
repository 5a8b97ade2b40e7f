import type { Edition, EditionComparison, EditionJudgement, FactChange } from '../../model/edition.ts'
import type { Phrasebook } from '../../render/words.ts'
import type { Terminal } from '../terminal.ts'
import { changeToJson, headToJson, sourceChangeToJson } from './edition-json.ts'
import { describeEdition, sayChange, sayFact, saySource, sayStanding, withValues } from './edition-words.ts'

/** Two editions, and what they say differently. */
export interface EditionDifference extends EditionComparison {
  readonly before: Edition
  readonly after: Edition
}

export const isSameThroughout = ({ head, titles, judgements, facts, sources }: EditionComparison): boolean =>
  [head, titles.added, titles.removed, judgements, facts, sources].every(list => list.length === 0)

/** What `diff --json` prints; docs/verifying.md describes it. */
export function differenceToJson(difference: EditionDifference, book: Phrasebook): object {
  const { before, after, head, titles, judgements, facts, sources } = difference
  return {
    same: isSameThroughout(difference),
    before: headToJson(before.head),
    after: headToJson(after.head),
    head,
    judgements,
    titles: {
      added: titles.added.map(title => withValues(title, after.facts, book)),
      removed: titles.removed.map(title => withValues(title, before.facts, book)),
    },
    facts: facts.map(change => changeToJson(change, book)),
    sources: sources.map(sourceChangeToJson),
  }
}

const MARKS = { added: '+', removed: '-', changed: '~' } as const

/** Prints what changed, in words: `+` is new, `-` is gone, `~` is another. */
export function printDifference(difference: EditionDifference, book: Phrasebook, terminal: Terminal): void {
  const { before, after, head, titles, judgements, facts, sources } = difference
  terminal.out(`before  ${describeEdition(before, book)}`)
  terminal.out(`after   ${describeEdition(after, book)}`)
  if (isSameThroughout(difference)) {
    terminal.out('\nThey say the same.')
    return
  }
  const section = (heading: string, lines: readonly string[]): void => {
    if (lines.length === 0) return
    terminal.out(`\n${terminal.bold(heading)}`)
    for (const line of lines) terminal.out(line)
  }
  section(
    'The document',
    head.map(({ key, before: old, after: now }) => `~ ${key}: ${old ?? 'none'}; now ${now ?? 'none'}`),
  )
  section(
    'Judgements',
    judgements.flatMap(({ kind, before: old, after: now }) => {
      const said = (judgement: EditionJudgement, edition: Edition): string =>
        sayJudgement(judgement, text => withValues(text, edition.facts, book))
      if (old === null || now === null)
        return [`${MARKS[kind]} ${old ? said(old, before) : now ? said(now, after) : ''}`]
      return [`~ ${said(old, before)}`, `  now ${said(now, after)}`]
    }),
  )
  section('Titles', [
    ...titles.removed.map(title => `- ${withValues(title, before.facts, book)}`),
    ...titles.added.map(title => `+ ${withValues(title, after.facts, book)}`),
  ])
  section(
    'Facts',
    facts.flatMap(change => factLines(change, book, terminal)),
  )
  section(
    'Sources',
    sources.map(change => `${MARKS[change.kind]} ${terminal.bold(change.id)}  ${saySource(change)}`),
  )
}

function factLines(change: FactChange, book: Phrasebook, terminal: Terminal): readonly string[] {
  const { id, kind, before, after } = change
  const fact = after ?? before
  if (fact === null) return []
  const value = sayFact(fact, book)
  const standing = sayStanding(fact, book)
  const about = kind === 'changed' ? '' : `: ${value}${value === standing ? '' : ` (${standing})`}`
  return [
    `${MARKS[kind]} ${terminal.bold(id)}  ${fact.claim}${about}`,
    ...sayChange(change, book).map(line => `    ${line}`),
  ]
}

function sayJudgement(
  { text, likelihood, confidence }: EditionJudgement,
  words: (text: string) => string,
): string {
  const weight = [likelihood, confidence === null ? null : `${confidence} confidence`].filter(Boolean)
  return `${words(text)}${weight.length === 0 ? '' : ` [${weight.join(', ')}]`}`
}
