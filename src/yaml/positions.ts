import {
  type Document,
  isAlias,
  isMap,
  isScalar,
  isSeq,
  type Node,
  type Pair,
  type Scalar,
  type YAMLMap,
} from 'yaml'
import type { Span } from '../model/span.ts'
import { indexInSource } from './alignment.ts'

/** Keys and indices from the document's root. */
export type Path = readonly (string | number)[]

/** Where things stand in a YAML file. Places that do not exist fall back to the nearest one above them. */
export interface Positions {
  /** The value at a path. */
  at(path: Path): Span
  /** The key at a path; for a list's item, the item. */
  keyAt(path: Path): Span
  /** Part of a text: `start` and `end` are indices into the string at `path`. */
  within(path: Path, start: number, end: number): Span
  /** The comment that cuts a plain scalar short, if the scalar at `path` looks cut rather than commented. */
  cutAt(path: Path): Span | null
  /** Whether nothing at all is written for the value at a path; `""` is something. */
  isBlank(path: Path): boolean
}

/** Positions in a text that was mended, in the offsets of the text as it is written. */
export function movePositions(positions: Positions, toOriginal: (offset: number) => number): Positions {
  const move = ({ file, start, end }: Span): Span => ({
    file,
    start: toOriginal(start),
    end: toOriginal(end),
  })
  return {
    at: path => move(positions.at(path)),
    keyAt: path => move(positions.keyAt(path)),
    within: (path, start, end) => move(positions.within(path, start, end)),
    cutAt: path => {
      const cut = positions.cutAt(path)
      return cut && move(cut)
    },
    isBlank: path => positions.isBlank(path),
  }
}

/** Positions of a document's values in its text. */
export function positionsIn(document: Document, file: string, text: string): Positions {
  const span = (start: number, end: number): Span => ({ file, start, end })
  const spanOf = (node: Node | null): Span => {
    const [start, end] = node?.range ?? [0, 0]
    return span(start, trimEnd(text, start, end))
  }
  return {
    at: path => spanOf(nearest(document, path).value),
    keyAt: path => {
      const found = nearest(document, path)
      return spanOf(found.key ?? found.value)
    },
    within: (path, start, end) => {
      const node = nearest(document, path).value
      if (!isScalar(node)) return spanOf(node)
      const source = scalarSource(node, text)
      const value = String(node.value ?? '')
      return span(
        source.start + indexInSource(source.text, value, start),
        source.start + indexInSource(source.text, value, end),
      )
    },
    cutAt: path => {
      const node = nearest(document, path).value
      return isScalar(node) ? cutIn(node, file, text) : null
    },
    isBlank: path => {
      const { value, key } = nearest(document, path)
      return (
        value === null || value === key || (isScalar(value) && value.type === 'PLAIN' && value.source === '')
      )
    },
  }
}

const known = new WeakMap<YAMLMap, ReadonlyMap<string, Pair>>()

/** The pairs of a map by their key, gathered once; of two with one key, the first. */
function pairsOf(map: YAMLMap): ReadonlyMap<string, Pair> {
  const before = known.get(map)
  if (before) return before
  const pairs = new Map<string, Pair>()
  for (const pair of map.items) {
    const key = isScalar(pair.key) ? String(pair.key.value) : null
    if (key !== null && !pairs.has(key)) pairs.set(key, pair)
  }
  known.set(map, pairs)
  return pairs
}

/** The node at the path, or the last one on the way to it. */
function nearest(document: Document, path: Path): { key: Node | null; value: Node | null } {
  // An empty file has no node at all.
  let value = document.contents as Node | null
  let key: Node | null = null
  for (const step of path) {
    const container = isAlias(value) ? value.resolve(document) : value
    if (isMap(container)) {
      const pair = pairsOf(container).get(String(step))
      if (!pair) break
      key = pair.key as Node
      value = (pair.value as Node | null) ?? key
    } else if (isSeq(container)) {
      const item = container.items[Number(step)] as Node | undefined
      if (!item) break
      key = null
      value = item
    } else break
  }
  return { key, value }
}

function scalarSource(node: Scalar, text: string): { start: number; text: string } {
  const [start, end] = node.range ?? [0, 0]
  return { start, text: text.slice(start, end) }
}

/**
 * A comment behind a plain scalar stands two spaces off and begins with `# `, as yamllint asks. Anything closer
 * (`ranked #1 [@x]`) is taken for text that YAML has cut.
 */
function cutIn(node: Scalar, file: string, text: string): Span | null {
  if (node.type !== 'PLAIN' || !node.range) return null
  const [, end] = node.range
  const comment = /^([ \t]+)#(.?)[^\n]*/.exec(text.slice(end, end + 500))
  if (!comment?.[1]) return null
  const isComment = comment[1].length > 1 && (comment[2] === ' ' || comment[2] === '')
  if (isComment && !/\[@|\{\{/.test(comment[0])) return null
  const start = end + comment[1].length
  return { file, start, end: start + comment[0].length - comment[1].length }
}

function trimEnd(text: string, start: number, end: number): number {
  let last = end
  while (last > start && /\s/.test(text[last - 1] ?? '')) last--
  return last
}
