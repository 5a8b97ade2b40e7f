import { createHash } from 'node:crypto'
import type { Image } from '../../model/briefing.ts'
import type { NativeItem, NativeSlide } from '../../render/native/native.ts'
import { paragraph, TEXT } from '../../render/native/type.ts'
import type { DocumentView } from '../../render/views/view.ts'
import { FRAMES, layoutXml, masterXml, notesMarking, slideXml } from './master.ts'
import { itemsToXml, type ShapeTerms } from './shape-xml.ts'
import { slideLinks } from './slide-links.ts'
import { paragraphsToXml, type TextTerms } from './text-xml.ts'
import { colourScheme, FONTS, fontXml, type ThemeColours } from './theme.ts'
import { escapeXml } from './xml.ts'
import { type PackageFile, readStoredZip, writeZip } from './zip.ts'

export interface Presentation {
  readonly document: DocumentView
  readonly slides: readonly NativeSlide[]
  readonly colours: ThemeColours
  /** Names of the layouts, in the order of `FRAMES`. */
  readonly layouts: readonly string[]
  readonly subject: string | null
  readonly keywords: readonly string[]
  /** ISO 8601 day. */
  readonly date: string
  /** "citedeck 0.1.0" */
  readonly creator: string
  /** Drawings as pixels, for programs that do not draw them. */
  readonly pixels: ReadonlyMap<Image, Uint8Array>
}

/**
 * A presentation as a PPTX file (ECMA-376). PptxGenJS lays out the package: its parts, their types and relations, notes
 * and pictures. What stands on slides, layouts and master is written here, since its runs repeat the properties of their
 * paragraph and know no language, and its shapes no group. The same presentation gives the same bytes.
 */
export async function writePptx(presentation: Presentation): Promise<Uint8Array> {
  const files = await layOutPackage(presentation)
  const written = new Map(files.map(({ path, content }) => [path, content]))
  const read = (path: string): string => Buffer.from(written.get(path) ?? new Uint8Array()).toString('utf8')
  const write = (path: string, text: string): void => {
    written.set(path, Buffer.from(text, 'utf8'))
  }
  presentation.slides.forEach((slide, index) => {
    const path = `ppt/slides/_rels/slide${index + 1}.xml.rels`
    const links = slideLinks(presentation.slides)
    const pictures = picturesOf(slide)
    const terms = shapeTerms(presentation, slide, links.relate, pictures)
    write(`ppt/slides/slide${index + 1}.xml`, slideXml(itemsToXml(slide.items, terms)))
    write(path, read(path).replace('</Relationships>', `${links.relations()}</Relationships>`))
    const notes = `ppt/notesSlides/notesSlide${index + 1}.xml`
    write(notes, withNotes(read(notes), slide, terms))
    pictures.forEach(({ item, pixels, drawing }) => {
      const drawn = presentation.pixels.get(item.image)
      if (drawing !== null && drawn !== undefined)
        written.set(`ppt/media/image-${index + 1}-${pixels}.png`, drawn)
    })
  })
  writeFrames(presentation, read, write)
  write('ppt/theme/theme1.xml', withTheme(read('ppt/theme/theme1.xml'), presentation.colours))
  write('ppt/presentation.xml', withSections(read('ppt/presentation.xml'), presentation))
  write('[Content_Types].xml', withoutMissing(read('[Content_Types].xml'), written))
  write('docProps/core.xml', coreXml(presentation))
  write('docProps/app.xml', withProgram(read('docProps/app.xml'), presentation.creator))
  return writeZip([...written].map(([path, content]): PackageFile => ({ path, content })))
}

/** The package with empty slides of their layouts, their notes and their pictures. */
async function layOutPackage({ document, slides, layouts }: Presentation): Promise<readonly PackageFile[]> {
  const pptx = await openPptxGenJs()
  pptx.layout = 'LAYOUT_WIDE'
  pptx.title = document.plainTitle
  pptx.company = document.author ?? ''
  pptx.theme = { headFontFace: FONTS.head.name, bodyFontFace: FONTS.body.name }
  for (const title of layouts) pptx.defineSlideMaster({ title })
  for (const { frame, items } of slides) {
    const slide = pptx.addSlide({ masterName: layouts[FRAMES.indexOf(frame)] ?? '' })
    slide.addNotes(NOTES)
    for (const { image } of items.filter(item => item.kind === 'picture'))
      slide.addImage({
        data: `data:${image.mediaType};base64,${Buffer.from(image.bytes).toString('base64')}`,
        x: 0,
        y: 0,
        w: 1,
        h: 1,
      })
  }
  return readStoredZip((await pptx.write({ outputType: 'uint8array', compression: false })) as Uint8Array)
}

/** The library's types say that its class is the default of its default; its code says that it is the default. */
async function openPptxGenJs(): Promise<import('pptxgenjs').default> {
  const { default: library } = await import('pptxgenjs')
  const Constructor = library as unknown as new () => import('pptxgenjs').default
  return new Constructor()
}

interface PlacedPicture {
  readonly item: NativeItem & { readonly kind: 'picture' }
  /** Numbers of its relationships. */
  readonly pixels: number
  readonly drawing: number | null
}

/** PptxGenJS numbers the pictures of a slide from 1; a drawing takes two numbers, the first for its pixels. */
function picturesOf({ items }: NativeSlide): readonly PlacedPicture[] {
  let next = 1
  return items
    .filter(item => item.kind === 'picture')
    .map((item): PlacedPicture => {
      const pixels = next
      const isDrawing = item.image.mediaType === 'image/svg+xml'
      next += isDrawing ? 2 : 1
      return { item, pixels, drawing: isDrawing ? pixels + 1 : null }
    })
}

function shapeTerms(
  { colours }: Presentation,
  { lang, dir }: NativeSlide,
  linkTo: TextTerms['linkTo'],
  pictures: readonly PlacedPicture[],
): ShapeTerms {
  let id = 1
  return {
    lang,
    isRightToLeft: dir === 'rtl',
    mark: colours.mark,
    linkTo,
    nextId: () => {
      id += 1
      return id
    },
    pictureOf: item => {
      const placed = pictures.find(picture => picture.item === item)
      const drawing = placed?.drawing ?? null
      return { pixels: `rId${placed?.pixels ?? 1}`, drawing: drawing === null ? null : `rId${drawing}` }
    },
  }
}

/** What PptxGenJS writes in the place of notes. */
const NOTES = '@notes'

function withNotes(xml: string, { notes }: NativeSlide, terms: TextTerms): string {
  const paragraphs = notes.map(note => paragraph(note, TEXT, { size: 16, line: 16 * 1.21, before: 8 }))
  const plain: TextTerms = { ...terms, linkTo: () => null }
  return xml.replace(/<a:p>(?:(?!<\/a:p>).)*@notes.*?<\/a:p>/, () => paragraphsToXml(paragraphs, plain))
}

function writeFrames(
  presentation: Presentation,
  read: (path: string) => string,
  write: (path: string, text: string) => void,
): void {
  const { document, layouts, colours } = presentation
  const blank = (): ShapeTerms =>
    shapeTerms(presentation, { lang: document.lang, dir: document.dir } as NativeSlide, () => null, [])
  FRAMES.forEach((frame, index) => {
    // The first is PptxGenJS's own.
    write(
      `ppt/slideLayouts/slideLayout${index + 2}.xml`,
      layoutXml(frame, layouts[index] ?? frame, document, blank()),
    )
  })
  const master = 'ppt/slideMasters/slideMaster1.xml'
  const list = /<p:sldLayoutIdLst>.*?<\/p:sldLayoutIdLst>/s.exec(read(master))?.[0] ?? ''
  write(master, masterXml(document, colours, list, blank()))
  const notes = 'ppt/notesMasters/notesMaster1.xml'
  const terms = blank()
  const marked = notesMarking(document, { ...terms, nextId: () => terms.nextId() + 100 })
  write(notes, read(notes).replace('</p:spTree>', `${marked}</p:spTree>`))
}

function withTheme(xml: string, colours: ThemeColours): string {
  return xml
    .replace(/<a:clrScheme .*?<\/a:clrScheme>/s, colourScheme(colours))
    .replace(`<a:latin typeface="${FONTS.head.name}"/>`, fontXml(FONTS.head))
    .replace(`<a:latin typeface="${FONTS.body.name}"/>`, fontXml(FONTS.body))
    .replace('name="Office Theme"', 'name="citedeck"')
}

/** Sections, as the slide sorter shows them. Their ids are of their place and title. */
function withSections(xml: string, { slides, document }: Presentation): string {
  if (slides.every(({ section }) => section === null)) return xml
  const ids = [...xml.matchAll(/<p:sldId id="(\d+)"/g)].map(match => match[1] ?? '')
  const sections: { readonly title: string; readonly slides: string[] }[] = []
  slides.forEach(({ section }, index) => {
    const title = section ?? document.plainTitle
    const last = sections.at(-1)
    if (last?.title === title) last.slides.push(ids[index] ?? '')
    else sections.push({ title, slides: [ids[index] ?? ''] })
  })
  const list = sections.map(
    (section, index) =>
      `<p14:section name="${escapeXml(section.title)}" id="{${guidOf(`${index} ${section.title}`)}}"><p14:sldIdLst>` +
      `${section.slides.map(id => `<p14:sldId id="${id}"/>`).join('')}</p14:sldIdLst></p14:section>`,
  )
  const extension = `<p:extLst><p:ext uri="{521415D9-36F7-43E2-AB2F-B90AF26B5E84}"><p14:sectionLst xmlns:p14="http://schemas.microsoft.com/office/powerpoint/2010/main">${list.join('')}</p14:sectionLst></p:ext></p:extLst>`
  return xml.replace('</p:presentation>', `${extension}</p:presentation>`)
}

function guidOf(name: string): string {
  const digits = createHash('sha256').update(name).digest('hex').toUpperCase()
  return [8, 12, 16, 20, 32].map((end, index) => digits.slice([0, 8, 12, 16, 20][index], end)).join('-')
}

/** PptxGenJS gives types to masters that are not there. */
function withoutMissing(xml: string, parts: ReadonlyMap<string, unknown>): string {
  return xml.replace(/<Override PartName="\/([^"]*)"[^>]*\/>/g, (override, path: string) =>
    parts.has(path) ? override : '',
  )
}

function coreXml({ document, subject, keywords, date }: Presentation): string {
  const day = `${date}T00:00:00Z`
  const element = (name: string, text: string | null): string =>
    text === null || text === '' ? '' : `<${name}>${escapeXml(text)}</${name}>`
  return (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r\n<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:dcmitype="http://purl.org/dc/dcmitype/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">' +
    element('dc:title', document.plainTitle) +
    element('dc:subject', subject) +
    element('dc:creator', document.author) +
    element('cp:keywords', [document.marking.label, ...keywords].join(', ')) +
    element('dc:language', document.lang) +
    element('cp:contentStatus', document.status) +
    `<cp:revision>1</cp:revision><dcterms:created xsi:type="dcterms:W3CDTF">${day}</dcterms:created>` +
    `<dcterms:modified xsi:type="dcterms:W3CDTF">${day}</dcterms:modified></cp:coreProperties>`
  )
}

function withProgram(xml: string, creator: string): string {
  return xml.replace(/<Application>.*?<\/Application>/, `<Application>${escapeXml(creator)}</Application>`)
}
