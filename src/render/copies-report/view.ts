import type { ComparedSentence } from '../../corpus/copies/compare-copy.ts'
import type { OutsideOrigin } from '../../corpus/copies/credits.ts'
import type { DescribedPair } from '../../corpus/copies/describe-pair.ts'
import type { Told } from '../../corpus/copies/direction.ts'
import type { CopyPair } from '../../corpus/copies/find-copies.ts'
import type { Range } from '../../model/span.ts'
import { escapeHtml, trustHtml } from '../html.ts'
import type { Html } from '../views/view.ts'
import { joinList } from '../wording/lists.ts'
import type { Phrasebook } from '../words.ts'
import { changesInWords, directionInWords, likenessInWords } from './words.ts'

/** What the page of copies is made of. */
export interface CopiesPage {
  readonly corpus: string
  readonly title: string
  readonly counts: string
  readonly pairs: readonly PairView[]
  /** Of pairs that are only listed. */
  readonly more: string | null
  readonly listed: readonly { readonly ids: string; readonly likeness: string }[]
  readonly outside: readonly string[]
  readonly lang: string
  readonly words: Readonly<Record<string, string>>
}

interface PairView {
  readonly href: string
  readonly anchor: string
  readonly original: DocumentView
  readonly copy: DocumentView
  readonly relation: string
  readonly likeness: string
  readonly declared: string
  readonly isDeclared: boolean
  readonly direction: string
  readonly changes: string
  readonly worst: readonly ChangeView[]
  readonly rows: readonly RowView[]
}

interface DocumentView {
  readonly id: string
  readonly title: string | null
  readonly lang: string | null
}

interface ChangeView {
  readonly number: number
  readonly anchor: string
  readonly href: string
  readonly kinds: string
  readonly original: Html
  readonly copy: Html
}

interface RowView {
  readonly anchor: string
  /** Number of its change in the list above, and the way there. */
  readonly number: number | null
  readonly href: string | null
  readonly original: Html | null
  readonly copy: Html | null
}

/** The page of copies: what was changed first, then both texts side by side. `listed` are shown without their texts. */
export function viewCopiesPage(
  corpus: string,
  documents: number,
  pairs: readonly DescribedPair[],
  listed: readonly CopyPair[],
  outside: readonly { readonly id: string; readonly origin: OutsideOrigin }[],
  book: Phrasebook,
): CopiesPage {
  const total = pairs.length + listed.length
  return {
    corpus,
    title: total === 0 ? book.say('copies-title-none') : book.say('copies-title', { count: total }),
    counts: book.say('copies-counts', { count: documents }),
    pairs: pairs.map((pair, index) => viewPair(pair, index + 1, book)),
    more: listed.length === 0 ? null : book.say('copies-more', { count: listed.length }),
    listed: listed.map(pair => ({
      ids: `${pair.first}, ${pair.second}`,
      likeness: likenessInWords(pair, book),
    })),
    outside: outside.map(({ id, origin }) => outsideInWords(id, origin, book)),
    lang: book.lang,
    words: book.plain,
  }
}

/** "thelocalpaper credits National Wire, by way of Portside". */
export function outsideInWords(id: string, { origin, via }: OutsideOrigin, book: Phrasebook): string {
  if (via.length === 0) return book.say('copies-outside-words', { id, origin })
  return book.say('copies-outside-via', { id, origin, via: joinList(via, book.lang, 'conjunction') })
}

function viewPair(pair: DescribedPair, place: number, book: Phrasebook): PairView {
  const { original, copy, comparison, relation, declared } = pair
  const { changed, sentences } = comparison
  const numberOf = new Map(changed.map((sentence, index) => [sentence, index + 1]))
  return {
    href: `#pair-${place}`,
    anchor: `pair-${place}`,
    original: viewDocument(original),
    copy: viewDocument(copy),
    relation: book.say(`relation-${relation}`, { origin: original.source.id }),
    likeness: likenessInWords(pair.pair, book),
    declared: book.say(declared === null ? 'copies-undeclared' : 'copies-declared'),
    isDeclared: declared !== null,
    direction: directionInWords(pair, book),
    changes: changesInWords(pair, book),
    worst: changed.map((sentence, index) => ({
      number: index + 1,
      anchor: `pair-${place}-change-${index + 1}`,
      href: `#pair-${place}-text-${index + 1}`,
      kinds: kindsOf(sentence, book),
      original: marked(original, sentence.original, sentence, 'original'),
      copy: marked(copy, sentence.copy, sentence, 'copy'),
    })),
    rows: sentences.map(sentence => {
      const number = numberOf.get(sentence) ?? null
      return {
        number,
        anchor: number === null ? '' : `pair-${place}-text-${number}`,
        href: number === null ? null : `#pair-${place}-change-${number}`,
        original: sentence.original && marked(original, sentence.original, sentence, 'original'),
        copy: sentence.copy && marked(copy, sentence.copy, sentence, 'copy'),
      }
    }),
  }
}

const viewDocument = ({ source: { id, bibliography } }: Told): DocumentView => ({
  id,
  title: bibliography.title,
  lang: bibliography.language,
})

const kindsOf = ({ changes }: ComparedSentence, book: Phrasebook): string =>
  [...new Set(changes.map(({ kind }) => book.say(`copies-kind-${kind}`)))].join(', ')

/** The words of a range with what was changed in `mark`. */
function marked(
  { text: { text } }: Told,
  whole: Range | null,
  { changes }: ComparedSentence,
  side: 'original' | 'copy',
): Html {
  if (whole === null) return trustHtml('')
  const plain = (start: number, end: number): string =>
    escapeHtml(text.slice(start, end).replace(/\s+/g, ' '))
  let html = ''
  let at = whole.start
  for (const range of changes.flatMap(change => change[side]).sort((a, b) => a.start - b.start)) {
    const start = Math.max(at, range.start)
    const end = Math.min(whole.end, range.end)
    if (end <= start) continue
    html += `${plain(at, start)}<mark>${plain(start, end)}</mark>`
    at = end
  }
  return trustHtml(html + plain(at, whole.end))
}
