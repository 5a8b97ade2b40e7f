/** Package, subset, weights, and code points in hexadecimal (`20-7e,a0`). */
export type FaceRow = readonly [name: string, subset: string, weights: readonly number[], ranges: string]

/** A subset of a font package, and which characters it has. */
export interface Face {
  readonly package: string
  readonly subset: string
  readonly weights: readonly number[]
  readonly ranges: string
  has(code: number): boolean
}

/** Faces of a table. Their ranges are read when they are first asked. */
export function readFaceTable(rows: readonly FaceRow[]): readonly Face[] {
  return rows.map(([name, subset, weights, ranges]) => {
    let ends: readonly number[] | null = null
    return {
      package: name,
      subset,
      weights,
      ranges,
      has(code) {
        ends ??= parseRanges(ranges)
        return isWithin(ends, code)
      },
    }
  })
}

/** Where a face's file lies among the font packages. */
export function fileOf(face: Face, weight: number, style: 'normal' | 'italic'): string {
  return `@fontsource/${face.package}/files/${face.package}-${face.subset}-${weight}-${style}.woff2`
}

/** `U+20-7E, U+A0` for CSS. */
export function unicodeRange(ranges: string): string {
  return ranges
    .split(',')
    .map(range => `U+${range}`)
    .join(',')
}

/** Code points as the shortest list of ranges, in hexadecimal. */
export function rangesOf(codes: readonly number[]): string {
  const ranges: { from: number; to: number }[] = []
  for (const code of codes.toSorted((a, b) => a - b)) {
    const last = ranges.at(-1)
    if (last && code <= last.to + 1) last.to = code
    else ranges.push({ from: code, to: code })
  }
  return ranges.map(({ from, to }) => (from === to ? hex(from) : `${hex(from)}-${hex(to)}`)).join(',')
}

function hex(code: number): string {
  return code.toString(16)
}

/** First and last of each range, one after the other. */
function parseRanges(ranges: string): readonly number[] {
  return ranges.split(',').flatMap(range => {
    const [from = '', to = from] = range.split('-')
    return [Number.parseInt(from, 16), Number.parseInt(to, 16)]
  })
}

function isWithin(ends: readonly number[], code: number): boolean {
  let low = 0
  let high = ends.length / 2 - 1
  while (low <= high) {
    const middle = (low + high) >> 1
    if (code < (ends[middle * 2] ?? 0)) high = middle - 1
    else if (code > (ends[middle * 2 + 1] ?? 0)) low = middle + 1
    else return true
  }
  return false
}
