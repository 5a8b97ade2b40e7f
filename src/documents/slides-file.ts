import type { StartedBrowser } from '../export/browser/launch.ts'
import { themeColours } from '../export/pptx/theme.ts'
import { writePptx } from '../export/pptx/write-pptx.ts'
import type { Briefing } from '../model/briefing.ts'
import { slideMatter } from '../render/matter/slide-matter.ts'
import { drawSlide } from '../render/native/draw-slide.ts'
import type { Rendering } from '../render/rendering.ts'
import { drawingPixels } from './drawing-pixels.ts'

/**
 * The briefing as slides that presentation programs edit. A browser, where there is one, draws its drawings for programs
 * that cannot.
 */
export async function slidesFile(
  briefing: Briefing,
  rendering: Rendering,
  version: string,
  browser: StartedBrowser | null,
): Promise<Uint8Array> {
  const { views, document, book, texts } = rendering
  const { outline } = briefing
  const slides = briefing.slides.flatMap((slide, index) => {
    const view = rendering.slides[index]?.view
    return view === undefined ? [] : [drawSlide(slideMatter(slide, view, briefing, views), document, book)]
  })
  const images = slides.flatMap(({ items }) =>
    items.flatMap(item => (item.kind === 'picture' ? [item.image] : [])),
  )
  return writePptx({
    document,
    slides,
    colours: themeColours(texts.read(`themes/${outline.theme.name}.css`) ?? ''),
    layouts: [book.say('title'), book.say('section'), book.say('slide'), book.say('evidence')],
    subject: outline.subject,
    keywords: outline.keywords,
    date: outline.date,
    creator: `citedeck ${version}`,
    pixels: await drawingPixels(images, rendering, browser),
  })
}
