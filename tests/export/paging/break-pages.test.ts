import { describe, expect, it } from 'vitest'
import { breakPages } from '../../../src/export/paging/break-pages.ts'
import type { Note, PageRoom, Strip } from '../../../src/export/paging/strip.ts'

const LINE = 10
const ROOM: PageRoom = { height: 100, notes: 'beneath', notesHead: 10 }

/** Strips of some heights, one under the other; a page may begin with any but those named in `stays`. */
function strips(
  heights: readonly number[],
  more: {
    readonly stays?: readonly number[]
    readonly begins?: readonly number[]
    readonly joins?: readonly number[]
    readonly refers?: Readonly<Record<number, readonly string[]>>
    readonly head?: number
  } = {},
): readonly Strip[] {
  let top = 0
  return heights.map((height, index) => {
    const strip: Strip = {
      top,
      bottom: top + height,
      start: top,
      mayBegin: index > 0 && more.stays?.includes(index) !== true,
      mustBegin: more.begins?.includes(index) === true,
      joins: more.joins?.includes(index) === true,
      head: more.head ?? 0,
      refers: more.refers?.[index] ?? [],
    }
    top += height
    return strip
  })
}

/** A note that may be parted where three lines stand before and two behind, or before the lines named. */
const note = (
  id: string,
  lines: number,
  cuts = Array.from({ length: Math.max(0, lines - 4) }, (_, index) => index + 3),
): Note => ({
  id,
  full: { lines, cuts, line: LINE, gap: 0 },
  again: { lines: 1, cuts: [], line: LINE, gap: 0 },
})
const starts = (pages: ReturnType<typeof breakPages>) => pages.map(({ start }) => start)

describe('breakPages', () => {
  it('fills each page as far as it goes', () => {
    expect(starts(breakPages({ strips: strips([40, 40, 40, 40, 40]), notes: [] }, ROOM))).toEqual([0, 2, 4])
  })

  it('ends a page before what has to stay together', () => {
    const parts = strips([60, 20, 40], { stays: [2] })
    expect(starts(breakPages({ strips: parts, notes: [] }, ROOM))).toEqual([0, 1])
  })

  it('begins a page where one has to begin', () => {
    expect(starts(breakPages({ strips: strips([10, 10, 10], { begins: [1] }), notes: [] }, ROOM))).toEqual([
      0, 1,
    ])
  })

  it('goes on, where that is allowed, on a page that is hardly begun, and on no other', () => {
    const after = (height: number) => strips([height, 20, 20], { begins: [1], joins: [1] })
    expect(starts(breakPages({ strips: after(20), notes: [] }, ROOM))).toEqual([0])
    expect(starts(breakPages({ strips: after(40), notes: [] }, ROOM))).toEqual([0, 1])
  })

  it('goes on there rather than leave a page nearly empty', () => {
    const parts = strips([20, 50, 50], { begins: [1], joins: [1] })
    expect(starts(breakPages({ strips: parts, notes: [] }, ROOM))).toEqual([0, 2])
  })

  it('puts beneath the text what the column beside it has no room for', () => {
    const refers = { 0: ['a'], 1: ['b'], 2: ['c'] }
    const notes = [note('a', 6), note('b', 6), note('c', 2)]
    const [page, next] = breakPages(
      { strips: strips([10, 10, 10], { refers }), notes },
      { ...ROOM, notes: 'beside' },
    )
    expect(next).toBeUndefined()
    expect(page?.beneath).toBe(2)
    expect(page?.notes).toEqual([
      { id: 'a', kind: 'full', from: 0, to: 6 },
      { id: 'b', kind: 'full', from: 0, to: 3 },
      { id: 'b', kind: 'full', from: 3, to: 6 },
      { id: 'c', kind: 'full', from: 0, to: 2 },
    ])
  })

  it('goes on beside no notes', () => {
    const parts = strips([20, 20], { begins: [1], joins: [1], refers: { 0: ['a'] } })
    const notes = [note('a', 2)]
    expect(starts(breakPages({ strips: parts, notes }, ROOM))).toEqual([0])
    expect(starts(breakPages({ strips: parts, notes }, { ...ROOM, notes: 'beside' }))).toEqual([0, 1])
  })

  it('keeps room for the head of a table that goes on', () => {
    const rows = strips([50, 50, 50, 50], { head: 20 })
    expect(starts(breakPages({ strips: rows, notes: [] }, ROOM))).toEqual([0, 1, 2, 3])
  })

  it('counts what the boxes that begin with a page take above its first words', () => {
    const parts = strips([100, 90]).map(strip => ({ ...strip, start: strip.top - 11 }))
    const pages = breakPages(
      {
        strips: [
          ...parts,
          ...strips([10]).map(last => ({ ...last, top: 190, bottom: 200, start: 190, mayBegin: true })),
        ],
        notes: [],
      },
      ROOM,
    )
    expect(starts(pages)).toEqual([0, 1, 2])
  })

  it('gives what is taller than a page one of its own, and goes on', () => {
    expect(starts(breakPages({ strips: strips([250, 50]), notes: [] }, ROOM))).toEqual([0, 1])
  })

  it('parts what may not be parted only where no page has room for it', () => {
    const tall = strips([60, 60, 60], { stays: [1, 2] })
    const pages = breakPages({ strips: tall, notes: [] }, ROOM)
    expect(starts(pages)).toEqual([0, 1, 2])
  })

  it('puts a note in full where it is first referred to, and in short on later pages', () => {
    const parts = strips([50, 50, 50], { refers: { 0: ['a'], 1: ['a'] } })
    const pages = breakPages({ strips: parts, notes: [note('a', 2)] }, ROOM)
    expect(pages.map(({ notes }) => notes)).toEqual([
      [{ id: 'a', kind: 'full', from: 0, to: 2 }],
      [{ id: 'a', kind: 'again', from: 0, to: 1 }],
      [],
    ])
  })

  it('takes less text where notes need the room', () => {
    const parts = strips([35, 35, 20], { refers: { 1: ['a'] } })
    const pages = breakPages({ strips: parts, notes: [note('a', 2)] }, ROOM)
    expect(pages.map(({ start, end }) => [start, end])).toEqual([
      [0, 2],
      [2, 3],
    ])
  })

  it('lets a note flow on that no page has room for, each of its lines once', () => {
    const pages = breakPages(
      { strips: strips([30, 30], { refers: { 0: ['a'] } }), notes: [note('a', 25)] },
      ROOM,
    )
    const pieces = pages.flatMap(({ notes }) => notes)
    expect(pieces[0]?.from).toBe(0)
    expect(pieces.at(-1)?.to).toBe(25)
    for (const [index, piece] of pieces.entries()) expect(piece.from).toBe(pieces[index - 1]?.to ?? 0)
    expect(pages.flatMap(({ start, end }) => [start, end]).at(-1)).toBe(2)
  })

  it('parts a note before one of its parts, and nowhere else', () => {
    // Room for six lines of notes beneath the first strip.
    const parts = strips([30, 20], { begins: [1], refers: { 0: ['a'] } })
    const pages = breakPages({ strips: parts, notes: [note('a', 9, [4, 7])] }, ROOM)
    expect(pages.map(({ notes }) => notes.map(({ from, to }) => [from, to]))).toEqual([[[0, 4]], [[4, 9]]])
  })

  it('leaves a tenth of a page empty, notes and all, rather than part a note', () => {
    const refers = { 0: ['a'], 1: ['b'] }
    const [page] = breakPages(
      { strips: strips([50, 10], { refers }), notes: [note('a', 3), note('b', 5)] },
      ROOM,
    )
    expect(page?.notes.map(({ id }) => id)).toEqual(['a'])
    expect(page?.end).toBe(1)
  })

  it('begins every note beneath what refers to it, where several are longer than the room', () => {
    // Room for six lines of notes beneath a text of thirty.
    const parts = strips([30, 80], { refers: { 0: ['a', 'b'] } })
    const pages = breakPages({ strips: parts, notes: [note('a', 9), note('b', 9)] }, ROOM)
    expect(pages[0]?.notes.map(({ id, from, to }) => [id, from, to])).toEqual([
      ['a', 0, 3],
      ['b', 0, 3],
    ])
  })

  it('goes on with a note from the page before as far as there is room', () => {
    const parts = strips([30, 20], { begins: [1], refers: { 0: ['a'] } })
    const pages = breakPages({ strips: parts, notes: [note('a', 13)] }, ROOM)
    expect(pages.map(({ notes }) => notes.map(({ from, to }) => [from, to]))).toEqual([[[0, 6]], [[6, 13]]])
  })

  it('leaves no heading behind at the foot of a page whose notes are longer than the room', () => {
    const parts = strips([50, 10, 60], { stays: [2], refers: { 0: ['a', 'b', 'c'] } })
    const pages = breakPages({ strips: parts, notes: [note('a', 9), note('b', 9), note('c', 9)] }, ROOM)
    expect(pages[0]?.end).toBe(1)
  })

  it('carries a note further rather than leave a page poor in text', () => {
    // Nine of its fifteen lines are left for the second page, and would leave no room for the strip of sixty there.
    const parts = strips([30, 10, 60, 10], { begins: [1], refers: { 0: ['a'] } })
    const pages = breakPages({ strips: parts, notes: [note('a', 15)] }, ROOM)
    expect(pages.slice(0, 2).map(({ start, end }) => [start, end])).toEqual([
      [0, 1],
      [1, 3],
    ])
    expect(pages.flatMap(({ notes }) => notes).at(-1)?.to).toBe(15)
  })

  it('gives notes beside the text a height of their own', () => {
    const parts = strips([50, 50], { refers: { 0: ['a'] } })
    const beside = breakPages({ strips: parts, notes: [note('a', 9)] }, { ...ROOM, notes: 'beside' })
    expect(beside.map(({ start, end }) => [start, end])).toEqual([[0, 2]])
  })

  it('never puts more on a page than there is room for, and loses nothing, whatever the strips', () => {
    const heights = Array.from({ length: 200 }, (_, index) => 5 + ((index * 37) % 41))
    const refers = Object.fromEntries(
      heights.map((_, index) => [index, index % 3 === 0 ? [`n${index % 30}`] : []]),
    )
    const notes = Array.from({ length: 30 }, (_, index) => note(`n${index}`, 1 + (index % 7)))
    const all = strips(heights, {
      refers,
      stays: heights.flatMap((_, index) => (index % 5 === 1 ? [index] : [])),
    })
    const pages = breakPages({ strips: all, notes }, ROOM)
    expect(pages[0]?.start).toBe(0)
    for (const [index, page] of pages.entries()) {
      expect(page.start).toBe(pages[index - 1]?.end ?? 0)
      const text =
        page.end === page.start ? 0 : (all[page.end - 1]?.bottom ?? 0) - (all[page.start]?.top ?? 0)
      const lines = page.notes.reduce((sum, { from, to }) => sum + to - from, 0)
      expect(text + (lines === 0 ? 0 : lines * LINE + ROOM.notesHead)).toBeLessThanOrEqual(ROOM.height)
    }
    expect(pages.at(-1)?.end).toBe(all.length)
    const full = pages.flatMap(page => page.notes.filter(({ kind }) => kind === 'full'))
    for (const { id, full: size } of notes.filter(({ id }) => Object.values(refers).flat().includes(id)))
      expect(full.filter(piece => piece.id === id).reduce((sum, { from, to }) => sum + to - from, 0)).toBe(
        size.lines,
      )
  })
})
