import type { SlideMatter } from '../matter/matter.ts'
import { type Runs, run, spokenText } from '../runs.ts'
import type { DocumentView } from '../views/view.ts'
import type { Frame, NativeItem, Paragraph, Place, TextItem } from './native.ts'
import { heightOf, linesOf, lineWidth, paragraph, SMALL, scaled, TITLE, textBox } from './type.ts'

/** The page, and what stands on every one of them. */
export const PAGE = { width: 1280, height: 720, left: 72, right: 1208, top: 24, bottom: 696 } as const
export const WIDTH = PAGE.right - PAGE.left
const LINE = 24
const GAP = 24

export interface Framed {
  /** Running line, status and marking, title. */
  readonly head: readonly NativeItem[]
  /** Sources and the number of the page; the marking at the foot belongs to the frame. */
  readonly foot: readonly NativeItem[]
  /** What is left for the slide's own. */
  readonly room: Place
}

/** Where the marking stands at the top and at the foot of a page. */
export function markingPlace(label: string, edge: 'top' | 'bottom'): Place {
  const width = Math.ceil(lineWidth([run(label)], 14, 600)) + 20
  const y = edge === 'top' ? PAGE.top : PAGE.bottom - LINE
  return { x: PAGE.right - width, y, width, height: LINE }
}

/** Where the number of the page stands, at the left of the marking. */
export function numberPlace(label: string): Place {
  const marking = markingPlace(label, 'bottom')
  return { x: marking.x - 16 - 48, y: marking.y, width: 48, height: LINE }
}

/** The marking as a box of text. */
export function markingBox({ marking }: DocumentView, edge: 'top' | 'bottom'): TextItem {
  const text = paragraph(marking.label, SMALL, {
    size: 14,
    weight: 600,
    colour: { hex: marking.foreground.replace('#', '') },
  })
  return textBox('Marking', markingPlace(marking.label, edge), [text], {
    anchor: 'middle',
    wraps: false,
    fill: marking.background.replace('#', ''),
    padding: 8,
  })
}

/** The frame of a slide: its head and foot, and the room between them. */
export function frameOf(matter: SlideMatter, document: DocumentView, frame: Frame): Framed {
  const marking = markingBox(document, 'top')
  const status = statusBox(document, marking.place)
  const title = titleBox(matter, frame)
  const foot = footBox(matter.foot, document)
  const top =
    title === null || frame === 'cover' || frame === 'section' ? PAGE.top + LINE + GAP : endOf(title)
  const bottom = foot.place.y - GAP
  const gap = frame === 'appendix' ? 16 : 32
  const y = title === null ? top : top + gap
  return {
    head: [
      runningLine(matter, document, frame, (status ?? marking).place.x),
      ...(status === null ? [] : [status]),
      marking,
      ...(title === null ? [] : [title]),
    ].filter(item => item !== null),
    foot: [foot, ...(frame === 'cover' ? [] : [numberBox(matter.number, document)])],
    room: { x: PAGE.left, y, width: WIDTH, height: bottom - y },
  }
}

const endOf = ({ place }: TextItem): number => place.y + place.height

function runningLine(
  { section, cutOff }: SlideMatter,
  { author, edition }: DocumentView,
  frame: Frame,
  end: number,
): TextItem | null {
  const words = frame === 'cover' ? [author, edition] : [section, cutOff]
  const text = words.filter(part => part !== null).join('  ·  ')
  if (text === '') return null
  const place = { x: PAGE.left, y: PAGE.top, width: end - GAP - PAGE.left, height: LINE }
  return textBox('Running line', place, [paragraph(text, SMALL)], { anchor: 'middle' })
}

function statusBox({ status }: DocumentView, marking: Place): TextItem | null {
  if (status === null) return null
  const width = Math.ceil(lineWidth([run(status)], 14, 600)) + 20
  const place = { x: marking.x - 16 - width, y: PAGE.top, width, height: LINE }
  const text = paragraph(status, SMALL, { size: 14, weight: 600, colour: 'ink' })
  return textBox('Status', place, [text], { anchor: 'middle', wraps: false, hasBorder: true, padding: 8 })
}

const APPENDIX_TITLE = { size: 26, line: 32 } as const
const LARGE_TITLE = { size: 64, line: 72 } as const

function titleBox({ title }: SlideMatter, frame: Frame): TextItem | null {
  if (title === null) return null
  const isLarge = frame === 'cover' || frame === 'section'
  const type = isLarge ? LARGE_TITLE : frame === 'appendix' ? APPENDIX_TITLE : {}
  const width = isLarge ? 1000 : WIDTH
  const small = balanced(paragraph(title, TITLE, type), width)
  const y = isLarge ? 208 : PAGE.top + LINE + GAP
  return textBox('Title', { x: PAGE.left, y, width, height: heightOf([small], width) }, [small], {
    role: 'title',
  })
}

/** A title a little smaller where that saves it a line, and much smaller where it would take more than three. */
function balanced(title: Paragraph, width: number): Paragraph {
  const lines = linesOf(title, width)
  const tighter = [0.97, 0.94, 0.91].map(scale => scaled(title, scale))
  const saved = tighter.find(item => linesOf(item, width) < lines)
  if (saved !== undefined) return saved
  return lines > 3 ? scaled(title, 0.7) : title
}

function footBox(foot: readonly Runs[], { marking }: DocumentView): TextItem {
  const width = numberPlace(marking.label).x - 16 - PAGE.left
  const runs = footLines(foot, width)
  const text = paragraph(runs, SMALL)
  const height = spokenText(runs) === '' ? LINE : heightOf([text], width)
  return textBox('Sources', { x: PAGE.left, y: PAGE.bottom - height, width, height }, [text], {
    anchor: 'bottom',
  })
}

/** Entries one after the other, a line broken before one that would not fit into it whole. */
function footLines(foot: readonly Runs[], width: number): Runs {
  const gap = '   '
  let used = 0
  return foot.flatMap((entry, index) => {
    const own = lineWidth(entry, SMALL.size) * 1.05
    const isNext = index > 0 && used + own + 12 <= width
    used = isNext ? used + own + 12 : own
    return [...(index === 0 ? [] : [run(isNext ? gap : '\n')]), ...entry]
  })
}

function numberBox(number: number, { marking }: DocumentView): TextItem {
  const text = paragraph(String(number), SMALL, { align: 'end' })
  return textBox('Slide number', numberPlace(marking.label), [text], { role: 'number', anchor: 'middle' })
}
