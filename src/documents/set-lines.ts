import type { BrowserHandle } from '../export/browser/launch.ts'
import type { DrawnLine } from '../export/pdf/stamps/drawn-line.ts'
import { readLines } from '../export/pdf/stamps/read-lines.ts'
import { embedFonts, type FontFiles } from '../render/fonts/fonts.ts'
import { escapeHtml } from '../render/html.ts'

/** A line to be set: its parts each with a direction of its own, so that a name keeps its numbers and marks to itself. */
export interface LineText {
  /** BCP 47. */
  readonly lang: string
  readonly dir: 'ltr' | 'rtl'
  readonly parts: readonly string[]
}

/** CSS pixels. */
const FONT_SIZE = 20
const LINE_HEIGHT = 60
const LINES_PER_PAGE = 40
const PAGE_WIDTH = 4000
/** Of a CSS pixel. */
const POINT = 0.75

/**
 * Lines of text with the outlines of their glyphs, set by the browser: it knows which font has which character, and how
 * scripts join and turn. All of them are printed at once. Null stands for a line that has no outlines.
 */
export async function setLines(
  lines: readonly LineText[],
  browser: BrowserHandle,
  fonts: FontFiles,
): Promise<readonly (DrawnLine | null)[]> {
  const items = lines.map(
    ({ lang, dir, parts }) =>
      `<p lang="${escapeHtml(lang)}" dir="${dir}">${parts.map(part => `<bdi>${escapeHtml(part)}</bdi>`).join(' · ')}</p>`,
  )
  const { css } = await embedFonts(items.join('\n'), fonts)
  const page = await browser.openPage(
    `<!doctype html><title>Lines</title><style>${css}${STYLE}</style>${items.join('')}`,
  )
  try {
    return readLines(await page.pdf(), {
      count: lines.length,
      linesPerPage: LINES_PER_PAGE,
      lineHeight: LINE_HEIGHT * POINT,
      fontSize: FONT_SIZE * POINT,
    })
  } finally {
    await page.close()
  }
}

const STYLE = `
@page { size: ${PAGE_WIDTH}px ${LINE_HEIGHT * LINES_PER_PAGE}px; margin: 0 }
html, body, p { margin: 0; padding: 0 }
p {
  height: ${LINE_HEIGHT}px; overflow: visible; white-space: pre;
  font: 400 ${FONT_SIZE}px/${LINE_HEIGHT}px Inter, Fallback, "Fallback Regular";
  font-variant-emoji: text; font-synthesis: none; break-inside: avoid;
}`
