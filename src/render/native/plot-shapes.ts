import { widthOf } from '../../layouts/text-width.ts'
import type { PlotShape, PlotText, TextRole } from '../plot/drawing.ts'
import type { DrawnPlot } from '../plot/plot.ts'
import { hatchLines } from '../plot/svg.ts'
import { run } from '../runs.ts'
import type { GroupItem, NativeItem, Point } from './native.ts'
import { paragraph, SMALL, textBox } from './type.ts'

/** Above the baseline, of a line of Inter that is as high as the font asks for, and the whole line. */
const ASCENT = 0.97
const LINE = 1.21
/** Width of a label's box, of the width of its words. */
const ROOM = 1.25

/** A plot as shapes that can be edited, in one group, its top left at a point. It looks as templates draw it. */
export function plotGroup({ drawing, title, rows }: DrawnPlot, x: number, y: number): GroupItem {
  const { width, height, shapes, texts } = drawing
  return {
    kind: 'group',
    name: 'Plot',
    alt: [`${title}.`, ...rows].join(' '),
    place: { x, y, width, height },
    items: [
      ...shapes.filter(isBeneath).map(shape => moved(shapeItem(shape, width), x, y)),
      ...joinFades(shapes.filter(shape => !isBeneath(shape))).map(item => moved(item, x, y)),
      ...texts.map(text => moved(textItem(text), x, y)),
    ],
  }
}

const isBeneath = ({ kind }: PlotShape): boolean => kind === 'rule' || kind === 'grid'

/** Pieces of one fading line become one line, which presentation programs let fade by themselves. */
function joinFades(shapes: readonly PlotShape[]): readonly NativeItem[] {
  const items: NativeItem[] = []
  let run: (PlotShape & { readonly kind: 'fade' })[] = []
  const flush = (): void => {
    const [first] = run
    const last = run.at(-1)
    if (first !== undefined && last !== undefined) items.push(fadingLine(first, last))
    run = []
  }
  for (const shape of shapes) {
    const last = run.at(-1)
    if (shape.kind === 'fade') {
      if (last !== undefined && !adjoins(last, shape)) flush()
      run.push(shape)
      continue
    }
    flush()
    items.push(shapeItem(shape, 0))
  }
  flush()
  return items
}

type Fade = PlotShape & { readonly kind: 'fade' }

/** Pieces lie half a pixel over one another; towards the left they come in the other order. */
function adjoins(one: Fade, other: Fade): boolean {
  return one.y === other.y && (Math.abs(one.to - other.from) < 1.5 || Math.abs(other.to - one.from) < 1.5)
}

function fadingLine(first: Fade, last: Fade): NativeItem {
  const isRightward = last.from >= first.from
  const [left, right] = isRightward ? [first, last] : [last, first]
  return {
    kind: 'line',
    name: 'Bound',
    from: { x: left.from, y: left.y },
    to: { x: right.to, y: right.y },
    colour: 'accent',
    width: 2,
    dash: 'solid',
    strength: [left.strength, right.strength],
  }
}

function shapeItem(shape: PlotShape, width: number): NativeItem {
  switch (shape.kind) {
    case 'rule':
      return line('Rule', { x: 0, y: shape.y }, { x: width, y: shape.y }, 'rule', 1)
    case 'grid':
      return line('Grid', { x: shape.x, y: shape.from }, { x: shape.x, y: shape.to }, 'rule', 1)
    case 'dot':
      return {
        kind: 'dot',
        name: shape.isHollow ? 'Copy' : 'Report',
        centre: { x: shape.x, y: shape.y },
        radius: shape.radius,
        fill: shape.isHollow ? 'paper' : 'accent',
        stroke: shape.isHollow ? { colour: 'secondary', width: 2 } : null,
      }
    case 'line':
      return line(
        'Range',
        { x: shape.from, y: shape.y },
        { x: shape.to, y: shape.y },
        shape.isHollow ? 'secondary' : 'accent',
        2,
      )
    case 'fade':
      return fadingLine(shape, shape)
    case 'dots':
      return {
        ...line('Copy', { x: shape.from, y: shape.y }, { x: shape.to, y: shape.y }, 'secondary', 2),
        dash: 'dotted',
      }
    case 'band':
      return {
        kind: 'path',
        name: 'Our reading',
        strokes: hatchLines(shape.from, shape.to, shape.y, shape.height).map(
          ([x1, y1, x2, y2]) =>
            [
              { x: x1, y: y1 },
              { x: x2, y: y2 },
            ] as const,
        ),
        colour: shape.isHollow ? 'secondary' : 'accent',
        width: 1.25,
      }
  }
}

function line(
  name: string,
  from: Point,
  to: Point,
  colour: 'rule' | 'accent' | 'secondary',
  width: number,
): NativeItem & { readonly kind: 'line' } {
  return { kind: 'line', name, from, to, colour, width, dash: 'solid', strength: [1, 1] }
}

const INK: readonly TextRole[] = ['who', 'who-unnamed', 'as-of', 'grade']

function textItem({ role, text, x, y, size, anchor }: PlotText): NativeItem {
  const weight = role === 'who' ? 600 : 400
  // With room for a wider font: programs centre words that are wider than their box, over what they stand beside.
  const width = widthOf(text, size, weight) * (anchor === 'middle' ? 1 : ROOM) + 2
  const left = anchor === 'start' ? x : anchor === 'end' ? x - width : x - width / 2
  const set = paragraph([run(text)], SMALL, {
    size,
    line: size * LINE,
    weight,
    colour: INK.includes(role) ? 'ink' : 'secondary',
    align: anchor === 'end' ? 'end' : 'start',
  })
  const place = { x: left, y: y - size * ASCENT, width, height: size * LINE }
  return textBox(text, place, [set], { wraps: anchor !== 'middle' })
}

function moved(item: NativeItem, dx: number, dy: number): NativeItem {
  const by = ({ x, y }: Point): Point => ({ x: x + dx, y: y + dy })
  if (item.kind === 'line') return { ...item, from: by(item.from), to: by(item.to) }
  if (item.kind === 'dot') return { ...item, centre: by(item.centre) }
  if (item.kind === 'path')
    return { ...item, strokes: item.strokes.map(([from, to]) => [by(from), by(to)] as const) }
  if (item.kind === 'text') return { ...item, place: { ...item.place, ...by(item.place) } }
  return item
}
