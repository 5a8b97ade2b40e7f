import type { ErrorObject } from 'ajv'
import type { Validator } from '../schema/compiled-schema.ts'
import type { Path, Positions } from '../yaml/positions.ts'

/** What is left of a slide's data when what does not fit its shape is taken out. */
export interface SoundPart {
  readonly data: Readonly<Record<string, unknown>>
  /** Places of what is left, by its own indices. */
  readonly positions: Positions
}

/** Each round takes out what does not fit any more without what went before: no data is this deep. */
const ROUNDS = 8

/**
 * The part of a slide that fits its shape, so that one mistake hides no other: without the keys and items in which the
 * mistakes are, and without what is not whole any more without these. Null where nothing is left, as where a key of the slide
 * itself is missing.
 */
export function soundPart(
  data: Readonly<Record<string, unknown>>,
  validate: Validator,
  positions: Positions,
  base: Path,
): SoundPart | null {
  const removed: Path[] = []
  for (let round = 0; round < ROUNDS; round += 1) {
    const kept = without(structuredClone(data), [], removed) as Record<string, unknown>
    if (validate(kept)) return { data: kept, positions: shifted(positions, base, data, removed) }
    const places = (validate.errors ?? []).map(error => writtenPath(placeOf(error), data, removed))
    if (places.some(({ length }) => length === 0)) return null
    removed.push(...places)
  }
  return null
}

/** What has to go for a mistake: the value itself, or the key that is not known. Of a row of cells the whole row. */
function placeOf({ instancePath, keyword, params }: ErrorObject): Path {
  const path = instancePath
    .split('/')
    .slice(1)
    .map(step => step.replaceAll('~1', '/').replaceAll('~0', '~'))
    .map(step => (/^\d+$/.test(step) ? Number(step) : step))
  const isUnknown = keyword === 'additionalProperties' || keyword === 'unevaluatedProperties'
  const key = params['additionalProperty'] ?? params['unevaluatedProperty']
  const full = isUnknown && typeof key === 'string' ? [...path, key] : path
  // What cannot be told whom it is for goes whole.
  const audience = full.indexOf('audience')
  if (audience >= 0) return full.slice(0, audience)
  const item = full.findIndex(step => typeof step === 'number')
  const inner = full.findIndex((step, index) => index > item && typeof step === 'number')
  return item >= 0 && inner >= 0 ? full.slice(0, item + 1) : full
}

const isAt = (removed: readonly Path[], path: Path): boolean =>
  removed.some(place => place.length === path.length && place.every((step, index) => step === path[index]))

function without(data: unknown, path: Path, removed: readonly Path[]): unknown {
  if (Array.isArray(data))
    return data.flatMap((item, index) => {
      const own = [...path, index]
      return isAt(removed, own) ? [] : [without(item, own, removed)]
    })
  if (data === null || typeof data !== 'object') return data
  const entries = Object.entries(data).filter(([key]) => !isAt(removed, [...path, key]))
  return Object.fromEntries(entries.map(([key, value]) => [key, without(value, [...path, key], removed)]))
}

/** Positions by the indices that items have once others are taken out. */
function shifted(positions: Positions, base: Path, data: unknown, removed: readonly Path[]): Positions {
  const written = (path: Path): Path => {
    const isWithin = base.every((step, index) => path[index] === step)
    return isWithin ? [...base, ...writtenPath(path.slice(base.length), data, removed)] : path
  }
  return {
    at: path => positions.at(written(path)),
    keyAt: path => positions.keyAt(written(path)),
    within: (path, start, end) => positions.within(written(path), start, end),
    cutAt: path => positions.cutAt(written(path)),
    isBlank: path => positions.isBlank(written(path)),
  }
}

function writtenPath(path: Path, data: unknown, removed: readonly Path[]): Path {
  let own: Path = []
  let value = data
  for (const step of path) {
    const at = Array.isArray(value) && typeof step === 'number' ? indexIn(value, step, own, removed) : step
    own = [...own, at]
    value = (value as Record<string | number, unknown> | null | undefined)?.[at]
  }
  return own
}

/** The index in the list as it is written of an item that is left. */
function indexIn(list: readonly unknown[], left: number, path: Path, removed: readonly Path[]): number {
  const kept = list.flatMap((_, index) => (isAt(removed, [...path, index]) ? [] : [index]))
  return kept[left] ?? left
}
