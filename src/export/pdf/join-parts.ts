import { isTag, type Kid, type Tag } from './structure.ts'

/** The entry that tells, while tags are mended, of which whole an element is a part. It is not written. */
export const WHOLE = 'Whole'

/**
 * The parts of what was parted between pages as one element again, where the first of them stands: one paragraph is read in
 * one breath, and a list counts all of its items. Parts may hold parts: the last item of a list goes on as its list does.
 */
export function joinParts(tags: readonly Tag[]): readonly Tag[] {
  const parts = new Map<string, Tag[]>()
  const collect = (tag: Tag): void => {
    const whole = tag.entries.get(WHOLE)
    if (whole !== undefined) parts.set(whole, [...(parts.get(whole) ?? []), tag])
    for (const kid of tag.kids) if (isTag(kid)) collect(kid)
  }
  for (const tag of tags) collect(tag)
  return parts.size === 0 ? tags : tags.flatMap(join)

  /** A tag with what its later parts hold; none where it is such a part itself. */
  function join(tag: Tag): readonly Tag[] {
    const whole = tag.entries.get(WHOLE)
    if (whole === undefined) return [{ ...tag, kids: tag.kids.flatMap(joinKid) }]
    const [first, ...later] = parts.get(whole) ?? []
    if (tag !== first) return []
    const entries = new Map(tag.entries)
    entries.delete(WHOLE)
    return [{ ...tag, entries, kids: [tag, ...later].flatMap(({ kids }) => kids).flatMap(joinKid) }]
  }

  function joinKid(kid: Kid): readonly Kid[] {
    return isTag(kid) ? join(kid) : [kid]
  }
}
