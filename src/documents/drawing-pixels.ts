import { EnvironmentError } from '../diagnostics/environment-error.ts'
import type { StartedBrowser } from '../export/browser/launch.ts'
import type { PagePart } from '../export/browser/page.ts'
import type { Image } from '../model/briefing.ts'
import type { Rendering } from '../render/rendering.ts'

/** Pixels for each CSS pixel of a drawing. */
const SCALE = 2

/**
 * Drawings as PNGs, for programs that draw no SVG. None where there is no browser, or none that starts: every program
 * that is kept up draws them.
 */
export async function drawingPixels(
  images: readonly Image[],
  { views }: Rendering,
  browser: StartedBrowser | null,
): Promise<ReadonlyMap<Image, Uint8Array>> {
  const drawings = [...new Set(images.filter(({ mediaType }) => mediaType === 'image/svg+xml'))]
  if (drawings.length === 0 || browser === null) return new Map()
  try {
    const page = await (await browser.ready).openPage(
      `<!doctype html><meta charset="utf-8"><title>Drawings</title><style>body{margin:0}img{display:block}</style>${drawings
        .map(image => {
          const { src, width, height } = views.image(image)
          return `<img src="${src}" width="${width}" height="${height}" alt="">`
        })
        .join('')}`,
    )
    const pictures = await page.pictures(partsOf(drawings), SCALE)
    await page.close()
    return new Map(
      drawings.flatMap((image, index) => {
        const picture = pictures[index]
        return picture === undefined ? [] : [[image, picture] as const]
      }),
    )
  } catch (error) {
    if (!(error instanceof EnvironmentError)) throw error
    return new Map()
  }
}

/** Where drawings stand that stand beneath one another. */
function partsOf(drawings: readonly Image[]): readonly PagePart[] {
  let y = 0
  return drawings.map(({ width, height }) => {
    const part = { x: 0, y, width, height }
    y += height
    return part
  })
}
