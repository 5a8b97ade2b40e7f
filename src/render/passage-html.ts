import type { Evidence, Passage } from '../model/fact.ts'
import type { Range } from '../model/span.ts'
import { escapeHtml, trustHtml } from './html.ts'
import type { Html } from './view.ts'

/** The whole sentence around a quote, the quoted words in `mark`; the quote alone, marked, where the text is absent. */
export function sentenceHtml(evidence: Evidence): Html {
  const { passage, source, quote } = evidence
  if (passage === null || source.text === null) return trustHtml(`<mark>${escapeHtml(quote)}</mark>`)
  return trustHtml(markRanges(source.text.text, passage.sentence, passage.quoted))
}

/** Some 300 characters around a quote, the quoted words in `mark`, an ellipsis where the text goes on; null without text. */
export function contextHtml({ passage, source }: Evidence): Html | null {
  if (passage === null || source.text === null) return null
  const { text } = source.text
  const { context } = passage
  const before = startsParagraph(text, context.start) ? '' : '… '
  const after = endsSentence(text, passage) ? '' : ' …'
  return trustHtml(before + markRanges(text, context, passage.quoted) + after)
}

/** A range of a text as HTML, white space as single spaces, with some ranges in `mark`; these are in order. */
export function markRanges(text: string, whole: Range, quoted: readonly Range[]): string {
  let html = ''
  let at = whole.start
  for (const range of quoted) {
    const start = Math.max(at, range.start)
    const end = Math.min(whole.end, range.end)
    if (end <= start) continue
    html += `${plain(text.slice(at, start))}<mark>${plain(text.slice(start, end))}</mark>`
    at = end
  }
  return html + plain(text.slice(at, whole.end))
}

function plain(text: string): string {
  return escapeHtml(text.replace(/\s+/g, ' '))
}

function startsParagraph(text: string, start: number): boolean {
  return text.slice(0, start).trimEnd() === '' || /\n\s*$/.test(text.slice(Math.max(0, start - 40), start))
}

function endsSentence(text: string, { context }: Passage): boolean {
  return context.end >= text.length || /[.!?…。؟]["'”’»)]*\s*$/u.test(text.slice(context.start, context.end))
}
