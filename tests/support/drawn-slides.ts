import { inflateRawSync } from 'node:zlib'
import { slidesFile } from '../../src/documents/slides-file.ts'
import type { Briefing, Slide } from '../../src/model/briefing.ts'
import type { SlideMatter } from '../../src/render/matter/matter.ts'
import { slideMatter } from '../../src/render/matter/slide-matter.ts'
import { drawSlide } from '../../src/render/native/draw-slide.ts'
import type { NativeSlide } from '../../src/render/native/native.ts'
import { type Rendering, renderSlides } from '../../src/render/rendering.ts'
import { FONTS, TEMPLATES, WORDS } from '../render/build.ts'

/** A briefing rendered without its layouts' templates: what is tested here needs none. */
export function rendered(briefing: Briefing): Promise<Rendering> {
  return renderSlides(briefing, { templates: TEMPLATES, words: WORDS, fonts: FONTS })
}

/** What the slides of a briefing say. */
export async function matters(briefing: Briefing): Promise<readonly SlideMatter[]> {
  const rendering = await rendered(briefing)
  return briefing.slides.map((slide, index) =>
    slideMatter(slide, viewOf(rendering, index), briefing, rendering.views),
  )
}

/** The slides of a briefing as what presentation programs edit. */
export async function drawn(briefing: Briefing): Promise<readonly NativeSlide[]> {
  const { document, book } = await rendered(briefing)
  return (await matters(briefing)).map(matter => drawSlide(matter, document, book))
}

/** The PPTX file of a briefing, without a browser. */
export async function presentation(briefing: Briefing): Promise<Uint8Array> {
  return slidesFile(briefing, await rendered(briefing), '0.0.0', null)
}

function viewOf({ slides }: Rendering, index: number): Rendering['slides'][number]['view'] {
  const view = slides[index]?.view
  if (view === undefined) throw new Error(`There is no slide ${index + 1}.`)
  return view
}

/** The slide of the evidence appendix that shows the first fact cited. */
export function evidenceBody({ citations }: Pick<Briefing, 'citations'>): Slide['body'] {
  return {
    kind: 'evidence',
    part: { index: 1, count: 1 },
    entries: citations.map(citation => ({
      citation,
      shown: citation.fact.evidence.map((_, index) => index),
      continued: false,
    })),
  }
}

/** The parts of a ZIP by their paths, read by its local headers. */
export function unzip(bytes: Uint8Array): ReadonlyMap<string, string> {
  const buffer = Buffer.from(bytes)
  const parts = new Map<string, string>()
  let at = 0
  while (buffer.readUInt32LE(at) === 0x04034b50) {
    const [method, size] = [buffer.readUInt16LE(at + 8), buffer.readUInt32LE(at + 18)]
    const [name, extra] = [buffer.readUInt16LE(at + 26), buffer.readUInt16LE(at + 28)]
    const start = at + 30 + name + extra
    const data = buffer.subarray(start, start + size)
    const path = buffer.toString('utf8', at + 30, at + 30 + name)
    parts.set(path, (method === 8 ? inflateRawSync(data) : data).toString('utf8'))
    at = start + size
  }
  return parts
}
