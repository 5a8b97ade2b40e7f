import type MarkdownIt from 'markdown-it'

/** `[@a; @b]` or `{{a}}` as found in a text; all offsets are indices into that text. */
export interface ReferenceToken {
  readonly kind: 'citation' | 'value'
  readonly start: number
  readonly end: number
  readonly facts: readonly { readonly id: string; readonly start: number; readonly end: number }[]
}

// What stands between the marks is taken as it is: `[@a, page 3]` names a fact "page 3", which there is none of, and that
// is reported. Read more strictly it would be text, and the citation lost without a word.
const CITATION = /\[\s*@[^\s\];,@][^\]]*\]/y
const VALUE = /\{\{\s*([^\s{}](?:[^{}]*[^\s{}])?)\s*\}\}/y

/** Teaches markdown-it the two ways to refer to a fact. */
export function addFactReferences(parser: MarkdownIt): void {
  parser.inline.ruler.before('link', 'citation', (state, silent) => {
    CITATION.lastIndex = state.pos
    const found = CITATION.exec(state.src)
    if (!found) return false
    if (!silent) {
      const facts = [...found[0].slice(0, -1).matchAll(/[[;,]\s*@?([^\s;,@[][^;,]*)/g)].map(match => {
        const id = match[1]?.trimEnd() ?? ''
        const start = state.pos + match.index + match[0].lastIndexOf(match[1] ?? '')
        return { id, start, end: start + id.length }
      })
      const token = state.push('citation', '', 0)
      token.meta = {
        kind: 'citation',
        start: state.pos,
        end: state.pos + found[0].length,
        facts,
      } satisfies ReferenceToken
    }
    state.pos += found[0].length
    return true
  })
  parser.inline.ruler.before('citation', 'value', (state, silent) => {
    VALUE.lastIndex = state.pos
    const found = VALUE.exec(state.src)
    if (!found?.[1]) return false
    if (!silent) {
      const start = state.pos + found[0].indexOf(found[1])
      const token = state.push('value', '', 0)
      token.meta = {
        kind: 'value',
        start: state.pos,
        end: state.pos + found[0].length,
        facts: [{ id: found[1], start, end: start + found[1].length }],
      } satisfies ReferenceToken
    }
    state.pos += found[0].length
    return true
  })
}
