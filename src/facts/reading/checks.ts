import type { Check, Evidence, Fact } from '../../model/fact.ts'
import type { Source } from '../../model/source.ts'
import type { AuthoredEvidence } from './evidence-schema.ts'
import type { AuthoredFact } from './facts-schema.ts'

/** Of checks that were typed without a digest: what stood there when each was first seen, by `checkKey`. */
export type FirstSights = ReadonlyMap<string, readonly string[]>

/** A piece of evidence as it is now, with its check as it is written; the day has been found to be one. */
interface Written {
  readonly factId: string
  readonly fact: AuthoredFact
  readonly authored: AuthoredEvidence
  readonly source: Source
  readonly digest: string
}

/**
 * The check of a piece of evidence, and whether it still holds: void where its digest is another than that of what stands
 * there now, or where the file of its source has changed. One that was typed without a digest is taken as a check of the
 * words as they were when it was first seen; a document that was retrieved later cannot have been read by then.
 */
export function readCheck(written: Written, seen: FirstSights): Check | null {
  const { checked } = written.authored
  if (!checked) return null
  return { by: checked.by, on: checked.on, of: checked.of ?? null, void: whyVoid(written, seen) }
}

function whyVoid({ factId, fact, authored, source, digest }: Written, seen: FirstSights): string | null {
  const { checked } = authored
  if (!checked) return null
  if (source.state === 'changed') return `The text of ${source.id} has changed since it was registered.`
  if (checked.of !== undefined)
    return checked.of === digest ? null : 'Its words, its value or its claim have changed since.'
  const { accessed } = source.bibliography
  if (accessed !== null && isDay(accessed) && isDay(checked.on) && checked.on < accessed)
    return `${source.id} was retrieved on ${accessed}, after that.`
  const before = seen.get(checkKey(factId, source.id, checked))
  if (before === undefined || before.includes(digest)) return null
  // Another passage of the same source, checked on the same day, has no earlier words that it could contradict.
  const alike = (fact.evidence ?? []).filter(
    other =>
      other.source === source.id && other.checked?.on === checked.on && other.checked.by === checked.by,
  )
  return alike.length > before.length ? null : 'Its words, its value or its claim have changed since.'
}

/** What is to be remembered of the checks in some facts. What stood where one is void is remembered on. */
export function firstSights(facts: Iterable<Fact>, seen: FirstSights): FirstSights {
  const sights = new Map<string, readonly string[]>()
  for (const { id, evidence } of facts)
    for (const { checked, digest, source } of evidence) {
      if (checked === null || checked.of !== null) continue
      const key = checkKey(id, source.id, checked)
      const now = checked.void === null ? [digest] : (seen.get(key) ?? [])
      sights.set(key, [...new Set([...(sights.get(key) ?? []), ...now])])
    }
  return sights
}

const checkKey = (fact: string, source: string, { by, on }: { by: string; on: string }): string =>
  JSON.stringify([fact, source, by, on])

const isDay = (date: string): boolean => /^\d{4}-\d{2}-\d{2}$/.test(date)

/** How a piece of evidence stands with the desk. */
export type CheckState = 'checked' | 'unsigned' | 'void' | 'unchecked'

/** `unsigned`: checked, and nothing in the file tells of which words. */
export function checkState({ checked }: Evidence): CheckState {
  if (checked === null) return 'unchecked'
  if (checked.void !== null) return 'void'
  return checked.of === null ? 'unsigned' : 'checked'
}
