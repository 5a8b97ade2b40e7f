/**
 * Has the spaces at the ends of lines drawn, so that two words do not run together for those who are read a PDF, which gives
 * what is drawn and in which order, not where. The styles do it (templates/base.css). It runs inside the browser, before the
 * page is laid out.
 */
export function drawSpaces(): void {
  document.documentElement.dataset['spoken'] = ''
}

/**
 * Makes a page that was laid out with its spaces (`drawSpaces`) ready to be read aloud from its PDF.
 *
 * - Highlighted words are parted at the ends of lines, or the highlight would hang there with the space.
 * - The running line of a slide is read once, at the first slide that shows it. Later it is the head of a page, which says
 *   the same again.
 *
 * It runs inside the browser and is sent there as text: it uses nothing from outside itself.
 */
export function prepareSpokenPage(): void {
  // One for all: the page keeps every range up to date with each change.
  const character = document.createRange()
  // All are measured before one is changed: each measure after would lay the page out again.
  const marks = Array.from(document.querySelectorAll('mark'), mark => ({ mark, ends: lineEnds(mark) }))
  const heads = Array.from(document.querySelectorAll<HTMLElement>('.slide-head'))
  const shown = heads.filter(head => head.getClientRects().length > 0)
  for (const { mark, ends } of marks) partAt(mark, ends)
  for (const head of shown.slice(1)) head.setAttribute('aria-hidden', 'true')

  interface Space {
    readonly text: Text
    readonly at: number
  }

  /** Where its lines end: at which spaces. */
  function lineEnds(mark: HTMLElement): readonly Space[] {
    if (mark.getClientRects().length < 2) return []
    const texts = Array.from(mark.childNodes).filter(node => node instanceof Text)
    const spaces = texts.flatMap(text =>
      Array.from(text.data.matchAll(/ /g), ({ index }) => ({ text, at: index })),
    )
    return spaces.filter(space => Math.abs(topAfter(space) - topBefore(space)) > 2)
  }

  function partAt(mark: HTMLElement, ends: readonly Space[]): void {
    for (const { text, at } of ends.toReversed()) {
      const rest = mark.cloneNode() as HTMLElement
      rest.removeAttribute('id')
      rest.append(text.data.slice(at + 1))
      while (text.nextSibling) rest.append(text.nextSibling)
      text.data = text.data.slice(0, at)
      mark.after(' ', rest)
    }
  }

  /** Of what stands before a space; not a number where nothing does. */
  function topBefore({ text, at }: Space): number {
    return at > 0 ? topOf(text, at - 1) : edgeOf(text.previousSibling, -1)
  }

  function topAfter({ text, at }: Space): number {
    return at + 1 < text.length ? topOf(text, at + 1) : edgeOf(text.nextSibling, 0)
  }

  /** Of the first (0) or the last (-1) line of an element. */
  function edgeOf(node: Node | null, line: 0 | -1): number {
    return node instanceof Element
      ? (Array.from(node.getClientRects()).at(line)?.top ?? Number.NaN)
      : Number.NaN
  }

  function topOf(text: Text, at: number): number {
    character.setStart(text, at)
    character.setEnd(text, at + 1)
    return character.getBoundingClientRect().top
  }
}
