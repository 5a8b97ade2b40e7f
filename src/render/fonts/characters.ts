/** Characters that no font draws: controls, marks of direction, joiners, variation selectors, private use, unassigned. */
const UNDRAWN = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Variation_Selector}\p{Co}\p{Cn}\u2002-\u200a\u202f\u3000]/u

/** Code points beyond ASCII that are drawn in some text, each once, ascending. */
export function charactersBeyondAscii(text: string): readonly number[] {
  const codes = new Set<number>()
  // What is left of a document of some megabytes is some thousand characters.
  for (const character of text.replace(/[\0-\x7f]+/g, '')) codes.add(character.codePointAt(0) ?? 0)
  return [...codes].sort((a, b) => a - b).filter(code => !UNDRAWN.test(String.fromCodePoint(code)))
}

const EMOJI = String.raw`\p{Extended_Pictographic}(?:\p{Emoji_Modifier}|\uFE0F)?`
const SEQUENCE = new RegExp(
  `${EMOJI}(?:\\u200D${EMOJI})+|\\p{Extended_Pictographic}\\p{Emoji_Modifier}`,
  'gu',
)

/**
 * Emoji that are written as several characters and drawn as one (a firefighter is a woman and an engine, joined): the
 * code points of each, once, joiners included. One font has to have them all.
 */
export function emojiSequencesIn(text: string): readonly (readonly number[])[] {
  if (!/[\u200d\u{1f3fb}-\u{1f3ff}]/u.test(text)) return []
  const sequences = new Set(Array.from(text.matchAll(SEQUENCE), ([sequence]) => sequence))
  return [...sequences]
    .sort()
    .map(sequence => Array.from(sequence, character => character.codePointAt(0) ?? 0))
}
