import type { SourceText } from '../../model/source.ts'
import type { Range } from '../../model/span.ts'

/** A text in the form in which quotes are matched, with the way back to where its characters came from. */
export interface Normalised {
  readonly text: string
  /** For each UTF-16 index of `text`, the index in the original at which that unit begins. */
  readonly origin: Uint32Array
}

const QUOTES = /[‘’‚‛‹›]/
const DOUBLE_QUOTES = /[“”„‟«»]/
/** Hyphens and dashes U+2010 to U+2015, and the minus sign. */
const DASHES = /[\u2010-\u2015\u2212]/

/**
 * The whole of the declared normalisation: a run of white space becomes one space, typographic quotation marks and
 * dashes become plain ones, `'` `"` `-`. Nothing else: case, punctuation and spelling count.
 */
export function normalise(text: string): Normalised {
  const origin = new Uint32Array(text.length)
  let plain = ''
  let length = 0
  let afterSpace = false
  // Where what is taken as it stands begins.
  let from = 0
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at)
    if (code > SPACE && code < 160) {
      afterSpace = false
    } else {
      const unit = text.charAt(at)
      const space = code === SPACE || /\s/.test(unit)
      const isLeftOut = space && afterSpace
      const written = isLeftOut ? '' : space ? ' ' : plainMark(unit)
      if (written !== unit) {
        plain += text.slice(from, at) + written
        from = at + 1
      }
      afterSpace = space
      if (isLeftOut) continue
    }
    origin[length] = at
    length += 1
  }
  return { text: plain + text.slice(from), origin: origin.subarray(0, length) }
}

const SPACE = 32

function plainMark(unit: string): string {
  if (QUOTES.test(unit)) return "'"
  if (DOUBLE_QUOTES.test(unit)) return '"'
  return DASHES.test(unit) ? '-' : unit
}

/** A quote as it is looked for: NFC, normalised, no white space at its ends. */
export function normaliseQuote(quote: string): string {
  return normalise(quote.normalize('NFC')).text.trim()
}

const known = new WeakMap<SourceText, Normalised>()

/** A source's text, normalised once. */
export function normalisedText(source: SourceText): Normalised {
  const before = known.get(source)
  if (before) return before
  const normalised = normalise(source.text)
  known.set(source, normalised)
  return normalised
}

/** The range of the original that a range of the normalised text stands for; it may not begin or end with a space. */
export function originalRange(normalised: Normalised, range: Range): Range {
  const start = normalised.origin[range.start] ?? 0
  const last = normalised.origin[range.end - 1] ?? start
  return { start, end: last + 1 }
}
