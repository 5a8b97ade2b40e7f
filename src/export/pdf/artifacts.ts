import type { Box } from './pen.ts'
import { createPen } from './pen.ts'

/** What must be known of a page to mark its content. */
export interface ContentRequest {
  /** The height of the page in points. */
  readonly height: number
  /** Whether a mark belongs to a figure. */
  readonly isFigure: (mark: number) => boolean
}

export interface MarkedContent {
  readonly content: string
  /** Marks that drew rules and backgrounds alone: they are artifacts now. */
  readonly decorations: readonly number[]
  /** Where the figures stand, by their marks. */
  readonly boxes: ReadonlyMap<number, Box>
}

/**
 * The content of a page (ISO 32000-2, 8.2) in which everything is either tagged or an artifact (14.8.2.2), as PDF/UA-1
 * asks (ISO 14289-1, 7.1). Chromium leaves running heads, backgrounds and whatever is hidden from assistive technology
 * without any mark, and marks borders and backgrounds of an element as if they were its text.
 *
 * It reads the content that Skia writes: an operator a line, the operator last, text in hexadecimal digits. Within a mark
 * there may be others, that say what is to be read instead of glyphs.
 */
export function markArtifacts(content: string, { height, isFigure }: ContentRequest): MarkedContent {
  const pieces: string[] = []
  const decorations: number[] = []
  const boxes = new Map<number, Box>()
  const pen = createPen()
  let open = null as OpenMark | null
  let run = newRun(0)
  let isInMargin = true
  /** Marks without a number that are open. */
  let within = 0

  for (let from = 0; from < content.length; ) {
    const line = content.indexOf('\n', from)
    const to = line === -1 ? content.length : line
    const next = Math.min(to + 1, content.length)
    const kind = kindOf(content, from, to)
    if (kind === 'begin' && open === null && within === 0 && isTagged(content, from, to))
      begin(from, to, next)
    else if (kind === 'begin') within += 1
    else if (kind === 'end' && within > 0) within -= 1
    else if (kind === 'end') end(next)
    else if (open !== null) {
      if (kind === 'text') open.hasText = true
      pen.follow(content, from, to)
    } else {
      pen.follow(content, from, to)
      drawOutside(kind, from, next)
    }
    from = next
  }
  if (open === null) endRun(content.length)
  return { content: pieces.join(''), decorations, boxes }

  function begin(from: number, to: number, next: number): void {
    endRun(from)
    isInMargin = false
    const mark = Number(/\/MCID (\d+)/.exec(content.slice(from, to))?.[1])
    open = { mark, from, contentFrom: next, hasText: false }
    if (isFigure(mark)) pen.startBox()
  }

  function end(next: number): void {
    if (open === null) return
    const box = pen.takeBox()
    if (box !== null) boxes.set(open.mark, box)
    if (box !== null || open.hasText) pieces.push(content.slice(open.from, next))
    else {
      decorations.push(open.mark)
      pieces.push(LAYOUT, content.slice(open.contentFrom, next))
    }
    open = null
    run = newRun(next)
  }

  function drawOutside(kind: LineKind, from: number, next: number): void {
    if (kind === 'clip') isInMargin = false
    else if (kind === 'state') {
      endRun(from)
      run = { ...newRun(next), from: next }
      pieces.push(content.slice(from, next))
    } else if (kind === 'text-end') run.textEnd = next
    else if (kind === 'paint') run.paints = true
    else if (kind === 'text') {
      const role = isInMargin ? (pen.height() > height / 2 ? 'head' : 'foot') : 'hidden'
      if (run.role !== null && run.role !== role) {
        endRun(run.textEnd)
        run = newRun(run.textEnd)
      }
      run.role = role
      run.paints = true
    }
  }

  function endRun(to: number): void {
    const drawn = content.slice(run.from, to)
    if (run.paints) pieces.push(run.role === null ? LAYOUT : OPENINGS[run.role], drawn, CLOSING)
    else pieces.push(drawn)
  }
}

interface OpenMark {
  readonly mark: number
  readonly from: number
  readonly contentFrom: number
  hasText: boolean
}

/** What is drawn between two changes of the graphics state, outside all marks. */
interface Run {
  readonly from: number
  paints: boolean
  role: keyof typeof OPENINGS | null
  /** Behind its last text. */
  textEnd: number
}

const newRun = (from: number): Run => ({ from, paints: false, role: null, textEnd: from })

const LAYOUT = '/Artifact <</Type /Layout>>BDC\n'
const CLOSING = 'EMC\n'

/** Chromium draws the margins of a page before anything of the document itself. */
const OPENINGS = {
  head: '/Artifact <</Type /Pagination /Subtype /Header>>BDC\n',
  foot: '/Artifact <</Type /Pagination /Subtype /Footer>>BDC\n',
  hidden: '/Artifact BMC\n',
} as const

const isTagged = (content: string, from: number, to: number): boolean =>
  content.slice(from, to).includes('/MCID ')

type LineKind = 'begin' | 'end' | 'state' | 'clip' | 'text' | 'text-end' | 'paint' | 'other'

/** By its operator, the end of the line (ISO 32000-2, Annex A). */
function kindOf(content: string, from: number, to: number): LineKind {
  const last = content[to - 1] ?? ''
  const before = to - 2 >= from ? content[to - 2] : ' '
  if (last === 'C' && content.startsWith('BDC', to - 3)) return 'begin'
  if (last === 'C' && content.startsWith('EMC', to - 3)) return 'end'
  if ((last === 'j' || last === 'J') && before === 'T') return 'text'
  if (last === 'T' && before === 'E') return 'text-end'
  if (last === 'n' && content[from] === 'W') return 'clip'
  if (last === '*') return before === 'f' || before === 'B' || before === 'b' ? 'paint' : 'other'
  if ((last === 'o' && before === 'D') || (last === 'h' && before === 's')) return 'paint'
  if (before !== ' ') return 'other'
  if (last === 'q' || last === 'Q') return 'state'
  return last !== '' && 'fFSsBb'.includes(last) ? 'paint' : 'other'
}
