import { createHash } from 'node:crypto'
import type { PdfFile } from './pdf-file.ts'
import type { PdfEnds } from './read-pdf.ts'

/** What becomes of the objects of a file. */
export interface Changes {
  /**
   * New objects, and new versions of those that are there, by their numbers; in text, a character is a byte. They are
   * written in this order, but those that are there in their places.
   */
  readonly objects: ReadonlyMap<number, Buffer | string>
  /** Numbers of objects that nothing refers to any more. */
  readonly removed: ReadonlySet<number>
}

/**
 * A PDF with objects changed, added and left out, as one section with one cross-reference table (ISO 32000-2, 7.5.4):
 * nothing of what was replaced stays in the file. What is unchanged is copied as it is, so the cost is that of copying.
 * The document information comes last: nothing of the document can be taken for the seal in it. The identifier (14.4)
 * follows from all else that the file holds.
 */
export function rewritePdf(file: PdfFile, ends: PdfEnds, { objects, removed }: Changes): Buffer {
  const last = ends.information.number
  const offsets: number[] = []
  const output = createOutput()
  output.copy(Buffer.from('%PDF-1.7'))
  output.copy(file.bytes.subarray('%PDF-1.7'.length, file.places[0]?.start ?? 0))
  const write = (number: number, content: Buffer | string): void => {
    offsets[number] = output.length()
    output.write(`${number} 0 obj\n`)
    if (typeof content === 'string') output.write(content)
    else output.copy(content)
    output.write('\nendobj\n')
  }
  for (const { number, start, end } of file.places) {
    if (number === last || removed.has(number)) continue
    const content = objects.get(number)
    if (content !== undefined) write(number, content)
    else {
      offsets[number] = output.length()
      output.copy(file.bytes.subarray(start, end))
    }
  }
  for (const [number, content] of objects)
    if (number !== last && !file.placeOf.has(number)) write(number, content)
  write(last, objects.get(last) ?? ends.information.dictionary)
  output.write(endOf(output.length(), output.digest().slice(0, 32), offsets, ends))
  return output.take()
}

/** What stands behind the objects. `start` is where it begins. */
function endOf(
  start: number,
  id: string,
  offsets: readonly number[],
  { root, information }: PdfEnds,
): string {
  const size = offsets.length
  // What is not in use leads to no other: allowed, and the same in every file (7.5.4).
  const entries = Array.from(offsets, offset =>
    offset === undefined ? '0000000000 65535 f \n' : `${String(offset).padStart(10, '0')} 00000 n \n`,
  )
  const trailer = `/Size ${size}\n/Root ${root.number} 0 R\n/Info ${information.number} 0 R\n/ID [<${id}> <${id}>]`
  return `xref\n0 ${size}\n${entries.join('')}trailer\n<<${trailer}>>\nstartxref\n${start}\n%%EOF\n`
}

/** Bytes one after the other. Small pieces of text are held back, so that they become bytes together. */
function createOutput() {
  const pieces: Buffer[] = []
  let texts: string[] = []
  let length = 0
  const flush = (): void => {
    if (texts.length > 0) pieces.push(Buffer.from(texts.join(''), 'latin1'))
    texts = []
  }
  return {
    length: (): number => length,
    write(text: string): void {
      texts.push(text)
      length += text.length
    },
    copy(bytes: Buffer): void {
      flush()
      pieces.push(bytes)
      length += bytes.length
    },
    /** SHA-256 of what there is, in hexadecimal digits. */
    digest(): string {
      flush()
      const hash = createHash('sha256')
      for (const piece of pieces) hash.update(piece)
      return hash.digest('hex')
    },
    take(): Buffer {
      flush()
      return Buffer.concat(pieces, length)
    },
  }
}
