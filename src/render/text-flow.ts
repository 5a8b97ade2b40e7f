import type { Text, TextPart } from '../model/text.ts'

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

/** A fact cited at one place, with its id. */
export interface Cite extends CitedFact {
  readonly id: string
  readonly number: number
}

export type Emphasis =
  | { readonly kind: 'emphasis' | 'strong' }
  | { readonly kind: 'link'; readonly href: string }

/** Takes a text piece by piece, whatever is made of it. */
export interface TextSink {
  /** Words as they stand, with the white space around them. */
  readonly words: (text: string) => void
  readonly code: (text: string) => void
  /** What `{{id}}` writes. */
  readonly value: (text: string) => void
  readonly open: (emphasis: Emphasis) => void
  readonly close: (emphasis: Emphasis) => void
  readonly lineBreak: () => void
  /** Citations that stand together, one at least; `last` is the character before them that a reader sees. */
  readonly cites: (cites: readonly Cite[], last: string) => void
}

/**
 * Hands a text to a sink in the order in which it is read. Citations that stand together, `{{id}}` included, come
 * together, directly after the word or the punctuation before them. A link that is not http, https or mailto is text.
 */
export function flowText(text: Text, find: FindCited, sink: TextSink): void {
  const flow = new Flow(find, sink)
  flow.write(text.parts)
  flow.flush()
}

const CLOSING = /^[.,;:!?…،؛؟。、]+/

class Flow {
  readonly #find: FindCited
  readonly #sink: TextSink
  /** The last character that a reader sees. */
  #last = ''
  /** White space held back, for a citation swallows the space before it. */
  #space = ''
  #pending: Cite[] = []

  constructor(find: FindCited, sink: TextSink) {
    this.#find = find
    this.#sink = sink
  }

  write(parts: readonly TextPart[]): void {
    for (const part of parts) this.#writePart(part)
  }

  flush(): void {
    if (this.#pending.length === 0) return
    this.#sink.cites(this.#pending, this.#last)
    this.#last = '1'
    this.#pending = []
  }

  #writePart(part: TextPart): void {
    if (part.kind === 'string') this.#words(part.text)
    else if (part.kind === 'value') this.#value(part.fact)
    else if (part.kind === 'citation') for (const { id } of part.facts) this.#cite(id)
    else if (part.kind === 'emphasis') this.#emphasised({ kind: 'emphasis' }, part.parts)
    else if (part.kind === 'strong') this.#emphasised({ kind: 'strong' }, part.parts)
    else if (part.kind === 'link') this.#link(part.href, part.parts)
    else if (part.kind === 'code') {
      this.flush()
      this.#releaseSpace()
      this.#sink.code(part.text)
      this.#last = part.text.at(-1) ?? this.#last
    } else {
      this.flush()
      this.#space = ''
      this.#sink.lineBreak()
    }
  }

  #link(href: string, parts: readonly TextPart[]): void {
    if (!isSafeLink(href)) this.write(parts)
    else this.#emphasised({ kind: 'link', href }, parts)
  }

  #words(text: string): void {
    let rest = text
    if (this.#pending.length > 0 && this.#space === '') {
      const closing = CLOSING.exec(rest)?.[0] ?? ''
      if (closing !== '') this.#sink.words(closing)
      this.#last = closing.at(-1) ?? this.#last
      rest = rest.slice(closing.length)
    }
    const words = rest.trimEnd()
    if (words !== '') {
      this.flush()
      this.#sink.words(this.#space + words)
      this.#space = ''
      this.#last = words.at(-1) ?? this.#last
    }
    this.#space += rest.slice(words.length)
  }

  #value(id: string): void {
    const fact = this.#find(id)
    if (fact === null) {
      this.#words(id)
      return
    }
    this.flush()
    this.#releaseSpace()
    this.#sink.value(fact.value)
    this.#last = fact.value.at(-1) ?? this.#last
    this.#cite(id)
  }

  #cite(id: string): void {
    const fact = this.#find(id)
    if (fact === null || fact.number === null) return
    this.#space = ''
    if (!this.#pending.some(cite => cite.id === id)) this.#pending.push({ ...fact, number: fact.number, id })
  }

  #emphasised(emphasis: Emphasis, parts: readonly TextPart[]): void {
    this.flush()
    this.#releaseSpace()
    this.#sink.open(emphasis)
    this.write(parts)
    this.flush()
    this.#sink.close(emphasis)
  }

  #releaseSpace(): void {
    if (this.#space !== '') this.#sink.words(this.#space)
    this.#space = ''
  }
}

function isSafeLink(href: string): boolean {
  return /^(?:https?:\/\/|mailto:)/i.test(href)
}
