import type { Briefing, Slide } from '../model/briefing.ts'
import type { Fact } from '../model/fact.ts'
import { citingSlides, LISTING } from '../render/views/slide-view.ts'
import { isSame } from './is-same.ts'

/**
 * For each slide of a briefing the index of the slide that it was before, -1 for a new one. What stands before the first
 * change and behind the last is as it was; between them a slide is known by its id, else by its neighbours, since an id
 * comes from a title and changes with it.
 */
export function findEarlier(before: readonly Slide[], after: readonly Slide[]): readonly number[] {
  const most = Math.min(before.length, after.length)
  let head = 0
  while (head < most && isSameSlide(before[head], after[head])) head++
  let tail = 0
  while (tail < most - head && isSameSlide(before.at(-1 - tail), after.at(-1 - tail))) tail++
  const from = after.map((_, index) => {
    if (index < head) return index
    return index >= after.length - tail ? index - after.length + before.length : -1
  })
  const byId = new Map(
    before.slice(head, before.length - tail).map(({ id }, index) => [id, head + index] as const),
  )
  for (let index = head; index < after.length - tail; index++)
    from[index] = byId.get(after[index]?.id ?? '') ?? -1
  const taken = new Set(from)
  const claim = (index: number, earlier: number): void => {
    if (from[index] !== -1 || !before[earlier] || taken.has(earlier)) return
    if ((before[earlier].written === null) !== (after[index]?.written === null)) return
    from[index] = earlier
    taken.add(earlier)
  }
  for (let index = head; index < after.length; index++)
    if (index === 0 || from[index - 1] !== -1) claim(index, (from[index - 1] ?? -1) + 1)
  for (let index = after.length - tail - 1; index >= head; index--)
    if ((from[index + 1] ?? -1) !== -1) claim(index, (from[index + 1] ?? 0) - 1)
  return from
}

const isSameSlide = (before: Slide | undefined, after: Slide | undefined): boolean =>
  before !== undefined &&
  after !== undefined &&
  (after.written === null ? before.id === after.id : before.written !== null && !isRewritten(before, after))

/** Whether an author has written another slide than before; what follows from other slides does not count. */
export const isRewritten = (before: Slide, after: Slide): boolean =>
  after.written !== null && !isSame(before.written, after.written, GIVEN)

/** Given to a slide, not written. */
const GIVEN: ReadonlySet<string> = new Set(['id'])

/**
 * Tells which slides of a briefing would look as they did in an earlier one: their own content is the same, and so is all
 * that they show of the rest of the briefing. `sharesFrame`: facts, their numbers, and the outline's own keys are the same.
 */
export function openComparison(
  before: Briefing,
  after: Briefing,
): { readonly isAlike: (earlier: Slide, slide: Slide) => boolean; readonly sharesFrame: boolean } {
  const sharesFrame =
    before.facts === after.facts && hasSameNumbers(before, after) && isSame(headOf(before), headOf(after))
  const sharesSections = lazily(() => isSame(sectionsOf(before), sectionsOf(after)))
  const citing = lazily(() => ({ earlier: citingSlides(before), later: citingSlides(after) }))
  return {
    sharesFrame,
    isAlike: (earlier, slide) =>
      sharesFrame &&
      isSame(earlier, slide, OWN_FILE) &&
      factsShownOn(slide).every(({ id }) => {
        const { earlier: then, later: now } = citing()
        return isSame(placesOf(then.get(id)), placesOf(now.get(id)))
      }) &&
      (!LISTING.includes(slide.layout.name) || sharesSections()),
  }
}

/** What a slide is made from, beside what it is. */
const OWN_FILE: ReadonlySet<string> = new Set(['written'])

const headOf = ({ outline: { slides: _, ...head }, marking }: Briefing) => ({ head, marking })

const hasSameNumbers = (before: Briefing, after: Briefing): boolean =>
  before.citations.length === after.citations.length &&
  before.citations.every(({ fact }, index) => fact === after.citations[index]?.fact)

const sectionsOf = ({ slides }: Briefing) =>
  slides.flatMap(({ layout, title, id, number }) =>
    layout.name === 'section' ? [{ title, id, number }] : [],
  )

/** Facts of which a slide names the slides that cite them. */
const factsShownOn = ({ body }: Slide): readonly Fact[] =>
  body.kind === 'evidence' ? body.entries.map(({ citation }) => citation.fact) : []

const placesOf = (slides: readonly Slide[] = []) => slides.map(({ id, number }) => ({ id, number }))

function lazily<Made>(make: () => Made): () => Made {
  let made: { readonly value: Made } | null = null
  return () => {
    made ??= { value: make() }
    return made.value
  }
}
