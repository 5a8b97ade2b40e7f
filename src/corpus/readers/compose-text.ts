import type { DocumentPlace, SourceText } from '../../model/source.ts'
import type { Range } from '../../model/span.ts'

/** A paragraph as a reader found it, and the page or element it comes from; null for one of the text before it. */
export interface FoundParagraph {
  readonly text: string
  /** Where it begins and, where a page ends inside it, at which offset into it the next one begins. */
  readonly places: readonly DocumentPlace[]
}

/**
 * The text of a document whose paragraphs were rebuilt: an empty line between two of them, no white space at their ends,
 * equal places in a row told once.
 */
export function composeText(paragraphs: readonly FoundParagraph[]): SourceText {
  const ranges: Range[] = []
  const places: DocumentPlace[] = []
  let text = ''
  for (const paragraph of paragraphs) {
    const words = paragraph.text.trim()
    if (words === '') continue
    if (text !== '') text += '\n\n'
    const lead = paragraph.text.indexOf(words)
    for (const { start, kind, label } of paragraph.places) {
      const last = places.at(-1)
      const at = text.length + Math.max(0, start - lead)
      if (last?.kind !== kind || last.label !== label) places.push({ start: at, kind, label })
    }
    ranges.push({ start: text.length, end: text.length + words.length })
    text += words
  }
  return { text, paragraphs: ranges, places }
}
