import { dictionaryOf, entriesOf, referenceOf, valuesOf } from '../pdf/stamps/dictionary.ts'
import { openFinished } from '../pdf/stamps/finished-pdf.ts'
import { pagesOf } from '../pdf/stamps/page-tree.ts'
import { updateAfter } from '../pdf/stamps/stamp-seal.ts'
import { sealPdf } from '../seal.ts'
import type { Certificate } from './certificate.ts'

/** The name of the field that holds the signature. */
const FIELD = '(Sender)'

/** Hidden, printed, locked (ISO 32000-2, table 167): the signature is seen in the reader's own panel, not on the page. */
const FLAGS = 2 + 4 + 128

/**
 * A finished PDF with an empty field for a signature. It is made before a file is locked, because the field's name is
 * encrypted with everything else.
 */
export function withSignatureField(finished: Uint8Array): Buffer {
  const file = openFinished(finished)
  const [first] = pagesOf(file)
  if (first === undefined) throw new Error('The PDF has no page to sign.')
  const field = file.size
  const annotations = annotationsOf(first.entries.get('Annots'))
  const page = new Map([...first.entries, ['Annots', `[${[...annotations, `${field} 0 R`].join(' ')}]`]])
  const catalog = file.entries(file.root).set('AcroForm', `<</Fields [${field} 0 R] /SigFlags 3>>`)
  const objects = [
    {
      number: field,
      content: Buffer.from(
        dictionaryOf({
          Type: '/Annot',
          Subtype: '/Widget',
          FT: '/Sig',
          T: FIELD,
          Rect: '[0 0 0 0]',
          F: String(FLAGS),
          P: `${first.number} 0 R`,
        }),
      ),
    },
    { number: first.number, content: Buffer.from(dictionaryOf(page), 'latin1') },
    { number: file.root, content: Buffer.from(dictionaryOf(catalog), 'latin1') },
  ]
  return Buffer.concat([file.pdf, updateAfter(file, objects)])

  function annotationsOf(value: string | undefined): readonly string[] {
    if (value === undefined) return []
    const reference = referenceOf(value)
    if (reference === null) return valuesOf(value)
    // A list that lies in an object of its own.
    const start = file.offset(reference)
    const opening = file.pdf.indexOf('[', start)
    return valuesOf(file.pdf.toString('latin1', opening, file.pdf.indexOf('endobj', opening)))
  }
}

/**
 * A PDF with a signature field, sealed anew and signed: all of it but the signature itself, the seal too, is covered
 * (ISO 32000-2, 12.8.1, `adbe.pkcs7.detached`). It tells when it was signed, so no two signed files are alike.
 */
export async function signPdf(prepared: Uint8Array, certificate: Certificate): Promise<Buffer> {
  const file = openFinished(prepared)
  const form = entriesOf(file.entries(file.root).get('AcroForm') ?? '<<>>')
  const field = referenceOf(valuesOf(form.get('Fields') ?? '[]')[0])
  if (field === null) throw new Error('The PDF has no field for a signature.')
  const room = 2 * ((await certificate.sign(Buffer.alloc(0))).length + SPARE)
  const signature = file.size
  const objects = [
    {
      number: field,
      content: Buffer.from(dictionaryOf(file.entries(field).set('V', `${signature} 0 R`)), 'latin1'),
    },
    {
      number: signature,
      content: Buffer.from(
        `<</Type /Sig\n/Filter /Adobe.PPKLite\n/SubFilter /adbe.pkcs7.detached\n${RANGE}\n/Contents <${'0'.repeat(room)}>>>`,
      ),
    },
  ]
  const pdf = Buffer.concat([file.pdf, updateAfter(file, objects)])
  const start = pdf.lastIndexOf('/Contents <') + '/Contents '.length
  const end = start + room + 2
  const range = `/ByteRange [0 ${start} ${end} ${pdf.length - end}]`
  pdf.write(range.padEnd(RANGE.length), pdf.lastIndexOf(RANGE), 'latin1')
  const sealed = Buffer.from(sealPdf(pdf))
  const covered = Buffer.concat([sealed.subarray(0, start), sealed.subarray(end)])
  sealed.write((await certificate.sign(covered)).toString('hex'), start + 1, 'latin1')
  return sealed
}

/** Bytes by which one signature may be longer than another of the same certificate. */
const SPARE = 64

const RANGE = `/ByteRange [0 ${'*'.repeat(10)} ${'*'.repeat(10)} ${'*'.repeat(10)}]`
