/**
 * Which content each document has, in the order of the corpus. Columns, because a search wants some ten of ten thousand
 * and making a map of all takes as long as finding them.
 */
export interface Numbering {
  /** The number of a document's content; undefined where it has none that could be read. */
  readonly numberOf: (id: string) => number | undefined
  /** By number, the documents of these contents; only those `among` these ids, unless that is null. */
  readonly documentsOf: (
    numbers: ReadonlySet<number>,
    among: ReadonlySet<string> | null,
  ) => ReadonlyMap<number, Holders>
}

/** The documents of a content, in the order of the corpus, and the place of the first of them in it. */
export interface Holders {
  readonly place: number
  readonly ids: readonly string[]
}

/** `numbers` holds the number of each document's content, 0 where there is none that could be read. */
export function numberingOf(ids: readonly string[], numbers: Uint32Array): Numbering {
  // Whoever asks for documents goes on to ask for their texts.
  const met = new Map<string, number>()
  let all: ReadonlyMap<string, number> | null = null
  return {
    numberOf(id) {
      const number = met.get(id)
      if (number !== undefined) return number
      all ??= new Map(ids.map((each, index) => [each, numbers[index] ?? 0]))
      return all.get(id) || undefined
    },
    documentsOf(wanted, among) {
      const found = new Map<number, { readonly place: number; readonly ids: string[] }>()
      for (let place = 0; place < numbers.length; place += 1) {
        const number = numbers[place] ?? 0
        if (!wanted.has(number)) continue
        const id = ids[place] ?? ''
        if (among?.has(id) === false) continue
        met.set(id, number)
        const same = found.get(number)
        if (same) same.ids.push(id)
        else found.set(number, { place, ids: [id] })
      }
      return found
    },
  }
}

export const NO_NUMBERS: Numbering = numberingOf([], new Uint32Array())
