import type { Briefing } from '../../model/briefing.ts'
import type { Evidence, Support } from '../../model/fact.ts'
import type { Reliability, Source } from '../../model/source.ts'
import { precisionOf, writeDate } from '../dates.ts'
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

/** Sources that share an origin count for one; an origin that only a retelling stands for is none the less one, and is told. */
function countSources(sources: readonly Source[], book: Phrasebook): string {
  const origins = new Set(sources.map(({ origin }) => origin))
  const derived = sources.length - origins.size
  const retold = [...origins].filter(origin => !sources.some(({ id }) => id === origin)).length
  return join([
    book.say('counts-of-origins', {
      sources: book.say('count-sources', { count: sources.length }),
      origins: book.say('count-origins', { count: origins.size }),
    }),
    derived === 0 ? null : book.say('appraisal-derived', { count: derived }),
    retold === 0 ? null : book.say('appraisal-retold', { count: retold }),
  ])
}

type Voice = 'primary' | 'secondary' | 'unattributed' | 'copied'

/** Primary: whoever is quoted has published it. Secondary: the outlet tells what somebody else says. Copies stand apart. */
function voiceOf(passage: Evidence): Voice {
  if (passage.copy) return 'copied'
  if (passage.claimant === null) return 'unattributed'
  return speaksForItself(passage) ? 'primary' : 'secondary'
}

const VOICES: readonly Voice[] = ['primary', 'secondary', 'unattributed', 'copied']

function countVoices(passages: readonly Evidence[], book: Phrasebook): string {
  const voices = passages.map(voiceOf)
  return join(
    VOICES.map(own => {
      const count = voices.filter(voice => voice === own).length
      return count === 0 ? null : book.say(`appraisal-${own}`, { count })
    }),
  )
}

/** Whose judgement this is, and what its words mean, as far as they occur. */
export function explainAppraisal({ sourceSummary, citations }: Briefing, book: Phrasebook): string {
  const voices = new Set(citations.flatMap(({ fact }) => fact.evidence.map(voiceOf)))
  const explained = (['primary', 'secondary'] as const).filter(voice => voices.has(voice))
  return [sourceSummary.length > 0 ? 'judged' : 'counted', ...explained, 'origin']
    .map(key => book.say(`about-note-${key}`))
    .join(' ')
}

function spanOfDates(sources: readonly Source[], book: Phrasebook): string {
  const issues = sources.flatMap(source => issueOf(source) ?? [])
  const dates = issues.map(({ date }) => date)
  const first = dates.flatMap(date => date.split('/').slice(0, 1)).sort()[0]
  const last = dates
    .flatMap(date => date.split('/').slice(-1))
    .sort()
    .at(-1)
  const undated = sources.length - issues.length
  const inferred = issues.filter(issue => issue.inferred).length
  return join([
    first === undefined || last === undefined
      ? null
      : first === last
        ? writeDate(first, book)
        : writeRangeOfDates(first, last, book),
    inferred === 0 ? null : book.say('appraisal-inferred', { count: inferred }),
    undated === 0 ? null : book.say('appraisal-undated', { count: undated }),
  ])
}

/** From the day that the first was published on, or may have been, to that of the last. */
function writeRangeOfDates(first: string, last: string, book: Phrasebook): string {
  const isPlain = [first, last].every(date => precisionOf(date) === 'day')
  if (isPlain) return writeDate(`${first}/${last}`, book)
  return book.say('range', { low: writeDate(first, book), high: writeDate(last, book) })
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
  const rests = (test: (support: Support) => boolean) =>
    reported.filter(({ support }) => test(support)).length
  const isUnnamed = ({ origins, unattributed, hedged }: Support): boolean =>
    origins === 0 && unattributed > 0 && hedged === 0
  const counts: readonly (readonly [string, number])[] = [
    ['many', rests(({ origins }) => origins > 1)],
    ['one', rests(({ origins }) => origins === 1)],
    ['unnamed', rests(isUnnamed)],
    ['none', rests(support => support.origins === 0 && !isUnnamed(support))],
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
