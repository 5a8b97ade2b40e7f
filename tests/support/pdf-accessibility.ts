import {
  PDFArray,
  PDFBool,
  type PDFContext,
  PDFDict,
  PDFDocument,
  PDFHexString,
  PDFName,
  PDFNumber,
  type PDFObject,
  PDFRef,
  PDFStream,
  PDFString,
} from '@cantoo/pdf-lib'
import { getDocument, OPS } from 'pdfjs-dist/legacy/build/pdf.mjs'

/**
 * What a machine can find wanting in a PDF by PDF/UA-1 (ISO 14289-1:2014), checkpoint after checkpoint of the Matterhorn
 * Protocol 1.1 (PDF Association), as far as the features that it is about can occur in what a browser prints. It reads the
 * file with pdf-lib (its objects) and pdf.js (what its pages draw); nothing of src/ takes part.
 *
 * Each finding begins with the checkpoint that it belongs to.
 */
export async function accessibilityFindings(pdf: Uint8Array): Promise<readonly string[]> {
  const document = await PDFDocument.load(pdf, { updateMetadata: false })
  const tree = readTree(document)
  const drawn = await readDrawing(pdf)
  return [
    ...contentFindings(drawn),
    ...treeFindings(document, tree, drawn),
    ...roleFindings(tree),
    ...metadataFindings(document),
    ...nestingFindings(tree),
    ...languageFindings(document, tree),
    ...figureFindings(tree),
    ...headingFindings(tree),
    ...tableFindings(tree),
    ...noteFindings(tree),
    ...fileFindings(document),
    ...annotationFindings(document, tree),
    ...objectFindings(document),
  ]
}

interface Element {
  readonly ref: PDFRef
  readonly dictionary: PDFDict
  readonly parent: Element | null
  /** As it is written, and what the role map makes of it. */
  readonly type: string
  readonly role: string
  readonly kids: readonly Element[]
  readonly marks: readonly { readonly page: PDFRef | null; readonly mark: number }[]
  readonly objects: readonly PDFRef[]
}

interface Tree {
  readonly root: PDFDict
  readonly roles: ReadonlyMap<string, string>
  /** In the order in which they are read. */
  readonly elements: readonly Element[]
}

const named = (key: string): PDFName => PDFName.of(key)

const nameOf = (value: PDFObject | undefined): string =>
  value instanceof PDFName ? value.asString().slice(1) : ''

function textOf(value: PDFObject | undefined): string | null {
  return value instanceof PDFString || value instanceof PDFHexString ? value.decodeText() : null
}

function listOf(context: PDFContext, value: PDFObject | undefined): readonly PDFObject[] {
  const found = context.lookup(value)
  if (found instanceof PDFArray) return found.asArray()
  return value === undefined ? [] : [value]
}

function readTree({ context, catalog }: PDFDocument): Tree {
  const root = catalog.lookupMaybe(named('StructTreeRoot'), PDFDict)
  if (root === undefined) throw new Error('The document is not tagged.')
  const map = root.lookupMaybe(named('RoleMap'), PDFDict)?.entries() ?? []
  const roles = new Map(map.map(([key, value]) => [nameOf(key), nameOf(value)]))
  const elements: Element[] = []
  const seen = new Set<PDFRef>()
  const read = (ref: PDFRef, parent: Element | null): Element => {
    if (seen.has(ref)) throw new Error(`The element ${ref} stands in two places.`)
    seen.add(ref)
    const dictionary = context.lookup(ref, PDFDict)
    const type = nameOf(dictionary.get(named('S')))
    const kids: Element[] = []
    const marks: { page: PDFRef | null; mark: number }[] = []
    const objects: PDFRef[] = []
    const element: Element = {
      ref,
      dictionary,
      parent,
      type,
      role: roleOf(type, roles),
      kids,
      marks,
      objects,
    }
    elements.push(element)
    const own = dictionary.get(named('Pg'))
    for (const kid of listOf(context, dictionary.get(named('K')))) {
      const found = context.lookup(kid)
      if (kid instanceof PDFNumber)
        marks.push({ page: own instanceof PDFRef ? own : null, mark: kid.asNumber() })
      else if (found instanceof PDFDict && nameOf(found.get(named('Type'))) === 'MCR') {
        const page = found.get(named('Pg')) ?? own
        const mark = found.lookup(named('MCID'), PDFNumber).asNumber()
        marks.push({ page: page instanceof PDFRef ? page : null, mark })
      } else if (found instanceof PDFDict && nameOf(found.get(named('Type'))) === 'OBJR') {
        const object = found.get(named('Obj'))
        if (object instanceof PDFRef) objects.push(object)
      } else if (kid instanceof PDFRef) kids.push(read(kid, element))
    }
    return element
  }
  for (const kid of listOf(context, root.get(named('K')))) if (kid instanceof PDFRef) read(kid, null)
  return { root, roles, elements }
}

function roleOf(type: string, roles: ReadonlyMap<string, string>): string {
  let role = type
  for (let steps = 0; roles.has(role) && steps < 10; steps++) role = roles.get(role) ?? ''
  return role
}

/** What a page draws, as pdf.js follows it. */
interface DrawnPage {
  /** Marks in their order. */
  readonly marks: readonly number[]
  readonly findings: readonly string[]
}

async function readDrawing(pdf: Uint8Array): Promise<readonly DrawnPage[]> {
  const document = await getDocument({ data: new Uint8Array(pdf), verbosity: 0 }).promise
  const pages: DrawnPage[] = []
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number)
    pages.push(followDrawing(await page.getOperatorList(), number))
  }
  await document.destroy()
  return pages
}

interface OperatorList {
  readonly fnArray: readonly number[]
  readonly argsArray: readonly (readonly unknown[] | null)[]
}

function followDrawing({ fnArray, argsArray }: OperatorList, number: number): DrawnPage {
  const names = new Map(Object.entries(OPS).map(([name, code]) => [code as number, name]))
  const findings = new Set<string>()
  const marks: number[] = []
  const open: ('artifact' | 'tagged' | 'other')[] = []
  fnArray.forEach((code, index) => {
    const name = names.get(code) ?? ''
    const args = argsArray[index] ?? []
    if (name === 'beginMarkedContent' || name === 'beginMarkedContentProps') {
      const mark = typeof args[1] === 'number' ? args[1] : null
      const tag = typeof args[0] === 'string' ? args[0] : ((args[0] as { name?: string })?.name ?? '')
      const kind = tag === 'Artifact' ? 'artifact' : mark === null ? 'other' : 'tagged'
      if (kind === 'artifact' && open.includes('tagged'))
        findings.add(`01-003 page ${number}: an artifact within tagged content`)
      if (kind === 'tagged' && open.includes('artifact'))
        findings.add(`01-004 page ${number}: tagged content within an artifact`)
      if (mark !== null) {
        if (marks.includes(mark)) findings.add(`01 page ${number}: mark ${mark} is used twice`)
        marks.push(mark)
      }
      open.push(kind)
    } else if (name === 'endMarkedContent') {
      if (open.pop() === undefined) findings.add(`01 page ${number}: a mark ends that did not begin`)
    } else {
      if (isPainting(name, args) && !open.includes('artifact') && !open.includes('tagged'))
        findings.add(`01-005 page ${number}: ${name} is neither tagged nor an artifact`)
      if (name === 'showText') for (const finding of glyphFindings(args[0], number)) findings.add(finding)
    }
  })
  if (open.length > 0) findings.add(`01 page ${number}: a mark does not end`)
  return { marks, findings: [...findings] }
}

function isPainting(name: string, args: readonly unknown[]): boolean {
  if (name === 'constructPath') return args[0] !== OPS.endPath
  return /^(?:show|paintImage|paintInlineImage|paintSolidColor|shadingFill|stroke|fill|eoFill|eoFillStroke|fillStroke|closeStroke)/i.test(
    name,
  )
}

function glyphFindings(glyphs: unknown, number: number): readonly string[] {
  if (!Array.isArray(glyphs)) return []
  return glyphs.flatMap(glyph => {
    if (typeof glyph !== 'object' || glyph === null) return []
    const { unicode = '', originalCharCode } = glyph as { unicode?: string; originalCharCode?: number }
    if (originalCharCode === 0) return [`31 page ${number}: the .notdef glyph is shown`]
    if (unicode === '') return [`10 page ${number}: character ${originalCharCode} has no meaning`]
    // biome-ignore lint/suspicious/noControlCharactersInRegex: U+0000 is one of those that are not allowed.
    return /[\u0000\ufeff\ufffe\ufffd]/.test(unicode)
      ? [`31 page ${number}: character ${originalCharCode} means nothing`]
      : []
  })
}

const contentFindings = (pages: readonly DrawnPage[]): readonly string[] =>
  pages.flatMap(({ findings }) => findings)

/** What the structure says of the pages, and what the pages say of it (ISO 32000-1, 14.7.4). */
function treeFindings(
  document: PDFDocument,
  { root, elements }: Tree,
  drawn: readonly DrawnPage[],
): readonly string[] {
  const { context } = document
  const parents = numberTree(context, root.lookup(named('ParentTree'), PDFDict))
  const findings: string[] = []
  const owners = new Map<string, Element>()
  for (const element of elements)
    for (const { page, mark } of element.marks) {
      const key = `${page} ${mark}`
      if (page === null) findings.push(`01 ${describe(element)}: marks of no page`)
      if (owners.has(key)) findings.push(`01 ${describe(element)}: mark ${key} has two owners`)
      owners.set(key, element)
    }
  document.getPages().forEach((page, index) => {
    const key = page.node.lookupMaybe(named('StructParents'), PDFNumber)?.asNumber()
    const list = key === undefined ? [] : listOf(context, parents.get(key))
    for (const mark of drawn[index]?.marks ?? []) {
      const owner = owners.get(`${page.ref} ${mark}`)
      if (owner === undefined) findings.push(`01-005 page ${index + 1}: mark ${mark} belongs to no element`)
      else if (list[mark] !== owner.ref)
        findings.push(`01 page ${index + 1}: the parent tree gives mark ${mark} to another element`)
    }
    const there = new Set(drawn[index]?.marks ?? [])
    for (const [key, element] of owners)
      if (key.startsWith(`${page.ref} `) && !there.has(Number(key.split(' ').at(-1))))
        findings.push(`01 ${describe(element)}: mark ${key} is not drawn`)
  })
  const next = root.lookupMaybe(named('ParentTreeNextKey'), PDFNumber)?.asNumber() ?? Number.NaN
  if (!(next > Math.max(...parents.keys()))) findings.push('01 ParentTreeNextKey is no new key')
  for (const element of elements) {
    const parent = element.dictionary.get(named('P'))
    const expected =
      element.parent?.ref ??
      (document.catalog.get(named('StructTreeRoot')) instanceof PDFRef
        ? document.catalog.get(named('StructTreeRoot'))
        : null)
    if (parent !== expected) findings.push(`09 ${describe(element)}: its parent is another`)
    const isEmpty = element.kids.length + element.marks.length + element.objects.length === 0
    if (isEmpty && !['TD', 'TH'].includes(element.role)) findings.push(`09 ${describe(element)}: empty`)
  }
  const marked = document.catalog.lookupMaybe(named('MarkInfo'), PDFDict)
  if (marked?.get(named('Marked')) !== PDFBool.True) findings.push('01 the document is not marked as tagged')
  if (marked?.get(named('Suspects')) === PDFBool.True) findings.push('01 the tags are suspect')
  return findings
}

function numberTree(context: PDFContext, node: PDFDict): ReadonlyMap<number, PDFObject> {
  const values = new Map<number, PDFObject>()
  const visit = (node: PDFDict): void => {
    const pairs = listOf(context, node.get(named('Nums')))
    for (let at = 0; at + 1 < pairs.length; at += 2)
      if (pairs[at] instanceof PDFNumber)
        values.set((pairs[at] as PDFNumber).asNumber(), pairs[at + 1] as PDFObject)
    for (const kid of listOf(context, node.get(named('Kids')))) visit(context.lookup(kid, PDFDict))
  }
  visit(node)
  return values
}

/** ISO 32000-1, 14.8.4. */
const STANDARD = new Set(
  `Document Part Art Sect Div BlockQuote Caption TOC TOCI Index NonStruct Private P H H1 H2 H3 H4 H5 H6 L LI Lbl LBody
  Table TR TH TD THead TBody TFoot Span Quote Note Reference BibEntry Code Link Annot Ruby RB RT RP Warichu WT WP
  Figure Formula Form`.split(/\s+/),
)

function roleFindings({ roles, elements }: Tree): readonly string[] {
  const unknown = new Set(elements.filter(({ role }) => !STANDARD.has(role)).map(({ type }) => type))
  const remapped = [...roles.keys()].filter(type => STANDARD.has(type))
  return [
    ...[...unknown].map(type => `02 ${type} is no standard type, nor mapped to one`),
    ...remapped.map(type => `02 the standard type ${type} is mapped to another`),
  ]
}

function metadataFindings({ catalog }: PDFDocument): readonly string[] {
  const stream = catalog.lookupMaybe(named('Metadata'), PDFStream)
  if (stream === undefined) return ['06 no metadata']
  const packet = Buffer.from(stream.getContents()).toString('utf8')
  const preferences = catalog.lookupMaybe(named('ViewerPreferences'), PDFDict)
  const findings: string[] = []
  if (!/<pdfuaid:part>1<\/pdfuaid:part>/.test(packet)) findings.push('06 no PDF/UA identifier')
  if (!/xmlns:pdfuaid="http:\/\/www\.aiim\.org\/pdfua\/ns\/id\/"/.test(packet))
    findings.push('06 the prefix of the PDF/UA identifier is not declared')
  if (!/<dc:title>.*<rdf:li xml:lang="x-default">[^<]+</s.test(packet)) findings.push('06 no title')
  if (preferences?.get(named('DisplayDocTitle')) !== PDFBool.True) findings.push('07 the title is not shown')
  return findings
}

/** Which elements may stand in which (ISO 32000-1, 14.8.4). */
function nestingFindings({ elements }: Tree): readonly string[] {
  const within: Readonly<Record<string, RegExp>> = {
    LI: /^L$/,
    LBody: /^LI$/,
    TOCI: /^TOC$/,
    TR: /^(?:Table|THead|TBody|TFoot)$/,
    TH: /^TR$/,
    TD: /^TR$/,
    THead: /^Table$/,
    TBody: /^Table$/,
    TFoot: /^Table$/,
  }
  const holds: Readonly<Record<string, RegExp>> = {
    L: /^(?:Caption )?(?:(?:L|LI) )*$/,
    LI: /^(?:(?:Lbl|LBody) )*$/,
    TOC: /^(?:Caption )?(?:(?:TOC|TOCI) )*$/,
    Table: /^(?:Caption )?(?:(?:TR|THead|TBody|TFoot) )*(?:Caption )?$/,
    TR: /^(?:(?:TH|TD) )*$/,
    THead: /^(?:TR )*$/,
    TBody: /^(?:TR )*$/,
    TFoot: /^(?:TR )*$/,
  }
  return elements.flatMap(element => {
    const { role, parent, kids, marks } = element
    const findings: string[] = []
    if (within[role] !== undefined && !within[role].test(parent?.role ?? ''))
      findings.push(`09 ${describe(element)}: stands in ${parent?.role}`)
    const types = kids.map(kid => `${kid.role} `).join('')
    if (holds[role] !== undefined && (!holds[role].test(types) || marks.length > 0))
      findings.push(`09 ${describe(element)}: holds ${types}${marks.length > 0 ? 'and content' : ''}`)
    if (/^(?:P|H[1-6])$/.test(role) && kids.some(kid => /^(?:P|H[1-6]|L|Table|Art|Sect)$/.test(kid.role)))
      findings.push(`09 ${describe(element)}: holds ${types}`)
    return findings
  })
}

function languageFindings({ catalog }: PDFDocument, { elements }: Tree): readonly string[] {
  const TAG = /^[a-zA-Z]{2,8}(?:-[a-zA-Z0-9]{1,8})*$/
  const findings: string[] = []
  const lang = textOf(catalog.get(named('Lang')))
  if (lang === null || !TAG.test(lang)) findings.push(`11 the language of the document is ${lang}`)
  for (const element of elements) {
    const own = textOf(element.dictionary.get(named('Lang')))
    if (own !== null && (!TAG.test(own) || own.includes('-x-')))
      findings.push(`11 ${describe(element)}: its language is ${own}`)
  }
  return findings
}

function figureFindings({ elements }: Tree): readonly string[] {
  return elements
    .filter(({ role }) => role === 'Figure' || role === 'Formula')
    .flatMap(element => {
      const alternative = textOf(element.dictionary.lookup(named('Alt')))
      const box = attribute(element, 'BBox')
      const sides = box instanceof PDFArray ? box.asArray().map(side => Number(side.toString())) : []
      const [left = 0, bottom = 0, right = 0, top = 0] = sides
      return [
        ...(alternative?.trim() ? [] : [`13 ${describe(element)}: says nothing of what it shows`]),
        ...(sides.length === 4 && left < right && bottom < top && left >= -1 && bottom >= -1
          ? []
          : [`13 ${describe(element)}: its place is [${sides.join(' ')}]`]),
      ]
    })
}

function attribute({ dictionary }: Element, key: string): PDFObject | undefined {
  for (const attributes of listOf(dictionary.context, dictionary.get(named('A')))) {
    const found = dictionary.context.lookup(attributes)
    const value = found instanceof PDFDict ? found.lookup(named(key)) : undefined
    if (value !== undefined) return value
  }
  return undefined
}

function headingFindings({ elements }: Tree): readonly string[] {
  const findings: string[] = []
  let before = 0
  for (const element of elements) {
    if (element.role === 'H') findings.push('14 H stands beside H1 to H6')
    if (!/^H[1-6]$/.test(element.role)) continue
    const level = Number(element.role.slice(1))
    if (before === 0 && level !== 1) findings.push(`14 ${describe(element)} is the first heading`)
    else if (level > before + 1) findings.push(`14 ${describe(element)} comes after H${before}`)
    before = level
  }
  return findings
}

function tableFindings({ elements }: Tree): readonly string[] {
  return elements
    .filter(({ role }) => role === 'Table')
    .flatMap(table => {
      const rows = elements.filter(element => element.role === 'TR' && isWithin(element, table))
      const heads = elements.filter(element => element.role === 'TH' && isWithin(element, table))
      return [
        ...heads
          .filter(head => attribute(head, 'Scope') === undefined)
          .map(head => `15 ${describe(head)}: of which cells it is the head is not said`),
        ...(heads.length === 0 ? [`15 ${describe(table)}: no head`] : []),
        ...(new Set(widths(rows)).size > 1
          ? [`15 ${describe(table)}: rows of ${widths(rows).join(', ')} cells`]
          : []),
      ]
    })
}

/** Of each row, the cells that it has with those that reach into it from above. */
function widths(rows: readonly Element[]): readonly number[] {
  const reaching: number[] = []
  return rows.map((row, index) => {
    let width = reaching[index] ?? 0
    for (const cell of row.kids) {
      const span = spanOf(cell, 'ColSpan')
      width += span
      for (let below = 1; below < spanOf(cell, 'RowSpan'); below++)
        reaching[index + below] = (reaching[index + below] ?? 0) + span
    }
    return width
  })
}

function spanOf(cell: Element, key: string): number {
  const span = attribute(cell, key)
  return span instanceof PDFNumber ? span.asNumber() : 1
}

function isWithin(element: Element, outer: Element): boolean {
  for (let parent = element.parent; parent !== null; parent = parent.parent) if (parent === outer) return true
  return false
}

function noteFindings({ elements }: Tree): readonly string[] {
  const notes = elements.filter(({ role }) => role === 'Note')
  const ids = notes.map(({ dictionary }) => textOf(dictionary.get(named('ID'))))
  return notes.flatMap((note, index) => {
    const id = ids[index]
    if (!id) return [`19 ${describe(note)}: no ID`]
    return ids.indexOf(id) === index ? [] : [`19 ${describe(note)}: its ID is another's`]
  })
}

function fileFindings({ context }: PDFDocument): readonly string[] {
  return dictionariesOf(context)
    .filter(dictionary => dictionary.has(named('EF')))
    .flatMap(file =>
      ['F', 'UF', 'Desc', 'AFRelationship']
        .filter(key => (textOf(file.get(named(key))) ?? nameOf(file.get(named(key)))) === '')
        .map(key => `21 an attached file has no ${key}`),
    )
}

function dictionariesOf(context: PDFContext): readonly PDFDict[] {
  return context.enumerateIndirectObjects().flatMap(([, object]) => {
    if (object instanceof PDFDict) return [object]
    return object instanceof PDFStream ? [object.dict] : []
  })
}

function annotationFindings(document: PDFDocument, { root, elements }: Tree): readonly string[] {
  const { context } = document
  const parents = numberTree(context, root.lookup(named('ParentTree'), PDFDict))
  const holders = new Map(elements.flatMap(element => element.objects.map(ref => [ref, element] as const)))
  return document.getPages().flatMap((page, index) => {
    const annotations = listOf(context, page.node.get(named('Annots')))
    const findings: string[] = []
    if (annotations.length > 0 && nameOf(page.node.get(named('Tabs'))) !== 'S')
      findings.push(`28 page ${index + 1}: the keyboard does not follow the structure`)
    for (const ref of annotations) {
      const annotation = context.lookup(ref, PDFDict)
      const subtype = nameOf(annotation.get(named('Subtype')))
      const holder = ref instanceof PDFRef ? holders.get(ref) : undefined
      const key = annotation.lookupMaybe(named('StructParent'), PDFNumber)?.asNumber()
      if (subtype !== 'Link') findings.push(`28 page ${index + 1}: an annotation of type ${subtype}`)
      if (holder?.role !== 'Link') findings.push(`28 page ${index + 1}: ${ref} stands in ${holder?.role}`)
      if (!textOf(annotation.get(named('Contents')))?.trim())
        findings.push(`28-012 page ${index + 1}: ${ref} does not say where it leads`)
      if (key === undefined || parents.get(key) !== holder?.ref)
        findings.push(`28 page ${index + 1}: the parent tree gives ${ref} to another element`)
    }
    return findings
  })
}

/** What no file may hold, and what every font must (ISO 14289-1, 7.16, 7.20, 7.21). */
function objectFindings({ context }: PDFDocument): readonly string[] {
  return dictionariesOf(context).flatMap(dictionary => {
    const type = nameOf(dictionary.get(named('Type')))
    const subtype = nameOf(dictionary.get(named('Subtype')))
    const findings: string[] = []
    if (subtype === 'Form' && dictionary.has(named('Ref'))) findings.push('30 a reference XObject')
    if (type === 'OCProperties') findings.push('20 optional content')
    if (type !== 'Font') return findings
    const name = nameOf(dictionary.get(named('BaseFont')))
    const isDescendant = subtype.startsWith('CIDFont')
    if (!isDescendant && !dictionary.has(named('ToUnicode'))) findings.push(`31 ${name}: no ToUnicode`)
    if (subtype === 'CIDFontType2' && !dictionary.has(named('CIDToGIDMap')))
      findings.push(`31 ${name}: no CIDToGIDMap`)
    if (subtype === 'Type0' && nameOf(dictionary.get(named('Encoding'))) !== 'Identity-H')
      findings.push(`31 ${name}: not encoded as Identity-H`)
    if (subtype !== 'Type0' && subtype !== 'Type3') {
      const descriptor = dictionary.lookupMaybe(named('FontDescriptor'), PDFDict)
      const isEmbedded = ['FontFile', 'FontFile2', 'FontFile3'].some(key => descriptor?.has(named(key)))
      if (!isEmbedded) findings.push(`31 ${name}: not embedded`)
      if (descriptor?.has(named('CIDSet'))) findings.push(`31 ${name}: a CIDSet, whose truth is not checked`)
    }
    return findings
  })
}

function describe({ type, ref, parent }: Element): string {
  return `${type} ${ref.objectNumber} in ${parent?.type ?? 'the root'}`
}
