/** White space between the words of one phrase, in text that `unwrapped` has made. */
export const GAP = '(?:[ \u00a0\u2009\u202f]+)'

/**
 * The same text, as long as it was, with wrapped lines run on: single line breaks and tabs are spaces. Empty lines stay,
 * and so do breaks before "1." and the like.
 */
export function unwrapped(text: string): string {
  return text.replaceAll(/\s*[\n\t\r]\s*(?!\s)(?!\d{1,3}[.)]\s)/g, run =>
    run.indexOf('\n') === run.lastIndexOf('\n') ? run.replaceAll(/[\n\t\r]/g, ' ') : run,
  )
}

/**
 * A sticky pattern for `matchAt`. Latin letters are spelled out as ranges in all of them: with `\p{L}` and the `u`
 * flag the first text costs 0.15 s of compiling patterns, without it a hundredth of that.
 */
export function phrase(source: string, flags: '' | 'i' = ''): RegExp {
  return new RegExp(source, `y${flags}`)
}

/** The match of a sticky pattern that begins exactly at an index, or null. */
export function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at
  return pattern.exec(text)
}

/** Index of the end of a sticky pattern's match at an index; the index itself where it does not match. */
export function skip(pattern: RegExp, text: string, at: number): number {
  const match = matchAt(pattern, text, at)
  return match ? at + match[0].length : at
}

/** Whether a letter (`A-Za-zÀ-ɏ`), digit or low line stands at an index. */
export function isWordAt(text: string, index: number): boolean {
  const code = text.charCodeAt(index)
  if (code < 0x80) {
    const isLetter = (code | 0x20) >= 0x61 && (code | 0x20) <= 0x7a
    return isLetter || (code >= 0x30 && code <= 0x39) || code === 0x5f
  }
  return code >= 0xc0 && code <= 0x24f
}

/** The word that ends just before an index, with only white space between; empty where there is none. */
export function wordBefore(text: string, index: number): string {
  return (
    /([A-Za-zÀ-ɏ0-9]+(?:['’.-][A-Za-zÀ-ɏ0-9]+)*)\s+$/.exec(text.slice(Math.max(0, index - 40), index))?.[1] ??
    ''
  )
}

const NEXT_WORD = phrase(`${GAP}([A-Za-zÀ-ɏ0-9]+)`)

/** The word that begins just after an index, with only white space between; empty where there is none. */
export function wordAfter(text: string, index: number): string {
  return matchAt(NEXT_WORD, text, index)?.[1] ?? ''
}

/** The text of the same sentence before an index, at most 120 characters of it. */
export function leadOf(text: string, index: number): string {
  return /[^.;:!?\n]*$/.exec(text.slice(Math.max(0, index - 120), index))?.[0] ?? ''
}
