import { openTagger } from '../../../src/facts/suggestions/grammar/tagger.ts'
import type { DocumentFindings } from '../../../src/facts/suggestions/reading/document.ts'
import type { FigureFinding, Finding } from '../../../src/facts/suggestions/reading/finding.ts'
import { readDocument } from '../../../src/facts/suggestions/reading/read-document.ts'
import type { SourceText } from '../../../src/model/source.ts'

/** A text of one paragraph a line. */
export function textOf(text: string): SourceText {
  let start = 0
  const paragraphs = text.split('\n').flatMap(line => {
    const range = { start, end: start + line.length }
    start += line.length + 1
    return line.trim() === '' ? [] : [range]
  })
  return { text, paragraphs, places: [] }
}

/** What is found in a text that was issued on a day. */
export async function documentOf(
  text: string,
  source = 'gazette',
  issued: string | null = '2025-02-19',
): Promise<DocumentFindings> {
  return readDocument(source, textOf(text), issued, await openTagger())
}

export async function findingsIn<Kind extends Finding['kind']>(
  text: string,
  kind: Kind,
): Promise<Extract<Finding, { kind: Kind }>[]> {
  const { findings } = await documentOf(text)
  return findings.filter((finding): finding is Extract<Finding, { kind: Kind }> => finding.kind === kind)
}

/** "at least 14 → people injured": figures with what they count and what became of it. */
export async function figuresIn(text: string): Promise<string[]> {
  return (await findingsIn(text, 'quantity')).map(sayFigure)
}

export const sayFigure = ({ value, counted, family }: FigureFinding): string =>
  `${value.words} → ${[counted, family].filter(word => word !== null).join(' ')}`
