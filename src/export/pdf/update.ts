import type { PdfEnds } from './read-pdf.ts'

/** A new object, or a new version of one: a dictionary or a stream. */
export interface NewObject {
  readonly number: number
  readonly content: Buffer
}

/**
 * A PDF with an incremental update after it (ISO 32000-2, 7.5.6): the objects, a cross-reference section for them, and a
 * trailer that leads back to the file's own. `id` is 32 hexadecimal digits.
 */
export function appendUpdate(pdf: Buffer, ends: PdfEnds, objects: readonly NewObject[], id: string): Buffer {
  const pieces: Buffer[] = [pdf]
  let length = pdf.length
  const append = (piece: Buffer): void => {
    pieces.push(piece)
    length += piece.length
  }
  append(Buffer.from('\n'))
  const offsets = objects.map(({ number, content }) => {
    const offset = length
    append(Buffer.from(`${number} 0 obj\n`))
    append(content)
    append(Buffer.from('\nendobj\n'))
    return { number, offset }
  })
  const size = Math.max(ends.size, ...objects.map(({ number }) => number + 1))
  const trailer = [
    `/Size ${size}`,
    `/Root ${ends.root.number} 0 R`,
    `/Info ${ends.information.number} 0 R`,
    `/Prev ${ends.crossReferences}`,
    `/ID [<${id}> <${id}>]`,
  ]
  const start = length
  append(
    Buffer.from(`xref\n${sections(offsets)}trailer\n<<${trailer.join('\n')}>>\nstartxref\n${start}\n%%EOF\n`),
  )
  return Buffer.concat(pieces, length)
}

/** One subsection an object: there are few. */
function sections(offsets: readonly { readonly number: number; readonly offset: number }[]): string {
  return [...offsets]
    .sort((a, b) => a.number - b.number)
    .map(({ number, offset }) => `${number} 1\n${String(offset).padStart(10, '0')} 00000 n \n`)
    .join('')
}
