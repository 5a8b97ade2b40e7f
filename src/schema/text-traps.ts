import { type Diagnostic, diagnose } from '../diagnostics/diagnostic.ts'
import type { Path, Positions } from '../yaml/positions.ts'
import { describeShape, type JsonSchema } from './json-schema.ts'
import { capital, nameOf } from './path-name.ts'

/**
 * Texts that YAML has cut at ` #`: legal YAML, and a citation lost in silence. Looked for wherever the schema takes
 * free text; dates, ids and words of a fixed set may carry a comment. Texts of which nothing is written at all. And
 * numbers in a spelling that only a program takes for one: `0x10`, `1e3`.
 */
export function findTextTraps(
  positions: Positions,
  path: Path,
  data: unknown,
  schema: JsonSchema,
): Diagnostic[] {
  if (Array.isArray(data)) {
    const items = [schema, ...alternatives(schema)].find(option => option.items)?.items
    return items ? data.flatMap((item, index) => findTextTraps(positions, [...path, index], item, items)) : []
  }
  if (data !== null && typeof data === 'object') {
    const options = [schema, ...alternatives(schema)]
    return Object.entries(data).flatMap(([key, value]) => {
      const property = options
        .map(option => option.properties?.[key] ?? patternProperty(option, key))
        .find(found => found)
      return property ? findTextTraps(positions, [...path, key], value, property) : []
    })
  }
  const shapes = [schema, ...alternatives(schema)]
  if (isForgotten(shapes) && positions.isBlank(path))
    return [
      diagnose('wrong-type', positions.at(path), `${capital(nameOf(path))} is empty.`, {
        hint: 'Write it, or take it out; "" stands for an empty text that is meant.',
      }),
    ]
  if (isMisspeltNumber(shapes, data))
    return [
      diagnose(
        'wrong-type',
        positions.at(path),
        `${capital(nameOf(path))} must be ${describeShape(schema)}, and is "${data}".`,
        { hint: 'Write it in decimal digits.' },
      ),
    ]
  if (!shapes.some(isFreeText)) return []
  const cut = positions.cutAt(path)
  if (!cut) return []
  return [
    diagnose('text-cut-by-comment', cut, 'YAML takes this for a comment, and cuts the text here.', {
      hint: 'Put the whole text in quotes. A comment that is meant stands two spaces off.',
    }),
  ]
}

const alternatives = (schema: JsonSchema): readonly JsonSchema[] => schema.anyOf ?? schema.oneOf ?? []

/** Whether an empty text fits the schema, so that only its absence in the file tells that it was forgotten. */
const isForgotten = (shapes: readonly JsonSchema[]): boolean =>
  shapes.some(({ type, enum: words, pattern }) => type === 'string' && !words && !pattern) &&
  !shapes.some(({ minLength }) => minLength !== undefined)

/** Of each kind of number, what Ajv makes one, and how people write it. */
const NUMBERS: Readonly<Record<string, { taken: (number: number) => boolean; written: RegExp }>> = {
  integer: { taken: Number.isInteger, written: /^-?[0-9]+$/ },
  number: { taken: Number.isFinite, written: /^-?[0-9]+(?:\.[0-9]+)?$/ },
}

/** Whether a number is asked for, and what is written would become one without being in decimal digits. */
function isMisspeltNumber(shapes: readonly JsonSchema[], data: unknown): boolean {
  if (typeof data !== 'string' || data === '' || shapes.some(({ type }) => type === 'string')) return false
  const takers = shapes
    .flatMap(({ type }) => NUMBERS[String(type)] ?? [])
    .filter(({ taken }) => taken(Number(data)))
  return takers.length > 0 && takers.every(({ written }) => !written.test(data))
}

/** Whether a schema takes text of any wording. */
export const isFreeText = (schema: JsonSchema): boolean =>
  schema.type === 'string' &&
  !schema.enum &&
  !schema.pattern &&
  (schema.format === undefined || ['inline', 'plain'].includes(schema.format))

function patternProperty(schema: JsonSchema, key: string): JsonSchema | undefined {
  const found = Object.entries(schema.patternProperties ?? {}).find(([pattern]) =>
    compiled(pattern).test(key),
  )?.[1]
  return found ?? (typeof schema.additionalProperties === 'object' ? schema.additionalProperties : undefined)
}

const patterns = new Map<string, RegExp>()

/** A pattern of a schema, compiled once: a list of sources asks for the same one ten thousand times. */
function compiled(pattern: string): RegExp {
  const known = patterns.get(pattern)
  if (known) return known
  const expression = new RegExp(pattern, 'u')
  patterns.set(pattern, expression)
  return expression
}
