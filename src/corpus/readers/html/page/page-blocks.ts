import { cleanCharacters } from '../../clean-characters.ts'
import { type Document, type Element, isElement, isText, type Node, nameOf } from './dom.ts'

/** A run of text that a page shows as one block: a paragraph, heading, list item, table row. */
export interface Block {
  readonly text: string
  /** The nearest element that makes a block of it. */
  readonly element: Element
  /** The name of that element; `tr` for a row of data. */
  readonly name: string
  /** Its text nodes as they stand, in order. */
  readonly runs: readonly Run[]
  /** Characters of its text that are links. */
  readonly linked: number
}

export interface Run {
  readonly text: string
  readonly element: Element
  readonly linked: boolean
}

const BLOCKS = new Set(
  'address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr legend li main menu nav ol p pre section summary table tbody td tfoot th thead tr ul'.split(
    ' ',
  ),
)

/** What is never text of a page. */
const UNSEEN = new Set(
  'head script style noscript noframes template svg math canvas audio video iframe object embed button select textarea input datalist map progress meter amp-ad amp-sidebar amp-analytics'.split(
    ' ',
  ),
)

/** Words inside a line that are for screen readers, or a wiki's marks: a sentence reads on without them. */
const ASIDE_IN_LINE =
  /(?:^|\s)(?:sr-only|screen-reader\S*|visually-?hidden|u-hidden|offscreen|mw-editsection|noprint|reference)(?:\s|$)/

function isUnseen(element: Element): boolean {
  const name = nameOf(element)
  if (UNSEEN.has(name) || element.hasAttribute('hidden')) return true
  return (name === 'span' || name === 'sup') && ASIDE_IN_LINE.test(element.getAttribute('class') ?? '')
}

export interface PageBlocks {
  readonly blocks: readonly Block[]
  /** How many elements deep its text stands at most. */
  readonly depth: number
}

/**
 * Whether an element makes a block: by its name; by its style where it is as long as a paragraph, and no initial or number;
 * as a component of a site's own (HTML, 4.13), unless it stands in a line of text.
 */
function makesBlock(element: Element): boolean {
  const name = nameOf(element)
  if (name === 'span') return isStyledBlock(element) && ownText(element) >= LONG
  return BLOCKS.has(name) || (name.includes('-') && !standsInLine(element))
}

/** A line of text is no shorter, in characters. */
const LONG = 60

const isStyledBlock = (element: Element): boolean =>
  /display\s*:\s*block/i.test(element.getAttribute('style') ?? '')

/** Characters that stand in an element itself, and not in others inside it. */
const ownText = (element: Element): number =>
  [...element.childNodes].reduce((sum, node) => sum + (isText(node) ? node.data.trim().length : 0), 0)

/** Whether an element stands in a line: inside what holds one line of text, or beside words. */
function standsInLine({ parentNode, previousSibling, nextSibling }: Element): boolean {
  if (parentNode !== null && (isInline(parentNode) || isLine(parentNode))) return true
  return [previousSibling, nextSibling].some(
    node => node !== null && ((isText(node) && node.data.trim() !== '') || isInline(node)),
  )
}

const isInline = (node: Node): boolean =>
  isElement(node) && /^(?:a|abbr|b|cite|em|i|mark|q|small|span|strong|sub|sup|time)$/.test(nameOf(node))

/** Whether an element makes a block that holds no others. */
const isLine = (node: Node): boolean => isElement(node) && /^(?:p|h[1-6])$/.test(nameOf(node))

/** The blocks of a page's body in order. Two `br` in a row end one, one between two long lines too (pages without `p`). */
export function blocksOf(document: Document): PageBlocks {
  const walk = new Walk()
  walk.through(document.body ?? document.documentElement)
  return walk
}

/** Lines between single `br` that are longer than this are paragraphs, not lines of an address or a poem. */
const PARAGRAPH = 160

/** An element that the walk is inside of, and what that makes of the text in it. */
interface Inside {
  readonly element: Element
  readonly inRow: boolean
  readonly inLink: boolean
  readonly preformatted: boolean
}

class Walk {
  readonly blocks: Block[] = []
  depth = 0
  /** Its text in pieces: joined to a long one at every step, it would be copied as often. */
  private pieces: string[] = []
  private runs: Run[] = []
  private cell = false

  /** Walks without recursion: saved pages nest thousands deep. */
  through(root: Element): void {
    const outside: Inside = { element: root, inRow: false, inLink: false, preformatted: false }
    const open: Inside[] = []
    let node: Node | null = root
    while (node !== null) {
      const around: Inside = open.at(-1) ?? outside
      if (isElement(node) && !isUnseen(node)) {
        this.enter(node, around.inRow)
        open.push(within(node, around))
        this.depth = Math.max(this.depth, open.length)
        if (node.firstChild !== null) {
          node = node.firstChild
          continue
        }
        open.pop()
        this.leave(node, around.inRow)
      } else if (isText(node)) this.add(node.data, around)
      while (node !== null && node.nextSibling === null) {
        const left = open.pop()
        if (left === undefined) break
        this.leave(left.element, open.at(-1)?.inRow === true)
        node = left.element === root ? null : left.element
      }
      node = node?.nextSibling ?? null
    }
    this.flush(root)
  }

  private enter(element: Element, inRow: boolean): void {
    const name = nameOf(element)
    if (name === 'br') this.pieces.push('\n')
    else if (inRow) this.cell ||= (name === 'td' || name === 'th') && this.runs.length > 0
    else if (makesBlock(element)) this.flush(blockAround(element.parentNode as Element | null) ?? element)
  }

  private leave(element: Element, inRow: boolean): void {
    if (!inRow && makesBlock(element)) this.flush(element)
  }

  private add(data: string, { element, inLink, preformatted }: Inside): void {
    const text = cleanCharacters(preformatted ? data : data.replace(/[ \t\n\r\f]+/g, ' '))
    const words = text.trim()
    if (words === '') {
      const last = this.pieces.at(-1)
      if (text !== '' && last !== undefined && !/\s$/.test(last)) this.pieces.push(' ')
      return
    }
    if (this.cell) this.endCell()
    this.cell = false
    this.pieces.push(text)
    this.runs.push({ text: words, element, linked: inLink })
  }

  private endCell(): void {
    let last = this.pieces.pop()
    while (last !== undefined && last.trim() === '') last = this.pieces.pop()
    this.pieces.push(`${last?.trimEnd() ?? ''}\t`)
  }

  private flush(element: Element): void {
    const { pieces, runs } = this
    this.pieces = []
    this.runs = []
    this.cell = false
    if (runs.length === 0) return
    const lines = pieces
      .join('')
      .replace(/ *\n */g, '\n')
      .replace(/ {2,}/g, ' ')
    const parts = paragraphsBetweenBreaks(lines)
    if (parts.length <= 1) this.blocks.push(blockFrom(lines.trim(), element, runs))
    else this.blocks.push(...splitRuns(parts, runs, element))
  }
}

function within(element: Element, around: Inside): Inside {
  const name = nameOf(element)
  return {
    element,
    inRow: around.inRow || (name === 'tr' && isRowOfData(element)),
    inLink: around.inLink || (name === 'a' && element.hasAttribute('href')),
    preformatted: around.preformatted || name === 'pre',
  }
}

function blockFrom(text: string, element: Element, runs: readonly Run[]): Block {
  const linked = runs.reduce((sum, run) => sum + (run.linked ? run.text.length : 0), 0)
  return { text, element, name: nameOf(element), runs, linked }
}

function blockAround(element: Element | null): Element | null {
  let at = element
  while (at !== null && isElement(at) && !makesBlock(at)) at = at.parentNode as Element | null
  return at !== null && isElement(at) ? at : null
}

function paragraphsBetweenBreaks(text: string): readonly string[] {
  const parts = text.split(/\n{2,}/).flatMap(part => {
    const lines = part.split('\n').filter(line => line.trim() !== '')
    const length = lines.reduce((sum, line) => sum + line.length, 0)
    return lines.length > 1 && length > PARAGRAPH * lines.length ? lines : [part.trim()]
  })
  return parts.filter(part => part !== '')
}

/** Gives each paragraph the text nodes that make it up; both come in the same order. */
function splitRuns(parts: readonly string[], runs: readonly Run[], element: Element): readonly Block[] {
  let next = 0
  return parts.map(text => {
    const own: Run[] = []
    for (let rest = bare(text).length; rest > 0 && next < runs.length; next += 1) {
      const run = runs[next]
      if (run === undefined) break
      own.push(run)
      rest -= bare(run.text).length
    }
    return blockFrom(text, element, own)
  })
}

const bare = (text: string): string => text.replace(/\s+/g, '')

/** Whether a table's row holds data: two cells or more, all short and without blocks inside. Else it is layout. */
function isRowOfData(row: Element): boolean {
  const cells = [...row.children].filter(cell => /^t[dh]$/.test(nameOf(cell)))
  if (cells.length < 2 || row.querySelector('table, p + p, div div, ul, ol, form, h1, h2, h3') !== null)
    return false
  return cells.every(cell => (cell.textContent ?? '').trim().length < 120)
}
