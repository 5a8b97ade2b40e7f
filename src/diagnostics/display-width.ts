/**
 * Columns that a text takes in a terminal: two for wide characters (East Asian width W and F, UAX #11) and emoji, none
 * for marks that stand on the character before them.
 */
export function displayWidth(characters: Iterable<string>): number {
  let width = 0
  for (const character of characters) width += NONE.test(character) ? 0 : WIDE.test(character) ? 2 : 1
  return width
}

const NONE = /^(?:\p{M}|\u200b|\u200d|\ufe0e|\ufe0f)$/u
const WIDE =
  /^(?:[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\ua960-\ua97c\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff01-\uff60\uffe0-\uffe6\u{20000}-\u{3fffd}]|\p{Emoji_Presentation})$/u
