import type { Outline, OutlineSlide } from '../model/outline.ts'

/** Slides that say no more than a title: a speaker passes over them, so they take no share of the time. */
const PASSED_OVER: readonly string[] = ['cover', 'section']

/**
 * Minutes planned for each slide of an outline, by its index; null throughout where no minutes are written. A slide takes
 * its own `minutes`. What a section's `minutes` leave is shared equally by the others of its slides, and what the outline's
 * leave by all slides that neither names. Covers and section titles take a share only where nothing else could. Where
 * more is given out than there is, nothing is left to share: `minutes-exceeded` reports it.
 */
export function planMinutes({
  slides,
  planned,
}: Pick<Outline, 'slides' | 'planned'>): readonly (number | null)[] {
  const isPlanned = planned !== null || slides.some(slide => slide.planned !== null)
  if (!isPlanned) return slides.map(() => null)
  const minutes = new Map<OutlineSlide, number>()
  for (const section of sectionsOf(slides)) {
    const [head] = section
    const own = section.filter(slide => slide.layout !== 'section' && slide.planned !== null)
    for (const slide of own) minutes.set(slide, slide.planned?.minutes ?? 0)
    if (head?.layout === 'section' && head.planned !== null)
      share(
        head.planned.minutes - sum(own, minutes),
        section.filter(slide => !own.includes(slide)),
        minutes,
      )
  }
  const rest = slides.filter(slide => !minutes.has(slide))
  share((planned?.minutes ?? 0) - sum(slides, minutes), rest, minutes)
  return slides.map(slide => minutes.get(slide) ?? 0)
}

/** Slides by section; what stands before the first is one too. */
export function sectionsOf(slides: readonly OutlineSlide[]): readonly (readonly OutlineSlide[])[] {
  const sections: OutlineSlide[][] = []
  for (const slide of slides) {
    const section = slide.layout === 'section' ? undefined : sections.at(-1)
    if (section) section.push(slide)
    else sections.push([slide])
  }
  return sections
}

function share(left: number, slides: readonly OutlineSlide[], minutes: Map<OutlineSlide, number>): void {
  const spoken = slides.filter(({ layout }) => !PASSED_OVER.includes(layout))
  const sharing = spoken.length > 0 ? spoken : slides
  for (const slide of slides)
    minutes.set(slide, sharing.includes(slide) ? Math.max(0, left) / sharing.length : 0)
}

const sum = (slides: readonly OutlineSlide[], minutes: ReadonlyMap<OutlineSlide, number>): number =>
  slides.reduce((total, slide) => total + (minutes.get(slide) ?? 0), 0)
