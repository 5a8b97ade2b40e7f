/**
 * Makes a page ready to be read aloud from its PDF, which gives what is drawn and in which order, not where.
 *
 * - The space at the end of a line is drawn too, so that two words do not run together: `data-spoken` says to the styles
 *   that nothing is measured any more (templates/base.css). Highlighted words are parted there, or the highlight would hang
 *   with the space.
 * - The running line of a slide is read once, at the first slide that shows it. Later it is the head of a page, which says
 *   the same again.
 *
 * It runs inside the browser and is sent there as text: it uses nothing from outside itself.
 */
export function prepareSpokenPage(): void {
  // All are measured before one is changed: each measure after would lay the page out again.
  const marks = Array.from(document.querySelectorAll('mark'), mark => ({ mark, ends: lineEnds(mark) }))
  const heads = Array.from(document.querySelectorAll<HTMLElement>('.slide-head'))
  const shown = heads.filter(head => head.getClientRects().length > 0)
  for (const { mark, ends } of marks) partAt(mark, ends)
  for (const head of shown.slice(1)) head.setAttribute('aria-hidden', 'true')
  document.documentElement.dataset['spoken'] = ''

  /** Where its lines end: at which spaces. */
  function lineEnds(mark: HTMLElement): readonly number[] {
    const text = mark.firstChild
    if (!(text instanceof Text) || mark.childNodes.length > 1 || mark.getClientRects().length < 2) return []
    const spaces = Array.from(text.data.matchAll(/ /g), ({ index }) => index)
    return spaces.filter(at => Math.abs(topOf(text, at + 1) - topOf(text, at - 1)) > 2)
  }

  function partAt(mark: HTMLElement, ends: readonly number[]): void {
    const text = mark.firstChild as Text
    for (const end of ends.toReversed()) {
      const rest = mark.cloneNode() as HTMLElement
      rest.removeAttribute('id')
      rest.append(text.data.slice(end + 1))
      text.data = text.data.slice(0, end)
      mark.after(' ', rest)
    }
  }

  function topOf(text: Text, at: number): number {
    const character = document.createRange()
    character.setStart(text, Math.max(0, at))
    character.setEnd(text, Math.min(text.length, at + 1))
    return character.getBoundingClientRect().top
  }
}
