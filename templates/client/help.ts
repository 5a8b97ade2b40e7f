import type { Deck } from './deck.ts'
import { connectDialog, openDialog } from './dialogs.ts'
import { find, listen } from './dom.ts'
import { onKey } from './keys.ts'

/** The sheet of all keys, which ? and F1 open. */
export function startHelp(page: Document, deck: Deck): void {
  const dialog = find<HTMLDialogElement>(page, '#help')
  if (!dialog) return
  const open = (): void => {
    openDialog(dialog, deck)
    dialog.focus({ preventScroll: true })
  }
  onKey(page, deck, '?', open)
  onKey(page, deck, 'f1', open)
  listen(dialog, 'keydown', event => {
    if (event.key === '?') dialog.close()
  })
  connectDialog(dialog, deck)
}
