import type { Range } from '../../model/span.ts'
import { decodeText } from './decode-text.ts'
import { foundInFrontMatter } from './front-matter.ts'
import { type Reading, readDecoded } from './reading.ts'

/**
 * Reads Markdown. The text is the file's own, markup included, so that offsets stay true and a quote is what
 * anyone finds in the file: words in `**strong**` are quoted with their asterisks. See `markdownParagraphs`. What front
 * matter says of the document is found.
 */
export function readMarkdown(bytes: Uint8Array): Reading | Promise<Reading> {
  const reading = readDecoded(decodeText(bytes), markdownParagraphs)
  return reading instanceof Promise ? reading.then(withFrontMatter) : withFrontMatter(reading)
}

const withFrontMatter = (reading: Reading): Reading =>
  'problem' in reading || !reading.ok.text.startsWith('---')
    ? reading
    : { ...reading, found: foundInFrontMatter(reading.ok.text) }

const FENCE = /^ {0,3}(`{3,}|~{3,})/
/** What opens a block: block quote marks, then a heading's or list item's mark (CommonMark 0.31.2, sections 4 and 5). */
const OPENING = /^[ \t]*(?:>[ \t]?)*(?:#{1,6}[ \t]+|[-*+][ \t]+|\d{1,9}[.)][ \t]+)?/
const OWN_BLOCK = /^[ \t]*(?:>[ \t]?)*(?:#{1,6}[ \t]|[-*+][ \t]|\d{1,9}[.)][ \t]|\|)/
const HEADING = /^[ \t]*(?:>[ \t]?)*#{1,6}[ \t]/
/** A thematic break, a setext underline, a table's rule or the edge of front matter: no words of their own. */
const RULE =
  /^[ \t]*(?:>[ \t]?)*(?:(?:[-*_=][ \t]*){3,}|=+|-+|\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?)[ \t]*$/

/**
 * The blocks of a Markdown text, by CommonMark's block structure as far as words are concerned: paragraphs (their line
 * ends are wraps), headings, list items, table rows and the lines of fenced code, each without its opening mark.
 * A line of a block quote that goes on keeps its `>` in the text, as everything else does.
 */
export function markdownParagraphs(text: string): readonly Range[] {
  const paragraphs: Range[] = []
  let open = false
  let fence: string | null = null
  let start = 0
  for (const line of text.split('\n')) {
    const mark = FENCE.exec(line)?.[1]
    const closes: boolean = fence !== null && mark?.startsWith(fence) === true
    if (fence === null ? mark !== undefined : closes) {
      fence = closes ? null : (mark ?? null)
      open = false
    } else if (fence !== null) {
      push(paragraphs, line, start, 0)
    } else {
      const opening = OPENING.exec(line)?.[0].length ?? 0
      const blank = line.slice(opening).trim() === ''
      const last = paragraphs.at(-1)
      if (blank || RULE.test(line)) open = false
      else if (open && last && !OWN_BLOCK.test(line)) {
        paragraphs[paragraphs.length - 1] = { start: last.start, end: start + line.trimEnd().length }
      } else {
        push(paragraphs, line, start, opening)
        open = !HEADING.test(line) && !/^[ \t]*\|/.test(line)
      }
    }
    start += line.length + 1
  }
  return paragraphs
}

function push(paragraphs: Range[], line: string, start: number, opening: number): void {
  const words = line.slice(opening)
  const from = start + opening + (words.length - words.trimStart().length)
  const end = start + line.trimEnd().length
  if (from < end) paragraphs.push({ start: from, end })
}
