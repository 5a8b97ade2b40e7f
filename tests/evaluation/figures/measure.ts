/** A figure that an analyst would want: where it stands in its source (code points), and which others count the same. */
export interface Label {
  readonly group: string
  readonly value: string
  readonly start: number
  readonly end: number
}

/** A figure that was proposed, in the same measure; `group` tells proposals apart. */
export interface Proposed {
  readonly source: string
  readonly start: number
  readonly end: number
  readonly group: string
}

export interface Measured {
  readonly labelled: number
  readonly proposed: number
  readonly found: number
  readonly precision: number
  readonly recall: number
  /** B-cubed over the figures that were found. */
  readonly groupPrecision: number
  readonly groupRecall: number
  /** Share of figures that were found whose proposal holds exactly the found figures of its group. */
  readonly exact: number
  /** The same among figures whose group has others that were found. */
  readonly exactOfShared: number
  /** Share of the groups that have figures found, whose figures stand in one proposal with none of another group. */
  readonly groupsExact: number
  /**
   * Share of figures that were found and stand with the most of their group: their proposal holds more than half of the found
   * figures of their group, and more than half of what it holds is of their group. One figure left out makes one wrong, where
   * it makes all of its group not exact; of two that stand apart neither is right.
   */
  readonly withMost: number
  readonly missed: readonly string[]
  readonly unwanted: readonly Proposed[]
  readonly misgrouped: readonly string[]
}

/**
 * Holds proposals against labels. A figure is found where a proposal's figure overlaps it, each once. Grouping by B-cubed
 * (Bagga and Baldwin, "Entity-based cross-document coreferencing using the vector space model", COLING-ACL 1998), over the
 * figures that were found and labelled.
 */
export function measure(
  labels: Readonly<Record<string, readonly Label[]>>,
  proposed: readonly Proposed[],
): Measured {
  const free = new Set(proposed)
  const found: { key: string; group: string; proposal: string }[] = []
  const missed: string[] = []
  for (const [source, list] of Object.entries(labels))
    for (const label of list) {
      const match = [...free].find(
        other => other.source === source && other.start < label.end && label.start < other.end,
      )
      if (match) {
        free.delete(match)
        found.push({
          key: `${source} ${label.value} ${label.group}`,
          group: label.group,
          proposal: match.group,
        })
      } else missed.push(`${source} ${label.value} ${label.group}`)
    }
  const scores = found.map(item => {
    const together = found.filter(({ proposal }) => proposal === item.proposal)
    const belong = found.filter(({ group }) => group === item.group)
    const both = together.filter(({ group }) => group === item.group)
    return {
      key: item.key,
      precision: both.length / together.length,
      recall: both.length / belong.length,
      group: item.group,
      isShared: belong.length > 1,
      isExact: both.length === together.length && both.length === belong.length,
      isWithMost: 2 * both.length > together.length && 2 * both.length > belong.length,
    }
  })
  const shared = scores.filter(({ isShared }) => isShared)
  const labelled = found.length + missed.length
  return {
    labelled,
    proposed: proposed.length,
    found: found.length,
    precision: found.length / Math.max(1, proposed.length),
    recall: found.length / Math.max(1, labelled),
    groupPrecision: mean(scores.map(({ precision }) => precision)),
    groupRecall: mean(scores.map(({ recall }) => recall)),
    exact: mean(scores.map(({ isExact }) => Number(isExact))),
    exactOfShared: mean(shared.map(({ isExact }) => Number(isExact))),
    groupsExact: mean([...new Map(scores.map(({ group, isExact }) => [group, Number(isExact)])).values()]),
    withMost: mean(scores.map(({ isWithMost }) => Number(isWithMost))),
    missed,
    unwanted: [...free],
    misgrouped: scores
      .filter(({ isExact }) => !isExact)
      .map(({ key, precision, recall }) => `${key} p=${precision.toFixed(2)} r=${recall.toFixed(2)}`),
  }
}

const mean = (values: readonly number[]): number =>
  values.length === 0 ? 1 : values.reduce((sum, value) => sum + value, 0) / values.length

/** One line for the test's output. */
export function describeMeasured(name: string, measured: Measured): string {
  const share = (value: number) => value.toFixed(2)
  return `${name}: ${measured.labelled} labelled, ${measured.proposed} proposed; recall ${share(measured.recall)}, precision ${share(measured.precision)}; grouping (B-cubed) precision ${share(measured.groupPrecision)}, recall ${share(measured.groupRecall)}; exactly right ${share(measured.exact)}, of figures with others ${share(measured.exactOfShared)}, of groups ${share(measured.groupsExact)}; with the most of its group ${share(measured.withMost)}`
}
