import type { JsonSchema } from './json-schema.ts'

/** Names of audiences: they become parts of file names. */
export const AUDIENCE_NAME = '^[a-z][a-z0-9-]*$'

/** Schema of `audience:`, wherever it stands. What has none is for everybody. */
export const audienceField: JsonSchema = {
  type: 'array',
  minItems: 1,
  description:
    'For these audiences alone: names in small letters. `build --audience NAME` leaves out what is not for it.',
  examples: [['internal']],
  items: {
    type: 'string',
    format: 'id',
    pattern: AUDIENCE_NAME,
    description: 'An audience: small letters, digits and hyphens.',
  },
}

/** Schema of `comment:`, wherever it stands. */
export const commentField: JsonSchema = {
  type: 'string',
  description: 'A note for the desk. Never printed; `citedeck review` lists it.',
  examples: ['Ask the port again in March.'],
}

/** Whether what is marked with these audiences is for one of them; null stands for everything that there is. */
export const isFor = (audience: string | null, marked: readonly string[] | null): boolean =>
  audience === null || marked === null || marked.includes(audience)

/** The audiences that an author marks a value with; null where it is for everybody. */
export function audienceOf(data: unknown): readonly string[] | null {
  if (typeof data !== 'object' || data === null || Array.isArray(data)) return null
  const { audience } = data as { readonly audience?: unknown }
  return Array.isArray(audience) ? audience.map(String) : null
}
