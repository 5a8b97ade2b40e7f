/** A UTF-16 index into a text as a number of Unicode code points, as selectors and provenance count. */
export function codePointOffset(text: string, offset: number): number {
  let points = offset
  for (let at = 0; at < offset; at += 1) {
    const unit = text.charCodeAt(at)
    if (unit >= 0xdc00 && unit <= 0xdfff) points -= 1
  }
  return points
}

/** How many code points a text has. */
export function codePointLength(text: string): number {
  return codePointOffset(text, text.length)
}

/** Line and column of a UTF-16 index, both from 1, columns in code points: "texts/harbour-gazette.txt:9:22". */
export function placeOf(text: string, offset: number): { readonly line: number; readonly column: number } {
  let line = 1
  let start = 0
  for (let at = text.indexOf('\n'); at >= 0 && at < offset; at = text.indexOf('\n', at + 1)) {
    line += 1
    start = at + 1
  }
  return { line, column: codePointLength(text.slice(start, offset)) + 1 }
}
