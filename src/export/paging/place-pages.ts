import type { PageBreak } from './strip.ts'

export interface Placement {
  readonly pages: readonly PageBreak[]
  /** Height of a page's text, in CSS pixels. */
  readonly height: number
  readonly notesHead: number
}

/**
 * Puts the document that `measureStrips` has measured onto its pages: a `div.page` each, its notes at its foot or beside
 * it. Where something is parted, the boxes around it go on with the class `continued`, what belongs together has one
 * number in `data-whole`, and the head of a table is repeated. Then page numbers are written wherever `data-page-of` names an element. It runs inside the browser and is sent
 * there as text: it uses nothing from outside itself. Returns how far the fullest page passes its height.
 */
export function placePages({ pages, height, notesHead }: Placement): number {
  const main = document.querySelector<HTMLElement>('main[data-paged]')
  if (main === null) return 0
  const blocks = Array.from(main.querySelectorAll<HTMLElement>('[data-strip]'))
  freezeColumns(Array.from(main.querySelectorAll('table')))
  const total = pages.at(-1)?.end ?? 0
  const notes = new Map(
    Array.from(document.querySelectorAll<HTMLElement>('[data-note]'), note => [
      note.dataset['note'] ?? '',
      note,
    ]),
  )
  const short = new Map([...notes].map(([id, note]) => [id, note.nextElementSibling as HTMLElement]))
  // Whatever has to be measured is measured before anything moves: each measure after would lay all of it out again.
  let wholes = 0
  const cuts = pages.slice(1).map(({ start }) => findCut(start))
  const trims = pages.map(page => page.notes.map(findTrim))
  const sheets: DocumentFragment[] = []
  for (const cut of cuts.toReversed()) sheets.unshift(cutFrom(cut))
  const first = document.createDocumentFragment()
  first.append(...Array.from(main.childNodes))
  sheets.unshift(first)
  const notesBox = document.querySelector<HTMLElement>('[data-notes]')
  const placed = sheets.map((sheet, index) => makePage(sheet, index))
  main.replaceChildren(...placed)
  for (const page of placed) placeNotes(page)
  notesBox?.remove()
  const excess = Math.max(0, ...placed.map(excessOf))
  let sheet = 1
  for (const page of placed) {
    page.dataset['page'] = String(sheet)
    sheet += page.classList.contains('page-tall')
      ? Math.ceil(page.getBoundingClientRect().height / height)
      : 1
  }
  const marks = Array.from(main.querySelectorAll<HTMLElement>('.page-body a.cite'))
  for (const place of main.querySelectorAll<HTMLElement>('[data-page-of]')) {
    const target = document.getElementById(place.dataset['pageOf'] ?? '')
    const shown = markOf(place, target) ?? target
    place.textContent = shown?.closest<HTMLElement>('.page')?.dataset['page'] ?? ''
  }
  for (const places of main.querySelectorAll<HTMLElement>('.back-links')) namePagesOnce(places)
  // What a page does not show cannot be gone to.
  for (const link of main.querySelectorAll<HTMLAnchorElement>('a[href^="#"]'))
    if (document.getElementById((link.getAttribute('href') ?? '').slice(1)) === null)
      link.removeAttribute('href')
  for (const marked of main.querySelectorAll('[data-strip]')) {
    marked.removeAttribute('data-strip')
    marked.removeAttribute('data-lines')
  }
  return excess

  interface Cut {
    /** The box that the page begins with, or the text and the character in it. No Range: the browser would keep each true. */
    readonly before: Element | null
    readonly text: Text | null
    readonly offset: number
    /** How many boxes around it go on. */
    readonly depth: number
    readonly head: HTMLElement | null
  }

  interface TextPlace {
    /** Which of the texts in an element. */
    readonly text: number
    readonly offset: number
  }

  /** The place at which a strip begins; null where nothing is left for its page. */
  function findCut(start: number): Cut | null {
    const block = start >= total ? undefined : blockOf(start)
    if (block === undefined) return null
    const line = start - Number(block.dataset['strip'])
    if (line > 0) {
      const place = startOfLine(block, line)
      const text = textsIn(block)[place.text] ?? null
      return { before: null, text, offset: place.offset, depth: depthOf(block) + 1, head: null }
    }
    let outermost: Element = block
    while (outermost.parentElement !== main && outermost.previousElementSibling === null)
      outermost = outermost.parentElement as Element
    const head = outermost.parentElement?.closest('table')?.querySelector('thead') ?? null
    return { before: outermost, text: null, offset: 0, depth: depthOf(outermost), head }
  }

  /** The block that a strip is in: the last that begins with it or before. */
  function blockOf(strip: number): HTMLElement | undefined {
    let [low, high] = [0, blocks.length]
    while (high - low > 1) {
      const middle = (low + high) >> 1
      if (Number(blocks[middle]?.dataset['strip']) <= strip) low = middle
      else high = middle
    }
    return blocks[low]
  }

  /** Takes everything from a place on out of the document, the boxes around it doubled. */
  function cutFrom(cut: Cut | null): DocumentFragment {
    if (cut === null) return document.createDocumentFragment()
    const { before, text, offset, depth, head } = cut
    for (let box = (before ?? text)?.parentElement; box && box !== main; box = box.parentElement)
      box.dataset['whole'] ??= String(++wholes)
    const range = document.createRange()
    range.selectNodeContents(main as HTMLElement)
    if (before) range.setStartBefore(before)
    else if (text) range.setStart(text, offset)
    const rest = range.extractContents()
    markContinued(rest, depth, text !== null)
    endOpenly(depth)
    if (head) rest.querySelector('table')?.querySelector('tbody')?.before(head.cloneNode(true))
    return rest
  }

  function depthOf(element: Element): number {
    let depth = 0
    for (
      let parent = element.parentElement;
      parent !== null && parent !== main;
      parent = parent.parentElement
    )
      depth += 1
    return depth
  }

  /** The boxes that were doubled: they have no id of their own, and no strip begins with them. */
  function markContinued(rest: DocumentFragment, depth: number, isInLine: boolean): void {
    let element = rest.firstElementChild
    for (let level = 0; level < depth && element !== null; level += 1) {
      element.classList.add('continued')
      element.removeAttribute('id')
      if (isInLine && level === depth - 1) {
        element.removeAttribute('data-strip')
        for (const own of element.querySelectorAll('[id]')) if (own.textContent === '') own.remove()
      }
      element = element.firstElementChild
    }
  }

  /** The same boxes on the page before: they go on, so nothing closes them. */
  function endOpenly(depth: number): void {
    let element = main?.lastElementChild as HTMLElement | null | undefined
    for (let level = 0; level < depth && element; level += 1) {
      element.style.cssText += ';padding-bottom:0;border-bottom-width:0'
      element = element.lastElementChild as HTMLElement | null
    }
  }

  function textsIn(element: HTMLElement): Text[] {
    const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT)
    const texts: Text[] = []
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) texts.push(node as Text)
    return texts
  }

  /** The first character of a line of a paragraph. */
  function startOfLine(paragraph: HTMLElement, line: number): TextPlace {
    const style = getComputedStyle(paragraph)
    const lineHeight = Number.parseFloat(style.lineHeight)
    const box = paragraph.getBoundingClientRect()
    const top = box.top + Number.parseFloat(style.paddingTop) + Number.parseFloat(style.borderTopWidth)
    const probe = document.createRange()
    const texts = textsIn(paragraph)
    for (const [text, node] of texts.entries()) {
      for (let offset = 0; offset < node.length; offset += 1) {
        probe.setStart(node, offset)
        probe.setEnd(node, offset + 1)
        const rectangle = probe.getClientRects()[0]
        if (rectangle === undefined || rectangle.height === 0) continue
        const middle = rectangle.top + rectangle.height / 2
        if (Math.floor((middle - top) / lineHeight) >= line) return { text, offset }
      }
    }
    return { text: texts.length - 1, offset: texts.at(-1)?.length ?? 0 }
  }

  /** Columns as wide as they are in the whole table, so that they are the same on every page. */
  function freezeColumns(tables: readonly HTMLTableElement[]): void {
    const measured = tables.map(table => ({
      table,
      width: table.getBoundingClientRect().width,
      cells: Array.from(table.rows[0]?.cells ?? [], cell => ({
        cell,
        width: cell.getBoundingClientRect().width,
      })),
    }))
    for (const { table, width, cells } of measured) {
      for (const own of cells) own.cell.style.cssText += `;box-sizing:border-box;width:${own.width}px`
      table.style.cssText += `;width:${width}px;table-layout:fixed`
    }
  }

  /**
   * Where a fact is cited under a heading: its first mark after it, which may stand on a later page. The link beside it leads
   * there. Null for what is no place of a fact.
   */
  function markOf(place: HTMLElement, heading: HTMLElement | null): HTMLElement | null {
    const fact = place.closest<HTMLElement>('.back-links')?.dataset['fact']
    if (fact === undefined || heading === null) return null
    const isAfter = (mark: HTMLElement): boolean =>
      (heading.compareDocumentPosition(mark) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0
    const index = marks.findIndex(mark => mark.dataset['fact'] === fact && isAfter(mark))
    const mark = marks[index]
    if (mark === undefined || mark.closest('.appendix') !== null) return null
    if (mark.id === '') mark.id = `mark-${index + 1}`
    place.closest('a')?.setAttribute('href', `#${mark.id}`)
    return mark
  }

  /** "pp. 2, 7" rather than "pp. 2, 7, 7": whoever turns pages asks for no more. */
  function namePagesOnce(places: HTMLElement): void {
    let before: string | null = null
    for (const place of places.querySelectorAll<HTMLElement>('[data-page-of]')) {
      const link = place.closest('a')
      if (link !== null && place.textContent === before) {
        link.previousSibling?.remove()
        link.remove()
      }
      before = place.textContent
    }
    const label = places.querySelector<HTMLElement>('[data-one-page]')
    const isOne = places.querySelectorAll('[data-page-of]').length === 1
    if (isOne && label !== null) label.textContent = label.dataset['onePage'] ?? ''
  }

  function makePage(content: DocumentFragment, index: number): HTMLElement {
    const page = document.createElement('div')
    page.className = 'page'
    const body = document.createElement('div')
    body.className = 'page-body'
    body.append(content)
    page.append(body)
    const { notes: pieces = [], beneath = 0 } = pages[index] ?? {}
    for (const name of ['page-notes', 'page-notes page-notes-beneath']) {
      const count = name === 'page-notes' ? pieces.length - beneath : beneath
      if (count === 0) continue
      const box = document.createElement('div')
      box.className = name
      box.style.paddingTop = `${notesHead}px`
      page.append(box)
    }
    // What stands first on a page begins at its top.
    for (let element = body.firstElementChild as HTMLElement | null; element !== null; ) {
      element.style.marginTop = '0'
      if (element.classList.contains('continued')) {
        element.style.paddingTop = '0'
        element.style.borderTopWidth = '0'
      }
      element = element.hasAttribute('data-strip') ? null : (element.firstElementChild as HTMLElement | null)
    }
    return page
  }

  function placeNotes(page: HTMLElement): void {
    const index = placed.indexOf(page)
    const { notes: pieces = [], beneath = 0 } = pages[index] ?? {}
    const [besides, under] = ['.page-notes:not(.page-notes-beneath)', '.page-notes-beneath']
    for (const [number, piece] of pieces.entries()) {
      const box = page.querySelector(number < pieces.length - beneath ? besides : under)
      const source = sourceOf(piece)
      if (source === undefined) continue
      const id = piece.kind === 'full' ? `note-${piece.id}` : `note-${piece.id}-${index + 1}`
      if (piece.kind === 'full') source.dataset['whole'] ??= String(++wholes)
      const note = source.cloneNode(true) as HTMLElement
      trim(note, trims[index]?.[number])
      box?.append(note)
      if (piece.from === 0) note.id = id
      else continueNote(note, source)
      for (const cite of page.querySelectorAll<HTMLAnchorElement>(
        `a.cite[data-fact="${CSS.escape(piece.id)}"]`,
      ))
        cite.setAttribute('href', `#${id}`)
    }
  }

  /** A note that goes on has its number again, set apart by its class: for those who see it, since it is read as one. */
  function continueNote(note: HTMLElement, source: HTMLElement): void {
    note.classList.add('continued')
    const number = source.querySelector('.footnote-number')?.cloneNode(true) as HTMLElement | undefined
    if (!number) return
    number.ariaHidden = 'true'
    number.removeAttribute('href')
    note.prepend(number)
  }

  function sourceOf({ id, kind }: PageBreak['notes'][number]): HTMLElement | undefined {
    return (kind === 'full' ? notes : short).get(id)
  }

  /** Where the lines of a note begin and end that stand on one page; null for an end of the note itself. */
  function findTrim(piece: PageBreak['notes'][number]): { from: TextPlace | null; to: TextPlace | null } {
    const source = sourceOf(piece)
    if (source === undefined) return { from: null, to: null }
    const lineHeight = Number.parseFloat(getComputedStyle(source).lineHeight)
    const lines = Math.round(source.getBoundingClientRect().height / lineHeight)
    return {
      from: piece.from === 0 ? null : startOfLine(source, piece.from),
      to: piece.to >= lines ? null : startOfLine(source, piece.to),
    }
  }

  /** Leaves of a note the lines of one page. */
  function trim(note: HTMLElement, ends: ReturnType<typeof findTrim> | undefined): void {
    const texts = textsIn(note)
    const range = document.createRange()
    const last = ends?.to && texts[ends.to.text]
    if (ends?.to && last) {
      range.setStart(last, ends.to.offset)
      range.setEnd(note, note.childNodes.length)
      range.deleteContents()
    }
    const first = ends?.from && texts[ends.from.text]
    if (ends?.from && first) {
      range.setStart(note, 0)
      range.setEnd(first, ends.from.offset)
      range.deleteContents()
    }
  }

  /** How far a page's text, with its notes, passes its height. */
  function excessOf(page: HTMLElement): number {
    const body = page.querySelector('.page-body')?.getBoundingClientRect()
    if (body === undefined) return 0
    if (body.height > height + 1 && page.querySelectorAll('.page-body [data-strip]').length <= 1) {
      page.classList.add('page-tall')
      return 0
    }
    const heightOf = (selector: string): number =>
      page.querySelector(selector)?.getBoundingClientRect().height ?? 0
    const beside = heightOf('.page-notes:not(.page-notes-beneath)')
    return Math.max(beside, body.height + heightOf('.page-notes-beneath')) - height
  }
}
