/** What does not fit on a slide, as the browser lays it out. Lengths are CSS pixels. */
export interface Misfit {
  /** The slide's `data-slide`. */
  readonly slide: string
  /**
   * `beyond`: content passes the slide's box, or its body's. `hidden`: an inner box hides part of its content.
   * `small`: text is smaller than it may be.
   */
  readonly kind: 'beyond' | 'hidden' | 'small'
  readonly axis: 'across' | 'down' | null
  /** By how much it passes; for `small`, the size that the text has. */
  readonly by: number
  /** The element, as a selector would name it. */
  readonly element: string
  /** The first words of its text. */
  readonly text: string
}

export interface Bounds {
  /** Smallest font size. */
  readonly smallestText: number
  /** Of a slide before it is scaled; a slide of another width is laid out anew and has no box to pass. */
  readonly slideWidth: number
}

/**
 * Measures every `.slide` of the page that it is called in. It runs inside the browser and is sent there as text: it uses
 * nothing from outside itself. It only reads, so that the page is laid out once.
 *
 * - Content may not pass the slide's box; what stands in `.slide-body` may not pass the body's box, nor reach the foot.
 * - Content is text, pictures and the boxes of blocks. A line of text counts as its middle 60 %: the rest is room for
 *   accents that the line seldom uses. The space at the end of a line hangs, and does not count.
 * - A box that hides its overflow may not have any; boxes of one pixel are there for screen readers.
 * - Slides that are drawn smaller, as in a handout, are measured as if they were not.
 */
export function measureSlides({ smallestText, slideWidth }: Bounds): Misfit[] {
  const SLACK = 1
  const LINE_MARGIN = 0.2
  const misfits: Misfit[] = []
  const range = document.createRange()

  for (const slide of document.querySelectorAll<HTMLElement>('.slide'))
    if (slide.offsetWidth === slideWidth) measureSlide(slide)
  return misfits

  function measureSlide(slide: HTMLElement): void {
    const key = slide.dataset['slide'] ?? ''
    const body = slide.querySelector('.slide-body')
    const box = slide.getBoundingClientRect()
    const zoom = box.width / slideWidth
    const bodyBox = body ? limit(body.getBoundingClientRect(), slide) : box
    const found = new Map<string, Misfit>()
    const scales = new Map<Element, number>([[slide, 1]])
    const sizes = new Map<Element, number>()

    const walker = document.createTreeWalker(slide, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT)
    for (let node: Node | null = slide; node; node = walker.nextNode()) {
      if (node instanceof Element) measureElement(node)
      else if (node.nodeValue?.trim()) measureText(node)
    }
    misfits.push(...found.values())

    function measureElement(element: Element): void {
      if (element !== slide && element instanceof HTMLElement) measureHidden(element)
      const isPicture = element.matches('img, svg, canvas, video')
      const isBlock = body !== null && element !== body && element.parentElement === body
      if (!isPicture && !isBlock) return
      if (element.parentElement?.closest('svg')) return
      const rectangle = element.getBoundingClientRect()
      if (rectangle.width > 0 && rectangle.height > 0) compare(rectangle, boundsOf(element), element)
    }

    function measureHidden(element: HTMLElement): void {
      const down = element.scrollHeight - element.clientHeight
      const across = element.scrollWidth - element.clientWidth
      if (down <= SLACK && across <= SLACK) return
      if (element.clientWidth <= 1 || element.clientHeight <= 1) return
      const style = getComputedStyle(element)
      const slack = Math.max(SLACK, LINE_MARGIN * Number.parseFloat(style.fontSize))
      if (style.overflowY !== 'visible' && down > slack) note('hidden', 'down', down, element)
      if (style.overflowX !== 'visible' && across > SLACK) note('hidden', 'across', across, element)
    }

    function measureText(node: Node): void {
      const parent = node.parentElement
      if (!parent || parent.closest('style, script, title, desc')) return
      range.selectNodeContents(node)
      const whole = range.getBoundingClientRect()
      if (whole.width <= 1 || whole.height <= 1) return
      const style = getComputedStyle(parent)
      if (style.visibility !== 'visible') return
      const size = sizeOf(parent, style)
      if (size < smallestText - 0.01) note('small', null, size, parent)
      const margin = LINE_MARGIN * size * zoom
      const ink = {
        left: whole.left,
        right: whole.right,
        top: whole.top + margin,
        bottom: whole.bottom - margin,
      }
      const bounds = boundsOf(parent)
      const isWithin = ink.left >= bounds.left && ink.right <= bounds.right
      compare(isWithin ? ink : { ...ink, ...sidesOfWords(node) }, bounds, parent)
    }

    /** How far words reach, without the spaces that hang at the ends of lines. */
    function sidesOfWords(node: Node): Pick<Rectangle, 'left' | 'right'> {
      const sides = { left: Number.POSITIVE_INFINITY, right: Number.NEGATIVE_INFINITY }
      for (const { 0: word, index } of (node.nodeValue ?? '').matchAll(/\S+/g)) {
        range.setStart(node, index)
        range.setEnd(node, index + word.length)
        const { left, right } = range.getBoundingClientRect()
        sides.left = Math.min(sides.left, left)
        sides.right = Math.max(sides.right, right)
      }
      return sides
    }

    function boundsOf(element: Element): Rectangle {
      return body?.contains(element) ? bodyBox : box
    }

    function compare(inner: Rectangle, outer: Rectangle, element: Element): void {
      const down = Math.max(inner.bottom - outer.bottom, outer.top - inner.top) / zoom
      const across = Math.max(inner.right - outer.right, outer.left - inner.left) / zoom
      if (down > SLACK) note('beyond', 'down', down, element)
      if (across > SLACK) note('beyond', 'across', across, element)
    }

    /** Of each kind and direction the worst is kept. */
    function note(kind: Misfit['kind'], axis: Misfit['axis'], by: number, element: Element): void {
      const known = found.get(`${kind} ${axis}`)
      if (known && (kind === 'small' ? known.by <= by : known.by >= by)) return
      const text = (element.textContent ?? '').replace(/\s+/g, ' ').trim().slice(0, 60)
      found.set(`${kind} ${axis}`, { slide: key, kind, axis, by, element: nameOf(element), text })
    }

    function sizeOf(element: Element, style: CSSStyleDeclaration): number {
      const known = sizes.get(element)
      if (known !== undefined) return known
      const size = Number.parseFloat(style.fontSize) * scaleOf(element)
      sizes.set(element, size)
      return size
    }

    /** Text in a drawing is scaled with it, and any text with the transforms of the boxes around it. */
    function scaleOf(element: Element): number {
      const known = scales.get(element)
      if (known !== undefined) return known
      let scale = 1
      if (element instanceof SVGGraphicsElement) {
        const matrix = element.getScreenCTM()
        if (matrix) scale = Math.sqrt(Math.abs(matrix.a * matrix.d - matrix.b * matrix.c)) / zoom
      } else {
        const { transform, zoom } = getComputedStyle(element)
        if (transform !== 'none') {
          const matrix = new DOMMatrixReadOnly(transform)
          scale = Math.sqrt(Math.abs(matrix.a * matrix.d - matrix.b * matrix.c))
        }
        scale *= Number.parseFloat(zoom) || 1
        scale *= element.parentElement ? scaleOf(element.parentElement) : 1
      }
      scales.set(element, scale)
      return scale
    }
  }

  /** The body ends where the foot begins, even where the two are laid over one another. */
  function limit(body: DOMRect, slide: HTMLElement): Rectangle {
    const foot = slide.querySelector('.slide-foot')?.getBoundingClientRect()
    const bottom =
      foot && foot.height > 0 && foot.top > body.top ? Math.min(body.bottom, foot.top) : body.bottom
    return { left: body.left, right: body.right, top: body.top, bottom }
  }

  function nameOf(element: Element): string {
    const [first] = element.classList
    const name = element.localName + (first ? `.${first}` : '')
    const parent = element.parentElement
    if (first || !parent || parent.classList.contains('slide')) return name
    return `${nameOf(parent)} ${name}`
  }

  interface Rectangle {
    readonly left: number
    readonly right: number
    readonly top: number
    readonly bottom: number
  }
}
