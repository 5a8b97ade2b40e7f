import { Type } from 'typebox'

/** Schema of a reference by id, to a fact or a source. */
export const idText = (description: string) => Type.String({ minLength: 1, format: 'id', description })

/**
 * Schema of a date in EDTF. YAML files are read without types, so it always arrives as text; an editor that types
 * its scalars sees a number in a bare year.
 */
export const dateText = (description: string, example: string) =>
  Type.Unsafe<string>({
    anyOf: [
      { type: 'string', minLength: 1, format: 'date' },
      { type: 'integer', minimum: 1 },
    ],
    description,
    examples: [example],
  })
