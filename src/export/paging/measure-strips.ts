import type { Measured } from './strip.ts'

/**
 * Measures the document that it is called in: `main[data-paged]` and the notes in `[data-notes]`, both laid out in one
 * long column. Each block that becomes strips is marked with the number of its first strip (`data-strip`) and, where it
 * may be parted between lines, with their number (`data-lines`). It runs inside the browser and is sent there as text: it
 * uses nothing from outside itself.
 */
export function measureStrips(): Measured {
  /** A paragraph of fewer lines is not parted; of one that is, so many lines stand together. */
  const LONG = 6
  const TOGETHER = 2
  /** A part of a note of more lines is parted. */
  const LONG_PART = 9
  const BLOCKS = new Set(
    'ADDRESS ARTICLE ASIDE BLOCKQUOTE DD DIV DL DT FIGCAPTION FIGURE FOOTER H1 H2 H3 H4 H5 H6 HEADER IMG LI MAIN NAV OL P SECTION SVG TABLE TBODY TD TFOOT TH THEAD TR UL'.split(
      ' ',
    ),
  )
  const main = document.querySelector<HTMLElement>('main[data-paged]')
  if (main === null) return { strips: [], notes: [] }
  // What was measured before may be hidden now.
  for (const block of main.querySelectorAll<HTMLElement>('[data-strip]')) {
    block.removeAttribute('data-strip')
    block.removeAttribute('data-lines')
  }
  const origin = main.getBoundingClientRect().top
  const room = Number(main.dataset['paged'])
  const strips: {
    top: number
    bottom: number
    start: number
    mayBegin: boolean
    mustBegin: boolean
    joins: boolean
    head: number
    refers: string[]
  }[] = []
  const edges = new Map<HTMLElement, { second: Element | null; last: Element | null }>()
  let lowest = Number.NEGATIVE_INFINITY
  let previous: HTMLElement | null = null
  for (const block of blocksIn(main)) addStrips(block)
  const notes = Array.from(document.querySelectorAll<HTMLElement>('[data-note]'), note => {
    const again = note.nextElementSibling as HTMLElement
    return { id: note.dataset['note'] ?? '', full: noteSize(note), again: noteSize(again) }
  })
  return { strips, notes }

  function blocksIn(parent: Element): HTMLElement[] {
    return Array.from(parent.children).flatMap((child): HTMLElement[] => {
      const element = child as HTMLElement
      const box = element.getBoundingClientRect()
      if (box.height === 0) return []
      const isKept = (element.hasAttribute('data-keep') && box.height < room) || isSmallTable(element, box)
      const holdsBlocks = Array.from(element.children).some(own => BLOCKS.has(own.tagName.toUpperCase()))
      if (!holdsBlocks || isKept || element.tagName === 'TR') return [element]
      return blocksIn(element)
    })
  }

  /** A table of a few rows is not parted. */
  function isSmallTable(element: HTMLElement, box: DOMRect): boolean {
    return box.height < Math.min(room * 0.52, 330) && element.matches('table, figure:has(> table)')
  }

  function addStrips(block: HTMLElement): void {
    const box = block.getBoundingClientRect()
    const top = box.top - origin
    const bottom = outermostTo(block).getBoundingClientRect().bottom - origin
    const start = outermostFrom(block).getBoundingClientRect().top - origin
    const broken = beginsBreak(block)
    const mustBegin = broken !== null
    const joins = broken?.dataset['break'] === 'unless-short'
    const mayBegin = strips.length > 0 && top >= lowest - 0.5 && !staysWithNext(previous, block)
    const lines = linesOf(block, box)
    const cites = Array.from(block.querySelectorAll<HTMLElement>('a.cite[data-fact]'))
    block.dataset['strip'] = String(strips.length)
    if (lines === null) {
      const refers = cites.map(cite => cite.dataset['fact'] ?? '')
      strips.push({ top, bottom, start, mayBegin, mustBegin, joins, head: headAbove(block), refers })
    } else {
      block.dataset['lines'] = String(lines.count)
      for (let line = 0; line < lines.count; line += 1) {
        const lineTop = lines.top - origin + line * lines.height
        const isInside = line >= TOGETHER && lines.count - line >= TOGETHER
        strips.push({
          top: line === 0 ? top : lineTop,
          bottom: line === lines.count - 1 ? bottom : lineTop + lines.height,
          start: line === 0 ? start : lineTop,
          mayBegin: line === 0 ? mayBegin : isInside,
          mustBegin: line === 0 && mustBegin,
          joins: line === 0 && joins,
          head: 0,
          refers: cites.filter(cite => lineAt(cite, lines) === line).map(cite => cite.dataset['fact'] ?? ''),
        })
      }
    }
    lowest = Math.max(lowest, bottom)
    previous = block
  }

  /** Lines of a paragraph that is long enough to be parted. */
  function linesOf(block: HTMLElement, box: DOMRect): { top: number; height: number; count: number } | null {
    if (!/^(?:P|LI|DD|BLOCKQUOTE)$/.test(block.tagName) || block.children.length !== inlineChildren(block))
      return null
    const style = getComputedStyle(block)
    const height = Number.parseFloat(style.lineHeight)
    const top = box.top + Number.parseFloat(style.paddingTop) + Number.parseFloat(style.borderTopWidth)
    const under = Number.parseFloat(style.paddingBottom) + Number.parseFloat(style.borderBottomWidth)
    const count = Math.round((box.bottom - under - top) / height)
    return count >= LONG && Math.abs(top + count * height - (box.bottom - under)) < 1
      ? { top, height, count }
      : null
  }

  function inlineChildren(block: HTMLElement): number {
    return Array.from(block.children).filter(child => !BLOCKS.has(child.tagName.toUpperCase())).length
  }

  function lineAt(element: Element, lines: { top: number; height: number; count: number }): number {
    const { top, height } = element.getClientRects()[0] ?? element.getBoundingClientRect()
    const line = Math.floor((top + height / 2 - lines.top) / lines.height)
    return Math.min(Math.max(line, 0), lines.count - 1)
  }

  /** The largest box that begins with the block. */
  function outermostFrom(block: HTMLElement): HTMLElement {
    let element = block
    while (
      element.previousElementSibling === null &&
      element.parentElement !== null &&
      element.parentElement !== main
    )
      element = element.parentElement
    return element
  }

  /** The largest box that ends with the block. */
  function outermostTo(block: HTMLElement): HTMLElement {
    let element = block
    while (
      element.nextElementSibling === null &&
      element.parentElement !== null &&
      element.parentElement !== main
    )
      element = element.parentElement
    return element
  }

  /** What begins a page, if the block is the first of it. */
  function beginsBreak(block: HTMLElement): HTMLElement | null {
    let element: HTMLElement | null = block
    while (element !== null && element !== main) {
      if (element.hasAttribute('data-break')) return strips.length > 0 ? element : null
      if (element.previousElementSibling !== null) return null
      element = element.parentElement
    }
    return null
  }

  function staysWithNext(before: HTMLElement | null, block: HTMLElement): boolean {
    if (before === null) return false
    if (/^H[1-6]$/.test(before.tagName) || before.closest('thead') !== null) return true
    const holder = before.closest('[data-keep-next]')
    if (holder !== null || isSecondOrLast(block)) return true
    const previousHolder = block.closest('[data-keep-previous]')
    return previousHolder !== null && !previousHolder.contains(before)
  }

  /** The first two items of a list or rows of a table stay together, and the last two, unless they are large. */
  function isSecondOrLast(block: HTMLElement): boolean {
    const item = block.closest<HTMLElement>('li, tr, dl > div')
    const list = item?.parentElement
    if (!item || !list || !startsIn(item, block)) return false
    const { second, last } = edgesOf(list)
    return item === second || item === last
  }

  function edgesOf(list: HTMLElement): { second: Element | null; last: Element | null } {
    const known = edges.get(list)
    if (known) return known
    const heights = Array.from(list.children, own => own.getBoundingClientRect().height)
    const items = Array.from(list.children).filter((_, index) => (heights[index] ?? 0) > 0)
    const isSmall = Math.max(...heights) <= room / 12
    const found = {
      second: isSmall ? (items[1] ?? null) : null,
      last: isSmall && items.length > 1 ? (items.at(-1) ?? null) : null,
    }
    edges.set(list, found)
    return found
  }

  /** Whether a block is the first in its box. */
  function startsIn(box: HTMLElement, block: HTMLElement): boolean {
    for (let element = block; element !== box; element = element.parentElement as HTMLElement)
      if (element.previousElementSibling !== null) return false
    return true
  }

  function headAbove(block: HTMLElement): number {
    if (block.tagName !== 'TR' || block.closest('tbody') === null) return 0
    const head = block.closest('table')?.querySelector('thead')
    return head?.getBoundingClientRect().height ?? 0
  }

  function noteSize(note: HTMLElement): { lines: number; cuts: number[]; line: number; gap: number } {
    const style = getComputedStyle(note)
    const line = Number.parseFloat(style.lineHeight)
    const { top, height } = note.getBoundingClientRect()
    const lines = Math.max(1, Math.round(height / line))
    const parts = Array.from(note.querySelectorAll('[data-part]'), part =>
      lineAt(part, { top, height: line, count: lines }),
    )
    return { lines, cuts: cutsOf(parts, lines), line, gap: Number.parseFloat(style.marginTop) }
  }

  /** A note is parted between its parts, and in a part that is too long for that wherever some lines stand on either page. */
  function cutsOf(parts: readonly number[], lines: number): number[] {
    const begins = [0, ...parts.filter(part => part > 0)]
    return begins.flatMap((begin, index) => {
      const end = begins[index + 1] ?? lines
      const own = Array.from({ length: end - begin }, (_, line) => begin + line)
      const within = own.filter(at => at - begin > TOGETHER && end - at >= TOGETHER)
      return [...(begin > 0 ? [begin] : []), ...(end - begin > LONG_PART ? within : [])]
    })
  }
}
