/**
 * Advance widths for U+0020 to U+007E, in thousandths of an em: of Inter at 400 and 600, and of Source Serif 4 at 400, from
 * the `hmtx` tables of @fontsource/inter and @fontsource/source-serif-4 5.3 (latin subsets). Inter's digits are the
 * widest one's, since figures are tabular.
 */
const ADVANCES = {
  400: [
    281, 288, 466, 633, 642, 982, 644, 300, 365, 365, 501, 662, 288, 460, 288, 360, 646, 646, 646, 646, 646,
    646, 646, 646, 646, 646, 288, 302, 662, 662, 662, 511, 966, 690, 654, 730, 722, 601, 590, 746, 743, 269,
    571, 672, 565, 903, 753, 765, 639, 765, 644, 642, 646, 744, 690, 985, 682, 679, 629, 365, 360, 365, 471,
    456, 323, 562, 612, 571, 612, 583, 370, 613, 591, 242, 242, 549, 242, 876, 591, 600, 612, 612, 376, 528,
    327, 591, 562, 818, 546, 562, 552, 426, 333, 426, 662,
  ],
  600: [
    252, 321, 523, 644, 650, 1004, 663, 326, 373, 373, 540, 673, 319, 465, 319, 379, 666, 666, 666, 666, 666,
    666, 666, 666, 666, 666, 319, 329, 673, 673, 673, 543, 999, 728, 659, 737, 722, 605, 588, 749, 746, 277,
    580, 703, 565, 922, 759, 769, 645, 773, 652, 650, 660, 736, 728, 1020, 720, 713, 652, 373, 379, 373, 481,
    469, 351, 574, 624, 583, 624, 591, 389, 625, 612, 262, 262, 569, 262, 900, 612, 609, 624, 624, 397, 549,
    353, 612, 587, 839, 569, 588, 566, 455, 359, 455, 673,
  ],
  serif: [
    237, 289, 381, 525, 518, 932, 728, 182, 362, 362, 458, 534, 302, 320, 302, 341, 529, 529, 529, 529, 529,
    529, 529, 529, 529, 529, 302, 302, 534, 534, 534, 414, 834, 712, 653, 662, 739, 638, 612, 723, 814, 376,
    381, 710, 618, 935, 768, 738, 621, 738, 690, 544, 632, 758, 709, 1005, 672, 667, 586, 335, 341, 335, 534,
    514, 400, 541, 619, 520, 614, 533, 369, 557, 641, 329, 303, 594, 329, 955, 643, 579, 622, 601, 456, 465,
    359, 628, 579, 836, 569, 586, 490, 359, 290, 359, 534,
  ],
} as const

/** Inter by its weight, or Source Serif 4. */
export type Face = keyof typeof ADVANCES

/** Of marks that stand in every text, the widest that any of these faces has. */
const PUNCTUATION: ReadonlyMap<string, number> = new Map([
  ['‘', 294],
  ['’', 294],
  ['“', 507],
  ['”', 507],
  ['–', 514],
  ['·', 319],
])

const SPACE = 0x20
const UNBROKEN_SPACE = 0xa0

/** A letter outside ASCII, an ideograph or emoji, and a mark that takes no room. */
const LETTER = 640
const WIDE = 1000
const MARKS = /\p{M}|\p{Cf}/u
const WIDE_SCRIPTS =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Extended_Pictographic}—…]/u

/** Width of a line of text in a face, in the unit of `size`; for letters outside ASCII an estimate, rather too wide. */
export function widthOf(text: string, size: number, face: Face = 400): number {
  return (advanceOf(text, face) * size) / 1000
}

/** In thousandths of an em. */
function advanceOf(text: string, face: Face): number {
  const advances = ADVANCES[face]
  let sum = 0
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    const known = advances[(code === UNBROKEN_SPACE ? SPACE : code) - SPACE]
    if (known !== undefined) {
      sum += known
      continue
    }
    const character = String.fromCodePoint(text.codePointAt(at) ?? 0)
    if (character.length > 1) at++
    sum +=
      PUNCTUATION.get(character) ?? (MARKS.test(character) ? 0 : WIDE_SCRIPTS.test(character) ? WIDE : LETTER)
  }
  return sum
}

/** Lines of text that are no wider than `width`, broken at white space; a longer word is broken where it must be. */
export function wrapText(text: string, width: number, size: number, face: Face = 400): readonly string[] {
  const lines: string[] = []
  const space = advanceOf(' ', face)
  let line = ''
  let advance = 0
  for (const word of text.split(/[ \n\t]+/)) {
    const own = advanceOf(word, face)
    const longer = line === '' ? own : advance + space + own
    if ((longer * size) / 1000 <= width) {
      line = line === '' ? word : `${line} ${word}`
      advance = longer
      continue
    }
    if (line !== '') lines.push(line)
    const pieces = splitWord(word, width, size, face)
    lines.push(...pieces.slice(0, -1))
    line = pieces.at(-1) ?? ''
    advance = advanceOf(line, face)
  }
  return line === '' ? lines : [...lines, line]
}

function splitWord(word: string, width: number, size: number, face: Face): readonly string[] {
  if (widthOf(word, size, face) <= width) return [word]
  const pieces: string[] = ['']
  for (const character of word) {
    const last = pieces.at(-1) ?? ''
    if (last !== '' && widthOf(last + character, size, face) > width) pieces.push(character)
    else pieces[pieces.length - 1] = last + character
  }
  return pieces
}
