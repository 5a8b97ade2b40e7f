import type { ErrorObject } from 'ajv'

/** A compiled JSON Schema: true when the data fits, else false with `errors` set. Strings are coerced in place. */
export interface Validator {
  (data: unknown): boolean
  errors?: ErrorObject[] | null
}
