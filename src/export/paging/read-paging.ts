/** How a document asks to be laid out on pages. */
export interface Paging {
  /** Height of a page's text, in CSS pixels. */
  readonly height: number
  readonly notes: 'beneath' | 'beside'
  /** Null where it may take as many pages as it needs. */
  readonly mostPages: number | null
}

/** What the document that it is called in asks for; null where the browser is to part it. Sent to the browser as text. */
export function readPaging(): Paging | null {
  const main = document.querySelector<HTMLElement>('main[data-paged]')
  if (main === null) return null
  const most = main.dataset['mostPages']
  return {
    height: Number(main.dataset['paged']),
    notes: main.dataset['notesAt'] === 'beside' ? 'beside' : 'beneath',
    mostPages: most === undefined ? null : Number(most),
  }
}
