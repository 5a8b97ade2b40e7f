import { isDeepStrictEqual } from 'node:util'
import type { Path } from '../yaml/positions.ts'
import { readYaml, type YamlFile } from '../yaml/read-yaml.ts'

/** A way through a file's data, key by key; `*` stands for every key of a map and every item of a list. */
export type Pattern = readonly string[]

/** Words that are to stand in the place of others. */
export interface Replacement {
  /** What is written now, and what is to be; words that YAML reads as themselves without quotation marks. */
  readonly words: ReadonlyMap<string, string>
  /** Where: texts at the ends of these ways. */
  readonly patterns: readonly Pattern[]
  /** Whether the keys of the file's outermost map are meant, too. */
  readonly keys: boolean
}

/** A text in which words were replaced, and in how many places. */
export interface Replaced {
  readonly text: string
  readonly count: number
}

/**
 * The text of a YAML file with words replaced; every other character stays as it is. Null where the file is written so that
 * this cannot be done: what comes out is read again, and says what the file said but for these words, or it is not given.
 */
export function replaceScalars(text: string, yaml: YamlFile, replacement: Replacement): Replaced | null {
  const { words, patterns, keys } = replacement
  const { positions, data } = yaml
  const wordsAt = (path: Path): string | undefined => words.get(String(valueAt(data, path)))
  const paths = patterns.flatMap(pattern => pathsTo(data, pattern))
  const edits = [
    ...paths.flatMap(path => {
      const to = wordsAt(path)
      return to === undefined ? [] : [{ span: positions.at(path), to }]
    }),
    ...(keys ? keysOf(data) : []).flatMap(key => {
      const to = words.get(key)
      return to === undefined ? [] : [{ span: positions.keyAt([key]), to }]
    }),
  ]
  const count = edits.length
  let edited = text
  for (const { span, to } of onceEach(edits))
    edited = edited.slice(0, span.start) + to + edited.slice(span.end)
  const read = readYaml(yaml.file, edited, () => {})
  const wanted = copyWith(data, replacement, paths)
  return read?.sound && isDeepStrictEqual(plain(read.data), wanted) ? { text: edited, count } : null
}

interface Edit {
  readonly span: { readonly start: number; readonly end: number }
  readonly to: string
}

/** The last first, so that places before stay where they are; what is repeated by an alias stands in one place. */
const onceEach = (edits: readonly Edit[]): readonly Edit[] =>
  [...new Map(edits.map(edit => [edit.span.start, edit])).values()].sort(
    (one, other) => other.span.start - one.span.start,
  )

/** All ways that a pattern leads, as far as there is something. */
function pathsTo(data: unknown, [step, ...rest]: Pattern): readonly Path[] {
  if (step === undefined) return typeof data === 'string' ? [[]] : []
  const keys = step === '*' ? keysOf(data) : keysOf(data).filter(key => key === step)
  return keys.flatMap(key => pathsTo(valueAt(data, [key]), rest).map(path => [key, ...path]))
}

const keysOf = (data: unknown): readonly string[] =>
  typeof data === 'object' && data !== null ? Object.keys(data) : []

function valueAt(data: unknown, path: Path): unknown {
  return path.reduce<unknown>((inner, key) => (inner as Record<string, unknown>)[key], data)
}

function copyWith(data: unknown, { words, keys }: Replacement, paths: readonly Path[]): unknown {
  const copy = plain(data) as Record<string, unknown>
  for (const path of paths) {
    const holder = valueAt(copy, path.slice(0, -1)) as Record<string, unknown>
    const last = String(path.at(-1))
    holder[last] = words.get(String(holder[last])) ?? holder[last]
  }
  if (!keys) return copy
  return Object.fromEntries(Object.entries(copy).map(([key, value]) => [words.get(key) ?? key, value]))
}

const plain = (data: unknown): unknown => JSON.parse(JSON.stringify(data))
