import { turnOf } from '../../editions/compare-facts.ts'
import { ownRevisions } from '../../editions/own-revisions.ts'
import { natureOf, valueChangeOf } from '../../editions/value-change.ts'
import type {
  ChangesSince,
  EditionFact,
  EditionHead,
  EditionSource,
  FactChange,
  SourceChange,
} from '../../model/edition.ts'
import { writeDate } from '../dates.ts'
import { consensusInWords, said, unitBeside } from '../wording/consensus-words.ts'
import { sayRevision } from '../wording/correction.ts'
import { joinList } from '../wording/lists.ts'
import { outletOf } from '../wording/outlets.ts'
import { beginSentence } from '../wording/sentence.ts'
import { valueInWords } from '../wording/value-words.ts'
import { capitalise, type Phrasebook } from '../words.ts'
import type { ChangeRowView, ChangesView } from './view.ts'

/** What has changed since an earlier edition, or what of it is corrected, as templates see it. */
export function viewChanges(changes: ChangesSince, book: Phrasebook): ChangesView {
  const { earlier, facts, all, sources, counted, part, purpose } = changes
  const edition = editionInWords(earlier, book)
  const isLast = part.index === part.count
  const heading = book.say(headingKey(changes), { edition })
  return {
    heading,
    part:
      part.count === 1 ? null : book.say('part-of', { heading: '', index: part.index, total: part.count }),
    isFirst: part.index === 1,
    isLast,
    before: capitalise(edition, book.lang),
    rows: facts.map(change => viewRow(change, purpose, book)),
    get allRows() {
      return all.map(change => viewRow(change, purpose, book))
    },
    isNotice: purpose === 'corrections',
    beneath: [...countsInWords(counted, book), ...sourcesInWords(sources, book)],
    nothing: facts.length === 0 && counted.added + counted.removed === 0 ? book.say('changes-nothing') : null,
  }
}

/** A figure that was right for its day is no correction. All of the notice's pages have one heading. */
function headingKey({ purpose, all }: ChangesSince): string {
  if (purpose === 'since') return 'since-heading'
  const natures = new Set(all.map(natureOf))
  if (natures.size > 1 || natures.has('either')) return 'corrections-and-updates-heading'
  return natures.has('update') ? 'updates-heading' : 'corrections-heading'
}

/** "edition 1 of 13 February 2025" */
export function editionInWords({ edition, date, id }: EditionHead, book: Phrasebook): string {
  const day = date === '' ? id : writeDate(date, book)
  return edition === null
    ? book.say('edition-of-day', { date: day })
    : book.say('edition-of', { edition: String(edition), date: day })
}

function viewRow(change: FactChange, purpose: ChangesSince['purpose'], book: Phrasebook): ChangeRowView {
  const { id, before, after, aspects } = change
  const claim = after?.claim ?? before?.claim ?? id
  const number = after?.number ?? null
  const isWeighed = aspects.includes('agreement') || aspects.includes('support')
  return {
    claim,
    cite: number === null ? null : { id, number, href: `#evidence-${id}`, claim },
    label: [
      capitalise(labelsOf(change, purpose, book).join('; '), book.lang),
      ...revisionsIn(change, book),
    ].join('. '),
    brief: briefOf(change, book),
    before: before && viewSide(before, isWeighed, book),
    after: after && viewSide(after, isWeighed, book),
    absent: book.say(
      before === null
        ? 'changes-not-yet'
        : purpose === 'corrections'
          ? 'changes-withdrawn'
          : 'changes-no-longer',
    ),
  }
}

function briefOf(change: FactChange, book: Phrasebook): ChangeRowView['brief'] {
  const { before, after, aspects } = change
  if (after === null)
    return {
      name: null,
      before: before && inBrief(before, false, book),
      after: book.say('change-withdrawn'),
      revised: null,
    }
  const isWeighed = !aspects.includes('value') || turnOf(change) !== null
  // Where one value is left, it is the one that somebody has put in the place of another.
  const revised = after.agreement === 'differ' ? revisionsIn(change, book).join(' ') : ''
  const name = namesOf(change, book).join('; ')
  return {
    name: name === '' ? null : capitalise(name, book.lang),
    before: before && inBrief(before, isWeighed, book),
    after: inBrief(after, isWeighed, book),
    revised: revised === '' ? null : revised,
  }
}

/** "The ministry has updated its own 7 to 11.", a sentence for each who has. */
function revisionsIn(change: FactChange, book: Phrasebook): readonly string[] {
  const { before, after } = change
  if (before === null || after === null) return []
  return ownRevisions(change).map(({ who, before: old, after: now, kind, day }) =>
    beginSentence(
      sayRevision(
        { who, old: valueInWords(said(old, before), book), new: valueInWords(said(now, after), book), day },
        kind,
        book,
      ),
      book.lang,
    ),
  )
}

function inBrief(fact: EditionFact, isWeighed: boolean, book: Phrasebook): string {
  const { value, standing } = viewSide(fact, isWeighed, book)
  // Its value says so: "9 to 12 (reports differ)".
  const isSaid = fact.consensus?.kind === 'differ' && fact.consensus.preferred === null
  return standing === null || isSaid ? value : `${value} (${standing})`
}

/** A fact's value, and how its reports stand where that has changed; a fact without a value has only the latter. */
function viewSide(fact: EditionFact, isWeighed: boolean, book: Phrasebook): Side {
  const standing = book.say(`agreement-${fact.standing}`)
  // Not all who allow a value that was revised give it.
  const isCounted = fact.origins > 0 && fact.standing !== 'revised'
  const weighed = !isCounted ? standing : `${standing}, ${book.say('rests', { count: fact.origins })}`
  const value = consensusInWords(fact, book, unitBeside(fact))
  if (value === null) return { value: weighed, standing: null }
  return { value, standing: isWeighed ? weighed : null }
}

function labelsOf(change: FactChange, purpose: ChangesSince['purpose'], book: Phrasebook): readonly string[] {
  const { kind, aspects, before, after } = change
  if (before === null) return [book.say('change-added')]
  if (after === null) return [book.say(purpose === 'corrections' ? 'change-withdrawn' : 'change-removed')]
  const turn = turnOf(change)
  return [
    ...namesOf(change, book),
    ...(turn === null && aspects.includes('support') && !aspects.includes('agreement')
      ? [book.say(after.origins < before.origins ? 'change-support-less' : 'change-support-more')]
      : []),
    ...(aspects.includes('claim') ? [book.say('change-claim', { claim: before.claim })] : []),
    ...(purpose === 'corrections' && kind === 'changed' && after.number === null
      ? [book.say('change-uncited')]
      : []),
  ]
}

/** What has become of a value, and of the agreement about it: "corrected", "now disputed". */
function namesOf(change: FactChange, book: Phrasebook): readonly string[] {
  const [turn, value] = [turnOf(change), valueChangeOf(change)]
  return [
    ...(turn === null ? [] : [book.say(`change-${turn}`)]),
    ...(value === null ? [] : [book.say(`change-${value}`)]),
    ...(turn === null && value === null && change.aspects.includes('agreement')
      ? [book.say('change-agreement')]
      : []),
  ]
}

const countsInWords = (counted: ChangesSince['counted'], book: Phrasebook): readonly string[] =>
  (['added', 'removed'] as const).flatMap(kind =>
    counted[kind] === 0 ? [] : [book.say(`changes-counted-${kind}`, { count: counted[kind] })],
  )

type Side = NonNullable<ChangeRowView['before']>

/** Names that are worth naming: more are counted. */
const NAMED = 6

function sourcesInWords(sources: readonly SourceChange[], book: Phrasebook): readonly string[] {
  return (['added', 'changed', 'removed'] as const).flatMap(kind => {
    const names = [
      ...new Set(
        sources.flatMap(change => {
          const source = change.after ?? change.before
          return change.kind === kind && source && isTold(change) ? [nameAndDay(source, book)] : []
        }),
      ),
    ]
    if (names.length === 0) return []
    const listed = names.length > NAMED ? String(names.length) : joinList(names, book.lang, 'conjunction')
    return [book.say(`changes-sources-${kind}`, { names: listed })]
  })
}

/** That its title or address is written otherwise changes nothing for a reader. */
const isTold = ({ kind, aspects }: SourceChange): boolean =>
  kind !== 'changed' || aspects.some(aspect => aspect !== 'bibliography')

/** An outlet carries many reports: "Harbour Gazette (11 February 2025)". */
function nameAndDay(source: EditionSource, book: Phrasebook): string {
  const { issued } = source.bibliography
  return issued === null ? outletOf(source) : `${outletOf(source)} (${writeDate(issued, book)})`
}
