/** Data from a file that others may have written: of each piece only what has the shape that is asked for. */
export type Data = Readonly<Record<string, unknown>>

export const isRecord = (data: unknown): data is Data =>
  data !== null && typeof data === 'object' && !Array.isArray(data)

export const record = (data: unknown): Data => (isRecord(data) ? data : {})

export const records = (data: unknown): readonly Data[] => (Array.isArray(data) ? data.filter(isRecord) : [])

export const text = (data: unknown): string | null => (typeof data === 'string' ? data : null)

export const texts = (data: unknown): readonly string[] =>
  Array.isArray(data) ? data.filter(item => typeof item === 'string') : []

export const number = (data: unknown): number | null =>
  typeof data === 'number' && Number.isFinite(data) ? data : null

export const numbers = (data: unknown): readonly number[] =>
  Array.isArray(data) ? data.filter(item => number(item) !== null) : []

/** One of a closed set of words, or null. */
export const oneOf = <const Word extends string>(data: unknown, words: readonly Word[]): Word | null =>
  words.find(word => word === data) ?? null
