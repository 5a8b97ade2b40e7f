import type { Slide } from '../model/briefing.ts'
import type { Outline } from '../model/outline.ts'

/** A slide that nobody has written: nothing is cited, said or asked of it but what is given. */
export function generatedSlide(
  own: Pick<Slide, 'number' | 'id' | 'layout' | 'body' | 'span'>,
  { lang, dir }: Outline,
): Slide {
  return {
    ...own,
    section: null,
    title: null,
    notes: [],
    steps: false,
    minutes: null,
    uncited: true,
    citations: [],
    noted: [],
    lang,
    dir,
    written: null,
  }
}
