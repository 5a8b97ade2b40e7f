/** Characters that no font draws: controls, marks of direction, joiners, variation selectors, private use, unassigned. */
const UNDRAWN = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Variation_Selector}\p{Co}\p{Cn}\u2002-\u200a\u202f\u3000]/u

/** Code points beyond ASCII that are drawn in some text, each once, ascending. */
export function charactersBeyondAscii(text: string): readonly number[] {
  const codes = new Set<number>()
  for (const [run] of text.matchAll(/[^\0-\x7f]+/g)) {
    for (const character of run) codes.add(character.codePointAt(0) ?? 0)
  }
  return [...codes].sort((a, b) => a - b).filter(code => !UNDRAWN.test(String.fromCodePoint(code)))
}
