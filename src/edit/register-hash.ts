import type { YamlFile } from '../yaml/read-yaml.ts'

/**
 * The text of sources.yaml with another hash registered for a source; every other character stays as it is. A source
 * without a hash gets one on the line behind its `text:`.
 */
export function registerHash(text: string, yaml: YamlFile, id: string, sha256: string): string {
  const entry = (yaml.data as Readonly<Record<string, Readonly<Record<string, unknown>>>>)[id]
  if (entry?.['sha256'] !== undefined) {
    const { start, end } = yaml.positions.at([id, 'sha256'])
    return `${text.slice(0, start)}${sha256}${text.slice(end)}`
  }
  const key = yaml.positions.keyAt([id, 'text'])
  const indent = text.slice(text.lastIndexOf('\n', key.start) + 1, key.start)
  const lineEnd = text.indexOf('\n', key.end)
  const at = lineEnd < 0 ? text.length : lineEnd
  return `${text.slice(0, at)}\n${indent}sha256: ${sha256}${text.slice(at)}`
}
