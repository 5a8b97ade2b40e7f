import { markingBox, numberPlace, PAGE, WIDTH } from '../../render/native/frame.ts'
import type { Frame, NativeItem, Place } from '../../render/native/native.ts'
import { run } from '../../render/runs.ts'
import type { DocumentView } from '../../render/views/view.ts'
import { itemsToXml, type ShapeTerms } from './shape-xml.ts'
import { colourMap, type ThemeColours } from './theme.ts'
import { colourXml, emu, escapeXml, fillXml, placeXml } from './xml.ts'

/** The frames of slides as layouts: what a new slide that somebody adds begins with, the marking at its foot included. */

export const FRAMES: readonly Frame[] = ['cover', 'section', 'slide', 'appendix']

const NAMESPACES =
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main"'

export const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r\n'

/** The shapes of a slide, of a layout or of a master. */
export function shapeTree(shapes: string): string {
  return (
    '<p:spTree><p:nvGrpSpPr><p:cNvPr id="1" name=""/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr><a:xfrm>' +
    '<a:off x="0" y="0"/><a:ext cx="0" cy="0"/><a:chOff x="0" y="0"/><a:chExt cx="0" cy="0"/></a:xfrm></p:grpSpPr>' +
    `${shapes}</p:spTree>`
  )
}

/** A slide of its shapes. */
export function slideXml(shapes: string): string {
  return `${XML}<p:sld ${NAMESPACES}><p:cSld>${shapeTree(shapes)}</p:cSld><p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:sld>`
}

/** The layout of a frame; `name` is what programs call it. */
export function layoutXml(frame: Frame, name: string, document: DocumentView, terms: ShapeTerms): string {
  const isLarge = frame === 'cover' || frame === 'section'
  const title = titlePlace(frame)
  const shapes =
    placeholder(
      'title',
      document.words.title ?? 'Title',
      title,
      terms,
      isLarge ? 64 : frame === 'appendix' ? 26 : 40,
    ) +
    (isLarge ? '' : placeholder('body', '', bodyPlace(title), terms, frame === 'appendix' ? 15 : 24)) +
    (frame === 'cover' ? '' : numberXml(document, terms)) +
    footMarking(document, terms)
  return `${XML}<p:sldLayout ${NAMESPACES} preserve="1" userDrawn="1"><p:cSld name="${escapeXml(name)}">${shapeTree(shapes)}</p:cSld><p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:sldLayout>`
}

/** The marking of every slide that has this layout, beside the one at its top that is the slide's own. */
function footMarking(document: DocumentView, terms: ShapeTerms): string {
  return itemsToXml([markingBox(document, 'bottom')], terms)
}

function titlePlace(frame: Frame): Place {
  if (frame === 'cover' || frame === 'section') return { x: PAGE.left, y: 208, width: 1000, height: 144 }
  return { x: PAGE.left, y: 72, width: WIDTH, height: frame === 'appendix' ? 32 : 48 }
}

function bodyPlace(title: Place): Place {
  const y = title.y + title.height + (title.height > 40 ? 32 : 16)
  return { x: PAGE.left, y, width: WIDTH, height: PAGE.bottom - 48 - y }
}

function placeholder(
  type: 'title' | 'body',
  prompt: string,
  place: Place,
  { nextId }: ShapeTerms,
  size: number,
): string {
  const id = type === 'body' ? ' idx="1"' : ''
  const style = `<a:lstStyle><a:lvl1pPr><a:defRPr sz="${Math.round(size * 75)}"/></a:lvl1pPr></a:lstStyle>`
  const text =
    prompt === ''
      ? '<a:p><a:endParaRPr/></a:p>'
      : `<a:p><a:r><a:rPr/><a:t>${escapeXml(prompt)}</a:t></a:r></a:p>`
  return (
    `<p:sp><p:nvSpPr><p:cNvPr id="${nextId()}" name="${type === 'title' ? 'Title' : 'Text'}"/><p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr><p:ph type="${type}"${id}/></p:nvPr></p:nvSpPr>` +
    `<p:spPr>${placeXml(place)}<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></p:spPr>` +
    `<p:txBody><a:bodyPr wrap="square" lIns="0" tIns="0" rIns="0" bIns="0" anchor="t"><a:normAutofit/></a:bodyPr>${style}${text}</p:txBody></p:sp>`
  )
}

function numberXml({ marking }: DocumentView, terms: ShapeTerms): string {
  const item: NativeItem = {
    kind: 'text',
    name: 'Slide number',
    role: 'number',
    place: numberPlace(marking.label),
    paragraphs: [NUMBER],
    anchor: 'middle',
    wraps: true,
    columns: null,
    fill: null,
    hasBorder: false,
    padding: 0,
  }
  return itemsToXml([item], terms)
}

const NUMBER = {
  runs: [run('‹#›')],
  font: 'sans',
  size: 15,
  line: 24,
  colour: 'secondary',
  weight: 400,
  before: 0,
  align: 'end',
  bullet: null,
  indent: 0,
  firstIndent: 0,
  tabs: [],
} as const

/** The master: ground, colours, type; `layouts` is its list of layouts, as the package numbers them. */
export function masterXml(
  document: DocumentView,
  colours: ThemeColours,
  layouts: string,
  terms: ShapeTerms,
): string {
  const title = titlePlace('slide')
  const shapes =
    placeholder('title', document.words.title ?? 'Title', title, terms, 40) +
    placeholder('body', '', bodyPlace(title), terms, 24) +
    numberXml(document, terms)
  const ground =
    '<p:bg><p:bgPr><a:solidFill><a:schemeClr val="bg1"/></a:solidFill><a:effectLst/></p:bgPr></p:bg>'
  const rest =
    'accent1="accent1" accent2="accent2" accent3="accent3" accent4="accent4" accent5="accent5" accent6="accent6" hlink="hlink" folHlink="folHlink"'
  return (
    `${XML}<p:sldMaster ${NAMESPACES}><p:cSld>${ground}${shapeTree(shapes)}</p:cSld><p:clrMap ${colourMap(colours)} ${rest}/>` +
    `${layouts}<p:txStyles>${titleStyle()}${bodyStyle()}${otherStyle()}</p:txStyles></p:sldMaster>`
  )
}

function fontsXml(face: 'mj' | 'mn'): string {
  return `<a:latin typeface="+${face}-lt"/><a:ea typeface="+${face}-ea"/><a:cs typeface="+${face}-cs"/>`
}

function titleStyle(): string {
  const type = `<a:defRPr sz="3000" b="1" kern="1200">${fillXml('ink')}${fontsXml('mj')}</a:defRPr>`
  return `<p:titleStyle><a:lvl1pPr algn="l"><a:lnSpc><a:spcPct val="87500"/></a:lnSpc><a:buNone/>${type}</a:lvl1pPr></p:titleStyle>`
}

/** Points as the layout `points` has them: a dash in the accent before each, smaller ones within. */
function bodyStyle(): string {
  const levels = [1, 2, 3, 4, 5].map(level => {
    const indent = level === 1 ? 32 : 24
    const margin = 32 + (level - 1) * 24
    const size = level === 1 ? 1800 : 1350
    const dash = `<a:buClr>${colourXml(level === 1 ? 'accent' : 'secondary')}</a:buClr><a:buFont typeface="Arial"/><a:buChar char="–"/>`
    return (
      `<a:lvl${level}pPr marL="${emu(margin)}" indent="-${emu(indent)}" algn="l"><a:lnSpc><a:spcPct val="124000"/></a:lnSpc>` +
      `<a:spcBef><a:spcPts val="${level === 1 ? 1200 : 600}"/></a:spcBef>${dash}<a:defRPr sz="${size}" kern="1200">${fillXml('ink')}${fontsXml('mn')}</a:defRPr></a:lvl${level}pPr>`
    )
  })
  return `<p:bodyStyle>${levels.join('')}</p:bodyStyle>`
}

function otherStyle(): string {
  const type = `<a:defRPr sz="1800" kern="1200">${fillXml('ink')}${fontsXml('mn')}</a:defRPr>`
  return `<p:otherStyle><a:lvl1pPr marL="0" algn="l">${type}</a:lvl1pPr></p:otherStyle>`
}

/** What is added to the notes' master: pages of notes are printed too, and are marked as slides are. */
export function notesMarking(document: DocumentView, terms: ShapeTerms): string {
  const [width, height] = [720, 1280]
  const boxes = [24, height - 48].map((y): NativeItem => {
    const box = markingBox(document, 'top')
    return { ...box, place: { ...box.place, x: (width - box.place.width) / 2, y } }
  })
  return itemsToXml(boxes, terms)
}
