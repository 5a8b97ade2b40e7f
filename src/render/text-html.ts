import type { Text, TextPart } from '../model/text.ts'
import { escapeHtml, trustHtml, wordsToHtml } from './html.ts'
import { type Cite, type CitedFact, type Emphasis, type FindCited, flowText } from './text-flow.ts'
import type { Html } from './views/view.ts'

export type { CitedFact, FindCited }

/**
 * Inline text as HTML, everything escaped. Citations that stand together, `{{id}}` included, make one superscript;
 * it follows the word or the punctuation before it with no space and no line break between.
 * A link that is not http, https or mailto stays text.
 */
export function textToHtml(text: Text, find: FindCited): Html {
  let html = ''
  const put = (markup: string): void => {
    html += markup
  }
  flowText(text, find, {
    words: words => put(wordsToHtml(words)),
    code: code => put(`<code>${escapeHtml(code)}</code>`),
    value: value => put(`<bdi class="value">${escapeHtml(value)}</bdi>`),
    open: emphasis => put(openingTag(emphasis)),
    close: ({ kind }) => put(`</${TAGS[kind]}>`),
    lineBreak: () => put('<br>'),
    cites: (cites, last) => put(citesToHtml(cites, last)),
  })
  return trustHtml(html)
}

/** Inline text as a plain string: values in words, no citations, breaks as spaces. */
export function textToPlain(text: Text, find: FindCited): string {
  return plainParts(text.parts, find)
    .replace(/\s+([.,;:!?)])/g, '$1')
    .replace(/\s+/g, ' ')
    .trim()
}

function plainParts(parts: readonly TextPart[], find: FindCited): string {
  return parts
    .map(part => {
      if (part.kind === 'string' || part.kind === 'code') return part.text
      if (part.kind === 'break') return ' '
      if (part.kind === 'citation') return ''
      if (part.kind === 'value') return find(part.fact)?.value ?? part.fact
      return plainParts(part.parts, find)
    })
    .join('')
}

const TAGS = { emphasis: 'em', strong: 'strong', link: 'a' } as const

function openingTag(emphasis: Emphasis): string {
  if (emphasis.kind !== 'link') return `<${TAGS[emphasis.kind]}>`
  return `<a href="${escapeHtml(emphasis.href)}" rel="noopener" target="_blank">`
}

/** After these, UAX #14 forbids a line break before a digit; after anything else a word joiner does. */
const BINDS =
  /[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Arabic}\p{Script=Hebrew}\p{N}.,:;)\]%"'”’]$/u
const WORD_JOINER = '\u2060'

function citesToHtml(cites: readonly Cite[], last: string): string {
  const links = cites.map(
    ({ id, href, label, number }) =>
      `<a class="cite" href="${escapeHtml(href)}" data-fact="${escapeHtml(id)}"` +
      ` aria-label="${escapeHtml(label)}">${number}</a>`,
  )
  const joiner = last === '' || BINDS.test(last) ? '' : WORD_JOINER
  const apart = /\p{N}$/u.test(last) ? ' apart' : ''
  return `${joiner}<sup class="cites${apart}">${links.join('<span>, </span>')}</sup>`
}
