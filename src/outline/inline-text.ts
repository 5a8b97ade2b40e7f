import MarkdownIt, { type Token } from 'markdown-it'
import type { Span } from '../model/span.ts'
import type { FactReference, Text, TextPart } from '../model/text.ts'
import { addFactReferences, type ReferenceToken } from './fact-reference.ts'

/** Places of a text's characters in the author's file. */
export type Place = (start: number, end: number) => Span

/**
 * Inline Markdown (emphasis, strong, code, links, line breaks) with `[@a; @b]` and `{{id}}`. HTML in it is text,
 * and so is every mark that is not of these.
 */
export function readInline(source: string, place: Place): Text {
  const span = place(0, source.length)
  if (!/[*_`[\]{}\\\n&<]/.test(source))
    return { parts: source ? [{ kind: 'string', text: source, span }] : [], span }
  const tokens = markdown().parseInline(source, {})[0]?.children ?? []
  return { parts: new Reader(source, place).read(tokens), span }
}

/** A text without its marks, citations dropped, as for a slug or a PDF's title. `wordValue` words a `{{id}}`. */
export function plainText(text: Text, wordValue: (fact: string) => string = () => ''): string {
  const plain = (parts: readonly TextPart[]): string =>
    parts
      .map(part => {
        if (part.kind === 'string' || part.kind === 'code') return part.text
        if (part.kind === 'break') return ' '
        if (part.kind === 'value') return wordValue(part.fact)
        return part.kind === 'citation' ? '' : plain(part.parts)
      })
      .join('')
  return plain(text.parts)
    .replace(/\s+/g, ' ')
    .replace(/ ([.,;:!?])/g, '$1')
    .trim()
}

let parser: MarkdownIt | null = null

function markdown(): MarkdownIt {
  if (parser) return parser
  parser = new MarkdownIt('zero', { html: false, breaks: false, linkify: false })
  parser.enable(['emphasis', 'link', 'backticks', 'escape', 'newline', 'balance_pairs'], true)
  addFactReferences(parser)
  return parser
}

/** Walks markdown-it's flat tokens into a tree, finding each one's place: the tokens carry none of their own. */
class Reader {
  private cursor = 0
  private readonly source: string
  private readonly place: Place
  constructor(source: string, place: Place) {
    this.source = source
    this.place = place
  }

  read(tokens: readonly Token[]): TextPart[] {
    const stack: { kind: 'root' | 'emphasis' | 'strong' | 'link'; href: string; parts: TextPart[] }[] = [
      { kind: 'root', href: '', parts: [] },
    ]
    const add = (part: TextPart) => stack.at(-1)?.parts.push(part)
    for (const token of tokens) {
      switch (token.type) {
        case 'em_open':
          stack.push({ kind: 'emphasis', href: '', parts: [] })
          break
        case 'strong_open':
          stack.push({ kind: 'strong', href: '', parts: [] })
          break
        case 'link_open':
          stack.push({ kind: 'link', href: String(token.attrGet('href') ?? ''), parts: [] })
          break
        case 'em_close':
        case 'strong_close':
        case 'link_close': {
          const closed = stack.pop()
          if (!closed || closed.kind === 'root') break
          add(
            closed.kind === 'link'
              ? { kind: 'link', href: closed.href, parts: closed.parts }
              : { kind: closed.kind, parts: closed.parts },
          )
          break
        }
        case 'hardbreak':
          add({ kind: 'break' })
          break
        case 'softbreak':
          add({ kind: 'string', text: ' ', span: this.place(this.cursor, this.cursor) })
          break
        case 'code_inline':
          add({ kind: 'code', text: token.content, span: this.find(token.content) })
          break
        case 'citation':
        case 'value':
          add(this.reference(token.meta as ReferenceToken))
          break
        default:
          if (token.content) add({ kind: 'string', text: token.content, span: this.find(token.content) })
      }
    }
    return joinStrings(stack[0]?.parts ?? [])
  }

  private find(content: string): Span {
    const exact = this.source.indexOf(content, this.cursor)
    if (exact >= 0) {
      this.cursor = exact + content.length
      return this.place(exact, this.cursor)
    }
    // An escape (\\*) stands in the source and not in the content: walk both, passing over the backslashes.
    const start = Math.max(this.cursor, this.source.indexOf(content.slice(0, 1), this.cursor))
    let at = start
    for (const character of content) at = Math.max(at, this.source.indexOf(character, at)) + character.length
    this.cursor = at
    return this.place(start, at)
  }

  private reference({ kind, start, end, facts }: ReferenceToken): TextPart {
    this.cursor = end
    const references = facts.map(
      (fact): FactReference => ({ id: fact.id, span: this.place(fact.start, fact.end) }),
    )
    const first = references[0]
    if (kind === 'value' && first) return { kind: 'value', fact: first.id, span: first.span }
    return { kind: 'citation', facts: references, span: this.place(start, end) }
  }
}

/** Neighbouring strings of one line are one string; a span over both is still exact. */
function joinStrings(parts: readonly TextPart[]): TextPart[] {
  const joined: TextPart[] = []
  for (const part of parts) {
    const last = joined.at(-1)
    if (part.kind === 'string' && last?.kind === 'string' && last.span.end === part.span.start)
      joined[joined.length - 1] = {
        ...last,
        text: last.text + part.text,
        span: { ...last.span, end: part.span.end },
      }
    else joined.push(part)
  }
  return joined
}
