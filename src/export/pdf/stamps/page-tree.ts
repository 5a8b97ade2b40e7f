import { entriesOf, referenceOf, valuesOf } from './dictionary.ts'
import type { FinishedPdf } from './finished-pdf.ts'

export interface PdfPage {
  readonly number: number
  readonly entries: ReadonlyMap<string, string>
  /** With what it inherits. */
  readonly resources: ReadonlyMap<string, string>
  /** In points. */
  readonly width: number
  readonly height: number
}

/** The pages of a PDF in order, with what they inherit from the tree that they stand in (ISO 32000-2, 7.7.3). */
export function pagesOf(file: FinishedPdf): readonly PdfPage[] {
  const pages: PdfPage[] = []
  visit(referenceOf(file.entries(file.root).get('Pages')), new Map())
  return pages

  function visit(number: number | null, inherited: ReadonlyMap<string, string>): void {
    if (number === null) return
    const own = file.entries(number)
    const kids = own.get('Kids')
    const entries = new Map([...inherited, ...own])
    if (kids === undefined) return void pages.push(pageOf(number, own, entries))
    const passedOn = new Map([...entries].filter(([key]) => INHERITABLE.includes(key)))
    for (const kid of valuesOf(kids)) visit(referenceOf(kid), passedOn)
  }

  function pageOf(
    number: number,
    own: ReadonlyMap<string, string>,
    entries: ReadonlyMap<string, string>,
  ): PdfPage {
    const [left = 0, bottom = 0, right = 0, top = 0] = valuesOf(entries.get('MediaBox') ?? '[]').map(Number)
    const resources = dictionary(entries.get('Resources'))
    return { number, entries: own, resources, width: right - left, height: top - bottom }
  }

  function dictionary(value: string | undefined): ReadonlyMap<string, string> {
    const reference = referenceOf(value)
    return reference === null ? entriesOf(value ?? '<<>>') : file.entries(reference)
  }
}

const INHERITABLE = ['Resources', 'MediaBox', 'CropBox', 'Rotate']
