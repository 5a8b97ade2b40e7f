/** The part of JSON Schema 2020-12 that the project's schemas use. */
export interface JsonSchema {
  readonly $id?: string
  readonly title?: string
  readonly type?: string | readonly string[]
  readonly description?: string
  readonly examples?: readonly unknown[]
  readonly properties?: Readonly<Record<string, JsonSchema>>
  readonly patternProperties?: Readonly<Record<string, JsonSchema>>
  readonly additionalProperties?: boolean | JsonSchema
  readonly required?: readonly string[]
  readonly items?: JsonSchema
  readonly anyOf?: readonly JsonSchema[]
  readonly oneOf?: readonly JsonSchema[]
  readonly enum?: readonly unknown[]
  readonly const?: unknown
  readonly pattern?: string
  readonly minimum?: number
  readonly maximum?: number
  readonly minLength?: number
  readonly minItems?: number
  readonly maxItems?: number
  /** How a string is read: inline, fact, image, plain (or date, id, path in the project's own files). */
  readonly format?: string
}

/** The schema that holds the keyword which a JSON pointer of Ajv (`#/properties/slides/items/type`) names. */
export function schemaAt(root: JsonSchema, schemaPath: string): JsonSchema {
  const steps = schemaPath
    .replace(/^#?\/?/, '')
    .split('/')
    .slice(0, -1)
    .map(step => decodeURIComponent(step).replaceAll('~1', '/').replaceAll('~0', '~'))
  let schema: unknown = root
  for (const step of steps) schema = (schema as Record<string, unknown> | undefined)?.[step]
  return (schema as JsonSchema | undefined) ?? {}
}

/** What an author is asked to write: "text", "a list", "one of low, moderate, high". */
export function describeShape(schema: JsonSchema): string {
  const options = schema.anyOf ?? schema.oneOf
  if (options) {
    const literals = options.filter(option => option.const !== undefined)
    if (literals.length === options.length)
      return `one of ${literals.map(option => String(option.const)).join(', ')}`
    return [...new Set(options.map(describeShape))].join(' or ')
  }
  if (schema.enum) return `one of ${schema.enum.map(String).join(', ')}`
  if (schema.const !== undefined) return String(schema.const)
  switch (schema.type) {
    case 'array':
      return 'a list'
    case 'object':
      return schema.properties
        ? `a map with ${Object.keys(schema.properties).slice(0, 4).join(', ')}${Object.keys(schema.properties).length > 4 ? ' …' : ''}`
        : 'a map'
    case 'integer':
      return 'a whole number'
    case 'number':
      return 'a number'
    case 'boolean':
      return 'true or false'
    default:
      return schema.format === 'fact' ? 'the id of a fact' : 'text'
  }
}
