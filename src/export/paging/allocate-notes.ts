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

/** Height of the beginnings of some notes, so many lines of each at most. */
function heightOfBeginnings(pieces: readonly NotePiece[], sizes: NoteSizes, lines: number): number {
  return heightOfNotes(beginningsOf(pieces, lines), sizes, 0)
}

/** Of each note so many lines at most. */
export const beginningsOf = (pieces: readonly NotePiece[], lines: number): readonly NotePiece[] =>
  pieces.map(piece => ({ ...piece, to: Math.min(piece.to, piece.from + lines) }))

/**
 * Puts notes into a height, in their order; what does not fit flows to the next page. At least the beginning of the first
 * is placed, so that every page goes on. Where `shown` is given, so many lines of each are placed: those before leave the room.
 */
export function allocateNotes(
  pieces: readonly NotePiece[],
  sizes: NoteSizes,
  room: number,
  shown = 0,
): { readonly placed: readonly NotePiece[]; readonly rest: readonly NotePiece[] } {
  const placed: NotePiece[] = []
  const rest: NotePiece[] = []
  let left = room
  for (const [index, piece] of pieces.entries()) {
    const { line, gap } = sizeOf(piece, sizes)
    const count = piece.to - piece.from
    const kept = shown === 0 ? 0 : heightOfBeginnings(pieces.slice(index + 1), sizes, shown)
    const fitting = Math.floor((left - kept - gap + 0.01) / Math.max(line, 1))
    const lines = fitting >= count ? count : linesBefore(count, fitting, placed.length === 0)
    const cut = piece.from + lines
    if (lines > 0) {
      placed.push({ ...piece, to: cut })
      left -= gap + lines * line
    }
    if (cut === piece.to) continue
    rest.push({ ...piece, from: cut })
    if (shown === 0) return { placed, rest: [...rest, ...pieces.slice(index + 1)] }
  }
  return { placed, rest }
}

/** Of a note of `count` lines where `fitting` have room, those that stand before it is parted. */
function linesBefore(count: number, fitting: number, isFirst: boolean): number {
  const most = Math.min(fitting, count - FEWEST)
  if (most >= FEWEST) return most
  return isFirst ? Math.min(count, Math.max(fitting, FEWEST)) : 0
}
