import type { Validator } from './compiled-schema.ts'
import { PRECOMPILED } from './precompiled.ts'

/** Options under which every schema is compiled, ahead of time or at run time. */
export const AJV_OPTIONS = {
  allErrors: true,
  // YAML is read without types, so that `007` stays as spelled: numbers and booleans are made here.
  coerceTypes: true,
  strict: false,
  // Our formats say how a text is read, not what it may hold.
  validateFormats: false,
} as const

/**
 * The validator of a schema. `key` names it among those compiled at build time (the schema's `$id`, or the SHA-256
 * of the file that it was read from); others are compiled here, which loads Ajv.
 */
export async function validatorOf(schema: object, key: string): Promise<Validator> {
  const ready = PRECOMPILED.get(key) ?? compiled.get(key)
  if (ready) return ready
  const ajv = await import('ajv/dist/2020.js')
  // A bundle of this CommonJS module has its names on `default`.
  const { Ajv2020 } = 'Ajv2020' in ajv ? ajv : (ajv as { readonly default: typeof ajv }).default
  const validator = new Ajv2020(AJV_OPTIONS).compile(schema) as unknown as Validator
  compiled.set(key, validator)
  return validator
}

/** Compiled in this run. */
const compiled = new Map<string, Validator>()
