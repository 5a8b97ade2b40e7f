import type { SourceText } from '../../../../model/source.ts'
import { type Context, contextOf } from '../context.ts'
import type { QuotationFinding } from '../finding.ts'
import type { Sentence } from '../read-sentence.ts'
import type { Speech } from './attribution.ts'

/** A quotation of fewer words is a name or a term. */
const FEWEST = 5
/** Code points of a quote that stand in for a long one. */
const LONGEST = 240
const MARKED = /“([^“”]{12,900})”|"([^"]{12,900})"/g

/** The quotations that begin in a sentence, each with who said it; those that nobody is named for are left out. */
export function quotationsIn(
  source: SourceText,
  sentence: Sentence,
  speeches: readonly Speech[],
  before: Context,
): readonly QuotationFinding[] {
  const paragraph = source.paragraphs[sentence.paragraph]
  const [speech] = speeches
  if (!paragraph || !speech || !/[“"]/.test(sentence.text)) return []
  const text = source.text.slice(paragraph.start, paragraph.end)
  const found: QuotationFinding[] = []
  for (const match of text.matchAll(MARKED)) {
    const words = match[1] ?? match[2] ?? ''
    const start = paragraph.start + match.index + 1
    const isHere = start > sentence.range.start && start <= sentence.range.end
    if (!isHere || words.split(/\s+/).length < FEWEST || found.length > 0) continue
    const range = clipped(source.text, start, start + words.length)
    found.push({
      kind: 'quotation',
      at: range,
      quote: range,
      sentence: sentence.range,
      speaker: speech.who,
      words: source.text.slice(range.start, range.end),
      verb: speech.verb,
      by: speech.who,
      context: contextOf(sentence),
      before,
      when: null,
    })
  }
  return found
}

/** Words of a quotation without the marks at its end, a long one to the end of a sentence, a clause or a word. */
function clipped(text: string, start: number, end: number) {
  const words = text.slice(start, end)
  if (words.length <= LONGEST) return { start, end: start + words.replace(/[\s,.;:!?]+$/, '').length }
  const head = words.slice(0, LONGEST)
  const cut =
    /^[\s\S]*[.!?](?=\s)/.exec(head) ?? /^[\s\S]*[,;](?=\s)/.exec(head) ?? /^[\s\S]*\S(?=\s)/.exec(head)
  return { start, end: start + (cut?.[0] ?? head).replace(/[\s,.;:!?]+$/, '').length }
}
