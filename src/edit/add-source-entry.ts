import type { Name } from '../model/source.ts'
import type { NewEntry } from './insert-entry.ts'

/** Fields of a source in sources.yaml, in the order in which they are written: words, people, or words by their keys. */
export type SourceFields = readonly (readonly [field: string, value: FieldValue])[]
type FieldValue = string | readonly Name[] | Readonly<Record<string, string>>

/** An entry of sources.yaml, ready to be put in. */
export function sourceEntry(id: string, fields: SourceFields): NewEntry {
  const pairs = fields.map(([field, value]) => ({
    field,
    block: typeof value === 'string' ? scalar(value) : inBraces(value),
    flow: typeof value === 'string' ? flowScalar(value) : inBraces(value),
  }))
  return {
    key: id,
    block: `${id}:\n${pairs.map(({ field, block }) => `  ${field}: ${block}\n`).join('')}`,
    flow: `${id}: {${pairs.map(({ field, flow }) => `${field}: ${flow}`).join(', ')}}`,
  }
}

const inBraces = (value: Exclude<FieldValue, string>): string =>
  isList(value) ? `[${value.map(map).join(', ')}]` : map(value)

const isList = (value: Exclude<FieldValue, string>): value is readonly Name[] => Array.isArray(value)

const map = (parts: Name | Readonly<Record<string, string>>): string =>
  `{${Object.entries(parts)
    .map(([part, value]) => `${part}: ${flowScalar(String(value))}`)
    .join(', ')}}`

/** Words that YAML's core schema takes for something else than text. */
const OTHER = /^(?:true|false|yes|no|on|off|y|n|null|~|[-+]?[\d.][\d_.,:eE+-]*|0[xo].*|\.(?:inf|nan))$/i
const DATE = /^\d{4}(?:-\d{2}){0,2}$/

/** A text as it stands where YAML reads it as it is meant, and in double quotes (with JSON's escapes) elsewhere. */
function scalar(text: string): string {
  const isPlain =
    /^[\p{L}\p{N}“‘«(/][^\n\r\t]*$/u.test(text) &&
    !/: |:$|\s#|\s$|[\p{Cc}\u2028\u2029\ufeff]|\[@|\{\{/u.test(text)
  return DATE.test(text) || (isPlain && !OTHER.test(text)) ? text : quoted(text)
}

/** A text as it stands inside braces. */
export const flowScalar = (text: string): string => (/[,[\]{}]/.test(text) ? quoted(text) : scalar(text))

const quoted = (text: string): string =>
  JSON.stringify(text).replace(
    /[\p{Cc}\u2028\u2029\ufeff]/gu,
    sign => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
