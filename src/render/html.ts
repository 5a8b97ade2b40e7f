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
 * Words as they stand, safe in HTML content. A name that a hyphen would leave a letter or two of, at the end of a line or
 * at the start of the next, is kept whole: "ISIS-K", "al-Muhajir", "F-16". What is copied is what was written, which a
 * hyphen that never breaks (U+2011) would not be.
 */
export function wordsToHtml(words: string): string {
  const escaped = escapeHtml(words)
  return escaped.includes('-') ? escaped.replace(SHORT_OF_A_HYPHEN, '<span class="whole">$&</span>') : escaped
}

/** Two parts with a hyphen between, one of them a letter or two long, the other short enough for any line. */
const SHORT_OF_A_HYPHEN =
  /(?<![\p{L}\p{N}-])(?:[\p{L}\p{N}]{1,2}-[\p{L}\p{N}]{1,12}|[\p{L}\p{N}]{1,12}-[\p{L}\p{N}]{1,2})(?![\p{L}\p{N}-])/gu

/** Wraps markup that is known to be safe, so that Handlebars puts it in unescaped. */
export function trustHtml(markup: string): Html {
  return { toHTML: () => markup }
}
