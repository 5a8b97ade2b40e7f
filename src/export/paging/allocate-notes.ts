import type { Note, NotePiece, NoteSize } from './strip.ts'

/** At least so many lines of a note stand on a page, where it is parted. */
const FEWEST = 2

export type NoteSizes = ReadonlyMap<string, Note>

export function sizeOf({ id, kind }: NotePiece, sizes: NoteSizes): NoteSize {
  return sizes.get(id)?.[kind] ?? { lines: 0, cuts: [], line: 0, gap: 0 }
}

/** Height of some notes under one another; nothing for none. */
export function heightOfNotes(pieces: readonly NotePiece[], sizes: NoteSizes, head: number): number {
  if (pieces.length === 0) return 0
  return pieces.reduce((sum, piece) => {
    const { line, gap } = sizeOf(piece, sizes)
    return sum + gap + (piece.to - piece.from) * line
  }, head)
}

/** Of each note its first part, or what is left of that. */
export const beginningsOf = (pieces: readonly NotePiece[], sizes: NoteSizes): readonly NotePiece[] =>
  pieces.map(piece => ({
    ...piece,
    to: sizeOf(piece, sizes).cuts.find(cut => isWithin(cut, piece)) ?? piece.to,
  }))

const isWithin = (cut: number, { from, to }: NotePiece): boolean => cut >= from + FEWEST && cut < to

/**
 * Puts notes into a height, in their order; what does not fit flows to the next page. At least the beginning of the first
 * is placed, so that every page goes on. Where each `begins` there, the first part of each is placed: those before leave the room.
 */
export function allocateNotes(
  pieces: readonly NotePiece[],
  sizes: NoteSizes,
  room: number,
  begins = false,
): { readonly placed: readonly NotePiece[]; readonly rest: readonly NotePiece[] } {
  const placed: NotePiece[] = []
  const rest: NotePiece[] = []
  let left = room
  for (const [index, piece] of pieces.entries()) {
    const { line, gap } = sizeOf(piece, sizes)
    const count = piece.to - piece.from
    const later = begins ? beginningsOf(pieces.slice(index + 1), sizes) : []
    const kept = heightOfNotes(later, sizes, 0)
    const fitting = Math.floor((left - kept - gap + 0.01) / Math.max(line, 1))
    const lines = fitting >= count ? count : linesBefore(piece, fitting, sizes, placed.length === 0)
    const cut = piece.from + lines
    if (lines > 0) {
      placed.push({ ...piece, to: cut })
      left -= gap + lines * line
    }
    if (cut === piece.to) continue
    rest.push({ ...piece, from: cut })
    if (!begins) return { placed, rest: [...rest, ...pieces.slice(index + 1)] }
  }
  return { placed, rest }
}

/** Of a note that has not room for all of its lines, only for those `fitting`: how many stand before it is parted. */
function linesBefore(piece: NotePiece, fitting: number, sizes: NoteSizes, isFirst: boolean): number {
  const { from, to } = piece
  const cut = sizeOf(piece, sizes).cuts.findLast(line => isWithin(line, piece) && line <= from + fitting)
  if (cut !== undefined) return cut - from
  return isFirst ? Math.min(to - from, Math.max(fitting, FEWEST)) : 0
}
