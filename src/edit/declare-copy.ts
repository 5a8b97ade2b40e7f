import { isDeepStrictEqual } from 'node:util'
import type { AuthoredLineage } from '../corpus/registry/sources-schema.ts'
import { readYaml, type YamlFile } from '../yaml/read-yaml.ts'

/**
 * The text of sources.yaml with a lineage declared for a source, in its entry's last place or where one stood; every other
 * character stays as it is. Null where the entry is written in a way that this cannot be put into: what comes out is read
 * again, and holds what the file held and the lineage, or it is not given.
 */
export function declareCopy(
  text: string,
  yaml: YamlFile,
  id: string,
  lineage: AuthoredLineage,
): string | null {
  const before = entriesOf(yaml)
  const entry = before?.[id]
  if (!before || !entry) return null
  const edited =
    entry['derived-from'] === undefined
      ? add(text, yaml, id, entry, lineage)
      : replace(text, yaml, id, lineage)
  const read = readYaml(yaml.file, edited, () => {})
  const wanted = { ...before, [id]: { ...entry, 'derived-from': lineage } }
  return read?.sound && isDeepStrictEqual(plain(read.data), plain(wanted)) ? edited : null
}

type Entries = Readonly<Record<string, Readonly<Record<string, unknown>>>>

const entriesOf = ({ data }: YamlFile): Entries | null =>
  typeof data === 'object' && data !== null && !Array.isArray(data) ? (data as Entries) : null

const plain = (data: unknown): unknown => JSON.parse(JSON.stringify(data))

function replace(text: string, { positions }: YamlFile, id: string, lineage: AuthoredLineage): string {
  const { end } = positions.keyAt([id, 'derived-from'])
  const value = positions.at([id, 'derived-from'])
  return `${text.slice(0, end)}: ${flowMap(lineage)}${text.slice(value.end)}`
}

function add(
  text: string,
  { positions }: YamlFile,
  id: string,
  entry: Readonly<Record<string, unknown>>,
  lineage: AuthoredLineage,
): string {
  const line = `derived-from: ${flowMap(lineage)}`
  const whole = positions.at([id])
  if (text.charAt(whole.start) === '{') {
    const inside = text.slice(whole.start + 1, whole.end - 1).trimEnd().length
    const at = whole.start + 1 + inside
    return `${text.slice(0, at)}${text.charAt(at - 1) === ',' ? ' ' : ', '}${line}${text.slice(at)}`
  }
  const keys = Object.keys(entry)
  const first = positions.keyAt([id, keys[0] ?? ''])
  const last = positions.at([id, keys.at(-1) ?? ''])
  const indent = text.slice(text.lastIndexOf('\n', first.start) + 1, first.start)
  const lineEnd = text.indexOf('\n', last.end)
  const at = lineEnd < 0 ? text.length : lineEnd
  const ending = text.charAt(at - 1) === '\r' ? '\r\n' : '\n'
  const place = ending === '\r\n' ? at - 1 : at
  return `${text.slice(0, place)}${ending}${indent}${line}${text.slice(place)}`
}

/** A lineage on one line, in the order in which the documentation writes it. */
export function flowMap({ source, origin, via, relation, 'decided-by': decidedBy }: AuthoredLineage): string {
  const fields = [
    source === undefined ? null : `source: ${scalar(source)}`,
    origin === undefined ? null : `origin: ${scalar(origin)}`,
    via === undefined || via.length === 0 ? null : `via: [${via.map(scalar).join(', ')}]`,
    `relation: ${relation}`,
    decidedBy === undefined ? null : `decided-by: ${scalar(decidedBy)}`,
  ]
  return `{${fields.filter(field => field !== null).join(', ')}}`
}

/** Plain where YAML reads it as the same words whatever its version, else in double quotes. */
const scalar = (text: string): string =>
  /^[A-Za-z\u00c0-\u024f](?:[\w.’\u00c0-\u024f -]*[\w.’\u00c0-\u024f])?$/.test(text) &&
  !/^(?:yes|no|on|off|true|false|null|y|n)$/i.test(text)
    ? text
    : JSON.stringify(text)
