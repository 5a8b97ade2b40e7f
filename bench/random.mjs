/** Numbers that look random and are the same for the same seed (mulberry32, by Tommy Ettinger, public domain). */
export function randomOf(seed) {
  let state = seed >>> 0
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
  /** A whole number from 0 to below `bound`. */
  const below = bound => Math.floor(next() * bound)
  return { below, pick: items => items[below(items.length)] }
}
