import type { Validator } from './compiled-schema.ts'

type Entries = Readonly<Record<string, unknown>>

/**
 * The entries of a map that fit its schema, so that a mistake in one keeps nothing else from being read. `least` is a
 * map that has what the schema requires and nothing more: each entry is tried beside it.
 */
export function soundEntries(data: Entries, least: Entries, validate: Validator): Entries {
  const sound = Object.entries(data).filter(([key, value]) => validate({ ...least, [key]: value }))
  return Object.fromEntries(sound)
}
