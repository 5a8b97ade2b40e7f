import type { Passage } from '../../model/fact.ts'
import type { SourceText } from '../../model/source.ts'
import type { Range } from '../../model/span.ts'
import { sentencesIn } from '../sentences.ts'
import { isWordBoundary } from './word-boundary.ts'

/** How much of its surroundings a passage is shown with, in UTF-16 units. */
const CONTEXT = 300

/** The passage of these ranges, in order, with the whole sentences and the context that they stand in. */
export function passageOf(source: SourceText, quoted: readonly Range[]): Passage {
  const start = quoted[0]?.start ?? 0
  const end = quoted.at(-1)?.end ?? start
  const sentence = sentencesAround(source, { start, end })
  return { start, end, quoted, sentence, context: contextAround(source, sentence) }
}

const known = new WeakMap<SourceText, Map<Range, readonly Range[]>>()

/** The sentences of a paragraph of this source, found once. */
export function sentencesOf(source: SourceText, paragraph: Range): readonly Range[] {
  const found = known.get(source) ?? new Map<Range, readonly Range[]>()
  known.set(source, found)
  const sentences = found.get(paragraph) ?? sentencesIn(source.text, paragraph)
  found.set(paragraph, sentences)
  return sentences
}

/** Paragraphs that the range touches, in order. */
export function paragraphsAround(source: SourceText, range: Range): readonly Range[] {
  return source.paragraphs.filter(paragraph => paragraph.start < range.end && paragraph.end > range.start)
}

function sentencesAround(source: SourceText, range: Range): Range {
  const touched = paragraphsAround(source, range)
    .flatMap(paragraph => sentencesOf(source, paragraph))
    .filter(sentence => sentence.start < range.end && sentence.end > range.start)
  return {
    start: Math.min(range.start, touched[0]?.start ?? range.start),
    end: Math.max(range.end, touched.at(-1)?.end ?? range.end),
  }
}

/** Grows the sentence evenly on both sides to some 300 characters, inside its paragraphs, ending between words. */
function contextAround(source: SourceText, sentence: Range): Range {
  const touched = paragraphsAround(source, sentence)
  const first = touched[0]?.start ?? sentence.start
  const last = touched.at(-1)?.end ?? sentence.end
  const spare = Math.max(0, CONTEXT - (sentence.end - sentence.start))
  const before = sentence.start - first
  const after = last - sentence.end
  const left = Math.min(before, Math.max(spare - after, Math.floor(spare / 2)))
  const right = Math.min(after, spare - left)
  return {
    start: wordEdge(source.text, sentence.start - left, sentence.start, 1),
    end: wordEdge(source.text, sentence.end + right, sentence.end, -1),
  }
}

/** The nearest place from `from` towards `to` that is beside white space or at `to`, and no part of a word. */
function wordEdge(text: string, from: number, to: number, step: 1 | -1): number {
  for (let at = from; at !== to; at += step) {
    const inner = step > 0 ? text.charAt(at) : text.charAt(at - 1)
    const outer = step > 0 ? text.charAt(at - 1) : text.charAt(at)
    if (/\S/.test(inner) && !/\S/.test(outer) && isWordBoundary(text, at)) return at
  }
  return to
}
