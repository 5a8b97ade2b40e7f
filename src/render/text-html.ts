import type { Text, TextPart } from '../model/text.ts'
import { escapeHtml, trustHtml } from './html.ts'
import type { Html } from './view.ts'

/** What text needs to know of a fact that it names. */
export interface CitedFact {
  readonly number: number | null
  readonly href: string
  /** "Evidence 3: People injured in the east quay fire", for those who hear the page. */
  readonly label: string
  /** What `{{id}}` writes. */
  readonly value: string
}

export type FindCited = (id: string) => CitedFact | null

/**
 * Inline text as HTML, everything escaped. Citations that stand together, `{{id}}` included, make one superscript;
 * it follows the word or the punctuation before it with no space and no line break between.
 * A link that is not http, https or mailto stays text.
 */
export function textToHtml(text: Text, find: FindCited): Html {
  const writer = new Writer(find)
  writer.write(text.parts)
  return trustHtml(writer.finish())
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

const CLOSING = /^[.,;:!?…،؛؟。、]+/
/** After these, UAX #14 forbids a line break before a digit; after anything else a word joiner does. */
const BINDS =
  /[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Arabic}\p{Script=Hebrew}\p{N}.,:;)\]%"'”’]$/u
const WORD_JOINER = '\u2060'

class Writer {
  readonly #find: FindCited
  #html = ''
  /** The last character that a reader sees. */
  #last = ''
  /** White space held back, for a citation swallows the space before it. */
  #space = ''
  #pending: CitedFact[] = []
  #pendingIds: string[] = []

  constructor(find: FindCited) {
    this.#find = find
  }

  finish(): string {
    this.#flush()
    return this.#html
  }

  write(parts: readonly TextPart[]): void {
    for (const part of parts) this.#writePart(part)
  }

  #writePart(part: TextPart): void {
    if (part.kind === 'string') this.#words(part.text)
    else if (part.kind === 'value') this.#value(part.fact)
    else if (part.kind === 'citation') for (const { id } of part.facts) this.#cite(id)
    else if (part.kind === 'emphasis') this.#element('<em>', '</em>', part.parts)
    else if (part.kind === 'strong') this.#element('<strong>', '</strong>', part.parts)
    else if (part.kind === 'link') this.#link(part.href, part.parts)
    else if (part.kind === 'code') {
      this.#flush()
      this.#raw(`<code>${escapeHtml(part.text)}</code>`, part.text)
    } else {
      this.#flush()
      this.#space = ''
      this.#html += '<br>'
    }
  }

  #link(href: string, parts: readonly TextPart[]): void {
    if (!isSafeLink(href)) this.write(parts)
    else this.#element(`<a href="${escapeHtml(href)}" rel="noopener" target="_blank">`, '</a>', parts)
  }

  #words(text: string): void {
    let rest = text
    if (this.#pending.length > 0 && this.#space === '') {
      const closing = CLOSING.exec(rest)?.[0] ?? ''
      this.#html += escapeHtml(closing)
      this.#last = closing.at(-1) ?? this.#last
      rest = rest.slice(closing.length)
    }
    const words = rest.trimEnd()
    if (words !== '') {
      this.#flush()
      this.#raw(escapeHtml(words), words)
    }
    this.#space += rest.slice(words.length)
  }

  #value(id: string): void {
    const fact = this.#find(id)
    if (fact === null) {
      this.#words(id)
      return
    }
    this.#flush()
    this.#raw(`<bdi class="value">${escapeHtml(fact.value)}</bdi>`, fact.value)
    this.#cite(id)
  }

  #cite(id: string): void {
    const fact = this.#find(id)
    if (fact === null || fact.number === null || this.#pendingIds.includes(id)) return
    this.#space = ''
    this.#pending.push(fact)
    this.#pendingIds.push(id)
  }

  #element(open: string, close: string, parts: readonly TextPart[]): void {
    this.#flush()
    this.#html += this.#space + open
    this.#space = ''
    this.write(parts)
    this.#flush()
    this.#html += close
  }

  #raw(html: string, text: string): void {
    this.#html += this.#space + html
    this.#space = ''
    this.#last = text.at(-1) ?? this.#last
  }

  #flush(): void {
    if (this.#pending.length === 0) return
    const links = this.#pending.map(
      (fact, index) =>
        `<a class="cite" href="${escapeHtml(fact.href)}" data-fact="${escapeHtml(this.#pendingIds[index] ?? '')}"` +
        ` aria-label="${escapeHtml(fact.label)}">${fact.number}</a>`,
    )
    const joiner = this.#last === '' || BINDS.test(this.#last) ? '' : WORD_JOINER
    this.#html += `${joiner}<sup class="cites">${links.join('<span>, </span>')}</sup>`
    this.#last = '1'
    this.#pending = []
    this.#pendingIds = []
  }
}

function isSafeLink(href: string): boolean {
  return /^(?:https?:\/\/|mailto:)/i.test(href)
}
