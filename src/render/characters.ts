/** Characters that no font draws: controls, marks of direction, joiners, variation selectors, private use, unassigned. */
const UNDRAWN = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Variation_Selector}\p{Co}\p{Cn}\u2002-\u200a\u202f\u3000]/u

/** Code points that are drawn in some text, each once, ascending. */
export function charactersIn(text: string): readonly number[] {
  const low = new Uint8Array(0x250)
  const high = new Set<number>()
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at)
    if (unit < 0x250) {
      low[unit] = 1
      continue
    }
    const code = text.codePointAt(at) ?? unit
    if (code > 0xffff) at++
    high.add(code)
  }
  const codes = [...low.keys()].filter(code => low[code] === 1)
  return [...codes, ...[...high].sort((a, b) => a - b)].filter(
    code => !UNDRAWN.test(String.fromCodePoint(code)),
  )
}
