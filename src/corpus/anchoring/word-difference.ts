/** A run of words that both hold, that only the quote holds, or that only the text holds. */
export interface DifferencePart {
  readonly kind: 'same' | 'quote' | 'text'
  readonly words: string
}

/**
 * What separates a quote from a passage, word by word: a longest common subsequence of words, punctuation and spaces.
 * Words that both hold are spelled as in the text.
 */
export function wordDifference(quote: string, text: string): readonly DifferencePart[] {
  const left = tokensIn(quote)
  const right = tokensIn(text)
  const lengths = commonLengths(left, right)
  const parts: DifferencePart[] = []
  const push = (kind: DifferencePart['kind'], words: string) => {
    const last = parts.at(-1)
    if (last?.kind === kind) parts[parts.length - 1] = { kind, words: last.words + words }
    else parts.push({ kind, words })
  }
  let i = 0
  let j = 0
  while (i < left.length || j < right.length) {
    const a = left[i]
    const b = right[j]
    if (a !== undefined && b !== undefined && a === b) {
      push('same', b)
      i += 1
      j += 1
    } else if (b === undefined || (a !== undefined && at(lengths, i + 1, j) >= at(lengths, i, j + 1))) {
      push('quote', a ?? '')
      i += 1
    } else {
      push('text', b)
      j += 1
    }
  }
  return parts
}

/** The pattern stands in here: one with `\p{…}` takes long to be read, and most runs compare nothing. */
const tokensIn = (text: string): readonly string[] =>
  text.match(/\s+|[\p{L}\p{M}\p{N}]+(?:[.,:'’-][\p{L}\p{M}\p{N}]+)*|./gsu) ?? []

/** The difference on one line, as in `git diff --word-diff`: "at least [-41-]{+14+} dock workers". */
export function formatDifference(parts: readonly DifferencePart[]): string {
  const marked = { same: ['', ''], quote: ['[-', '-]'], text: ['{+', '+}'] } as const
  return parts.map(({ kind, words }) => `${marked[kind][0]}${words}${marked[kind][1]}`).join('')
}

type Table = readonly (readonly number[])[]

const at = (table: Table, i: number, j: number): number => table[i]?.[j] ?? 0

/** Length of the longest common subsequence of `left` from i on and `right` from j on. */
function commonLengths(left: readonly string[], right: readonly string[]): Table {
  const table: number[][] = Array.from({ length: left.length + 1 }, () => new Array(right.length + 1).fill(0))
  for (let i = left.length - 1; i >= 0; i -= 1) {
    const row = table[i] ?? []
    for (let j = right.length - 1; j >= 0; j -= 1) {
      row[j] =
        left[i] === right[j]
          ? at(table, i + 1, j + 1) + 1
          : Math.max(at(table, i + 1, j), at(table, i, j + 1))
    }
  }
  return table
}
