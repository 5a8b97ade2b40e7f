/**
 * Where the character at `index` of a scalar's value stands in the scalar's source. YAML folds lines, drops
 * indentation and reads escapes, so the two are walked side by side: white space in one stands for any white
 * space in the other, and what does not match (quotes, escapes, block headers) is passed over in the source.
 */
export function indexInSource(source: string, value: string, index: number): number {
  if (isSpelledOut(source, value) && !/^\s\s/.test(value.slice(Math.max(0, index - 1), index + 1)))
    return (startsQuoted(source) ? 1 : 0) + index
  let at = skipOpening(source)
  for (let i = 0; i < index; i++) {
    const wanted = value[i] ?? ''
    if (/\s/.test(wanted)) {
      while (/\s/.test(source[at] ?? '')) at++
      while (i + 1 < index && /\s/.test(value[i + 1] ?? '')) i++
      continue
    }
    const next = source.indexOf(wanted, at)
    // An escape (\u2026) spells its character otherwise: step over it.
    if (next < 0 || (source[at] === '\\' && !source.startsWith(`\\${wanted}`, at)))
      at += escapeLength(source, at)
    else at = next + 1
  }
  // The value's next character begins behind folded white space.
  const following = value[index]
  if (following && !/\s/.test(following)) while (/\s/.test(source[at] ?? '')) at++
  return Math.min(at, source.length)
}

function skipOpening(source: string): number {
  const block = /^[|>][-+0-9]*[^\n]*\n\s*/.exec(source)
  if (block) return block[0].length
  return startsQuoted(source) ? 1 : 0
}

const startsQuoted = (source: string): boolean => source.startsWith('"') || source.startsWith("'")

/** Most scalars stand on one line and escape nothing: their source is their value. */
const isSpelledOut = (source: string, value: string): boolean =>
  source.startsWith(value, startsQuoted(source) ? 1 : 0)

function escapeLength(source: string, at: number): number {
  if (source[at] !== '\\') return 1
  return { x: 4, u: 6, U: 10 }[source[at + 1] ?? ''] ?? 2
}
