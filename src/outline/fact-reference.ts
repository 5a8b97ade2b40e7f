import type MarkdownIt from 'markdown-it'

type RuleInline = Parameters<MarkdownIt['inline']['ruler']['before']>[2]

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
// So is `[@a` or `{{a` that nothing closes: it names a fact "[@a", and no id has brackets.
const UNCLOSED = /(?:\[\s*@|\{\{\s*)[^\s[\]{};,@*`]*[^\s[\]{};,@*`.:!?)]/y

/** Teaches markdown-it the two ways to refer to a fact. */
export function addFactReferences(parser: MarkdownIt): void {
  const { ruler } = parser.inline
  const ruleOf =
    (read: (source: string, at: number) => ReferenceToken | null): RuleInline =>
    (state, silent) => {
      const reference = read(state.src, state.pos)
      if (!reference) return false
      if (!silent) state.push(reference.kind, '', 0).meta = reference
      state.pos = reference.end
      return true
    }
  ruler.before('link', 'citation', ruleOf(readCitation))
  ruler.before('citation', 'value', ruleOf(readValue))
}

function readCitation(source: string, at: number): ReferenceToken | null {
  if (!source.startsWith('[', at)) return null
  const found = matchAt(CITATION, source, at)?.[0]
  if (found === undefined) return readUnclosed('citation', source, at)
  const facts = [...found.slice(0, -1).matchAll(/[[;,]\s*@?([^\s;,@[][^;,]*)/g)].map(match => {
    const id = match[1]?.trimEnd() ?? ''
    const start = at + match.index + match[0].lastIndexOf(match[1] ?? '')
    return { id, start, end: start + id.length }
  })
  return { kind: 'citation', start: at, end: at + found.length, facts }
}

function readValue(source: string, at: number): ReferenceToken | null {
  if (!source.startsWith('{{', at)) return null
  const [found, id] = matchAt(VALUE, source, at) ?? []
  if (found === undefined || id === undefined) return readUnclosed('value', source, at)
  const start = at + found.indexOf(id)
  return { kind: 'value', start: at, end: at + found.length, facts: [{ id, start, end: start + id.length }] }
}

function readUnclosed(kind: ReferenceToken['kind'], source: string, at: number): ReferenceToken | null {
  const id = matchAt(UNCLOSED, source, at)?.[0]
  if (id === undefined) return null
  const end = at + id.length
  return { kind, start: at, end, facts: [{ id, start: at, end }] }
}

function matchAt(pattern: RegExp, source: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at
  return pattern.exec(source)
}
