import { contentStart, objectText, type PdfFile } from './pdf-file.ts'
import { entriesOf, referenceOf } from './stamps/dictionary.ts'
import { referenceEntry } from './syntax.ts'

/** A structure element (ISO 32000-2, 14.7.2). Mending makes new ones from it; none is changed. */
export interface Tag {
  readonly kind: 'tag'
  /** Its object's number, or null where the object has yet to be made. */
  readonly number: number | null
  readonly type: string
  /** Its other entries as they are written: `Alt`, `Lang`, `A`, `ID`. */
  readonly entries: ReadonlyMap<string, string>
  readonly kids: readonly Kid[]
}

/** A part of a page's content, by the page's object and the number of the mark. */
export interface Mark {
  readonly kind: 'mark'
  readonly page: number
  readonly mark: number
}

/** An object that belongs to an element: the annotation of a link. */
export interface ObjectReference {
  readonly kind: 'object'
  readonly object: number
  readonly page: number | null
}

export type Kid = Tag | Mark | ObjectReference

export const isTag = (kid: Kid): kid is Tag => kid.kind === 'tag'
export const isMark = (kid: Kid): kid is Mark => kid.kind === 'mark'

/** A tag with other kids; the same where these are. */
export const withKids = (tag: Tag, kids: readonly Kid[]): Tag =>
  kids === tag.kids ? tag : { kind: 'tag', number: tag.number, type: tag.type, entries: tag.entries, kids }

/** Kids with the tags among them changed; the same where none is. */
export function mapTags(kids: readonly Kid[], change: (tag: Tag) => Tag): readonly Kid[] {
  let mapped: Kid[] | null = null
  // Counted by hand: this runs for every tag of a document, several times.
  for (let index = 0; index < kids.length; index++) {
    const kid = kids[index] as Kid
    if (kid.kind !== 'tag') continue
    const changed = change(kid)
    if (changed === kid) continue
    mapped ??= [...kids]
    mapped[index] = changed
  }
  return mapped ?? kids
}

/** The structure tree of a document: its root's object, and the elements that it holds. */
export interface Structure {
  readonly root: number
  readonly tags: readonly Tag[]
}

/** Reads the structure tree, or null where the document is not tagged. */
export function readStructure(file: PdfFile, catalog: string): Structure | null {
  const root = referenceEntry(catalog, 'StructTreeRoot')
  if (root === null) return null
  const { kids } = readTag(file, root)
  return { root, tags: kids.filter(isTag) }
}

const NO_ENTRIES: Tag['entries'] = new Map()

/** An element without any of the entries that few have, as Skia writes it. */
const PLAIN =
  /<<\/Type \/StructElem\n\/S \/(\w+)\n\/P \d+ 0 R\n(?:\/Pg (\d+) 0 R\n)?\/K (\[[^\]]*\]|\d+(?: 0 R)?)>>\nendobj/y

function readTag(file: PdfFile, number: number): Tag {
  PLAIN.lastIndex = contentStart(file, number)
  const plain = PLAIN.exec(file.text)
  if (plain !== null) {
    const [, type = '', page, kids = ''] = plain
    return tagOf(number, type, NO_ENTRIES, readKids(file, kids, page === undefined ? null : Number(page)))
  }
  const entries = entriesOf(objectText(file, number))
  const kids = readKids(file, entries.get('K') ?? '', referenceOf(entries.get('Pg')))
  const type = (entries.get('S') ?? '').slice(1)
  for (const key of ['Type', 'S', 'P', 'Pg', 'K']) entries.delete(key)
  return tagOf(number, type, entries, kids)
}

const tagOf = (number: number, type: string, entries: Tag['entries'], kids: readonly Kid[]): Tag => ({
  kind: 'tag',
  number,
  type,
  entries,
  kids,
})

/** An element that has yet to be made. */
export const newTag = (type: string, kids: readonly Kid[]): Tag => ({
  kind: 'tag',
  number: null,
  type,
  entries: NO_ENTRIES,
  kids,
})

/** Kids as they are written: elements by reference, marks by number, dictionaries of either; one of them, or an array. */
function readKids(file: PdfFile, written: string, page: number | null): readonly Kid[] {
  const kids: Kid[] = []
  for (let at = 0; at < written.length; ) {
    const code = written.charCodeAt(at)
    if (code === LESS) {
      const end = written.indexOf('>>', at) + 2
      kids.push(readReference(written.slice(at, end), page))
      at = end
    } else if (code >= ZERO && code <= NINE) {
      let number = 0
      for (; written.charCodeAt(at) >= ZERO && written.charCodeAt(at) <= NINE; at++)
        number = 10 * number + written.charCodeAt(at) - ZERO
      if (written.startsWith(' 0 R', at)) {
        kids.push(readTag(file, number))
        at += 4
      } else kids.push({ kind: 'mark', page: knownPage(page, written), mark: number })
    } else at += 1
  }
  return kids
}

const LESS = 0x3c
const ZERO = 0x30
const NINE = 0x39

function readReference(dictionary: string, own: number | null): Kid {
  const page = referenceEntry(dictionary, 'Pg') ?? own
  const object = referenceEntry(dictionary, 'Obj')
  if (object !== null) return { kind: 'object', object, page }
  return {
    kind: 'mark',
    page: knownPage(page, dictionary),
    mark: Number(/\/MCID (\d+)/.exec(dictionary)?.[1]),
  }
}

function knownPage(page: number | null, kid: string): number {
  if (page === null) throw new Error(`The browser has tagged content of no page: ${kid}`)
  return page
}

/** An element's dictionary. `parent` and its own elements are object numbers. */
export function writeTag(
  { type, entries, kids }: Tag,
  parent: number,
  numberOf: (tag: Tag) => number,
): string {
  let page: number | null = null
  const written: string[] = []
  for (const kid of kids) {
    if (kid.kind === 'tag') written.push(`${numberOf(kid)} 0 R`)
    else if (kid.kind === 'object')
      written.push(
        `<</Type /OBJR\n/Obj ${kid.object} 0 R${kid.page === null ? '' : `\n/Pg ${kid.page} 0 R`}>>`,
      )
    else {
      page ??= kid.page
      const isThere = kid.page === page
      written.push(isThere ? `${kid.mark}` : `<</Type /MCR\n/Pg ${kid.page} 0 R\n/MCID ${kid.mark}>>`)
    }
  }
  let dictionary = `<</Type /StructElem\n/S /${type}\n/P ${parent} 0 R`
  if (page !== null) dictionary += `\n/Pg ${page} 0 R`
  if (written.length > 0) dictionary += `\n/K ${written.length === 1 ? written[0] : `[${written.join(' ')}]`}`
  for (const [key, value] of entries) dictionary += `\n/${key} ${value}`
  return `${dictionary}>>`
}
