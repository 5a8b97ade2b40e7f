import { createHash, type Hash } from 'node:crypto'
import { EMPTY_SEAL, SEAL_KEY, SHOWN_DIGITS, SHOWN_SEAL } from '../../seal.ts'
import { textString } from '../syntax.ts'
import type { NewObject } from '../update.ts'
import { updateOf } from '../update.ts'
import { copyProperties } from './copy-properties.ts'
import { dictionaryOf } from './dictionary.ts'
import { plainStream } from './drawn-font.ts'
import { type FinishedPdf, openFinished } from './finished-pdf.ts'
import { DRAWING_SIZE, drawOnPages, formOf } from './page-drawing.ts'
import { type PdfPage, pagesOf } from './page-tree.ts'
import { type PageSize, type Stamp, stampForms } from './stamp-form.ts'
import { SEAL_FORM, unsealed } from './stamp-seal.ts'

/** Whose copy it is. */
export interface CopyOwner {
  readonly name: string
  /** From 1. */
  readonly number: number
  /** How many copies there are. */
  readonly count: number
}

/** A copy as two parts, the first of which all copies share; they are one file, one after the other. */
export interface StampedCopy {
  readonly parts: readonly [Buffer, Buffer]
  /** 64 hexadecimal digits. */
  readonly seal: string
  /** Of the whole file, in hexadecimal digits. */
  readonly sha256: string
}

/** A finished PDF from which copies are made. */
export interface Master {
  /** Whether its pages show the first digits of its seal. */
  readonly showsSeal: boolean
  readonly copy: (owner: CopyOwner, stamp: Stamp) => StampedCopy
}

/**
 * Opens a finished PDF to make stamped copies of it. What every copy shares (the document, its pages with a place for the
 * stamp) is made and hashed once; a copy adds the stamp, what its properties say of it, and its own seal. The same copy has
 * the same bytes.
 */
export function openMaster(finished: Uint8Array): Master {
  const file = openFinished(unsealed(finished))
  const pages = pagesOf(file)
  const sizes = sizesOf(pages)
  const forms = sizes.map((_, index) => file.size + index)
  const drawings = sizes.flatMap((size, index) => {
    const those = pages.filter(page => page.width === size.width && page.height === size.height)
    const drawing = { name: 'CitedeckCopy', form: forms[index] ?? 0, kind: 'Watermark' } as const
    return drawOnPages(file, those, drawing, file.size + sizes.length + DRAWING_SIZE * index)
  })
  const shared = Buffer.concat([
    file.pdf,
    updateOf({ ...file, length: file.pdf.length }, drawings, idsOf(file, 'pages')),
  ])
  const opened = openFinished(shared)
  const hashed = createHash('sha256').update(shared)
  const seal = pages[0] === undefined ? null : formOf(file, pages[0], SEAL_FORM)
  return {
    showsSeal: seal !== null,
    copy(owner, stamp) {
      const objects: readonly NewObject[] = [
        ...stampForms(stamp, sizes, forms, opened.size),
        ...copyProperties(opened, owner),
        ...(seal === null ? [] : [{ number: seal, content: againOf(opened, seal) }]),
        { number: opened.information, content: informationOf(opened, owner) },
      ]
      const ids = idsOf(opened, `${owner.number} ${owner.name}`)
      return sealed(shared, hashed, updateOf({ ...opened, length: shared.length }, objects, ids))
    },
  }
}

function sizesOf(pages: readonly PdfPage[]): readonly PageSize[] {
  const sizes = new Map(pages.map(({ width, height }) => [`${width} ${height}`, { width, height }]))
  return [...sizes.values()]
}

/** The drawing of the seal's digits, zeroed: another version of it, so that every copy has its own. */
function againOf(file: FinishedPdf, form: number): Buffer {
  const { Length: _, ...entries } = Object.fromEntries(file.entries(form))
  return plainStream(entries, file.stream(form).toString('latin1'))
}

/** With the seal last, which is where it is looked for. */
function informationOf(file: FinishedPdf, { name, number, count }: CopyOwner): Buffer {
  const { [SEAL_KEY]: _, ...entries } = Object.fromEntries(file.entries(file.information))
  const information = dictionaryOf({
    ...entries,
    CitedeckRecipient: textString(name),
    CitedeckCopy: textString(`${number}/${count}`),
    [SEAL_KEY]: `(${EMPTY_SEAL})`,
  })
  return Buffer.from(information, 'latin1')
}

function idsOf(file: FinishedPdf, what: string): readonly [string, string] {
  const changing = `<${createHash('sha256')
    .update(file.id ?? '')
    .update(what)
    .digest('hex')
    .slice(0, 32)}>`
  return [file.id ?? changing, changing]
}

/** What `sealPdf` would give, without hashing what all copies share once more. */
function sealed(shared: Buffer, hashed: Hash, own: Buffer): StampedCopy {
  const seal = hashed.copy().update(own).digest('hex')
  own.write(seal, own.lastIndexOf(`/${SEAL_KEY} (`) + SEAL_KEY.length + 3, 'latin1')
  const shown = own.lastIndexOf(SHOWN_SEAL)
  if (shown !== -1) own.write(seal.slice(0, SHOWN_DIGITS), shown + SHOWN_SEAL.length, 'latin1')
  return { parts: [shared, own], seal, sha256: hashed.copy().update(own).digest('hex') }
}
