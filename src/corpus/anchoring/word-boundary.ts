interface Patterns {
  /** Scripts written without spaces between words: a word may begin or end between any two letters of them. */
  readonly unspaced: RegExp
  readonly word: RegExp
  /** Combining marks, joiners, variation selectors and skin tones belong to the character before them. */
  readonly extends: RegExp
  readonly joinedNumber: RegExp
}

let made: Patterns | undefined

/** Made when first needed: most texts need none, and patterns with `\p{…}` take long to be made. */
function patterns(): Patterns {
  made ??= {
    unspaced:
      /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}\p{Script=Tibetan}]/u,
    word: /^[\p{L}\p{N}]/u,
    extends: /^[\p{M}\p{Emoji_Modifier}\u200c\u200d]/u,
    joinedNumber: /\p{N}[.,:/'’٫٬\u00a0\u2009\u202f]$/u,
  }
  return made
}

const APOSTROPHE = 0x27

/** Signs of ASCII with which a number goes on, or begins. */
const JOINS = new Set([...".,:/'-"].map(sign => sign.charCodeAt(0)))

/** Whether a UTF-16 unit is a letter of ASCII. */
const isLetter = (unit: number): boolean => (unit | 0x20) >= 0x61 && (unit | 0x20) <= 0x7a

const isDigit = (unit: number): boolean => unit >= 0x30 && unit <= 0x39

/**
 * Whether a quote may begin or end at this place: not inside a word, nor inside a number ("4" is no quote of "4,000",
 * "14", "3.4", "9/4", "4 000" with a no-break space, nor of "-4"), nor before the "'t" that negates ("can" is no quote
 * of "can't"). Hyphens and other apostrophes may be cut at. `offset` is a UTF-16 index.
 */
export function isWordBoundary(text: string, offset: number): boolean {
  if (offset <= 0 || offset >= text.length) return true
  const [before, after] = [text.charCodeAt(offset - 1), text.charCodeAt(offset)]
  if (before >= 0x80 || after >= 0x80) return isBoundaryOfAny(text, offset)
  // Between two characters of ASCII there is little to look for.
  const isWordBefore = isLetter(before) || isDigit(before)
  if (isLetter(after)) return !isWordBefore
  if (isDigit(after) && isWordBefore) return false
  return mayJoin(before, after) ? isBoundaryOfAny(text, offset) : true
}

/** Whether two characters of ASCII, not both of them letters or digits, may stand inside a word or a number. */
function mayJoin(before: number, after: number): boolean {
  if (isDigit(after)) return JOINS.has(before)
  return isDigit(before) ? JOINS.has(after) : after === APOSTROPHE
}

function isBoundaryOfAny(text: string, offset: number): boolean {
  const before = characterBefore(text, offset)
  const after = String.fromCodePoint(text.codePointAt(offset) ?? 0)
  if (isInsidePair(text, offset) || patterns().extends.test(after) || before === '\u200d') return false
  const { unspaced, word } = patterns()
  const wordAfter = word.test(after)
  if (wordAfter && (word.test(before) || patterns().extends.test(before))) {
    return unspaced.test(before) || unspaced.test(after) || isUnspacedMark(text, offset)
  }
  if (/^\p{N}/u.test(after)) {
    return (
      !patterns().joinedNumber.test(text.slice(Math.max(0, offset - 3), offset)) && !isMinus(text, offset)
    )
  }
  if (/^[.,:/'’٫٬\u00a0\u2009\u202f]$/u.test(after) && /\p{N}$/u.test(before)) {
    return !/^\p{N}/u.test(text.slice(offset + 1, offset + 3))
  }
  return !(/^['’]t(?![\p{L}\p{N}])/iu.test(text.slice(offset, offset + 4)) && /n/i.test(before))
}

function characterBefore(text: string, offset: number): string {
  const code = text.charCodeAt(offset - 1)
  return code >= 0xdc00 && code <= 0xdfff && offset > 1
    ? text.slice(offset - 2, offset)
    : text.slice(offset - 1, offset)
}

function isInsidePair(text: string, offset: number): boolean {
  const before = text.charCodeAt(offset - 1)
  const after = text.charCodeAt(offset)
  return before >= 0xd800 && before <= 0xdbff && after >= 0xdc00 && after <= 0xdfff
}

/** A letter after a combining mark (Thai vowels and tones): what counts is the letter that carries the mark. */
function isUnspacedMark(text: string, offset: number): boolean {
  const carrier = /(\P{M})\p{M}+$/u.exec(text.slice(Math.max(0, offset - 8), offset))?.[1]
  return carrier !== undefined && patterns().unspaced.test(carrier)
}

/** A hyphen or minus that stands before a digit and after no word is its sign. */
function isMinus(text: string, offset: number): boolean {
  return /(?:^|[\s([])[-−]$/u.test(text.slice(Math.max(0, offset - 2), offset))
}
