/** A sequence made ready to be held against many others. */
export interface Pattern {
  readonly length: number
  /** For each key, the bits of its places, 30 to a limb. */
  readonly bits: ReadonlyMap<number, Int32Array>
}

const LIMB = 30
const FULL = 2 ** LIMB - 1

/** Makes a sequence ready for `commonLength`. */
export function patternOf(keys: Uint32Array): Pattern {
  const limbs = Math.ceil(keys.length / LIMB)
  const bits = new Map<number, Int32Array>()
  for (let at = 0; at < keys.length; at += 1) {
    // As a small number with a sign, which a map finds several times faster.
    const key = (keys[at] ?? 0) | 0
    const places = bits.get(key) ?? new Int32Array(limbs)
    const limb = Math.floor(at / LIMB)
    places[limb] = (places[limb] ?? 0) | (1 << (at % LIMB))
    bits.set(key, places)
  }
  return { length: keys.length, bits }
}

/**
 * Length of the longest common subsequence, thirty places at a time: Hyyrö, "Bit-parallel LCS-length computation
 * revisited" (AWOCA 2004).
 */
export function commonLength(pattern: Pattern, keys: Uint32Array): number {
  const limbs = Math.ceil(pattern.length / LIMB)
  const row = new Int32Array(limbs).fill(FULL)
  for (let at = 0; at < keys.length; at += 1) {
    const places = pattern.bits.get((keys[at] ?? 0) | 0)
    if (places === undefined) continue
    let carry = 0
    for (let limb = 0; limb < limbs; limb += 1) {
      const value = row[limb] ?? 0
      const met = value & (places[limb] ?? 0)
      const sum = value + met + carry
      carry = sum > FULL ? 1 : 0
      row[limb] = (sum & FULL) | (value & ~met)
    }
  }
  let common = 0
  for (let at = 0; at < pattern.length; at += 1)
    if (((row[Math.floor(at / LIMB)] ?? 0) & (1 << (at % LIMB))) === 0) common += 1
  return common
}
