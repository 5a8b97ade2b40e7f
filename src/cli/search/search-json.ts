import { codePointLength, placeOf } from '../../corpus/place.ts'
import { documentPlace } from '../../corpus/shown-place.ts'
import { evidenceEntry } from './evidence-entry.ts'
import type { Found, FoundPassage } from './search-output.ts'

/** What `--json` prints. Offsets count code points, of the source's text and of the hit's `text`; lines are from 1. */
export function searchJson(found: Found): Record<string, unknown> {
  const { corpus, words, result, passages, unread, notices } = found
  const { more, ranked, apart, cut, parts } = result
  return {
    corpus,
    query: words,
    hits: passages.map(hitJson),
    more,
    ranked,
    apart,
    cut,
    parts,
    unread,
    notices,
  }
}

function hitJson(found: FoundPassage): Record<string, unknown> {
  const { source, text, hit, copyOf, sameWordsAs, quote } = found
  const { bibliography } = source
  const points = (from: number, to: number): number => codePointLength(text.text.slice(from, to))
  const start = points(0, hit.passage.start)
  const place = documentPlace(text, hit.marks[0]?.start ?? hit.passage.start)
  return {
    source: source.id,
    title: bibliography.title,
    outlet: bibliography['container-title'] ?? bibliography.publisher,
    issued: bibliography.issued,
    inferred: source.issuedInferred?.date ?? null,
    language: bibliography.language,
    file: source.path,
    ...placeOf(text.text, hit.passage.start),
    place: place === undefined ? null : { kind: place.kind, label: place.label },
    start,
    end: start + points(hit.passage.start, hit.passage.end),
    text: text.text.slice(hit.passage.start, hit.passage.end),
    marks: hit.marks.map(mark => ({
      start: points(hit.passage.start, mark.start),
      end: points(hit.passage.start, mark.end),
    })),
    score: hit.score,
    widened: hit.widened,
    instead: hit.instead,
    copyOf,
    sameWordsAs,
    evidence: quote === null ? null : { source: source.id, ...quote },
    entry: quote === null ? null : evidenceEntry(source.id, quote),
  }
}
