import { Type } from 'typebox'

/** Schema of a reference by id, to a fact or a source. */
export const idText = (description: string) => Type.String({ minLength: 1, format: 'id', description })

/** Schema of a date in EDTF. YAML files are read without types, so it always arrives as text. */
export const dateText = (description: string, example: string) =>
  Type.String({ minLength: 1, format: 'date', description, examples: [example] })
