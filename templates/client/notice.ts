import { find } from './dom.ts'

/** How long a notice stays, in milliseconds. */
const STAYS = 2500

let leaving = 0

/** Says something briefly at the foot of the window, aloud too where the page is heard. */
export function notify(page: Document, words: string): void {
  const notice = find(page, '#notice')
  if (!notice) return
  notice.showPopover()
  notice.textContent = words
  clearTimeout(leaving)
  leaving = window.setTimeout(() => notice.hidePopover(), STAYS)
}
