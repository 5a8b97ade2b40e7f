import type { Note, NotePiece, NoteSize } from './strip.ts'

/** Of a note that is parted, at least so many lines stand on either page. */
const FEWEST = 2

export type NoteSizes = ReadonlyMap<string, Note>

export function sizeOf({ id, kind }: NotePiece, sizes: NoteSizes): NoteSize {
  return sizes.get(id)?.[kind] ?? { lines: 0, line: 0, gap: 0 }
}

/** Height of some notes under one another; nothing for none. */
export function heightOfNotes(pieces: readonly NotePiece[], sizes: NoteSizes, head: number): number {
  if (pieces.length === 0) return 0
  return pieces.reduce((sum, piece) => {
    const { line, gap } = sizeOf(piece, sizes)
    return sum + gap + (piece.to - piece.from) * line
  }, head)
}

/**
 * Puts notes into a height, in their order; what does not fit flows to the next page. At least the beginning of the first
 * is placed, so that every page goes on.
 */
export function allocateNotes(
  pieces: readonly NotePiece[],
  sizes: NoteSizes,
  room: number,
): { readonly placed: readonly NotePiece[]; readonly rest: readonly NotePiece[] } {
  const placed: NotePiece[] = []
  let left = room
  for (const [index, piece] of pieces.entries()) {
    const { line, gap } = sizeOf(piece, sizes)
    const count = piece.to - piece.from
    const fitting = Math.floor((left - gap + 0.01) / Math.max(line, 1))
    if (fitting >= count) {
      placed.push(piece)
      left -= gap + count * line
      continue
    }
    const most = Math.min(fitting, count - FEWEST)
    const lines = most >= FEWEST ? most : placed.length === 0 ? Math.min(count, Math.max(fitting, FEWEST)) : 0
    const cut = piece.from + lines
    if (lines > 0) placed.push({ ...piece, to: cut })
    const rest = cut < piece.to ? [{ ...piece, from: cut }] : []
    return { placed, rest: [...rest, ...pieces.slice(index + 1)] }
  }
  return { placed, rest: [] }
}
