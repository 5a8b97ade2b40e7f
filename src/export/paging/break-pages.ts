import { allocateNotes, beginningsOf, heightOfNotes, type NoteSizes } from './allocate-notes.ts'
import type { Measured, NotePiece, PageBreak, PageRoom, Strip } from './strip.ts'

/** A page less full than this, notes and all, parts a note rather than stay empty. */
const WELL_FILLED = 0.8
/** What notes carried over from the page before may take of a page. */
const CARRIED = 0.6
/** What they are content with where more text comes onto the page for it. */
const CARRIED_LEAST = 0.2
/** A page with less text than this is poor in text: what was carried over makes room for more. */
const POOR = 0.4
/** Up to here a page is hardly begun: what may join it does not begin a new one. */
const HARDLY_BEGUN = 0.3
/** Of a page's height: notes that go on beneath a text have at least so much room there. */
const WORTH_BEGINNING = 0.15
/** By so much more is tried, in CSS pixels: about a line of a note. */
const STEP = 12

/**
 * Where pages begin, and which notes stand on each. A page takes as many strips as fit together with their notes, up to
 * a place where a page may begin; a note stands in full where it is first referred to and in short on later pages; one
 * that is longer than the room flows on. What is taller than a page has one to itself.
 */
export function breakPages(measured: Measured, room: PageRoom): readonly PageBreak[] {
  const { strips } = measured
  const apart = strips.map(strip => (strip.joins ? { ...strip, joins: false } : strip))
  let best = { strips: apart, pages: partStrips({ ...measured, strips: apart }, room) }
  // What may join a page that is hardly begun does so where that costs no page.
  for (const [index, strip] of strips.entries()) {
    if (!strip.joins) continue
    const joined = best.strips.with(index, strip)
    const pages = partStrips({ ...measured, strips: joined }, room)
    if (pages.length <= best.pages.length) best = { strips: joined, pages }
  }
  return best.pages
}

function partStrips({ strips, notes }: Measured, room: PageRoom): readonly PageBreak[] {
  const sizes: NoteSizes = new Map(notes.map(note => [note.id, note]))
  const seen = new Set<string>()
  const pages: PageBreak[] = []
  let carried: readonly NotePiece[] = []
  let start = 0
  while (start < strips.length || carried.length > 0) {
    const page = fillPage(start, { strips, sizes, seen, carried, room })
    for (const { id } of page.notes) seen.add(id)
    for (const { id } of page.rest) seen.add(id)
    pages.push({ start, end: page.end, ...splitNotes(page.notes, sizes, room) })
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

type Allocated = ReturnType<typeof allocateNotes>

interface Filled {
  readonly end: number
  readonly notes: readonly NotePiece[]
  readonly rest: readonly NotePiece[]
}

function fillPage(start: number, state: State): Filled {
  const { strips, room, carried } = state
  const textOf = (page: Filled | null): number => (page === null ? 0 : textHeight(start, page.end, strips))
  if (start >= strips.length) {
    const { placed, rest } = hold(1, state)
    return { end: start, notes: placed, rest }
  }
  const page = fillBeside(start, hold(CARRIED, state), state)
  const isPoor = textOf(page) < room.height * POOR
  const fuller = isPoor && carried.length > 0 ? fillBeside(start, hold(CARRIED_LEAST, state), state) : null
  const best = textOf(fuller) > textOf(page) ? fuller : page
  return best ?? takeTall(start, hold(CARRIED, state), state)
}

/** What was carried over, as far as a share of the page goes. */
function hold(share: number, { carried, sizes, room }: State): Allocated {
  return allocateNotes(carried, sizes, room.height * share - room.notesHead)
}

/** A page with its text and notes beside those that are held; null where no block has room there. */
function fillBeside(start: number, held: Allocated, state: State): Filled | null {
  const { strips, sizes, room } = state
  const whole = takeWhole(start, held.placed, state)
  const isFilled =
    whole !== null &&
    usedHeight(textHeight(start, whole.end, strips), whole.notes, sizes, room) > room.height * WELL_FILLED
  if (whole !== null && (isFilled || whole.isEnd)) return withMoreCarried(start, whole, held, state)
  const parted = takeParted(start, whole?.end ?? start, held, state)
  if (parted !== null) return parted
  return whole === null ? null : withMoreCarried(start, whole, held, state)
}

/** A page that is taken whole, with as much of what was carried over as there is room left for. */
function withMoreCarried(
  start: number,
  { end, notes }: Pick<Filled, 'end' | 'notes'>,
  held: Allocated,
  { strips, sizes, carried, room }: State,
): Filled {
  const own = notes.slice(held.placed.length)
  const text = textHeight(start, end, strips)
  const carriedHeight = heightOfNotes(carried, sizes, 0)
  let most = held
  for (let allowed = heightOfNotes(held.placed, sizes, 0); most.rest.length > 0; allowed += STEP) {
    const more = allocateNotes(carried, sizes, Math.min(allowed, carriedHeight))
    if (!fits(text, [...more.placed, ...own], sizes, room)) break
    most = more
    if (allowed >= room.height) break
  }
  return { end, notes: [...most.placed, ...own], rest: most.rest }
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
    if (!fits(textHeight(start, index + 1, strips), notes, sizes, room)) break
    const next = strips[index + 1]
    const isEnd = next === undefined || (next.mustBegin && !joins(next, start, index, notes))
    if (isEnd || next.mayBegin) best = { end: index + 1, notes, isEnd }
    if (isEnd) break
  }
  return best

  /** Beside notes there is no room for what is as wide as a page. */
  function joins(next: Strip, from: number, last: number, own: readonly NotePiece[]): boolean {
    const isBegun = textHeight(from, last + 1, strips) > room.height * HARDLY_BEGUN
    return next.joins && !isBegun && (room.notes === 'beneath' || own.length === 0)
  }
}

/** One block more, with the beginning of its notes; the rest of them flows on. */
function takeParted(start: number, from: number, held: Allocated, state: State): Filled | null {
  const { strips, sizes, seen, room } = state
  if (from > start && strips[from]?.mustBegin === true) return null
  const end = nextBeginning(from, strips)
  let notes = held.placed
  for (let index = start; index < end; index += 1)
    notes = [...notes, ...newNotes(index, notes, seen, { strips, sizes })]
  const text = textHeight(start, end, strips)
  const own = notes.slice(held.placed.length)
  if (!fits(text, [...held.placed, ...beginningsOf(own, sizes)], sizes, room)) return null
  const { placed, rest } = placeNotes(notes, text, sizes, room)
  return { end, notes: placed, rest: [...held.rest, ...rest] }
}

/** What no page has room for: as many strips as fit, up to where a page may begin or else wherever, one at least; its notes flow on. */
function takeTall(start: number, held: Allocated, state: State): Filled {
  const { strips, sizes, seen, room } = state
  let end = start + 1
  while (end < strips.length && fits(textHeight(start, end + 1, strips), held.placed, sizes, room)) {
    if (strips[end]?.mustBegin === true) break
    end += 1
  }
  end = lastBeginning(start, end, strips) ?? end
  let notes: readonly NotePiece[] = []
  for (let index = start; index < end; index += 1)
    notes = [...notes, ...newNotes(index, [...held.placed, ...notes], seen, { strips, sizes })]
  return { end, notes: held.placed, rest: [...held.rest, ...notes] }
}

/** The last place up to `end` where a page may begin or has to; null where there is none. */
function lastBeginning(start: number, end: number, strips: readonly Strip[]): number | null {
  for (let index = end; index > start; index -= 1) {
    const strip = strips[index]
    if (strip === undefined || strip.mayBegin || strip.mustBegin) return index
  }
  return null
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

function fits(text: number, notes: readonly NotePiece[], sizes: NoteSizes, room: PageRoom): boolean {
  return usedHeight(text, notes, sizes, room) <= room.height
}

/** What a text takes of a page with the notes that stand beneath it. */
function usedHeight(text: number, notes: readonly NotePiece[], sizes: NoteSizes, room: PageRoom): number {
  const { height, notesHead } = room
  const under = room.notes === 'beneath' ? notes : allocateNotes(notes, sizes, height - notesHead).rest
  return text + heightOfNotes(under, sizes, notesHead)
}

/** As many lines of notes as there is room for with a text of some height, and of each its beginning. */
function placeNotes(notes: readonly NotePiece[], text: number, sizes: NoteSizes, room: PageRoom): Allocated {
  const { height, notesHead } = room
  const left = height - text - notesHead
  if (room.notes === 'beneath') return allocateNotes(notes, sizes, left, true)
  const aside = height - notesHead
  const least = heightOfNotes(beginningsOf(notes, sizes), sizes, 0)
  if (least <= aside && left < height * WORTH_BEGINNING) return allocateNotes(notes, sizes, aside, true)
  // Both places taken for one; where they part, a line or two are lost.
  for (let all = aside + left; all > least; all -= STEP) {
    const allocated = allocateNotes(notes, sizes, all, true)
    if (fits(text, allocated.placed, sizes, room)) return allocated
  }
  return allocateNotes(notes, sizes, least, true)
}

/** Which of the notes of a page stand beneath its text: those that the column beside it has no room for. */
function splitNotes(
  notes: readonly NotePiece[],
  sizes: NoteSizes,
  { height, notesHead, notes: place }: PageRoom,
): Pick<PageBreak, 'notes' | 'beneath'> {
  if (place === 'beneath') return { notes, beneath: notes.length }
  const { placed, rest } = allocateNotes(notes, sizes, height - notesHead)
  return { notes: [...placed, ...rest], beneath: rest.length }
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
