/** More figures than this in one quote are only summed in pairs and all together. */
const MOST = 10

/**
 * Every sum of two or more of the figures and every difference of two, apart from the figures themselves,
 * ascending, each once. A value that an author states must be one of its quote's figures or one of these.
 */
export function sumsAndDifferences(figures: readonly number[]): number[] {
  const sums = figures.length <= MOST ? sumsOfSubsets(figures) : [...sumsOfPairs(figures), total(figures)]
  const differences = figures.flatMap((one, index) =>
    figures.filter((_, other) => other !== index).map(other => exact(one - other)),
  )
  const own = new Set(figures)
  return [...new Set([...sums, ...differences])]
    .filter(result => result >= 0 && !own.has(result))
    .sort((one, other) => one - other)
}

function sumsOfSubsets(figures: readonly number[]): number[] {
  let subsets: { readonly size: number; readonly sum: number }[] = [{ size: 0, sum: 0 }]
  for (const figure of figures) {
    subsets = subsets.concat(subsets.map(({ size, sum }) => ({ size: size + 1, sum: sum + figure })))
  }
  return subsets.filter(({ size }) => size > 1).map(({ sum }) => exact(sum))
}

function sumsOfPairs(figures: readonly number[]): number[] {
  return figures.flatMap((one, index) => figures.slice(index + 1).map(other => exact(one + other)))
}

function total(figures: readonly number[]): number {
  return exact(figures.reduce((sum, figure) => sum + figure, 0))
}

function exact(result: number): number {
  return Number(result.toPrecision(12))
}
