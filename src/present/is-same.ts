/**
 * Whether two pieces of plain data say the same, wherever in the author's files they stand: spans are not compared, nor
 * what is named in `but`. What is no plain data (a fact's text, a picture's bytes) is the same only where it is one object.
 */
export function isSame(one: unknown, other: unknown, but: ReadonlySet<string> = NOTHING): boolean {
  if (Object.is(one, other)) return true
  if (!isObject(one) || !isObject(other)) return false
  if (Array.isArray(one))
    return (
      Array.isArray(other) &&
      one.length === other.length &&
      one.every((item, index) => isSame(item, other[index], but))
    )
  if (isSpan(one) && isSpan(other)) return true
  if (!isPlain(one) || !isPlain(other)) return false
  const keys = Object.keys(one)
  return (
    keys.length === Object.keys(other).length &&
    keys.every(key => but.has(key) || (key in other && isSame(one[key], other[key], but)))
  )
}

const NOTHING: ReadonlySet<string> = new Set()

type Data = Readonly<Record<string, unknown>>

const isObject = (data: unknown): data is Data => data !== null && typeof data === 'object'
const isSpan = (data: Data): boolean => 'file' in data && 'start' in data && 'end' in data
const isPlain = (data: Data): boolean => Object.getPrototypeOf(data) === Object.prototype
