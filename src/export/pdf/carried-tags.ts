/**
 * Writes into a page, before it is printed, which tags its elements are to have in the PDF where Chromium knows none: as a
 * private subtag of their language (RFC 5646, 2.2.7; `en-GB-x-note`), the one attribute that it prints of every element.
 * `mendStructure` takes them out again. Nothing is drawn otherwise for it. Tags are those of ISO 32000-1, 14.8.4.
 *
 * Empty cells of tables get a space, or Chromium leaves them out, and the cells after them stand under other heads.
 *
 * It runs inside the browser and is sent there as text: it uses nothing from outside itself.
 */
export function carryTags(): void {
  const tags: readonly (readonly [selector: string, tag: string])[] = [
    ['dl', 'L'],
    ['dt', 'Lbl'],
    ['dd', 'LBody'],
    ['q, .footnote-words', 'Quote'],
    ['.words-sentence', 'BlockQuote'],
    ['figcaption', 'Caption'],
    ['[role="doc-toc"] :is(ol, ul)', 'TOC'],
    ['[role="doc-toc"] li', 'TOCI'],
    ['[role="doc-footnote"], [role="doc-endnote"]', 'Note'],
    ['[role="doc-noteref"]', 'Reference'],
    ['li > :is(.fact-number, .timeline-date)', 'Lbl'],
  ]
  for (const [selector, tag] of tags)
    for (const element of document.querySelectorAll<HTMLElement>(selector)) {
      const lang = element.closest<HTMLElement>('[lang]')?.lang ?? ''
      element.lang = `${lang.replace(/-x-.*$/, '') || 'und'}-x-${tag}`
    }
  for (const cell of document.querySelectorAll('td:empty, th:empty')) cell.textContent = '\u00a0'
}

/**
 * Writes into a page that was put onto sheets, in the same way, which of its elements are parts of one whole: paragraphs,
 * lists and notes that go on overleaf (`en-GB-x-w12`, `en-GB-x-note-w12`). Tables are left as they are parted, each with its head.
 *
 * It runs inside the browser and is sent there as text: it uses nothing from outside itself.
 */
export function carryWholes(): void {
  const parts = document.querySelectorAll<HTMLElement>(
    ':is(p, ol, ul, dl, li, dt, dd, blockquote, article, [role="doc-footnote"])[data-whole]:not(table *)',
  )
  for (const element of parts) {
    const lang = element.closest<HTMLElement>('[lang]')?.lang ?? ''
    const carried = element.lang.match(/-x-\w+$/)?.[0] ?? '-x'
    element.lang = `${lang.replace(/-x-.*$/, '') || 'und'}${carried}-w${element.dataset['whole']}`
  }
}
