import { diagnose, type Report } from '../diagnostics/diagnostic.ts'
import type { Briefing } from '../model/briefing.ts'
import type { PageHandle } from './browser/page.ts'
import { type Misfit, measureSlides } from './measure-slides.ts'

/** No text on a slide is smaller than this, in CSS pixels of its 1280 × 720. */
const SMALLEST_TEXT = 14
const SLIDE_WIDTH = 1280
/** What a slide's body holds beneath a title, about. */
const BODY_HEIGHT = 480
/** A slide that passes its height by so many bodies is beyond shortening. */
const FAR_TOO_LONG = 1

/**
 * Measures the slides of a document, pages or a handout, loaded in a browser, and reports what does not fit: `slide-overflow` and
 * `text-too-small` at the slide in the outline, and `request-blocked` where a page asked for something outside itself.
 */
export async function checkLayout(page: PageHandle, briefing: Briefing, report: Report): Promise<void> {
  const bounds = { smallestText: SMALLEST_TEXT, slideWidth: SLIDE_WIDTH }
  const misfits = await page.evaluate(measureSlides, bounds)
  reportMisfits(misfits, briefing, report)
  reportBlocked(page.blocked(), briefing, report)
}

/** One diagnostic a slide for what overflows, by the most that it does, and one for text that is too small. */
export function reportMisfits(misfits: readonly Misfit[], briefing: Briefing, report: Report): void {
  for (const slide of briefing.slides) {
    const own = misfits.filter(misfit => misfit.slide === String(slide.number))
    const overflows = own.filter(({ kind }) => kind !== 'small').sort((a, b) => b.by - a.by)
    const [worst, ...others] = overflows
    if (worst !== undefined) {
      const details = others.map(misfit => `also: ${describe(misfit)}`)
      report(
        diagnose('slide-overflow', slide.span, `Slide ${slide.number} overflows: ${describe(worst)}.`, {
          details,
          ...wayOut(worst),
        }),
      )
    }
    for (const small of own.filter(({ kind }) => kind === 'small')) {
      report(diagnose('text-too-small', slide.span, `Slide ${slide.number}: ${describe(small)}.`))
    }
  }
}

/** What to do with what cannot be shortened, such as a table of a thousand rows: no slide shows it, a report does. */
function wayOut({ axis, by }: Misfit): { readonly hint?: string } {
  const bodies = axis === 'down' ? by / BODY_HEIGHT : 0
  if (bodies < FAR_TOO_LONG) return {}
  return {
    hint:
      `It would take some ${Math.ceil(bodies) + 1} slides. Say on the slide what matters of it; ` +
      'the whole of it fits a report, which runs on over pages: --handout report.',
  }
}

function reportBlocked(addresses: readonly string[], { outline }: Briefing, report: Report): void {
  for (const address of addresses) {
    report(
      diagnose(
        'request-blocked',
        outline.title.span,
        `The printed page asked for ${address}; it was blocked.`,
      ),
    )
  }
}

function describe({ kind, axis, by, element, text }: Misfit): string {
  const what = text === '' ? element : `${element} (“${text}”)`
  if (kind === 'small') return `${what} is ${rounded(by)} px, and ${SMALLEST_TEXT} px is the least`
  const direction = axis === 'across' ? 'in width' : 'in height'
  const length = `${Math.ceil(by)} px ${direction}`
  return kind === 'hidden'
    ? `${what} hides ${length} of its content`
    : `${what} passes its bounds by ${length}`
}

const rounded = (length: number): number => Math.round(length * 10) / 10
