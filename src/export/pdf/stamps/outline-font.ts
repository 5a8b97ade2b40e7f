import { inflateSync } from 'node:zlib'

/** A glyph to be drawn: its outline in PDF path operators (ISO 32000-2, 8.5.2), in font units; empty for a space. */
export interface Glyph {
  readonly path: string
  /** Font units. */
  readonly advance: number
  /** Left, bottom, right, top in font units. */
  readonly box: readonly [number, number, number, number]
}

/** A TrueType font, for drawing its glyphs. */
export interface OutlineFont {
  readonly unitsPerEm: number
  readonly glyph: (index: number) => Glyph
  /** The glyph of a character by the font's own table; 0 where it has none. */
  readonly glyphOf: (code: number) => number
}

/**
 * Opens a font with TrueType outlines, bare or in WOFF 1.0 (W3C 2012). Null where its outlines are of another kind. The
 * tables are those of ISO/IEC 14496-22 (OpenType).
 */
export function openOutlineFont(file: Uint8Array): OutlineFont | null {
  const tables = tablesOf(Buffer.from(file.buffer, file.byteOffset, file.byteLength))
  const [head, hhea, hmtx, loca, glyf] = ['head', 'hhea', 'hmtx', 'loca', 'glyf'].map(tag => tables(tag))
  if (!head || !hhea || !hmtx || !loca || !glyf) return null
  const isLong = head.readInt16BE(50) === 1
  const count = isLong ? loca.length / 4 - 1 : loca.length / 2 - 1
  const place = (index: number): number =>
    isLong ? loca.readUInt32BE(4 * index) : 2 * loca.readUInt16BE(2 * index)
  const data = (index: number): Buffer | null =>
    index < 0 || index >= count || place(index + 1) <= place(index)
      ? null
      : glyf.subarray(place(index), place(index + 1))
  const measured = hhea.readUInt16BE(34)
  const advance = (index: number): number => hmtx.readUInt16BE(4 * Math.min(index, measured - 1))
  const glyphs = new Map<number, Glyph>()
  return {
    unitsPerEm: head.readUInt16BE(18),
    glyph(index) {
      const known = glyphs.get(index)
      if (known !== undefined) return known
      const contours = contoursOf(data, index, 0)
      const glyph = {
        path: contours.map(pathOf).join('\n'),
        advance: advance(index),
        box: boxOf(contours.flat()),
      }
      glyphs.set(index, glyph)
      return glyph
    },
    glyphOf: code => glyphOf(tables('cmap'), code),
  }
}

type Tables = (tag: string) => Buffer | null

function tablesOf(file: Buffer): Tables {
  const isWoff = file.toString('latin1', 0, 4) === 'wOFF'
  const count = file.readUInt16BE(isWoff ? 12 : 4)
  return tag => {
    for (let index = 0; index < count; index++) {
      const entry = isWoff ? 44 + 20 * index : 12 + 16 * index
      if (file.toString('latin1', entry, entry + 4) !== tag) continue
      const offset = file.readUInt32BE(entry + (isWoff ? 4 : 8))
      const length = file.readUInt32BE(entry + (isWoff ? 8 : 12))
      const bytes = file.subarray(offset, offset + length)
      return isWoff && length < file.readUInt32BE(entry + 12) ? inflateSync(bytes) : bytes
    }
    return null
  }
}

interface Point {
  readonly x: number
  readonly y: number
  readonly isOn: boolean
}

const boxOf = (points: readonly Point[]): Glyph['box'] => [
  Math.min(0, ...points.map(({ x }) => x)),
  Math.min(0, ...points.map(({ y }) => y)),
  Math.max(0, ...points.map(({ x }) => x)),
  Math.max(0, ...points.map(({ y }) => y)),
]

/** Composite glyphs within composite glyphs: none is deeper in a sound font. */
const DEEPEST = 8

function contoursOf(data: (index: number) => Buffer | null, index: number, depth: number): Point[][] {
  const glyph = data(index)
  if (glyph === null || depth > DEEPEST) return []
  const count = glyph.readInt16BE(0)
  return count >= 0 ? simpleContours(glyph, count) : compositeContours(glyph, data, depth)
}

function simpleContours(glyph: Buffer, count: number): Point[][] {
  const ends = Array.from({ length: count }, (_, index) => glyph.readUInt16BE(10 + 2 * index))
  const total = (ends.at(-1) ?? -1) + 1
  let at = 10 + 2 * count
  at += 2 + glyph.readUInt16BE(at)
  const flags: number[] = []
  while (flags.length < total) {
    const flag = glyph.readUInt8(at++)
    flags.push(flag)
    if (flag & 8) for (let repeat = glyph.readUInt8(at++); repeat > 0; repeat--) flags.push(flag)
  }
  const coordinates = (short: number, same: number): number[] => {
    let value = 0
    return flags.slice(0, total).map(flag => {
      if (flag & short) value += flag & same ? glyph.readUInt8(at++) : -glyph.readUInt8(at++)
      else if (!(flag & same)) {
        value += glyph.readInt16BE(at)
        at += 2
      }
      return value
    })
  }
  const xs = coordinates(2, 16)
  const ys = coordinates(4, 32)
  return ends.map((end, index) => {
    const start = index === 0 ? 0 : (ends[index - 1] ?? -1) + 1
    return Array.from({ length: end - start + 1 }, (_, step) => ({
      x: xs[start + step] ?? 0,
      y: ys[start + step] ?? 0,
      isOn: ((flags[start + step] ?? 0) & 1) === 1,
    }))
  })
}

function compositeContours(glyph: Buffer, data: (index: number) => Buffer | null, depth: number): Point[][] {
  const contours: Point[][] = []
  let at = 10
  for (let flags = 0x20; flags & 0x20; ) {
    flags = glyph.readUInt16BE(at)
    const part = glyph.readUInt16BE(at + 2)
    at += 4
    const [dx, dy] =
      flags & 1
        ? [glyph.readInt16BE(at), glyph.readInt16BE(at + 2)]
        : [glyph.readInt8(at), glyph.readInt8(at + 1)]
    at += flags & 1 ? 4 : 2
    const fixed = (): number => {
      at += 2
      return glyph.readInt16BE(at - 2) / 16384
    }
    let [a, b, c, d] = [1, 0, 0, 1]
    if (flags & 8) a = d = fixed()
    else if (flags & 0x40) [a, d] = [fixed(), fixed()]
    else if (flags & 0x80) [a, b, c, d] = [fixed(), fixed(), fixed(), fixed()]
    const moved = flags & 2 ? { dx, dy } : { dx: 0, dy: 0 }
    for (const contour of contoursOf(data, part, depth + 1))
      contours.push(
        contour.map(({ x, y, isOn }) => ({
          x: a * x + c * y + moved.dx,
          y: b * x + d * y + moved.dy,
          isOn,
        })),
      )
  }
  return contours
}

/** A contour of quadratic curves as cubic ones; between two points off the curve lies one on it. */
function pathOf(contour: readonly Point[]): string {
  const points = contour.flatMap((point, index) => {
    const next = contour[(index + 1) % contour.length] ?? point
    if (point.isOn || next.isOn) return [point]
    return [point, { x: (point.x + next.x) / 2, y: (point.y + next.y) / 2, isOn: true }]
  })
  const first = points.findIndex(({ isOn }) => isOn)
  const start = points[first]
  if (start === undefined) return ''
  const round = [...points.slice(first + 1), ...points.slice(0, first + 1)]
  const operators = [`${point(start)} m`]
  let from = start
  for (let index = 0; index < round.length; index++) {
    const here = round[index] ?? start
    if (here.isOn) operators.push(`${point(here)} l`)
    else {
      const to = round[++index] ?? start
      operators.push(`${point(between(from, here))} ${point(between(to, here))} ${point(to)} c`)
    }
    from = round[index] ?? start
  }
  return `${operators.join('\n')}\nh`
}

const between = (end: Point, control: Point): Point => ({
  x: end.x + (2 / 3) * (control.x - end.x),
  y: end.y + (2 / 3) * (control.y - end.y),
  isOn: true,
})

const point = ({ x, y }: Point): string => `${rounded(x)} ${rounded(y)}`

/** A number as PDF writes it, to a hundredth. */
export const rounded = (value: number): string => String(Math.round(value * 100) / 100 + 0)

/** By a subtable of format 4 (characters up to U+FFFF), which every font for text has. */
function glyphOf(cmap: Buffer | null, code: number): number {
  if (cmap === null) return 0
  for (let index = 0; index < cmap.readUInt16BE(2); index++) {
    const table = cmap.subarray(cmap.readUInt32BE(8 + 8 * index))
    if (table.readUInt16BE(0) !== 4) continue
    const twice = table.readUInt16BE(6)
    for (let segment = 0; segment < twice; segment += 2) {
      if (table.readUInt16BE(14 + segment) < code) continue
      const start = table.readUInt16BE(16 + twice + segment)
      if (start > code) return 0
      const delta = table.readUInt16BE(16 + 2 * twice + segment)
      const rangePlace = 16 + 3 * twice + segment
      const range = table.readUInt16BE(rangePlace)
      if (range === 0) return (code + delta) & 0xffff
      const glyph = table.readUInt16BE(rangePlace + range + 2 * (code - start))
      return glyph === 0 ? 0 : (glyph + delta) & 0xffff
    }
  }
  return 0
}
