import type { SourceText } from '../model/source.ts'
import { placeOf } from './place.ts'

/** The page or the element of a document that an offset lies in; undefined where the file is its own text. */
export const documentPlace = (
  { places }: SourceText,
  offset: number,
): SourceText['places'][number] | undefined => places.findLast(({ start }) => start <= offset)

/**
 * Where an offset of a source's text stands, for people, as everything that is printed writes it: "texts/a.pdf, p. 4",
 * "texts/a.html, article[1]/p[3]", and with line and column where the file is its own text: "texts/a.txt:9:22".
 */
export function shownPlace(path: string, text: SourceText, offset: number): string {
  const place = documentPlace(text, offset)
  if (place) return `${path}, ${place.kind === 'page' ? `p. ${place.label}` : place.label}`
  const { line, column } = placeOf(text.text, offset)
  return `${path}:${line}:${column}`
}
