import { type Alias, type Document, isAlias, isMap, isScalar, isSeq, type Node } from 'yaml'
import type { Code } from '../diagnostics/codes.ts'
import type { Range } from '../model/span.ts'

/** Nodes that aliases may add to a document. Real files use a handful; a bomb asks for millions. */
const ALIASED_NODES = 10_000
/** How deeply maps and lists may nest. */
const DEPTH = 60

type Plain =
  | { readonly kind: 'data'; readonly data: unknown }
  | {
      readonly kind: 'refused'
      readonly code: Code
      readonly range: Range
      readonly message: string
      readonly hint: string
    }

class Refusal extends Error {
  readonly code: Code
  readonly node: Node
  readonly hint: string
  constructor(code: Code, node: Node, message: string, hint: string) {
    super(message)
    this.code = code
    this.node = node
    this.hint = hint
  }
}

/** A document as maps, lists and strings, aliases written out within bounds. */
export function toPlain(document: Document): Plain {
  let aliased = 0
  const convert = (node: Node | null, depth: number, insideAlias: ReadonlySet<Node>): unknown => {
    if (node === null) return ''
    if (depth > DEPTH)
      throw new Refusal('yaml-syntax', node, `Nested more than ${DEPTH} deep.`, 'Write it flatter.')
    if (insideAlias.size > 0 && ++aliased > ALIASED_NODES)
      throw new Refusal(
        'yaml-alias-limit',
        [...insideAlias][0] ?? node,
        `Aliases expand to more than ${ALIASED_NODES} values.`,
        'Write the values out.',
      )
    if (isAlias(node)) return convertAlias(node, depth, insideAlias)
    if (isMap(node)) {
      const map: Record<string, unknown> = {}
      for (const { key, value } of node.items) {
        if (!isScalar(key))
          throw new Refusal(
            'yaml-syntax',
            node,
            'A key must be a word, and this one is not.',
            'Put the text in quotes.',
          )
        // Reported where mistakes are looked for.
        if (key.value === '<<' && key.type === 'PLAIN') continue
        // A key that stands twice has been reported too: the first one stands.
        if (Object.hasOwn(map, String(key.value))) continue
        Object.defineProperty(map, String(key.value), {
          value: convert(value as Node | null, depth + 1, insideAlias),
          enumerable: true,
          configurable: true,
          writable: true,
        })
      }
      return map
    }
    if (isSeq(node)) return node.items.map(item => convert(item as Node | null, depth + 1, insideAlias))
    return isScalar(node) ? String(node.value ?? '') : ''
  }
  const convertAlias = (alias: Alias, depth: number, insideAlias: ReadonlySet<Node>): unknown => {
    const target = alias.resolve(document)
    if (!target)
      throw new Refusal(
        'yaml-syntax',
        alias,
        `The alias *${alias.source} has no anchor.`,
        'A text that begins with * needs quotes.',
      )
    if (insideAlias.has(target))
      throw new Refusal(
        'yaml-alias-limit',
        alias,
        `The alias *${alias.source} contains itself.`,
        'Write the values out.',
      )
    return convert(
      target,
      depth + 1,
      new Set(insideAlias.size === 0 ? [alias, target] : [...insideAlias, target]),
    )
  }
  try {
    return { kind: 'data', data: convert(document.contents as Node | null, 0, new Set()) }
  } catch (refusal) {
    if (!(refusal instanceof Refusal)) throw refusal
    const [start, end] = refusal.node.range ?? [0, 0]
    return {
      kind: 'refused',
      code: refusal.code,
      range: { start, end },
      message: refusal.message,
      hint: refusal.hint,
    }
  }
}
