import type { Name, Source } from '../model/source.ts'
import { writeDate } from './dates.ts'
import { escapeHtml, trustHtml } from './html.ts'
import type { Html } from './views/view.ts'
import { joinList } from './wording/lists.ts'
import { issueOf } from './wording/outlets.ts'
import { typeset } from './wording/registry-words.ts'
import type { Phrasebook } from './words.ts'

/** Types whose container is named in italics, as newspapers and journals are. */
const IN_CONTAINER: readonly string[] = [
  'article-newspaper',
  'article-magazine',
  'article-journal',
  'article',
  'post-weblog',
  'post',
  'webpage',
  'chapter',
  'entry-encyclopedia',
]
/** CSL types whose medium is worth naming, with the phrase that names it. */
const MEDIA: Readonly<Record<string, string>> = {
  interview: 'medium-interview',
  broadcast: 'medium-broadcast',
  report: 'medium-report',
}

/**
 * A source's full reference from its CSL fields, without its address: authors, title, container or publisher, medium,
 * date, day of access. A field that the source does not give is left out; one that names itself by nothing is named
 * by its id, as it is elsewhere. The order is that of the Chicago author-date bibliography, with the date at the end
 * as newspapers are cited.
 */
export function referenceOf(source: Source, book: Phrasebook): Html {
  const pieces = referencePieces(source, book).map(({ text, isTitle }) =>
    isTitle ? `<em>${escapeHtml(text)}</em>` : escapeHtml(text),
  )
  return trustHtml(pieces.join(''))
}

/** Words of a reference, or the name of a work, which stands in italics. */
export interface ReferencePiece {
  readonly text: string
  readonly isTitle: boolean
}

/** The same in pieces. */
export function referencePieces(source: Source, book: Phrasebook): readonly ReferencePiece[] {
  const { bibliography } = source
  const { author, title, type, publisher } = bibliography
  const container = bibliography['container-title']
  const medium = MEDIA[type]
  const issue = issueOf(source)
  const date = issue === null ? null : writeDate(issue.date, book)
  const isWhole = title !== null && !IN_CONTAINER.includes(type)
  const place = [
    container === null ? null : named(container),
    publisher === null || publisher === container ? null : words(publisher),
    medium === undefined ? null : words(book.say(medium)),
    date === null ? null : words(issue?.inferred === true ? book.say('date-inferred', { date }) : date),
  ].filter(part => part !== null)
  const isNamed = author.length > 0 || [title, container, publisher].some(name => name !== null)
  const accessed = accessedIn(source, book)
  const sentences = [
    isNamed ? [] : [words(source.id)],
    author.length === 0 ? [] : [words(namesOf(author, book))],
    title === null ? [] : [isWhole ? named(title) : words(title)],
    place.flatMap((part, index) => (index === 0 ? [part] : [words(', '), part])),
    accessed === null ? [] : [words(accessed)],
  ].filter(sentence => sentence.length > 0)
  return sentences.flatMap((sentence, index) => [
    ...(index === 0 ? [] : [words(' ')]),
    ...sentence,
    ...(/[.!?…]$/.test(sentence.at(-1)?.text ?? '') ? [] : [words('.')]),
  ])
}

const words = (text: string): ReferencePiece => ({ text: typeset(text), isTitle: false })
const named = (text: string): ReferencePiece => ({ text: typeset(text), isTitle: true })

function accessedIn({ bibliography: { accessed } }: Source, book: Phrasebook): string | null {
  if (accessed === null) return null
  const phrase = book.say('accessed', { date: writeDate(accessed, book) })
  return phrase.charAt(0).toLocaleUpperCase(book.lang) + phrase.slice(1)
}

function namesOf(names: readonly Name[], book: Phrasebook): string {
  const written = names.map(({ family, given, literal }, index) => {
    if (literal !== undefined) return literal
    if (family === undefined || given === undefined) return family ?? given ?? ''
    return index === 0 ? `${family}, ${given}` : `${given} ${family}`
  })
  return joinList(written, book.lang, 'conjunction')
}
