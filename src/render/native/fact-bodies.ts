import type { FigureBody, PlotBody, QuotationBody } from '../matter/matter.ts'
import type { NativeItem, Place } from './native.ts'
import { plotGroup } from './plot-shapes.ts'
import { fitted, heightOf, NOTE, paragraph, TEXT, textBox } from './type.ts'
import { rule } from './written-bodies.ts'

/** The bodies of slides that show one fact. */

/** Size and line of the figure by its length, near to those of templates/layouts/figure/style.css. */
const FIGURES = [
  { length: 3, size: 192, line: 192 },
  { length: 5, size: 144, line: 144 },
  { length: 7, size: 112, line: 112 },
  { length: 11, size: 80, line: 88 },
] as const
const LONG_FIGURE = { size: 64, line: 72 } as const

export function figureItems(body: FigureBody, room: Place): readonly NativeItem[] {
  const { figure, label, standing, text, heading, carriers } = body
  const top = room.y + 32
  const height = room.height - 32
  const type = FIGURES.find(({ length }) => figure.length <= length) ?? LONG_FIGURE
  const width = 452
  const number = paragraph(figure, TEXT, {
    font: 'serif',
    weight: 600,
    colour: 'accent',
    size: type.size,
    line: type.line,
  })
  const words = [
    paragraph(label, TEXT, { size: 26 }),
    paragraph(standing, NOTE, { before: 8 }),
    ...(text === null ? [] : [paragraph(text, NOTE, { before: 8 })]),
  ]
  // A short figure is chosen to fill the column: it takes one line, whatever its estimate.
  const isShort = type !== LONG_FIGURE
  const numberHeight = isShort ? type.line : heightOf([number], width)
  const wordsY = top + numberHeight + 16
  const x = room.x + 492
  const carried = [
    ...(heading === null ? [] : [paragraph(heading, NOTE)]),
    ...carriers.flatMap((carrier, index) => [
      paragraph(carrier.words, TEXT, { before: index === 0 ? 16 : 28 }),
      paragraph(carrier.origin, NOTE, { before: 4 }),
    ]),
  ]
  const end = Math.min(432, height)
  return [
    textBox('Figure', { x: room.x, y: top, width, height: numberHeight }, [number], { wraps: !isShort }),
    textBox(
      'What it counts',
      { x: room.x, y: wordsY, width, height: room.y + room.height - wordsY },
      fitted(words, width, room.y + room.height - wordsY),
    ),
    rule('Rule', { x, y: top }, { x, y: top + end }),
    textBox(
      'Who says so',
      { x: x + 48, y: top, width: room.width - 540, height },
      fitted(carried, room.width - 540, height),
    ),
  ]
}

export function plotItems({ plot, verdict, text }: PlotBody, room: Place): readonly NativeItem[] {
  const words = [
    paragraph(verdict, NOTE, { colour: 'ink' }),
    ...(text === null ? [] : [paragraph(text, NOTE, { before: 4 })]),
  ]
  const width = 856
  const group = plot === null ? null : plotGroup(plot, room.x, room.y)
  const y = group === null ? room.y : group.place.y + group.place.height + 16
  const height = Math.max(24, room.y + room.height - y)
  return [
    ...(group === null ? [] : [group]),
    textBox('Verdict', { x: room.x, y, width, height }, fitted(words, width, height)),
  ]
}

export function quotationItems(body: QuotationBody, room: Place): readonly NativeItem[] {
  const { words, speaker, origins, text } = body
  const top = room.y + 16
  const quoteWidth = 968
  const quote =
    words === null
      ? []
      : fitted([paragraph(words, TEXT, { font: 'serif', size: 40, line: 52 })], quoteWidth, room.height * 0.6)
  const quoteHeight = heightOf(quote, quoteWidth)
  const below = [
    paragraph(speaker, TEXT, { weight: 600 }),
    ...origins.map(origin => paragraph(origin, NOTE)),
    ...(text === null ? [] : [paragraph(text, TEXT, { before: 32 })]),
  ]
  const y = top + (quote.length === 0 ? 0 : quoteHeight + 24)
  const height = room.y + room.height - y
  return [
    ...(quote.length === 0
      ? []
      : [
          rule('Accent', { x: room.x + 2, y: top }, { x: room.x + 2, y: top + quoteHeight }, 'accent', 4),
          textBox('Quotation', { x: room.x + 36, y: top, width: quoteWidth, height: quoteHeight }, quote),
        ]),
    textBox('Speaker', { x: room.x + 36, y, width: 900, height }, fitted(below, 900, height)),
  ]
}
