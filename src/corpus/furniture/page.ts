import type { SourceText } from '../../model/source.ts'
import type { Range } from '../../model/span.ts'
import { sentencesOf } from '../anchoring/passage.ts'
import { otherMessagesOf } from '../quoted-messages.ts'

/** What a range is, where it is no part of the story. */
export type FurnitureKind =
  | 'advertisement'
  | 'about-author'
  | 'byline'
  | 'comments'
  | 'copyright'
  | 'credit'
  | 'dateline'
  | 'markup'
  | 'navigation'
  | 'plea'
  | 'quoted-message'
  | 'related'
  | 'repetition'
  | 'share'
  | 'timestamp'
  | 'wire-notice'

/** A range of a source's text that belongs to the page around the story. */
export interface Furniture extends Range {
  readonly kind: FurnitureKind
}

/** A paragraph, or one line of a paragraph that was wrapped. */
export interface Line extends Range {
  readonly words: string
  /** Whether it ends as a sentence does. */
  readonly isEnded: boolean
}

export interface Block extends Line {
  /** Lines that it is wrapped into; none where it is one line. */
  readonly lines: readonly Line[]
  readonly sentences: readonly Range[]
}

/** A source's text laid out for the rules that look for furniture. */
export interface Page {
  readonly text: string
  readonly blocks: readonly Block[]
  /** What a message keeps of the one that it answers. */
  readonly quoted: readonly Range[]
}

/** Looks for one sort of furniture in the whole page. `marked` tells what the rules before have found. */
export type PageRule = (page: Page, marked: Marked) => readonly Furniture[]

/** Whether all words of a block are furniture already. */
export type Marked = (block: Block) => boolean

const SENTENCE_END = /[.!?…。！？؟۔।]["'”’»›)\]]*$/

export function pageOf(source: SourceText): Page {
  const { text } = source
  const lineOf = (start: number, end: number): Line => {
    const words = text.slice(start, end)
    return { start, end, words, isEnded: SENTENCE_END.test(words) }
  }
  const blocks = source.paragraphs.map(paragraph => {
    const line = lineOf(paragraph.start, paragraph.end)
    const lines = line.words.includes('\n')
      ? linesIn(text, paragraph).map(at => lineOf(at.start, at.end))
      : []
    return { ...line, lines, sentences: sentencesOf(source, paragraph) }
  })
  const quoted = otherMessagesOf(source).filter(({ kind }) => kind === 'quoted')
  return { text, blocks, quoted }
}

function linesIn(text: string, paragraph: Range): Range[] {
  const lines: Range[] = []
  for (let start = paragraph.start; start < paragraph.end; ) {
    const newline = text.indexOf('\n', start)
    const end = newline < 0 || newline > paragraph.end ? paragraph.end : newline
    const line = text.slice(start, end)
    const from = start + line.length - line.trimStart().length
    const to = start + line.trimEnd().length
    if (from < to) lines.push({ start: from, end: to })
    start = end + 1
  }
  return lines
}

/** Whether a block reads as running text: a sentence of some length that is ended. */
export function isProse({ words, isEnded, sentences }: Block): boolean {
  const isDense = /[\u3040-\u9fff\uac00-\ud7af]/.test(words)
  return (isEnded && words.length >= (isDense ? 15 : 45)) || sentences.length > 2 || words.length > 250
}

/** Whether words can be a headline or a label: short, not ended, and not beginning in the middle of a sentence. */
export function isHeadline({ words, isEnded }: Line): boolean {
  return (
    words.length <= 180 && (!isEnded || /[?!]["'”’»]*$/.test(words)) && !/^[\W_]*[a-zß-öø-ÿа-яё]/.test(words)
  )
}

/** Where the story begins and ends by its look: the first and the last block of running text that is not marked. */
export function storyBounds(
  { blocks }: Page,
  marked: Marked,
): { readonly first: number; readonly last: number } {
  const isStory = (block: Block) => isProse(block) && !marked(block)
  return { first: blocks.findIndex(isStory), last: blocks.findLastIndex(isStory) }
}
