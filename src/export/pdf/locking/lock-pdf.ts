import { EMPTY_SEAL, SEAL_KEY, sealPdf } from '../../seal.ts'
import { dictionaryOf, entriesOf, stringEnd } from '../stamps/dictionary.ts'
import { type FinishedPdf, openFinished } from '../stamps/finished-pdf.ts'
import { stringBytes } from '../syntax.ts'
import { updateOf } from '../update.ts'
import { type Encryption, newEncryption, type Passwords } from './encryption.ts'

/**
 * A PDF encrypted with AES-256, all of its texts and streams, and written anew without what its updates have replaced. Its
 * tags, links and outline stay. No two locked files are alike. The seal stands in a comment before the end, where no password
 * is needed to read it; pages show the first digits of the seal that the file had before it was locked.
 */
export function lockPdf(finished: Uint8Array, passwords: Passwords): Buffer {
  const file = openFinished(finished)
  const encryption = newEncryption(passwords)
  const head = Buffer.from('%PDF-1.7\n%\xe2\xe3\xcf\xd3', 'latin1')
  const locked = file.size
  const objects = [
    ...file.numbers.map(number => ({ number, content: encrypted(file, number, encryption) })),
    { number: locked, content: Buffer.from(encryption.dictionary) },
  ]
  const id = file.id ?? `<${'0'.repeat(32)}>`
  const body = updateOf(
    { ...file, length: head.length, crossReferences: null, encryption: `${locked} 0 R` },
    objects,
    [id, id],
  )
  return Buffer.from(sealPdf(withSealComment(Buffer.concat([head, body]))))
}

/** An object with its texts and its stream encrypted. */
function encrypted(file: FinishedPdf, number: number, encryption: Encryption): Buffer {
  const { pdf } = file
  const raw = file.raw(number)
  const start = file.offset(number)
  if (raw === null) {
    const text = pdf.toString('latin1', start, pdf.indexOf('endobj', start))
    return Buffer.from(withTexts(text.replace(/^\s*\d+ \d+ obj\s*/, ''), encryption).trimEnd(), 'latin1')
  }
  const stream = encryption.encrypt(raw)
  const entries = entriesOf(withTexts(dictionaryOf(file.entries(number)), encryption))
  entries.set('Length', String(stream.length))
  return Buffer.concat([
    Buffer.from(`${dictionaryOf(entries)}\nstream\n`, 'latin1'),
    stream,
    Buffer.from('\nendstream', 'latin1'),
  ])
}

/** The strings of an object, each replaced by what it is encrypted. */
function withTexts(text: string, encryption: Encryption): string {
  let written = ''
  for (let at = 0; at < text.length; ) {
    const next = text.slice(at).search(/[(<]/)
    const start = next === -1 ? text.length : at + next
    written += text.slice(at, start)
    if (start === text.length) break
    if (text.startsWith('<<', start)) {
      written += '<<'
      at = start + 2
      continue
    }
    const end = text[start] === '(' ? stringEnd(text, start) : text.indexOf('>', start) + 1
    written += `<${encryption.encrypt(stringBytes(text.slice(start, end))).toString('hex')}>`
    at = end
  }
  return written
}

function withSealComment(pdf: Buffer): Buffer {
  const end = pdf.lastIndexOf('startxref')
  const comment = Buffer.from(`%/${SEAL_KEY} (${EMPTY_SEAL})\n`)
  return Buffer.concat([pdf.subarray(0, end), comment, pdf.subarray(end)])
}
