/** A rectangle on a page, in points from its lower left corner. */
export interface Box {
  readonly left: number
  readonly bottom: number
  readonly right: number
  readonly top: number
}

/** Follows the operators of a page's content for where they draw. */
export interface Pen {
  /** Follows the line of content between two offsets. */
  readonly follow: (content: string, from: number, to: number) => void
  /** Points from the lower edge of the page to the text that was begun last. */
  readonly height: () => number
  readonly startBox: () => void
  /** What encloses all that was drawn since the box was started; null where none was started. */
  readonly takeBox: () => Box | null
}

type Point = readonly [x: number, y: number]
type Matrix = readonly [a: number, b: number, c: number, d: number, e: number, f: number]

const IDENTITY: Matrix = [1, 0, 0, 1, 0, 0]

/**
 * Coordinates are those of ISO 32000-2, 8.3. Of a text, the places where its pieces begin count, with the size of its
 * letters: how wide the last piece is, only its font would tell.
 */
export function createPen(): Pen {
  const kept: Matrix[] = []
  let matrix = IDENTITY
  // Text is begun often, and its place asked for seldom.
  let textMatrix = (): Matrix => IDENTITY
  let place: Point = [0, 0]
  let size = 0
  let box: Box | null = null
  // Of the path that is being made: it is drawn, or only something else is drawn within it.
  let path: (readonly [readonly Point[], Matrix])[] = []
  return {
    follow,
    height: () => textMatrix()[5],
    startBox: () => {
      box = { left: Infinity, bottom: Infinity, right: -Infinity, top: -Infinity }
    },
    takeBox: () => {
      const taken = box
      box = null
      return taken
    },
  }

  function follow(content: string, from: number, to: number): void {
    const last = content[to - 1]
    if (box === null && last !== 'm' && last !== 'q' && last !== 'Q') return
    const operator = content.slice(Math.max(from, content.lastIndexOf(' ', to - 1) + 1), to)
    if (operator === 'q') kept.push(matrix)
    else if (operator === 'Q') matrix = kept.pop() ?? IDENTITY
    else if (operator === 'cm') matrix = multiply(matrixIn(content.slice(from, to)), matrix)
    else if (operator === 'Tm') {
      const around = matrix
      textMatrix = () => multiply(matrixIn(content.slice(from, to)), around)
      place = [0, 0]
    } else if (box !== null) draw(operator, content.slice(from, to))
  }

  function draw(operator: string, line: string): void {
    if (operator === 'Tf') size = numbersIn(line).at(-1) ?? 0
    else if (operator === 'Tj') {
      // Skia writes where a piece begins before the piece: `10.2 0 Td <00D9> Tj`.
      const offset = /^(\S+) (\S+) Td /.exec(line)
      if (offset !== null) place = [place[0] + Number(offset[1]), place[1] + Number(offset[2])]
      reach([place, [place[0], place[1] + size]], textMatrix())
    } else if (operator === 'Do') reach(cornersOf(0, 0, 1, 1), matrix)
    else if (operator === 're') {
      const [x = 0, y = 0, width = 0, height = 0] = numbersIn(line)
      path.push([cornersOf(x, y, width, height), matrix])
    } else if (/^[mlcvy]$/.test(operator)) path.push([pointsIn(line), matrix])
    else if (/^(?:[fFBbSs]\*?|n)$/.test(operator)) {
      if (operator !== 'n') for (const [points, within] of path) reach(points, within)
      path = []
    }
  }

  function reach(points: readonly Point[], [a, b, c, d, e, f]: Matrix): void {
    if (box === null) return
    let { left, bottom, right, top } = box
    for (const [x, y] of points) {
      const across = a * x + c * y + e
      const up = b * x + d * y + f
      left = Math.min(left, across)
      bottom = Math.min(bottom, up)
      right = Math.max(right, across)
      top = Math.max(top, up)
    }
    box = { left, bottom, right, top }
  }
}

const cornersOf = (x: number, y: number, width: number, height: number): readonly Point[] => [
  [x, y],
  [x + width, y],
  [x, y + height],
  [x + width, y + height],
]

/** The operands before a line's operator. */
const numbersIn = (line: string): readonly number[] =>
  line
    .split(' ')
    .map(Number)
    .filter(number => !Number.isNaN(number))

function pointsIn(line: string): readonly Point[] {
  const numbers = numbersIn(line)
  return Array.from({ length: numbers.length >> 1 }, (_, index) => [
    numbers[2 * index] ?? 0,
    numbers[2 * index + 1] ?? 0,
  ])
}

function matrixIn(line: string): Matrix {
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = numbersIn(line)
  return [a, b, c, d, e, f]
}

/** What applies the first matrix, then the second. */
function multiply([a, b, c, d, e, f]: Matrix, [g, h, i, j, k, l]: Matrix): Matrix {
  return [a * g + b * i, a * h + b * j, c * g + d * i, c * h + d * j, e * g + f * i + k, e * h + f * j + l]
}
