import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { openFinished } from '../../src/export/pdf/stamps/finished-pdf.ts'
import { stampSeal, updateAfter } from '../../src/export/pdf/stamps/stamp-seal.ts'
import { EMPTY_SEAL } from '../../src/export/seal.ts'
import { smallPdf } from './small-pdf.ts'

const root = join(import.meta.dirname, '../..')

export const inter = (): Buffer =>
  readFileSync(join(root, 'node_modules/@fontsource/inter/files/inter-latin-400-normal.woff'))

/** A small PDF with a place for its seal. */
export function unsealedPdf(
  pages: Parameters<typeof smallPdf>[0] = [{ text: 'One' }, { text: 'Two' }],
): Buffer {
  const file = openFinished(smallPdf(pages))
  const information = `<</Title (After \\(the\\) fire)\n/CitedeckSeal (${EMPTY_SEAL})>>`
  return Buffer.concat([file.pdf, updateAfter(file, [{ number: 1, content: Buffer.from(information) }])])
}

export const PLACE = { x: 300, y: 26, size: 7.5, colour: [0.3, 0.3, 0.3], label: 'Seal ' } as const

/** The same with its seal, whose first digits stand on every page. */
export const sealedPdf = (pages?: Parameters<typeof smallPdf>[0]): Buffer =>
  Buffer.from(stampSeal(unsealedPdf(pages), PLACE, inter()))
