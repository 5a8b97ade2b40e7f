import { describeLinks } from './link-annotations.ts'
import type { LinkDescription } from './links.ts'
import { mendStructure } from './mend-structure.ts'
import { type MarkedPage, markPages } from './page-contents.ts'
import { markOwners, writeParentTree } from './parent-tree.ts'
import { objectText, type PdfFile } from './pdf-file.ts'
import { pagesOf } from './pdf-pages.ts'
import type { Changes } from './rewrite.ts'
import { isMark, isTag, type Kid, mapTags, readStructure, type Tag, withKids, writeTag } from './structure.ts'
import { referenceEntry, withEntries } from './syntax.ts'
import { idTree, withNoteIds } from './tag-ids.ts'

export interface TagRequest {
  /** The document's catalog, as it is written. */
  readonly catalog: string
  /** BCP 47, the document's. */
  readonly lang: string
  readonly links: readonly LinkDescription[]
  /** A number for a new object. */
  readonly newNumber: () => number
}

export interface MendedTags extends Changes {
  /** Whether nothing is left that a machine could find wanting by PDF/UA-1; see docs/accessible-pdf.md. */
  readonly isAccessible: boolean
}

/**
 * What changes in a printed PDF so that its tags are those of PDF/UA-1 (ISO 14289-1): the content of its pages, its
 * structure tree, its links. Nothing where it is not tagged.
 */
export async function mendTags(file: PdfFile, request: TagRequest): Promise<MendedTags> {
  const structure = readStructure(file, request.catalog)
  if (structure === null) return { objects: new Map(), removed: new Set(), isAccessible: false }
  const pages = pagesOf(file, request.catalog)
  const marked = await markPages(file, pages, structure.tags)
  const byPage = new Map(marked.pages.map(page => [page.page.number, page]))
  const cleared = structure.tags.map(tag => withMarked(tag, byPage))
  const tags = withNoteIds(mendStructure(cleared, request.lang))
  const before = numbersOf(structure.tags)
  const after = numbersOf(tags)
  const removed = new Set([...before].filter(number => !after.has(number)))
  const numberOf = numbering(removed, request.newNumber)
  const links = describeLinks(file, pages, request.links)
  const written = writeTags(tags, structure.root, numberOf)
  const ids = idTree(tags, numberOf)
  const idNumber = ids === null ? null : request.newNumber()
  const root = withEntries(objectText(file, structure.root), {
    RoleMap: ROLES,
    ...(idNumber === null ? {} : { IDTree: `${idNumber} 0 R` }),
  })
  for (const number of idNodes(file, structure.root)) removed.add(number)
  return {
    objects: new Map<number, Buffer | string>([
      ...links.objects,
      ...written,
      ...(idNumber === null || ids === null ? [] : [[idNumber, ids] as const]),
      ...writeParentTree(file, structure.root, root, pages, markOwners(tags, numberOf)),
      ...(await marked.streams),
    ]),
    removed,
    isAccessible:
      marked.pages.length === pages.length &&
      links.areAllDescribed &&
      tags.every(tag => figuresAreDescribed(tag)),
  }
}

/**
 * Structure types of PDF 2.0 that Chromium writes, for readers of PDF 1.7 (ISO 32000-1, 14.7.3); else they pass over the
 * text or refuse it.
 */
const ROLES = '<</Strong /Span /Em /Span /Aside /Sect>>'

/** A tag without the marks that are artifacts now; of a figure, with its place on its page. */
function withMarked(tag: Tag, pages: ReadonlyMap<number, MarkedPage>): Tag {
  const isContent = (kid: Kid): boolean =>
    kid.kind !== 'mark' || !pages.get(kid.page)?.decorations.has(kid.mark)
  const kids = mapTags(tag.kids, kid => withMarked(kid, pages))
  const left = kids.every(isContent) ? kids : kids.filter(isContent)
  return tag.type === 'Figure' ? { ...tag, entries: withBox(tag, pages), kids: left } : withKids(tag, left)
}

function withBox(figure: Tag, pages: ReadonlyMap<number, MarkedPage>): ReadonlyMap<string, string> {
  const marks = figure.kids.filter(isMark)
  const boxes = marks.flatMap(({ page, mark }) => pages.get(page)?.boxes.get(mark) ?? [])
  const isOnOnePage = new Set(marks.map(({ page }) => page)).size === 1
  if (boxes.length === 0 || !isOnOnePage || figure.entries.has('A')) return figure.entries
  const sides = [
    Math.min(...boxes.map(({ left }) => left)),
    Math.min(...boxes.map(({ bottom }) => bottom)),
    Math.max(...boxes.map(({ right }) => right)),
    Math.max(...boxes.map(({ top }) => top)),
  ]
  if (!sides.every(Number.isFinite)) return figure.entries
  const box = sides.map(side => Number(side.toFixed(2))).join(' ')
  return new Map([...figure.entries, ['A', `<</O /Layout /BBox [${box}]>>`]])
}

function numbersOf(tags: readonly Tag[]): ReadonlySet<number> {
  const numbers = new Set<number>()
  const visit = ({ number, kids }: Tag): void => {
    if (number !== null) numbers.add(number)
    for (const kid of kids) if (isTag(kid)) visit(kid)
  }
  for (const tag of tags) visit(tag)
  return numbers
}

/** Numbers for tags that have none: of those that are gone, then new ones. */
function numbering(removed: Set<number>, newNumber: () => number): (tag: Tag) => number {
  const given = new Map<Tag, number>()
  const left = [...removed]
  return tag => {
    const known = tag.number ?? given.get(tag)
    if (known !== undefined) return known
    const number = left.shift() ?? newNumber()
    removed.delete(number)
    given.set(tag, number)
    return number
  }
}

/** The nodes of the tree of identifiers that the browser has written. */
function idNodes(file: PdfFile, root: number): readonly number[] {
  const tree = referenceEntry(objectText(file, root), 'IDTree')
  if (tree === null) return []
  const kids = objectText(file, tree).matchAll(/(\d+) 0 R/g)
  return [tree, ...Array.from(kids, ([, kid]) => Number(kid))]
}

function writeTags(
  tags: readonly Tag[],
  root: number,
  numberOf: (tag: Tag) => number,
): ReadonlyMap<number, string> {
  const written = new Map<number, string>()
  const write = (tag: Tag, parent: number): void => {
    const number = numberOf(tag)
    written.set(number, writeTag(tag, parent, numberOf))
    for (const kid of tag.kids) if (isTag(kid)) write(kid, number)
  }
  for (const tag of tags) write(tag, root)
  return written
}

function figuresAreDescribed(tag: Tag): boolean {
  if (tag.type === 'Figure' && !tag.entries.has('Alt')) return false
  return tag.kids.every(kid => !isTag(kid) || figuresAreDescribed(kid))
}
