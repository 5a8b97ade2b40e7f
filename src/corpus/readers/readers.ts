import { readMarkdown } from './markdown.ts'
import { readPlainText } from './plain-text.ts'
import type { Reader } from './reading.ts'

/** Every format of source text that can be read, by the file's extension. A new one is a file and a line here. */
const READERS: ReadonlyMap<string, Reader> = new Map([
  ['.txt', readPlainText],
  ['.md', readMarkdown],
])

/** The reader for a file's name, whatever the case of its extension; null where there is none. */
export function readerFor(path: string): Reader | null {
  const name = path.slice(path.lastIndexOf('/') + 1)
  const dot = name.lastIndexOf('.')
  return dot < 1 ? null : (READERS.get(name.slice(dot).toLowerCase()) ?? null)
}

/** Extensions that can be read, for messages. */
export const readableExtensions: readonly string[] = [...READERS.keys()]
