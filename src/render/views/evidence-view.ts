import { pagesOf } from '../../corpus/document-place.ts'
import type { Evidence, Fact } from '../../model/fact.ts'
import type { Range } from '../../model/span.ts'
import { changesOfEvidence } from '../copies-report/copy-changes.ts'
import { precisionOf, writeDate } from '../dates.ts'
import { wholeWords } from '../html.ts'
import { contextHtml, quotedWords, sentenceHtml } from '../passage-html.ts'
import { linkToPassage } from '../text-fragment.ts'
import { said } from '../wording/consensus-words.ts'
import { gradeOfSpeaker, speakerGradeInWords } from '../wording/grade.ts'
import { type FindSource, lineageInWords } from '../wording/lineage-words.ts'
import { joinList } from '../wording/lists.ts'
import { isNamedOutlet, linksOf } from '../wording/own-voice.ts'
import { nameOf } from '../wording/registry-words.ts'
import { beginSentence } from '../wording/sentence.ts'
import { isSuperseded } from '../wording/standing.ts'
import { valueInWords } from '../wording/value-words.ts'
import type { Phrasebook } from '../words.ts'
import type { EvidenceView, PassageLength, SourceView } from './view.ts'

/** A piece of evidence as templates see it. A copy is held against its original when that is first asked for. */
export function viewEvidence(
  evidence: Evidence,
  fact: Fact,
  source: SourceView,
  find: FindSource,
  book: Phrasebook,
): EvidenceView {
  const links = linksOf(evidence)
  const { claimant, stance, hedge } = evidence
  const plain = { page: pageInWords(evidence, book), asOf: asOfInWords(evidence, book) }
  return {
    id: evidence.id,
    source,
    quote: quotedWords(evidence),
    sentence: sentenceHtml(evidence),
    context: contextHtml(evidence),
    length: { sentence: lengthOf(evidence.passage?.sentence), context: lengthOf(evidence.passage?.context) },
    verified: evidence.passage !== null,
    value: evidence.value === null ? null : valueInWords(said(evidence.value, fact), book),
    inferred: inferredIn(evidence, fact, book),
    who: beginSentence(claimant === null ? book.say('unattributed') : nameOf(claimant), book.lang),
    outlet: isNamedOutlet(evidence) ? null : source.outlet,
    page: wholeWords(plain.page),
    chain:
      links.length === 0 ? null : book.say('by-way-of', { links: joinList(links, book.lang, 'conjunction') }),
    asOf: wholeWords(plain.asOf),
    plain,
    asOfIsStated: evidence.asOf?.stated === true,
    grade: gradeOfSpeaker(evidence),
    gradeInWords: speakerGradeInWords(evidence, book),
    population: evidence.population,
    stance: { key: stance, word: stanceInWords(evidence, fact, book) },
    hedge: hedge === null ? null : book.say(`hedge-${hedge}`),
    lineage: lineageOf(evidence, find, book),
    counted: !evidence.copy,
    link: linkToPassage(evidence),
    get changes() {
      return changesOfEvidence(evidence, find, book)
    },
  }
}

/** A denial of what was replaced since is no denial of what is told now. */
function stanceInWords(evidence: Evidence, fact: Fact, book: Phrasebook): string {
  if (evidence.stance === 'asserts') return ''
  return book.say(isSuperseded(evidence, fact) ? 'stance-before' : `stance-${evidence.stance}`)
}

/** A line of evidence has some 85 characters at most, in columns 65 (templates/handouts/appendix.css). */
function lengthOf(words: Range | undefined): PassageLength {
  const length = words === undefined ? 0 : words.end - words.start
  if (length > 280) return 'longer'
  return length > 215 ? 'long' : 'short'
}

/** A date with the year that was filled in, and that it was. */
function inferredIn({ value }: Evidence, fact: Fact, book: Phrasebook): string | null {
  if (value?.kind !== 'date' || value.yearInferred === undefined) return null
  return book.say('year-inferred', { date: valueInWords(said(value, fact), book) })
}

/** "p. 4" or "pp. 4–5"; null where the document has no pages or the words were not found. */
function pageInWords({ passage, source }: Evidence, book: Phrasebook): string | null {
  const pages = passage === null || source.text === null ? null : pagesOf(source.text, passage)
  if (pages === null) return null
  return pages.first === pages.last
    ? book.say('page-label', { page: pages.first })
    : book.say('page-labels', pages)
}

/** "as of 10 February 2025"; where nothing was stated, the day of issue and that it is only that. */
function asOfInWords({ asOf, source }: Evidence, book: Phrasebook): string | null {
  if (asOf === null) return null
  const date = writeDate(asOf.date, book)
  if (asOf.stated) return book.say('as-of', { date })
  const precision = precisionOf(asOf.date)
  const shown = source.bibliography.issued === null ? book.say('date-inferred', { date }) : date
  return book.say(`published-${precision === 'other' ? 'year' : precision}`, { date: shown })
}

function lineageOf(evidence: Evidence, find: FindSource, book: Phrasebook): string | null {
  const lineage = evidence.lineage ?? evidence.source.lineage
  if (lineage === null) return null
  const words = lineageInWords(lineage, find, book)
  return evidence.copy ? book.say('lineage-not-counted', { lineage: words }) : words
}
