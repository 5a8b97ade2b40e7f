import type { NewObject } from '../update.ts'
import { dictionaryOf, entriesOf, referenceOf, valuesOf } from './dictionary.ts'
import { plainStream } from './drawn-font.ts'
import type { FinishedPdf } from './finished-pdf.ts'
import type { PdfPage } from './page-tree.ts'

/** A drawing (form XObject) that pages show above what they have, in the coordinates of the page. */
export interface PageDrawing {
  /** In the pages' resources. */
  readonly name: string
  /** Number of the form's object. */
  readonly form: number
  /** What kind of page furniture it is (ISO 32000-2, table 363): no reader takes it for a part of the text. */
  readonly kind: 'Footer' | 'Watermark'
}

/**
 * New versions of pages that show a drawing, and the two streams that they do it with, numbered from `first`. What a page
 * has drawn is enclosed, so that its coordinates do not hold for the drawing; tags, links and all else stay.
 */
export function drawOnPages(
  file: FinishedPdf,
  pages: readonly PdfPage[],
  { name, form, kind }: PageDrawing,
  first: number,
): readonly NewObject[] {
  const shown = `Q\n/Artifact <</Type /Pagination /Subtype /${kind}>> BDC\nq /${name} Do Q\nEMC\n`
  return [
    { number: first, content: plainStream({}, 'q\n') },
    { number: first + 1, content: plainStream({}, shown) },
    ...pages.map(({ number, entries, resources }) => {
      const contents = entries.get('Contents')
      const drawn = contents === undefined ? [] : contents.startsWith('[') ? valuesOf(contents) : [contents]
      const page = new Map([
        ...entries,
        ['Contents', `[${[`${first} 0 R`, ...drawn, `${first + 1} 0 R`].join(' ')}]`],
        ['Resources', dictionaryOf(withForm(file, resources, name, form))],
      ])
      return { number, content: Buffer.from(dictionaryOf(page), 'latin1') }
    }),
  ]
}

/** How many objects `drawOnPages` makes that are new. */
export const DRAWING_SIZE = 2

/** The form that a page shows by a name, or null. */
export function formOf(file: FinishedPdf, { resources }: PdfPage, name: string): number | null {
  return referenceOf(formsOf(file, resources).get(name))
}

function withForm(
  file: FinishedPdf,
  resources: ReadonlyMap<string, string>,
  name: string,
  form: number,
): Map<string, string> {
  const forms = new Map([...formsOf(file, resources), [name, `${form} 0 R`]])
  return new Map([...resources, ['XObject', dictionaryOf(forms)]])
}

function formsOf(file: FinishedPdf, resources: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
  const value = resources.get('XObject')
  const reference = referenceOf(value)
  return reference === null ? entriesOf(value ?? '<<>>') : file.entries(reference)
}
