import type { Source } from '../../model/source.ts'
import { writeDate } from '../dates.ts'
import { referenceOf } from '../reference.ts'
import { type FindSource, lineageInWords } from '../wording/lineage-words.ts'
import { issueOf, outletOf } from '../wording/outlets.ts'
import { typeset } from '../wording/registry-words.ts'
import type { Phrasebook } from '../words.ts'
import type { SourceView } from './view.ts'

/** A source as templates see it. `cited` are the numbers of the citations whose evidence it carries, with their links. */
export function viewSource(
  source: Source,
  cited: SourceView['cited'],
  find: FindSource,
  book: Phrasebook,
): SourceView {
  const { accessed, URL: url, language } = source.bibliography
  const issue = issueOf(source)
  const date = issue === null ? null : writeDate(issue.date, book)
  return {
    id: source.id,
    href: `#source-${source.id}`,
    outlet: outletOf(source),
    reference: referenceOf(source, book),
    lang: language,
    issued: date !== null && issue?.inferred === true ? book.say('date-inferred', { date }) : date,
    accessed: accessed === null ? null : writeDate(accessed, book),
    url: url !== null && /^https?:\/\//i.test(url) ? url : null,
    descriptor: source.descriptor === null ? null : typeset(source.descriptor),
    reliability: source.reliability === null ? null : book.say(`reliability-${source.reliability}`),
    grade: source.reliability,
    lineage: source.lineage === null ? null : lineageInWords(source.lineage, find, book),
    sha256: source.sha256,
    shortHash: source.sha256 === null ? null : `${source.sha256.slice(0, 16)}…`,
    state: source.state === 'read' ? null : book.say(`state-${source.state}`),
    cited,
  }
}
