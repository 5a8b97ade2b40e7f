import { isTag, mapTags, type Tag, withKids } from './structure.ts'
import { textEntry, textString } from './syntax.ts'

/** Notes with an identifier each, as PDF/UA-1 asks (ISO 14289-1, 7.9), numbered in their order. */
export function withNoteIds(tags: readonly Tag[]): readonly Tag[] {
  let count = 0
  const visit = (tag: Tag): Tag => {
    if (tag.type !== 'Note' || tag.entries.has('ID')) return withKids(tag, mapTags(tag.kids, visit))
    count += 1
    const id = textString(`note${String(count).padStart(8, '0')}`)
    return { ...tag, entries: new Map([...tag.entries, ['ID', id]]), kids: mapTags(tag.kids, visit) }
  }
  return tags.map(visit)
}

/** All identifiers with their elements, as a name tree of one node (ISO 32000-2, 7.9.6); null where there are none. */
export function idTree(tags: readonly Tag[], numberOf: (tag: Tag) => number): string | null {
  const ids: (readonly [id: string, number: number])[] = []
  const visit = (tag: Tag): void => {
    const id = tag.entries.get('ID')
    if (id !== undefined) ids.push([textEntry(`<</ID ${id}>>`, 'ID') ?? '', numberOf(tag)])
    for (const kid of tag.kids) if (isTag(kid)) visit(kid)
  }
  for (const tag of tags) visit(tag)
  if (ids.length === 0) return null
  ids.sort(([a], [b]) => (a < b ? -1 : 1))
  return `<</Names [${ids.map(([id, number]) => `${textString(id)} ${number} 0 R`).join(' ')}]>>`
}
