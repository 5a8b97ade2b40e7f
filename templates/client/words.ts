import { find } from './dom.ts'

/** Says a phrase of the deck's own words, its holes filled: `say('place-citation', { index: 2, total: 5 })`. */
export type Say = (key: string, inserts?: Readonly<Record<string, string | number>>) => string

/** The words that the document brings for its script, in its language. */
export function readWords(page: Document): Say {
  const phrases = JSON.parse(find(page, '#words')?.textContent ?? '{}') as Record<string, string>
  return (key, inserts = {}) =>
    (phrases[key] ?? '').replace(/\{(\w+)\}/g, (hole, name: string) => String(inserts[name] ?? hole))
}
