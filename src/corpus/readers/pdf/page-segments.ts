import { cleanCharacters } from '../clean-characters.ts'

/** Text on one line of a page without a gap in it. Coordinates in points, from the page's upper left corner. */
export interface Segment {
  readonly text: string
  readonly left: number
  readonly right: number
  /** Its base line, from the top. */
  readonly base: number
  /** Size of its letters. */
  readonly size: number
  readonly font: string
  /** Its place in the order in which the page was written. */
  readonly order: number
}

/** What pdfjs gives of a page's text: runs of glyphs, and the marks of tagged content around them. */
export interface TextItem {
  readonly str?: string
  readonly transform?: readonly number[]
  readonly width?: number
  readonly fontName?: string
  readonly type?: string
  readonly tag?: string
}

interface Glyphs {
  readonly text: string
  readonly turn: number
  readonly left: number
  readonly right: number
  readonly base: number
  readonly size: number
  readonly font: string
}

/** A gap wider than this, in sizes of its letters, parts a line: between columns or a table's cells. */
const GAP = 1.6

/** A gap wider than this is a space that was not written. */
const SPACE = 0.18

/**
 * A page's text as segments, in the order in which it was written. What is tagged as an artifact (running heads, page
 * numbers: ISO 32000-1, 14.8.2.2) is left out, and so is text that runs in another direction than most of the page's,
 * where it is little: stamps in the margin.
 */
export function segmentsOf(items: readonly TextItem[], toPage: readonly number[]): readonly Segment[] {
  const glyphs = upright(placed(items, toPage))
  const segments: Segment[] = []
  let open: Glyphs[] = []
  const close = (): void => {
    const segment = joined(open, segments.length)
    if (segment) segments.push(segment)
    open = []
  }
  for (const glyph of glyphs) {
    const last = open.at(-1)
    const size = Math.max(glyph.size, last?.size ?? 0)
    const goesOn =
      last !== undefined &&
      Math.abs(glyph.base - last.base) < size * 0.45 &&
      glyph.left - last.right < size * GAP &&
      glyph.left - last.right > -size * 1.2
    if (!goesOn) close()
    open.push(glyph)
  }
  close()
  return segments
}

function placed(items: readonly TextItem[], toPage: readonly number[]): readonly Glyphs[] {
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = toPage
  const glyphs: Glyphs[] = []
  const marks: boolean[] = []
  for (const item of items) {
    if (item.type?.startsWith('beginMarkedContent')) marks.push(item.tag === 'Artifact')
    else if (item.type === 'endMarkedContent') marks.pop()
    const { str, transform, width = 0, fontName = '' } = item
    if (str === undefined || transform === undefined || str.trim() === '' || marks.includes(true)) continue
    const [ta = 1, tb = 0, tc = 0, td = 1, te = 0, tf = 0] = transform
    const along: readonly [number, number] = [a * ta + c * tb, b * ta + d * tb]
    const size = Math.hypot(a * tc + c * td, b * tc + d * td)
    const x = a * te + c * tf + e
    const y = b * te + d * tf + f
    const quarter = Math.round((Math.atan2(along[1], along[0]) * 2) / Math.PI)
    const turn = ((quarter % 4) + 4) % 4
    // Turned so that its lines run to the right.
    const [left, base] = [
      [x, y],
      [y, -x],
      [-x, -y],
      [-y, x],
    ][turn] as [number, number]
    glyphs.push({ text: str, turn, left, right: left + width, base, size: size || 1, font: fontName })
  }
  return glyphs
}

/** The direction in which nine tenths of the text runs, alone; else all directions, one after the other. */
function upright(glyphs: readonly Glyphs[]): readonly Glyphs[] {
  const lengths = [0, 0, 0, 0]
  for (const { turn, text } of glyphs) lengths[turn] = (lengths[turn] ?? 0) + text.length
  const all = lengths.reduce((sum, length) => sum + length, 0)
  const order = [0, 1, 2, 3].toSorted((one, other) => (lengths[other] ?? 0) - (lengths[one] ?? 0))
  const [main = 0] = order
  if ((lengths[main] ?? 0) * 10 >= all * 9) return glyphs.filter(({ turn }) => turn === main)
  return order.flatMap(turn => glyphs.filter(glyph => glyph.turn === turn))
}

function joined(glyphs: readonly Glyphs[], order: number): Segment | null {
  const [first] = glyphs
  if (!first) return null
  let text = ''
  let right = first.left
  for (const glyph of glyphs) {
    const gap = glyph.left - right
    const spaced = text === '' || text.endsWith(' ') || glyph.text.startsWith(' ')
    text += !spaced && gap > glyph.size * SPACE ? ` ${glyph.text}` : glyph.text
    right = Math.max(right, glyph.right)
  }
  const longest = glyphs.reduce((best, glyph) => (glyph.text.length > best.text.length ? glyph : best), first)
  const words = ligaturesApart(cleanCharacters(keepSoftHyphen(unencoded(text))))
    .replace(/\s+/g, ' ')
    .trim()
  if (words === '') return null
  return {
    text: words,
    left: Math.min(...glyphs.map(({ left }) => left)),
    right,
    base: longest.base,
    size: longest.size,
    font: longest.font,
    order,
  }
}

/** A soft hyphen at a line's end is one that was printed. */
const keepSoftHyphen = (text: string): string => text.replace(/\u00ad\s*$/, '-')

const TEX_LIGATURES = ['ff', 'fi', 'fl', 'ffi', 'ffl']

/** Ligatures of TeX's fonts that a file without names for its glyphs leaves as codes: OT1 has them at 0x0B, T1 at 0x1B. */
const unencoded = (text: string): string =>
  text.replace(/\p{Cc}/gu, sign => {
    const code = sign.charCodeAt(0)
    return code < 0x20 ? (TEX_LIGATURES[(code & 0x0f) - 0x0b] ?? sign) : sign
  })

/** Ligatures of Latin letters (U+FB00 to U+FB06) are a matter of print. */
const ligaturesApart = (text: string): string =>
  text.replace(/[\ufb00-\ufb06]/g, sign => sign.normalize('NFKD'))
