import type { Heading } from './headings.ts'
import { type PdfEnds, type PdfObject, readObject } from './read-pdf.ts'
import { referenceEntry, textEntry, textString, withEntries } from './syntax.ts'
import type { NewObject } from './update.ts'

/**
 * The items of the outline (ISO 32000-2, 12.3.3) whose titles change. Chromium makes a title of all that is drawn of a
 * heading: with the digits of its citations, without the spaces at the ends of its lines, and from left to right whatever
 * the script. Items are found in the headings by their characters; both are in the order of the document. An item that no
 * heading explains stays as it is.
 */
export function retitleOutline(
  pdf: Buffer,
  ends: PdfEnds,
  headings: readonly Heading[],
): readonly NewObject[] {
  const titles = new Map<string, string[]>()
  for (const { drawn, title } of headings) {
    const key = charactersOf(drawn)
    const known = titles.get(key)
    if (known) known.push(title)
    else titles.set(key, [title])
  }
  return itemsOf(pdf, ends).flatMap(({ number, dictionary }) => {
    const drawn = textEntry(dictionary, 'Title') ?? ''
    const title = titles.get(charactersOf(drawn))?.shift()
    if (title === undefined || title === drawn) return []
    const content = withEntries(dictionary, { Title: textString(title) })
    return [{ number, content: Buffer.from(content, 'latin1') }]
  })
}

/** All items, each before those within it. */
function itemsOf(pdf: Buffer, { root, crossReferences }: PdfEnds): readonly PdfObject[] {
  const items: PdfObject[] = []
  const outline = referenceEntry(root.dictionary, 'Outlines')
  if (outline !== null) visit(readObject(pdf, crossReferences, outline))
  return items

  function visit({ dictionary }: PdfObject): void {
    let next = referenceEntry(dictionary, 'First')
    while (next !== null) {
      const item = readObject(pdf, crossReferences, next)
      items.push(item)
      visit(item)
      next = referenceEntry(item.dictionary, 'Next')
    }
  }
}

/** The characters that are seen, whatever their order. */
function charactersOf(text: string): string {
  const seen = text.normalize('NFC').replace(/[\s\p{Default_Ignorable_Code_Point}]/gu, '')
  return [...seen].sort().join('')
}
