import { widthOf, wrapText } from '../../layouts/text-width.ts'
import { plainText, type Run, type Runs, run } from '../runs.ts'
import type { Paragraph, Place, TextItem } from './native.ts'

/** The type of slides: sizes, lines and colours of templates/base.css. */

type Style = Omit<Paragraph, 'runs'>

const BASE: Style = {
  font: 'sans',
  size: 24,
  line: 36,
  colour: 'ink',
  weight: 400,
  before: 0,
  align: 'start',
  bullet: null,
  indent: 0,
  firstIndent: 0,
  tabs: [],
}

export const TEXT: Style = BASE
export const LEAD: Style = { ...BASE, size: 26 }
export const NOTE: Style = { ...BASE, size: 18, line: 24, colour: 'secondary' }
export const SMALL: Style = { ...BASE, size: 15, line: 24, colour: 'secondary' }
export const TITLE: Style = { ...BASE, font: 'serif', size: 40, line: 48, weight: 600 }

/** A paragraph in a style, with what differs from it. */
export function paragraph(runs: Runs | string, style: Style, more: Partial<Style> = {}): Paragraph {
  return { ...style, ...more, runs: typeof runs === 'string' ? [run(runs)] : runs }
}

/** A text box of its own, its text from the top. */
export function textBox(
  name: string,
  place: Place,
  paragraphs: readonly Paragraph[],
  more: Partial<Omit<TextItem, 'kind' | 'name' | 'place' | 'paragraphs'>> = {},
): TextItem {
  return {
    kind: 'text',
    name,
    role: null,
    place,
    paragraphs,
    anchor: 'top',
    wraps: true,
    columns: null,
    fill: null,
    hasBorder: false,
    padding: 0,
    ...more,
  }
}

/** Source Serif 4 against Inter at 600: programs set its 700 (widths of running English, `hmtx` of both). */
const SERIF = { 400: 1, 600: 1.012 } as const
/** Programs break lines a little differently, and set Inter's 700 for its 600. */
const SLACK = 1.02

/** How many lines a paragraph takes in a width, by the advances of its font; at least one. */
export function linesOf({ runs, size, weight, font, indent }: Paragraph, width: number): number {
  const factor = (font === 'serif' ? SERIF[weight] : 1) * SLACK
  const text = runs.map(spaced).join('')
  const lines = text
    .split('\n')
    .map(line => Math.max(1, wrapText(line, (width - indent) / factor, size, weight).length))
  return lines.reduce((sum, count) => sum + count, 0)
}

/** A citation is set at two thirds of the size of its text. */
function spaced({ text, isRaised }: Run): string {
  return isRaised ? text.slice(0, Math.ceil(text.length * 0.67)) : text
}

/** Height of paragraphs beneath one another in a width. */
export function heightOf(paragraphs: readonly Paragraph[], width: number): number {
  return paragraphs.reduce(
    (sum, item, index) => sum + (index === 0 ? 0 : item.before) + linesOf(item, width) * item.line,
    0,
  )
}

/** Width of a line of words. */
export function lineWidth(runs: Runs, size: number, weight: 400 | 600 = 400): number {
  return widthOf(plainText(runs), size, weight)
}

/** The smallest that text is set, of what it would be. */
const SMALLEST = 0.6

/**
 * Paragraphs set smaller, as far as it takes to fit into a height; as they are where they fit. No text grows smaller
 * than three fifths.
 */
export function fitted(
  paragraphs: readonly Paragraph[],
  width: number,
  height: number,
): readonly Paragraph[] {
  for (let scale = 1; scale > SMALLEST; scale -= 0.04) {
    const set = scale === 1 ? paragraphs : paragraphs.map(item => scaled(item, scale))
    if (heightOf(set, width) <= height) return set
  }
  return paragraphs.map(item => scaled(item, SMALLEST))
}

/** A paragraph of another size. */
export function scaled(item: Paragraph, scale: number): Paragraph {
  const size = Math.max(10, Math.round(item.size * scale))
  const actual = size / item.size
  return {
    ...item,
    size,
    line: Math.round(item.line * actual),
    before: Math.round(item.before * actual),
  }
}
