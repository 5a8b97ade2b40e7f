import type { SourceText } from '../model/source.ts'
import type { Range } from '../model/span.ts'
import { sentencesOf } from './anchoring/passage.ts'
import { furnitureIn } from './furniture/furniture.ts'
import { knownStory, rememberStory } from './remembered-story.ts'
import { sentencesIn } from './sentences.ts'

/**
 * The sentences of a source's story and its headings, in order, without the furniture of the page around it (see
 * `furnitureIn`). A sentence into which something else was put comes as the parts on both sides. Found once.
 */
export function storySentences(source: SourceText): readonly Range[] {
  const before = knownStory(source)
  if (before) return before
  const furniture = furnitureIn(source)
  const sentences: Range[] = []
  let next = 0
  for (const paragraph of source.paragraphs) {
    while ((furniture[next]?.end ?? Number.POSITIVE_INFINITY) <= paragraph.start) next += 1
    const inside: Range[] = []
    for (let at = next; (furniture[at]?.start ?? paragraph.end) < paragraph.end; at += 1)
      inside.push(furniture[at] as Range)
    if (inside.length === 0) sentences.push(...sentencesOf(source, paragraph))
    else for (const part of partsOf(paragraph, inside)) sentences.push(...sentencesIn(source.text, part))
  }
  const story = sentences.filter(({ start, end }) => /[\p{L}\p{N}]/u.test(source.text.slice(start, end)))
  rememberStory(source, story)
  return story
}

/** What is left of a range between others that are in order. */
function partsOf(range: Range, taken: readonly Range[]): readonly Range[] {
  const parts: Range[] = []
  let start = range.start
  for (const each of taken) {
    if (each.start > start) parts.push({ start, end: each.start })
    start = Math.max(start, each.end)
  }
  if (start < range.end) parts.push({ start, end: range.end })
  return parts
}
