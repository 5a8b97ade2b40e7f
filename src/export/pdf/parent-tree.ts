import { objectText, type PdfFile } from './pdf-file.ts'
import type { PdfPage } from './pdf-pages.ts'
import { isMark, isTag, type Tag } from './structure.ts'
import { referenceEntry, withEntries } from './syntax.ts'

/** The object of the element that holds each mark, by page and mark. */
export type MarkOwners = ReadonlyMap<number, ReadonlyMap<number, number>>

export function markOwners(tags: readonly Tag[], numberOf: (tag: Tag) => number): MarkOwners {
  const owners = new Map<number, Map<number, number>>()
  const visit = (tag: Tag): void => {
    for (const kid of tag.kids) {
      if (isTag(kid)) visit(kid)
      else if (isMark(kid)) {
        const marks = owners.get(kid.page) ?? new Map<number, number>()
        owners.set(kid.page, marks.set(kid.mark, numberOf(tag)))
      }
    }
  }
  for (const tag of tags) visit(tag)
  return owners
}

/**
 * The parent tree (ISO 32000-2, 14.7.5.4) with the elements that hold the marks of each page now, and the root of the
 * structure with the number that follows its last key. What belongs to annotations stays as it is.
 */
export function writeParentTree(
  file: PdfFile,
  root: number,
  rootText: string,
  pages: readonly PdfPage[],
  owners: MarkOwners,
): readonly (readonly [number: number, content: string])[] {
  const tree = referenceEntry(rootText, 'ParentTree')
  if (tree === null) throw new Error('The browser has written a PDF of an unknown form.')
  const lists = new Map(
    Array.from(objectText(file, tree).matchAll(/(\d+) (\d+) 0 R/g), ([, key, list]) => [
      Number(key),
      Number(list),
    ]),
  )
  const marks = pages.flatMap(({ number, structParents }) => {
    const list = structParents === null ? undefined : lists.get(structParents)
    if (list === undefined) return []
    const ofPage = owners.get(number) ?? new Map<number, number>()
    const length = Math.max(-1, ...ofPage.keys()) + 1
    const written = Array.from({ length }, (_, mark) =>
      ofPage.has(mark) ? `${ofPage.get(mark)} 0 R` : 'null',
    )
    return [[list, `[${written.join(' ')}]`] as const]
  })
  const following = Math.max(-1, ...lists.keys()) + 1
  return [...marks, [root, withEntries(rootText, { ParentTreeNextKey: `${following}` })]]
}
