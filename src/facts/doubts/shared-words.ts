/** Words that carry no meaning of their own, left out when wordings are compared. */
const SMALL: ReadonlySet<string> = new Set(
  (
    'a an the and or but if of to in on at by for from with as is are was were be been being am it its this that these ' +
    'those he she they we you i his her their our your my me him them us not no will would can could may might must ' +
    'shall should has have had do does did so very just also there here who which what when than then'
  ).split(' '),
)

/** Words of a quote, in order and without marks; of its content words the beginnings, so that endings do not count. */
export function wordsOf(quote: string): string[] {
  return quote
    .toLowerCase()
    .replace(/[’']/g, '')
    .split(/[^a-z0-9à-ɏͰ-῿\u3040-\uffff]+/)
    .filter(word => word !== '')
}

export function contentOf(quote: string): string[] {
  return wordsOf(quote)
    .filter(word => !SMALL.has(word))
    .map(word => word.replace(/(?<=...)(?:ing|ed|es|s|ly)$/, ''))
}

/** Length of the longest common subsequence of two lists. */
export function commonLength(one: readonly string[], other: readonly string[]): number {
  let previous = new Array<number>(other.length + 1).fill(0)
  for (const word of one) {
    const current = [0]
    for (const [index, candidate] of other.entries())
      current.push(
        word === candidate
          ? (previous[index] ?? 0) + 1
          : Math.max(previous[index + 1] ?? 0, current[index] ?? 0),
      )
    previous = current
  }
  return previous.at(-1) ?? 0
}

/** Of two quotes the share of the shorter one's content words that stand in the longer in the same order, and how many. */
export function likeness(one: string, other: string): { readonly common: number; readonly share: number } {
  const [first, second] = [contentOf(one), contentOf(other)]
  const common = commonLength(first, second)
  return { common, share: common / Math.max(1, Math.min(first.length, second.length)) }
}
