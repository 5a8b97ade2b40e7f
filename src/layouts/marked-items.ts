import { audienceField, commentField } from '../schema/audience.ts'
import type { JsonSchema } from '../schema/json-schema.ts'

/** Fields that every slide takes, and every item of a list on it. */
export const MARKS: Readonly<Record<string, JsonSchema>> = { audience: audienceField, comment: commentField }

/**
 * A schema in which every item of a list takes `audience` and `comment`. An item that is a text may be written as
 * `{text: …, audience: […]}`, and one that is a list, such as a table's row, as `{cells: […], audience: […]}`. The lists
 * inside such a row are left alone: what is left out there would move the cells that follow.
 */
export function withMarkedItems(schema: JsonSchema): JsonSchema {
  return {
    ...schema,
    ...(schema.properties ? { properties: mapValues(schema.properties, withMarkedItems) } : {}),
    ...(schema.anyOf ? { anyOf: schema.anyOf.map(withMarkedItems) } : {}),
    ...(schema.oneOf ? { oneOf: schema.oneOf.map(withMarkedItems) } : {}),
    ...(schema.items ? { items: markedItem(schema.items) } : {}),
  }
}

function markedItem(item: JsonSchema): JsonSchema {
  const options = item.anyOf ?? item.oneOf
  if (options?.some(({ properties }) => properties)) {
    const marked = options.map(option => (option.properties ? markedRecord(option) : option))
    return { ...item, ...(item.anyOf ? { anyOf: marked } : { oneOf: marked }) }
  }
  if (item.properties) return markedRecord(item)
  const { description, examples } = item
  return {
    ...(description === undefined ? {} : { description }),
    ...(examples === undefined ? {} : { examples }),
    anyOf: [
      item,
      {
        type: 'object',
        additionalProperties: false,
        required: [innerKey(item)],
        properties: { [innerKey(item)]: item, ...MARKS },
      },
    ],
  }
}

const markedRecord = (record: JsonSchema): JsonSchema => {
  const marked = withMarkedItems(record)
  return { ...marked, properties: { ...marked.properties, ...MARKS } }
}

/** Under which key an item stands where marks stand beside it. */
const innerKey = ({ type }: JsonSchema): string => (type === 'array' ? 'cells' : 'text')

/** An item of a list without its marks: what stands in it, and behind which keys. */
export function unmarkedItem(data: unknown): { readonly data: unknown; readonly keys: readonly string[] } {
  if (typeof data !== 'object' || data === null || Array.isArray(data)) return { data, keys: [] }
  const key = 'cells' in data ? 'cells' : 'text'
  return { data: (data as Readonly<Record<string, unknown>>)[key], keys: [key] }
}

const mapValues = (
  values: Readonly<Record<string, JsonSchema>>,
  change: (value: JsonSchema) => JsonSchema,
): Record<string, JsonSchema> =>
  Object.fromEntries(Object.entries(values).map(([key, value]) => [key, change(value)]))
