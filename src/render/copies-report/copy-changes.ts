import { type ComparedSentence, compareCopy, GRAVE } from '../../corpus/copies/compare-copy.ts'
import type { Evidence } from '../../model/fact.ts'
import type { Lineage, Source } from '../../model/source.ts'
import type { Range } from '../../model/span.ts'
import { trustHtml } from '../html.ts'
import { markRanges } from '../passage-html.ts'
import type { ChangedSentenceView } from '../views/view.ts'
import type { FindSource } from '../wording/lineage-words.ts'
import type { Phrasebook } from '../words.ts'

/** Likeness from which two sentences are taken for the same one. */
const SAME = 0.3

/**
 * The sentences in which a copy says something else than what it copies, worst first; none where that is not known:
 * the original's text is not held, or one of the two is not in English, the language that is compared.
 */
export function changesOfSource(
  source: Source,
  find: FindSource,
  book: Phrasebook,
  lineage: Lineage | null = source.lineage,
): readonly ChangedSentenceView[] {
  return changedSentences(source, lineage, find).map(found => viewChange(found, book))
}

/** The same of the sentences that a piece of evidence quotes. */
export function changesOfEvidence(
  { source, passage, lineage }: Evidence,
  find: FindSource,
  book: Phrasebook,
): readonly ChangedSentenceView[] {
  if (passage === null) return []
  const { start, end } = passage
  return changedSentences(source, lineage ?? source.lineage, find)
    .filter(({ sentence: { copy } }) => copy !== null && copy.start < end && copy.end > start)
    .map(found => viewChange(found, book))
}

interface Found {
  readonly sentence: ComparedSentence
  readonly original: string
  readonly copy: string
}

function changedSentences(copy: Source, lineage: Lineage | null, find: FindSource): readonly Found[] {
  if (copy.text === null || lineage?.from.kind !== 'source') return []
  const original = find(lineage.from.source)
  if (original?.text == null || !isEnglish(original) || !isEnglish(copy)) return []
  const texts = { original: original.text.text, copy: copy.text.text }
  return compareCopy(original.text, copy.text)
    .changed.filter(
      ({ likeness, changes }) => likeness >= SAME && changes.some(({ gravity }) => gravity >= GRAVE),
    )
    .map(sentence => ({ sentence, ...texts }))
}

/** Texts that do not say otherwise are taken for English. */
const isEnglish = ({ bibliography: { language } }: Source): boolean =>
  language === null || /^en\b/i.test(language)

function viewChange({ sentence, original, copy }: Found, book: Phrasebook): ChangedSentenceView {
  const changes = sentence.changes.filter(({ gravity }) => gravity >= GRAVE)
  const marked = (text: string, whole: Range | null, ranges: readonly Range[]) =>
    trustHtml(
      whole === null
        ? ''
        : markRanges(
            text,
            whole,
            ranges.toSorted((a, b) => a.start - b.start),
          ),
    )
  return {
    kinds: [...new Set(changes.map(({ kind }) => book.say(`copies-kind-${kind}`)))].join(', '),
    original: marked(
      original,
      sentence.original,
      changes.flatMap(change => change.original),
    ),
    copy: marked(
      copy,
      sentence.copy,
      changes.flatMap(change => change.copy),
    ),
  }
}
