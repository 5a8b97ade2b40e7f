import type { Briefing } from '../../model/briefing.ts'
import type { Evidence } from '../../model/fact.ts'
import type { Reliability, Source } from '../../model/source.ts'
import { writeDate } from '../dates.ts'
import { issueOf } from '../wording/outlets.ts'
import { speaksForItself } from '../wording/own-voice.ts'
import type { Phrasebook } from '../words.ts'
import { capitalise } from '../words.ts'

/** One line of what is counted of the sources: what, and how many in words. */
export interface AppraisalLine {
  readonly label: string
  readonly text: string
}

const GRADES: readonly Reliability[] = ['A', 'B', 'C', 'D', 'E', 'F']

/**
 * What a source summary statement is to tell of the sources together (ICD 206, Sourcing Requirements for Disseminated
 * Analytic Products, D.6), counted over what the briefing cites: sources with their origins and copies; passages by who
 * speaks; the span of their dates; grades; and on how much the cited facts rest.
 */
export function appraiseSources(
  { sources: entries, citations }: Briefing,
  book: Phrasebook,
): readonly AppraisalLine[] {
  const sources = entries.map(({ source }) => source)
  if (sources.length === 0) return []
  const passages = citations.flatMap(({ fact }) => fact.evidence)
  const line = (key: string, text: string): AppraisalLine => ({
    label: book.say(`appraisal-${key}`),
    text: capitalise(text, book.lang),
  })
  return [
    line('sources', countSources(sources, book)),
    line('passages', countVoices(passages, book)),
    line('dates', spanOfDates(sources, book)),
    line('grades', countGrades(sources, book)),
    line(
      'facts',
      countFacts(
        citations.map(({ fact }) => fact),
        book,
      ),
    ),
  ]
}

function countSources(sources: readonly Source[], book: Phrasebook): string {
  const origins = new Set(sources.map(({ origin }) => origin)).size
  const copies = sources.filter(({ id, origin }) => origin !== id).length
  return join([
    book.say('counts-of-origins', {
      sources: book.say('count-sources', { count: sources.length }),
      origins: book.say('count-origins', { count: origins }),
    }),
    copies === 0 ? null : book.say('appraisal-derived', { count: copies }),
  ])
}

/** Primary: whoever is quoted has published it. Secondary: the outlet tells what somebody else says. Copies stand apart. */
function countVoices(passages: readonly Evidence[], book: Phrasebook): string {
  const originals = passages.filter(({ copy }) => !copy)
  const unattributed = originals.filter(({ claimant }) => claimant === null).length
  const primary = originals.filter(speaksForItself).length
  const counts: readonly (readonly [string, number])[] = [
    ['primary', primary],
    ['secondary', originals.length - unattributed - primary],
    ['unattributed', unattributed],
    ['copied', passages.length - originals.length],
  ]
  return join(counts.map(([key, count]) => (count === 0 ? null : book.say(`appraisal-${key}`, { count }))))
}

function spanOfDates(sources: readonly Source[], book: Phrasebook): string {
  const issues = sources.flatMap(source => issueOf(source) ?? [])
  const dates = issues.map(({ date }) => date).sort()
  const [first, last] = [dates[0], dates.at(-1)]
  const undated = sources.length - issues.length
  const inferred = issues.filter(issue => issue.inferred).length
  return join([
    first === undefined || last === undefined
      ? null
      : first === last
        ? writeDate(first, book)
        : book.say('range', { low: writeDate(first, book), high: writeDate(last, book) }),
    inferred === 0 ? null : book.say('appraisal-inferred', { count: inferred }),
    undated === 0 ? null : book.say('appraisal-undated', { count: undated }),
  ])
}

function countGrades(sources: readonly Source[], book: Phrasebook): string {
  const graded = GRADES.map(
    grade => [grade, sources.filter(({ reliability }) => reliability === grade)] as const,
  )
  const ungraded = sources.filter(({ reliability }) => reliability === null).length
  return join([
    ...graded.map(([grade, { length }]) =>
      length === 0
        ? null
        : book.say('appraisal-grade', { count: length, grade: book.say(`reliability-${grade}`) }),
    ),
    ungraded === 0 ? null : book.say('appraisal-ungraded', { count: ungraded }),
  ])
}

function countFacts(facts: readonly Briefing['citations'][number]['fact'][], book: Phrasebook): string {
  const reported = facts.filter(({ derivation, kind }) => derivation === null && kind !== 'absence')
  const rests = (test: (origins: number) => boolean) =>
    reported.filter(({ support }) => test(support.origins)).length
  const counts: readonly (readonly [string, number])[] = [
    ['many', rests(origins => origins > 1)],
    ['one', rests(origins => origins === 1)],
    ['none', rests(origins => origins === 0)],
    ['computed', facts.filter(({ derivation }) => derivation !== null).length],
    ['absent', facts.filter(({ kind }) => kind === 'absence').length],
    ['differ', facts.filter(({ agreement }) => agreement === 'differ').length],
  ]
  return join(
    counts.map(([key, count]) => (count === 0 ? null : book.say(`appraisal-facts-${key}`, { count }))),
  )
}

function join(parts: readonly (string | null)[]): string {
  return parts.filter(part => part !== null && part !== '').join('; ')
}
