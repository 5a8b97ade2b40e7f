import type { FieldFormat, FieldShape, Layout } from '../model/layout.ts'
import type { JsonSchema } from '../schema/json-schema.ts'

const FORMATS: readonly FieldFormat[] = ['inline', 'fact', 'image', 'edition', 'date', 'plain']

/** How each field of a layout is read, from its schema's `type` and `format`. */
export function recordShape(schema: JsonSchema): Layout['shape'] {
  const fields = Object.entries(schema.properties ?? {}).map(
    ([name, field]) => [name, fieldShape(field)] as const,
  )
  return { kind: 'record', fields: Object.fromEntries(fields) }
}

function fieldShape(schema: JsonSchema): FieldShape {
  const options = schema.anyOf ?? schema.oneOf
  if (options) {
    const shapes = options.map(fieldShape)
    const record = shapes.find(shape => shape.kind === 'record' || shape.kind === 'list')
    const scalar = shapes.find(shape => shape.kind === 'scalar' || shape.kind === 'value')
    return record && scalar ? { kind: 'either', scalar, record } : (shapes[0] ?? { kind: 'value' })
  }
  if (schema.type === 'array') return { kind: 'list', items: fieldShape(schema.items ?? {}) }
  if (schema.type === 'object') return recordShape(schema)
  if (schema.type !== 'string') return { kind: 'value' }
  return { kind: 'scalar', format: FORMATS.find(format => format === schema.format) ?? 'plain' }
}
