import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'

/** A PDF as an independent reader (pdf.js) finds it. Lengths are points, from the lower left corner. */
export interface ReadPdf {
  readonly pages: readonly ReadPage[]
  readonly outline: readonly ReadItem[]
  readonly information: Readonly<Record<string, unknown>>
  /** Of the XMP packet, by its prefixed name in lower case. */
  readonly xmp: (name: string) => unknown
  readonly attachments: ReadonlyMap<string, Uint8Array>
}

export interface ReadPage {
  readonly width: number
  readonly height: number
  /** In the order in which it is drawn. */
  readonly texts: readonly { readonly text: string; readonly x: number; readonly y: number }[]
  readonly links: readonly ReadLink[]
  /** Tags, without the ones that say nothing. */
  readonly tags: readonly ReadTag[]
}

export interface ReadLink {
  readonly address: string | null
  /** The name of a place in the document, and its page from 1; null where no such place is. */
  readonly place: string | null
  readonly page: number | null
}

export interface ReadTag {
  readonly role: string
  readonly alt: string | null
  /** All text within it. */
  readonly text: string
  readonly within: readonly ReadTag[]
}

export interface ReadItem {
  readonly title: string
  readonly page: number | null
  readonly items: readonly ReadItem[]
}

type PdfDocument = Awaited<ReturnType<typeof getDocument>['promise']>
type PdfPage = Awaited<ReturnType<PdfDocument['getPage']>>

export async function readPdf(pdf: Uint8Array): Promise<ReadPdf> {
  const document = await getDocument({ data: new Uint8Array(pdf), verbosity: 0 }).promise
  const places = new Map(Object.entries(await document.getDestinations()))
  const pageOf = async (destination: unknown): Promise<number | null> => {
    const explicit = typeof destination === 'string' ? places.get(destination) : destination
    if (!Array.isArray(explicit)) return null
    return (await document.getPageIndex(explicit[0])) + 1
  }
  const pages: ReadPage[] = []
  for (let number = 1; number <= document.numPages; number++) {
    pages.push(await readPage(await document.getPage(number), pageOf))
  }
  const { info, metadata } = await document.getMetadata()
  const attachments = Object.values((await document.getAttachments()) ?? {}) as {
    readonly filename: string
    readonly content: Uint8Array
  }[]
  return {
    pages,
    outline: await readItems((await document.getOutline()) ?? [], pageOf),
    information: info as Record<string, unknown>,
    xmp: name => metadata?.get(name) ?? null,
    attachments: new Map(attachments.map(({ filename, content }) => [filename, content])),
  }
}

type PageOf = (destination: unknown) => Promise<number | null>

async function readPage(page: PdfPage, pageOf: PageOf): Promise<ReadPage> {
  const { items } = await page.getTextContent({ includeMarkedContent: true })
  const texts: { text: string; x: number; y: number }[] = []
  const marked = new Map<string, string>()
  const open: string[] = []
  for (const item of items) {
    if ('str' in item) {
      texts.push({ text: item.str, x: item.transform[4], y: item.transform[5] })
      const id = open.findLast(mark => mark !== '')
      if (id !== undefined) marked.set(id, (marked.get(id) ?? '') + item.str + (item.hasEOL ? ' ' : ''))
    } else if (item.type === 'endMarkedContent') open.pop()
    else open.push(item.id ?? '')
  }
  const links: ReadLink[] = []
  for (const { subtype, url, dest } of await page.getAnnotations()) {
    if (subtype !== 'Link') continue
    links.push({ address: url ?? null, place: dest ?? null, page: await pageOf(dest) })
  }
  const [, , width, height] = page.view as [number, number, number, number]
  const tree = await page.getStructTree()
  return { width, height, texts, links, tags: tree ? readTags(tree, marked).within : [] }
}

interface Node {
  readonly role?: string
  readonly alt?: string
  readonly type?: string
  readonly id?: string
  readonly children?: readonly Node[]
}

/** A tag; the tags within it that only group (`NonStruct`) are replaced by what they group. */
function readTags({ role = '', alt, children = [] }: Node, marked: ReadonlyMap<string, string>): ReadTag {
  const within: ReadTag[] = []
  let text = ''
  for (const child of children) {
    if (child.role === undefined) {
      text += marked.get(child.id ?? '') ?? ''
      continue
    }
    const tag = readTags(child, marked)
    text += tag.text
    if (child.role === 'NonStruct' && child.alt === undefined) within.push(...tag.within)
    else within.push(tag)
  }
  return { role, alt: alt ?? null, text, within }
}

async function readItems(
  items: readonly { readonly title: string; readonly dest: unknown; readonly items: unknown }[],
  pageOf: PageOf,
): Promise<ReadItem[]> {
  const found: ReadItem[] = []
  for (const { title, dest, items: inner } of items) {
    found.push({ title, page: await pageOf(dest), items: await readItems(inner as typeof items, pageOf) })
  }
  return found
}

/** A tag and all within it. */
export function allTags(tags: readonly ReadTag[]): readonly ReadTag[] {
  return tags.flatMap(tag => [tag, ...allTags(tag.within)])
}

/** Text as it can be compared: without white space and what nobody sees, one form of apostrophe. */
export function bare(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[\s\p{Default_Ignorable_Code_Point}]/gu, '')
    .replace(/[’ʼ]/g, "'")
}

/** The text of a page between two heights, as it can be compared. */
export function bareText(
  { texts }: ReadPage,
  from = Number.NEGATIVE_INFINITY,
  to = Number.POSITIVE_INFINITY,
): string {
  return bare(
    texts
      .filter(({ y }) => y >= from && y <= to)
      .map(({ text }) => text)
      .join(''),
  )
}
