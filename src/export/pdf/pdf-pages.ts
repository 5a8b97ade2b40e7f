import { objectText, type PdfFile } from './pdf-file.ts'
import { entriesOf, referenceOf } from './stamps/dictionary.ts'
import { referenceEntry } from './syntax.ts'

export interface PdfPage {
  /** Of its object. */
  readonly number: number
  /** Points. */
  readonly height: number
  /** The object of its content; null where it has none, or several. */
  readonly contents: number | null
  /** The objects of its annotations. */
  readonly annotations: readonly number[]
  /** Its key in the parent tree (ISO 32000-2, 14.7.5.4). */
  readonly structParents: number | null
}

/** The pages of a document in their order, as Chromium writes them. */
export function pagesOf(file: PdfFile, catalog: string): readonly PdfPage[] {
  const root = referenceEntry(catalog, 'Pages')
  return root === null ? [] : pagesBelow(file, root)
}

function pagesBelow(file: PdfFile, number: number): readonly PdfPage[] {
  const entries = entriesOf(objectText(file, number))
  if (entries.get('Type') === '/Pages')
    return referencesIn(entries.get('Kids')).flatMap(kid => pagesBelow(file, kid))
  const [, bottom = 0, , top = 0] = (entries.get('MediaBox') ?? '').match(/-?[\d.]+/g)?.map(Number) ?? []
  const structParents = entries.get('StructParents')
  return [
    {
      number,
      height: top - bottom,
      contents: referenceOf(entries.get('Contents')),
      annotations: referencesIn(entries.get('Annots')),
      structParents: structParents === undefined ? null : Number(structParents),
    },
  ]
}

const referencesIn = (array = ''): readonly number[] =>
  Array.from(array.matchAll(/(\d+) 0 R/g), ([, number]) => Number(number))
