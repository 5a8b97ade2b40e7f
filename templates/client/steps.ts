import { clicked, find, findAll, listen } from './dom.ts'

/** The row at the foot of a drawer that says which of several is shown, and goes through them. */

/** Goes by one on the arrow keys, left and right, and on the row's buttons. */
export function onSteps(drawer: HTMLDialogElement, go: (by: number) => void): void {
  listen(drawer, 'keydown', event => {
    const by = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0
    if (by === 0 || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return
    event.preventDefault()
    go(by)
  })
  listen(drawer, 'click', event => {
    const button = clicked(event, '[data-step]')
    if (button) go(Number(button.dataset['step']))
  })
}

/** Says which is shown, counted from 0, in a phrase with `{index}` and `{total}`. Of one alone nothing is said. */
export function showPlace(drawer: HTMLDialogElement, phrase: string, index: number, total: number): void {
  const row = find(drawer, '.drawer-steps')
  const words = row && find(row, 'p')
  if (!row || !words) return
  row.hidden = index < 0 || total < 2
  words.textContent = phrase.replace('{index}', `${index + 1}`).replace('{total}', `${total}`)
  for (const button of findAll(row, '[data-step]')) {
    const at = index + Number(button.dataset['step'])
    button.ariaDisabled = String(at < 0 || at >= total)
  }
}
