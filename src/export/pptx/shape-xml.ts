import type {
  DotItem,
  LineItem,
  NativeItem,
  PathItem,
  Place,
  TableCell,
  TableItem,
  TextItem,
} from '../../render/native/native.ts'
import { paragraphsToXml, type TextTerms } from './text-xml.ts'
import { colourXml, emu, escapeXml, fillXml, placeXml } from './xml.ts'

/** What shapes are written with. */
export interface ShapeTerms extends TextTerms {
  /** Ids of shapes are unique on their slide. */
  readonly nextId: () => number
  /** The relationships of a picture: of its pixels, and of its drawing where it has one. */
  readonly pictureOf: (item: NativeItem) => { readonly pixels: string; readonly drawing: string | null }
}

/** How slides name the placeholders of their layout; see master.ts. */
const PLACEHOLDERS = {
  title: '<p:ph type="title"/>',
  body: '<p:ph type="body" idx="1"/>',
  number: '<p:ph type="sldNum" sz="quarter" idx="12"/>',
} as const

/** Items as PresentationML shapes (ECMA-376, part 1, 19.3.1), in their order. */
export function itemsToXml(items: readonly NativeItem[], terms: ShapeTerms): string {
  return items.map(item => itemToXml(item, terms)).join('')
}

function itemToXml(item: NativeItem, terms: ShapeTerms): string {
  switch (item.kind) {
    case 'text':
      return textToXml(item, terms)
    case 'table':
      return tableToXml(item, terms)
    case 'line':
      return lineToXml(item, terms)
    case 'dot':
      return dotToXml(item, terms)
    case 'path':
      return pathToXml(item, terms)
    case 'picture':
      return pictureToXml(item, terms)
    case 'group': {
      const { x, y, width, height } = item.place
      const own = `<a:chOff x="${emu(x)}" y="${emu(y)}"/><a:chExt cx="${emu(width)}" cy="${emu(height)}"/>`
      const place = placeXml(item.place).replace('</a:xfrm>', `${own}</a:xfrm>`)
      const name = nameXml(item.name, terms, { alt: item.alt })
      return (
        `<p:grpSp><p:nvGrpSpPr>${name}<p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr>${place}</p:grpSpPr>` +
        `${itemsToXml(item.items, terms)}</p:grpSp>`
      )
    }
  }
}

const DECORATIVE =
  '<a:extLst><a:ext uri="{C183D7F6-B498-43B3-948B-1728B52AA6E4}"><adec:decorative xmlns:adec="http://schemas.microsoft.com/office/drawing/2017/decorative" val="1"/></a:ext></a:extLst>'

interface Naming {
  readonly alt?: string
  /** For those who hear the slide, it is not there. */
  readonly isDecorative?: boolean
}

function nameXml(name: string, { nextId }: ShapeTerms, { alt, isDecorative }: Naming = {}): string {
  const described = alt === undefined ? '' : ` descr="${escapeXml(alt)}"`
  const start = `<p:cNvPr id="${nextId()}" name="${escapeXml(name)}"${described}`
  return isDecorative ? `${start}>${DECORATIVE}</p:cNvPr>` : `${start}/>`
}

const RECTANGLE = '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom>'

function textToXml(item: TextItem, terms: ShapeTerms): string {
  const { role, place, name, fill, hasBorder } = item
  const kind = role === null ? '' : PLACEHOLDERS[role]
  const isBox = kind === '' ? ' txBox="1"' : ''
  const locks = kind === '' ? '' : '<a:spLocks noGrp="1"/>'
  const paint = fill === null ? '<a:noFill/>' : fillXml({ hex: fill })
  const border = hasBorder ? `<a:ln w="${emu(1)}">${fillXml('ink')}</a:ln>` : ''
  return (
    `<p:sp><p:nvSpPr>${nameXml(name, terms)}<p:cNvSpPr${isBox}>${locks}</p:cNvSpPr><p:nvPr>${kind}</p:nvPr></p:nvSpPr>` +
    `<p:spPr>${placeXml(place)}${RECTANGLE}${paint}${border}</p:spPr>` +
    `<p:txBody>${bodyXml(item)}<a:lstStyle/>${role === 'number' ? numberXml(item, terms) : paragraphsToXml(item.paragraphs, terms)}</p:txBody></p:sp>`
  )
}

const ANCHORS = { top: 't', middle: 'ctr', bottom: 'b' } as const

function bodyXml({ wraps, padding, anchor, columns, role }: TextItem): string {
  const inside = emu(padding)
  const flow = columns === null ? '' : ` numCol="${columns.count}" spcCol="${emu(columns.gap)}"`
  // Text is set to fit. What somebody adds, or another font makes wider, is fitted by the program.
  const fit = wraps && role !== 'number' ? '<a:normAutofit/>' : '<a:noAutofit/>'
  return (
    `<a:bodyPr wrap="${wraps ? 'square' : 'none'}" lIns="${inside}" tIns="0" rIns="${inside}" bIns="0"${flow} rtlCol="0"` +
    ` anchor="${ANCHORS[anchor]}">${fit}</a:bodyPr>`
  )
}

/** A field that the program fills with the number of the slide. */
function numberXml(item: TextItem, terms: ShapeTerms): string {
  return paragraphsToXml(item.paragraphs, terms)
    .replace('<a:r>', '<a:fld id="{F7021451-1387-4CA6-816F-3879F97B5CBC}" type="slidenum">')
    .replace('</a:r>', '</a:fld>')
}

function tableToXml(item: TableItem, terms: ShapeTerms): string {
  const { x, y, widths, rows, hasHeading, hasRowHeadings, name } = item
  const width = widths.reduce((sum, one) => sum + one, 0)
  const height = rows.reduce((sum, row) => sum + row.height, 0)
  const properties = [
    terms.isRightToLeft ? ' rtl="1"' : '',
    hasHeading ? ' firstRow="1"' : '',
    hasRowHeadings ? ' firstCol="1"' : '',
  ].join('')
  const grid = widths.map(one => `<a:gridCol w="${emu(one)}"/>`).join('')
  const written = rows
    .map(row => {
      const cells = row.cells
        .map(cell => cellToXml(cell, row, terms) + SPANNED.repeat(cell.span - 1))
        .join('')
      return `<a:tr h="${emu(row.height)}">${cells}</a:tr>`
    })
    .join('')
  return (
    `<p:graphicFrame><p:nvGraphicFramePr>${nameXml(name, terms)}<p:cNvGraphicFramePr><a:graphicFrameLocks noGrp="1"/></p:cNvGraphicFramePr><p:nvPr/></p:nvGraphicFramePr>` +
    `${placeXml({ x, y, width, height }, '', 'p:xfrm')}<a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/table">` +
    `<a:tbl><a:tblPr${properties}/><a:tblGrid>${grid}</a:tblGrid>${written}</a:tbl></a:graphicData></a:graphic></p:graphicFrame>`
  )
}

/** A cell that the one before it spans. */
const SPANNED =
  '<a:tc hMerge="1"><a:txBody><a:bodyPr/><a:lstStyle/><a:p><a:endParaRPr/></a:p></a:txBody><a:tcPr/></a:tc>'

function cellToXml(
  { paragraphs, span, top, bottom, end }: TableCell,
  { above, beneath }: TableItem['rows'][number],
  terms: ShapeTerms,
): string {
  const none = (side: string): string => `<a:${side} w="0"><a:noFill/></a:${side}>`
  const edge = (side: string, colour: typeof above): string =>
    colour === null ? none(side) : `<a:${side} w="${emu(1)}">${fillXml(colour)}</a:${side}>`
  const [left, right] = terms.isRightToLeft ? [end, 0] : [0, end]
  return (
    `<a:tc${span > 1 ? ` gridSpan="${span}"` : ''}><a:txBody><a:bodyPr/><a:lstStyle/>${paragraphsToXml(paragraphs, terms)}</a:txBody>` +
    `<a:tcPr marL="${emu(left)}" marR="${emu(right)}" marT="${emu(top)}" marB="${emu(bottom)}">` +
    `${none('lnL')}${none('lnR')}${edge('lnT', above)}${edge('lnB', beneath)}<a:noFill/></a:tcPr></a:tc>`
  )
}

/** A line, or a thin bar with a gradient where it fades: few programs paint gradients on lines. */
function lineToXml(item: LineItem, terms: ShapeTerms): string {
  const { from, to, colour, width, dash, strength } = item
  const name = nameXml(item.name, terms, { isDecorative: true })
  const [first, last] = strength
  if (first !== last) {
    const place = { x: from.x, y: from.y - width / 2, width: to.x - from.x, height: width }
    const stops = strength.map(
      (alpha, index) => `<a:gs pos="${index * 100_000}">${colourXml(colour, alpha)}</a:gs>`,
    )
    const fill = `<a:gradFill rotWithShape="1"><a:gsLst>${stops.join('')}</a:gsLst><a:lin ang="0" scaled="0"/></a:gradFill>`
    return shapeXml(name, place, RECTANGLE, `${fill}<a:ln><a:noFill/></a:ln>`)
  }
  const place = boundsOf([from, to])
  const flip = to.x < from.x !== to.y < from.y ? ' flipV="1"' : ''
  const kind = dash === 'dotted' ? '<a:prstDash val="sysDot"/>' : ''
  return (
    `<p:cxnSp><p:nvCxnSpPr>${name}<p:cNvCxnSpPr/><p:nvPr/></p:nvCxnSpPr><p:spPr>${placeXml(place, flip)}` +
    `<a:prstGeom prst="line"><a:avLst/></a:prstGeom><a:ln w="${emu(width)}">${fillXml(colour)}${kind}</a:ln></p:spPr></p:cxnSp>`
  )
}

function dotToXml({ name, centre, radius, fill, stroke }: DotItem, terms: ShapeTerms): string {
  const place = {
    x: centre.x - radius,
    y: centre.y - radius,
    width: radius * 2,
    height: radius * 2,
  }
  const line =
    stroke === null
      ? '<a:ln><a:noFill/></a:ln>'
      : `<a:ln w="${emu(stroke.width)}">${fillXml(stroke.colour)}</a:ln>`
  const paint = fill === null ? '<a:noFill/>' : fillXml(fill)
  const ellipse = '<a:prstGeom prst="ellipse"><a:avLst/></a:prstGeom>'
  return shapeXml(nameXml(name, terms, { isDecorative: true }), place, ellipse, paint + line)
}

function pathToXml({ name, strokes, colour, width }: PathItem, terms: ShapeTerms): string {
  const bounds = boundsOf(strokes.flat())
  const point = ({ x, y }: { readonly x: number; readonly y: number }): string =>
    `<a:pt x="${emu(x - bounds.x)}" y="${emu(y - bounds.y)}"/>`
  const path = strokes
    .map(([from, to]) => `<a:moveTo>${point(from)}</a:moveTo><a:lnTo>${point(to)}</a:lnTo>`)
    .join('')
  const geometry =
    '<a:custGeom><a:avLst/><a:gdLst/><a:ahLst/><a:cxnLst/><a:rect l="0" t="0" r="r" b="b"/>' +
    `<a:pathLst><a:path w="${emu(bounds.width)}" h="${emu(bounds.height)}" fill="none">${path}</a:path></a:pathLst></a:custGeom>`
  const line = `<a:noFill/><a:ln w="${emu(width)}">${fillXml(colour)}</a:ln>`
  return shapeXml(nameXml(name, terms, { isDecorative: true }), bounds, geometry, line)
}

function shapeXml(name: string, place: Place, geometry: string, paint: string): string {
  return (
    `<p:sp><p:nvSpPr>${name}<p:cNvSpPr/><p:nvPr/></p:nvSpPr><p:spPr>${placeXml(place)}${geometry}${paint}</p:spPr>` +
    '<p:txBody><a:bodyPr/><a:lstStyle/><a:p><a:endParaRPr/></a:p></p:txBody></p:sp>'
  )
}

const SVG = '{96DAC541-7B7A-43D3-8B79-37D633B846F1}'

function pictureToXml(item: NativeItem & { readonly kind: 'picture' }, terms: ShapeTerms): string {
  const { pixels, drawing } = terms.pictureOf(item)
  const vector =
    drawing === null
      ? ''
      : `<a:extLst><a:ext uri="${SVG}"><asvg:svgBlip xmlns:asvg="http://schemas.microsoft.com/office/drawing/2016/SVG/main" r:embed="${drawing}"/></a:ext></a:extLst>`
  return (
    `<p:pic><p:nvPicPr>${nameXml(item.name, terms, { alt: item.alt })}<p:cNvPicPr><a:picLocks noChangeAspect="1"/></p:cNvPicPr><p:nvPr/></p:nvPicPr>` +
    `<p:blipFill><a:blip r:embed="${pixels}">${vector}</a:blip><a:stretch><a:fillRect/></a:stretch></p:blipFill>` +
    `<p:spPr>${placeXml(item.place)}${RECTANGLE}</p:spPr></p:pic>`
  )
}

function boundsOf(points: readonly { readonly x: number; readonly y: number }[]): Place {
  const xs = points.map(({ x }) => x)
  const ys = points.map(({ y }) => y)
  const [x, y] = [Math.min(...xs), Math.min(...ys)]
  return { x, y, width: Math.max(...xs) - x, height: Math.max(...ys) - y }
}
