import type { LoadedLayout } from '../layouts/load-layout.ts'
import type { Briefing, Slide } from '../model/briefing.ts'

/** A briefing as it is kept from one run to the next: layouts by their names, for each run reads its own templates. */
export interface KeptBriefing extends Omit<Briefing, 'slides'> {
  readonly slides: readonly (Omit<Slide, 'layout'> & { readonly layout: string })[]
}

export function withoutLayouts(briefing: Briefing): KeptBriefing {
  return {
    ...briefing,
    slides: briefing.slides.map(slide => ({ ...slide, layout: slide.layout.name })),
  }
}

/** The briefing again, or null where one of its layouts is not there. */
export function withLayouts(kept: KeptBriefing, layouts: ReadonlyMap<string, LoadedLayout>): Briefing | null {
  const slides = kept.slides.flatMap(slide => {
    const layout = layouts.get(slide.layout)?.layout
    return layout ? [{ ...slide, layout }] : []
  })
  return slides.length === kept.slides.length ? { ...kept, slides } : null
}
