/**
 * Which content each document has, in the order of the corpus. Columns, because a search wants some ten of ten thousand
 * and making a map of all takes as long as finding them.
 */
export interface Numbering {
  readonly ids: readonly string[]
  /** 0 for a document without a content that could be read. */
  readonly numbers: Uint32Array
  readonly numberOf: (id: string) => number | undefined
}

export function numberingOf(ids: readonly string[], numbers: Uint32Array): Numbering {
  let known: ReadonlyMap<string, number> | null = null
  return {
    ids,
    numbers,
    numberOf(id) {
      known ??= new Map(ids.map((each, index) => [each, numbers[index] ?? 0]))
      return known.get(id) || undefined
    },
  }
}

export const NO_NUMBERS: Numbering = numberingOf([], new Uint32Array())
