/** A new object, or a new version of one: a dictionary or a stream. */
export interface NewObject {
  readonly number: number
  readonly content: Buffer
}

/** What an update must know of the file that it comes after. */
export interface UpdateBase {
  /** Of the file, in bytes. */
  readonly length: number
  /** Offset of its last cross-reference section; null where there is none, and this is to be the first. */
  readonly crossReferences: number | null
  readonly size: number
  /** Numbers of objects. */
  readonly root: number
  readonly information: number
  /** How the file is encrypted, as its trailer says it; null or left out where it is not. */
  readonly encryption?: string | null
}

/**
 * The bytes of an incremental update (ISO 32000-2, 7.5.6): the objects, a cross-reference section for them, and a trailer that
 * leads back to the file's own. `ids` are the two parts of the identifier (14.4), as they are written.
 */
export function updateOf(
  base: UpdateBase,
  objects: readonly NewObject[],
  ids: readonly [permanent: string, changing: string],
): Buffer {
  const pieces: Buffer[] = []
  let length = base.length
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
  const size = Math.max(base.size, ...objects.map(({ number }) => number + 1))
  const trailer = [
    `/Size ${size}`,
    `/Root ${base.root} 0 R`,
    `/Info ${base.information} 0 R`,
    ...(base.crossReferences === null ? [] : [`/Prev ${base.crossReferences}`]),
    `/ID [${ids.join(' ')}]`,
    ...(base.encryption ? [`/Encrypt ${base.encryption}`] : []),
  ]
  const start = length
  append(
    Buffer.from(
      `xref\n${base.crossReferences === null ? FREE : ''}${sections(offsets)}trailer\n<<${trailer.join('\n')}>>\nstartxref\n${start}\n%%EOF\n`,
    ),
  )
  return Buffer.concat(pieces)
}

/** The first entry of a file's first section. */
const FREE = '0 1\n0000000000 65535 f \n'

/** One subsection an object: there are few. */
function sections(offsets: readonly { readonly number: number; readonly offset: number }[]): string {
  return [...offsets]
    .sort((a, b) => a.number - b.number)
    .map(({ number, offset }) => `${number} 1\n${String(offset).padStart(10, '0')} 00000 n \n`)
    .join('')
}
