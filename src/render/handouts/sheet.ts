import type { HandoutSettings, Orientation, Paper } from '../../model/handout.ts'

/** A sheet of paper with what is kept free around its text. Lengths are CSS pixels, 96 to an inch. */
export interface Sheet {
  readonly width: number
  readonly height: number
  /** Of the column that holds text and pictures, in the middle of the sheet. */
  readonly column: number
  /** Between the running lines. */
  readonly room: number
}

/** ISO 216 and ANSI/ASME Y14.1, upright. */
const PAPERS: Readonly<Record<Paper, { readonly width: number; readonly height: number }>> = {
  A4: { width: (210 / 25.4) * 96, height: (297 / 25.4) * 96 },
  Letter: { width: 816, height: 1056 },
}

const COLUMNS: Readonly<Record<Orientation, Readonly<Record<Paper, number>>>> = {
  portrait: { A4: 640, Letter: 640 },
  landscape: { A4: 968, Letter: 900 },
}

/** Above and below the text: what the margin boxes in templates/handouts/frame.css stand in. */
export const HEAD = 88
export const FOOT = 80

export function sheetOf({ paper, orientation }: Pick<HandoutSettings, 'paper' | 'orientation'>): Sheet {
  const upright = PAPERS[paper]
  const { width, height } =
    orientation === 'portrait' ? upright : { width: upright.height, height: upright.width }
  return { width, height, column: COLUMNS[orientation][paper], room: height - HEAD - FOOT }
}

/** Points from the bottom of the page to the base line of the label "Seal", as Chromium prints it on each sheet. */
const SEAL_LINES: Readonly<Record<Orientation, Readonly<Record<Paper, number>>>> = {
  portrait: { A4: 26.7, Letter: 27 },
  landscape: { A4: 26.5, Letter: 27 },
}

/** Where the first eight digits of the seal are drawn, and how. Lengths are points. */
export interface SealDigits {
  /** Of the first digit's base line, from the left and from the bottom of the page. */
  readonly x: number
  readonly y: number
  readonly size: number
  /** Red, green, blue, 0 to 1. */
  readonly colour: readonly [number, number, number]
  /** Nothing is drawn before them: the page itself says what they are. */
  readonly label: string
}

/**
 * The place that each page leaves for the first eight digits of the seal: in the middle of its foot, on the line of the label
 * that stands there (`@bottom-center` in templates/handouts/frame.css), in that label's size and colour.
 */
export function sealDigits(settings: Pick<HandoutSettings, 'paper' | 'orientation'>): SealDigits {
  const { width } = sheetOf(settings)
  const y = SEAL_LINES[settings.orientation][settings.paper]
  return { x: (width / 2 + 4) * 0.75, y, size: 7.5, colour: [0.337, 0.369, 0.412], label: '' }
}
