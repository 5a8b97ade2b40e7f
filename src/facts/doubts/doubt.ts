import type { Code } from '../../diagnostics/codes.ts'
import { type Diagnostic, diagnose } from '../../diagnostics/diagnostic.ts'
import type { Evidence, Fact } from '../../model/fact.ts'

/** A piece of evidence with the fact that it is evidence of. */
export interface Exhibit {
  readonly fact: Fact
  readonly evidence: Evidence
}

/** Something about several pieces of evidence that a reader should look at before resting anything on them. */
export interface Doubt {
  readonly code: Code
  /** In a sentence. */
  readonly message: string
  /** What it is about: never empty; the message is placed at the last. */
  readonly exhibits: readonly Exhibit[]
  readonly hint: string
  readonly diagnostic: Diagnostic
}

/** A doubt, placed at the quote of the last of its exhibits, where it came up. */
export function doubt(
  code: Code,
  message: string,
  exhibits: readonly [...Exhibit[], Exhibit],
  hint?: string,
): Doubt {
  const last = exhibits[exhibits.length - 1] as Exhibit
  const details = exhibits.map(
    ({ fact, evidence }) => `${evidence.source.id} (${fact.id}):  ${evidence.quote}`,
  )
  const diagnostic = diagnose(code, last.evidence.quoteSpan, message, {
    details,
    ...(hint === undefined ? {} : { hint }),
  })
  return { code, message, exhibits, hint: diagnostic.hint, diagnostic }
}

/** Whether two pieces of evidence quote the same place of one text, at least in part. */
export function isSamePlace(one: Evidence, other: Evidence): boolean {
  if (one.source.id !== other.source.id) return false
  if (one.passage === null || other.passage === null) return one.quote === other.quote
  return one.passage.start < other.passage.end && other.passage.start < one.passage.end
}

/** All pairs of a list, in its order. */
export function pairsOf<Item>(items: readonly Item[]): [Item, Item][] {
  return items.flatMap((one, index) => items.slice(index + 1).map((other): [Item, Item] => [one, other]))
}
