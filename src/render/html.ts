import type { Html } from './views/view.ts'

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

/** Text as it stands, safe in HTML content and in quoted attributes. */
export function escapeHtml(text: string): string {
  return /[&<>"']/.test(text) ? text.replace(/[&<>"']/g, character => ESCAPES[character] ?? character) : text
}

/**
 * Words as they stand, safe in HTML content. What the end of a line must not part is kept whole: a name that a hyphen would
 * leave a letter or two of ("ISIS-K", "al-Muhajir", "F-16"), a range of figures ("24–31 March"), a figure with what it numbers or
 * counts in short ("p. 4", "No. 3", "30 km", "2.4 million"). What is copied is what was written, which hyphens and
 * spaces that never break (U+2011, U+00A0) would not be.
 */
export function wordsToHtml(words: string): string {
  const escaped = escapeHtml(words)
  if (!/[-\d]/.test(escaped)) return escaped
  whole ??= new RegExp(
    String.raw`(?<![\p{L}\p{N}-]|\d[.,])(?:${HYPHENED}|${NUMBERED}|${RANGE}|${COUNTED})(?![\p{L}\p{N}-])`,
    'gu',
  )
  return escaped.replace(whole, '<span class="whole">$&</span>')
}

/** Made when it is first needed: patterns of letters of all scripts take long to compile. */
let whole: RegExp | undefined

/** Two parts with a hyphen between, one of them a letter or two long, the other short enough for any line. */
const HYPHENED = String.raw`[\p{L}\p{N}]{1,2}-[\p{L}\p{N}]{1,12}|[\p{L}\p{N}]{1,12}-[\p{L}\p{N}]{1,2}`
const FIGURE = String.raw`\d+(?:[.,]\d+)*`
/** What is written behind figures in short, and the names of large numbers, in the languages that generated words have. */
const UNIT =
  '(?:[kcm]?m[²³]?|k?g|t|ha|l|ft|mi|lb|[kMG]Wh?|kV|°C|%|h|Uhr|[ap]m|[bm]n|Mio|Mrd' +
  '|[mb]illion|Million(?:en)?|Milliarden?)'
const NUMBERED = String.raw`\p{L}{1,3}\. ${FIGURE}(?:–${FIGURE})?`
/** With its unit, or the month whose days they are. */
const RANGE = String.raw`${FIGURE}\.?–${FIGURE}(?:\.? \p{Lu}\p{Ll}{2,8}| ${UNIT})?`
const COUNTED = `${FIGURE} ${UNIT}`

/** Generated words for templates, kept whole as `wordsToHtml` does. */
export function wholeWords(words: string | null): Html | null {
  return words === null ? null : trustHtml(wordsToHtml(words))
}

/** Wraps markup that is known to be safe, so that Handlebars puts it in unescaped. */
export function trustHtml(markup: string): Html {
  return { toHTML: () => markup }
}
