import type { OutlineFont } from './outline-font.ts'

/** A font of a page, with outlines that can be read, and which characters its glyphs stand for. */
export interface SheetFont {
  readonly name: string
  readonly outlines: OutlineFont
  readonly unicode: ReadonlyMap<number, string>
}

/** A glyph where the browser has put it, in points from the bottom left of its page. */
export interface PrintedGlyph {
  readonly font: SheetFont | null
  readonly index: number
  readonly x: number
  readonly y: number
  readonly advance: number
  readonly size: number
}

type Matrix = readonly [number, number, number, number, number, number]

const IDENTITY: Matrix = [1, 0, 0, 1, 0, 0]

/**
 * The glyphs that a page shows, from its content as Chromium (Skia) writes it: text in fonts of two-byte glyph indices, set by
 * `Tm`, `Td`, `Tj` and `TJ` (ISO 32000-2, 9.4). Other operators draw no text and are passed over.
 */
export function readGlyphs(
  content: string,
  fonts: ReadonlyMap<string, SheetFont | null>,
): readonly PrintedGlyph[] {
  const glyphs: PrintedGlyph[] = []
  const saved: Matrix[] = []
  let current = IDENTITY
  let line = IDENTITY
  let text = IDENTITY
  let font: SheetFont | null = null
  let size = 1
  const operands: string[] = []
  const numbers = (): number[] => operands.map(Number)

  const show = (hexadecimal: string): void => {
    for (let at = 0; at + 4 <= hexadecimal.length; at += 4) {
      const index = Number.parseInt(hexadecimal.slice(at, at + 4), 16)
      const outlines = font?.outlines ?? null
      const advance = outlines === null ? 0 : (outlines.glyph(index).advance / outlines.unitsPerEm) * size
      const [a, b, , , x, y] = multiply(text, current)
      const scale = Math.hypot(a, b)
      glyphs.push({ font, index, x, y, advance: advance * scale, size: size * scale })
      text = multiply([1, 0, 0, 1, advance, 0], text)
    }
  }

  for (const [token] of content.matchAll(TOKEN)) {
    if (!/^[A-Za-z'"*]/.test(token)) {
      operands.push(token)
      continue
    }
    switch (token) {
      case 'q':
        saved.push(current)
        break
      case 'Q':
        current = saved.pop() ?? IDENTITY
        break
      case 'cm':
        current = multiply(matrixOf(numbers()), current)
        break
      case 'Tf':
        font = fonts.get((operands[0] ?? '').slice(1)) ?? null
        size = Number(operands[1])
        break
      case 'Tm':
        line = matrixOf(numbers())
        text = line
        break
      case 'Td': {
        const [x = 0, y = 0] = numbers()
        line = multiply([1, 0, 0, 1, x, y], line)
        text = line
        break
      }
      case 'Tj':
        show(digitsOf(operands[0] ?? ''))
        break
      case 'TJ':
        for (const piece of operands) {
          if (piece.startsWith('<')) show(digitsOf(piece))
          else if (/^[-+.\d]/.test(piece))
            text = multiply([1, 0, 0, 1, (-Number(piece) / 1000) * size, 0], text)
        }
    }
    operands.length = 0
  }
  return glyphs
}

/** Names, numbers, hexadecimal strings, brackets, dictionaries' ends, operators; literal strings do not occur in text. */
const TOKEN = /\/[^\s/<>[\]()]*|<<|>>|<[0-9A-Fa-f\s]*>|\((?:\\.|[^\\()])*\)|[[\]]|[^\s/<>[\]()]+/g

const digitsOf = (piece: string): string => piece.replace(/[<>\s]/g, '')

const matrixOf = ([a = 1, b = 0, c = 0, d = 1, e = 0, f = 0]: readonly number[]): Matrix => [a, b, c, d, e, f]

/** The first, then the second (ISO 32000-2, 8.3.4). */
function multiply(first: Matrix, second: Matrix): Matrix {
  const [a, b, c, d, e, f] = first
  const [g, h, i, j, k, l] = second
  return [a * g + b * i, a * h + b * j, c * g + d * i, c * h + d * j, e * g + f * i + k, e * h + f * j + l]
}
