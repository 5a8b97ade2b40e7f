import type { Text } from '../model/text.ts'
import type { Path } from '../yaml/positions.ts'
import type { YamlFile } from '../yaml/read-yaml.ts'
import { readInline } from './inline-text.ts'

/** Running text as paragraphs: a list's items, or a text's parts between blank lines. `path` is its place in the file. */
export function readParagraphs(yaml: YamlFile, path: Path, data: unknown): Text[] {
  if (Array.isArray(data)) return data.flatMap((item, index) => readParagraphs(yaml, [...path, index], item))
  if (typeof data !== 'string') return []
  return [...data.matchAll(/\S[\s\S]*?(?=\n\s*\n|$(?![\s\S]))/g)].map(match =>
    readInline(match[0].replace(/\s+$/, ''), (start, end) =>
      yaml.positions.within(path, match.index + start, match.index + end),
    ),
  )
}
