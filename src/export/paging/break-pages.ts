import { allocateNotes, heightOfNotes, type NoteSizes } from './allocate-notes.ts'
import type { Measured, NotePiece, PageBreak, PageRoom, Strip } from './strip.ts'

/** A page less full than this parts a long note rather than stay empty. */
const WELL_FILLED = 0.6
/** What notes carried over from the page before may take of a page. */
const CARRIED = 0.6
/** Lines that a note shows at least where it is referred to. */
const SHOWN = 3

/**
 * Where pages begin, and which notes stand on each. A page takes as many strips as fit together with their notes, up to
 * a place where a page may begin; a note stands in full where it is first referred to and in short on later pages; one
 * that is longer than the room flows on. What is taller than a page has one to itself.
 */
export function breakPages({ strips, notes }: Measured, room: PageRoom): readonly PageBreak[] {
  const sizes: NoteSizes = new Map(notes.map(note => [note.id, note]))
  const seen = new Set<string>()
  const pages: PageBreak[] = []
  let carried: readonly NotePiece[] = []
  let start = 0
  while (start < strips.length || carried.length > 0) {
    const page = fillPage(start, { strips, sizes, seen, carried, room })
    for (const { id } of page.notes) seen.add(id)
    for (const { id } of page.rest) seen.add(id)
    pages.push({ start, end: page.end, notes: page.notes })
    carried = page.rest
    start = page.end
  }
  return pages
}

interface State {
  readonly strips: readonly Strip[]
  readonly sizes: NoteSizes
  /** Notes that stand in full on an earlier page. */
  readonly seen: ReadonlySet<string>
  readonly carried: readonly NotePiece[]
  readonly room: PageRoom
}

interface Filled {
  readonly end: number
  readonly notes: readonly NotePiece[]
  readonly rest: readonly NotePiece[]
}

function fillPage(start: number, state: State): Filled {
  const { strips, sizes, room, carried } = state
  const held = allocateNotes(
    carried,
    sizes,
    room.height * (start < strips.length ? CARRIED : 1) - room.notesHead,
  )
  if (start >= strips.length) return { end: start, notes: held.placed, rest: held.rest }
  const whole = takeWhole(start, held.placed, state)
  const isFilled = whole !== null && textHeight(start, whole.end, strips) > room.height * WELL_FILLED
  if (whole !== null && (isFilled || whole.isEnd)) return { ...whole, rest: held.rest }
  const parted = takeParted(start, whole?.end ?? start, held, state)
  if (parted !== null) return parted
  return whole === null ? takeTall(start, held, state) : { ...whole, rest: held.rest }
}

/** As many strips as fit with all of their notes; null where not even the first block does. */
function takeWhole(
  start: number,
  held: readonly NotePiece[],
  { strips, sizes, seen, room }: State,
): { readonly end: number; readonly notes: readonly NotePiece[]; readonly isEnd: boolean } | null {
  let notes = held
  let best: { readonly end: number; readonly notes: readonly NotePiece[]; readonly isEnd: boolean } | null =
    null
  for (let index = start; index < strips.length; index += 1) {
    notes = [...notes, ...newNotes(index, notes, seen, { strips, sizes })]
    if (!fits(textHeight(start, index + 1, strips), heightOfNotes(notes, sizes, room.notesHead), room)) break
    const next = strips[index + 1]
    const isEnd = next === undefined || next.mustBegin
    if (isEnd || next.mayBegin) best = { end: index + 1, notes, isEnd }
    if (isEnd) break
  }
  return best
}

/** One block more, with the beginning of its notes; the rest of them flows on. */
function takeParted(
  start: number,
  from: number,
  held: ReturnType<typeof allocateNotes>,
  state: State,
): Filled | null {
  const { strips, sizes, seen, room } = state
  if (from > start && strips[from]?.mustBegin === true) return null
  const end = nextBeginning(from, strips)
  let notes = held.placed
  for (let index = start; index < end; index += 1)
    notes = [...notes, ...newNotes(index, notes, seen, { strips, sizes })]
  const text = textHeight(start, end, strips)
  const least = notes.map(piece => ({ ...piece, to: Math.min(piece.to, piece.from + SHOWN) }))
  if (!fits(text, heightOfNotes(least, sizes, room.notesHead), room)) return null
  const left = (room.notes === 'beside' ? room.height : room.height - text) - room.notesHead
  const { placed, rest } = allocateNotes(notes, sizes, left)
  return { end, notes: placed, rest: [...held.rest, ...rest] }
}

/** What no page has room for: as many strips as fit, wherever that is, and one at least; its notes flow on. */
function takeTall(start: number, held: ReturnType<typeof allocateNotes>, state: State): Filled {
  const { strips, sizes, seen, room } = state
  let end = start + 1
  const used = heightOfNotes(held.placed, sizes, room.notesHead)
  while (end < strips.length && fits(textHeight(start, end + 1, strips), used, room)) {
    if (strips[end]?.mustBegin === true) break
    end += 1
  }
  let notes: readonly NotePiece[] = []
  for (let index = start; index < end; index += 1)
    notes = [...notes, ...newNotes(index, [...held.placed, ...notes], seen, { strips, sizes })]
  return { end, notes: held.placed, rest: [...held.rest, ...notes] }
}

function nextBeginning(from: number, strips: readonly Strip[]): number {
  let end = from + 1
  while (end < strips.length && strips[end]?.mayBegin === false && strips[end]?.mustBegin === false) end += 1
  return Math.min(end, strips.length)
}

function textHeight(start: number, end: number, strips: readonly Strip[]): number {
  const first = strips[start]
  if (first === undefined) return 0
  const bottom = strips
    .slice(start, end)
    .reduce((lowest, strip) => Math.max(lowest, strip.bottom), first.bottom)
  return bottom - first.start + first.head
}

function fits(text: number, notes: number, { height, notes: place }: PageRoom): boolean {
  return place === 'beside' ? text <= height && notes <= height : text + notes <= height
}

/** Notes that a strip adds to those of its page. */
function newNotes(
  index: number,
  onPage: readonly NotePiece[],
  seen: ReadonlySet<string>,
  { strips, sizes }: Pick<State, 'strips' | 'sizes'>,
): readonly NotePiece[] {
  return [...new Set(strips[index]?.refers ?? [])].flatMap(id => {
    const note = sizes.get(id)
    if (note === undefined || onPage.some(piece => piece.id === id)) return []
    const kind = seen.has(id) ? 'again' : 'full'
    return [{ id, kind, from: 0, to: note[kind].lines } as const]
  })
}
