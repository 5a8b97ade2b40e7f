/**
 * Makes what Chromium prints depend on the document alone, in place and at equal length:
 *
 * - the clock in the document information becomes the document's own date;
 * - ids of structure elements (`node00000017`) count the elements of everything that the browser has laid out before;
 *   they are numbered anew from 1. Their order stays, as the id tree is sorted by it.
 */
export function steadyBytes(pdf: Buffer, information: number, date: string): void {
  setDates(pdf, information, date)
  renumberIds(pdf)
}

function setDates(pdf: Buffer, information: number, date: string): void {
  const end = pdf.indexOf('endobj', information)
  const text = pdf.toString('latin1', information, end)
  const steady = text.replace(/\(D:\d{14}[+\-Z]\d\d'\d\d'?\)/g, found =>
    date.padEnd(found.length).slice(0, found.length),
  )
  pdf.write(steady, information, 'latin1')
}

const ID = '(node'
const DIGITS = 8

function renumberIds(pdf: Buffer): void {
  const places: { readonly at: number; readonly id: string }[] = []
  for (let at = pdf.indexOf(ID); at !== -1; at = pdf.indexOf(ID, at + 1)) {
    const found = pdf.toString('latin1', at, at + ID.length + DIGITS + 1)
    if (/^\(node\d{8}\)$/.test(found)) places.push({ at: at + ID.length, id: found.slice(ID.length, -1) })
  }
  const ranks = new Map([...new Set(places.map(({ id }) => id))].sort().map((id, index) => [id, index + 1]))
  for (const { at, id } of places) pdf.write(String(ranks.get(id)).padStart(DIGITS, '0'), at, 'latin1')
}
