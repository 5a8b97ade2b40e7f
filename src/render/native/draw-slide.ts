import type { SlideMatter } from '../matter/matter.ts'
import { spokenText } from '../runs.ts'
import type { DocumentView } from '../views/view.ts'
import type { Phrasebook } from '../words.ts'
import { evidenceItems, sourceItems } from './appendix-bodies.ts'
import { figureItems, plotItems, quotationItems } from './fact-bodies.ts'
import { frameOf, PAGE } from './frame.ts'
import type { Frame, NativeItem, NativeSlide, Place } from './native.ts'
import { imageItems, profileItems } from './pictures.ts'
import {
  agendaItems,
  columnItems,
  coverItems,
  gapItems,
  judgementItems,
  ownItems,
  pointItems,
  sectionItems,
  tableItems,
  timelineItems,
} from './written-bodies.ts'

/** A slide as what presentation programs edit, arranged as templates arrange it. */
export function drawSlide(matter: SlideMatter, document: DocumentView, book: Phrasebook): NativeSlide {
  const { number, id, lang, dir, title, section, notes, body } = matter
  const frame = frameFor(body.kind)
  const { head, foot, room } = frameOf(matter, document, frame)
  const titleEnd = head.reduce(
    (end, item) => (item.kind === 'text' && item.role === 'title' ? item.place.y + item.place.height : end),
    208,
  )
  const items = [...head, ...bodyItems(matter, titleEnd, room, book), ...foot]
  return {
    number,
    id,
    lang,
    dir,
    name: title === null ? `${book.say('slide')} ${number}` : spokenText(title),
    frame,
    section: body.kind === 'evidence' || body.kind === 'sources' ? book.say(body.kind) : section,
    anchors: [id, ...anchorsIn(body)],
    items: dir === 'rtl' ? items.map(mirrored) : items,
    notes,
  }
}

function anchorsIn(body: SlideMatter['body']): readonly string[] {
  if (body.kind === 'sources') return body.entries.map(entry => `source-${entry.id}`)
  if (body.kind !== 'evidence') return []
  return body.entries.filter(entry => !entry.isContinued).map(entry => `evidence-${entry.id}`)
}

function frameFor(kind: SlideMatter['body']['kind']): Frame {
  if (kind === 'cover' || kind === 'section') return kind
  return kind === 'evidence' || kind === 'sources' ? 'appendix' : 'slide'
}

function bodyItems(
  { body }: SlideMatter,
  titleEnd: number,
  room: Place,
  book: Phrasebook,
): readonly NativeItem[] {
  switch (body.kind) {
    case 'cover':
      return coverItems(body, titleEnd)
    case 'section':
      return sectionItems(body.text, titleEnd)
    case 'agenda':
      return agendaItems(body.entries, room)
    case 'judgements':
      return judgementItems(body.judgements, room)
    case 'points':
      return pointItems(body.lead, body.points, room)
    case 'columns':
      return columnItems(body.columns, room)
    case 'timeline':
      return timelineItems(body.events, room)
    case 'table':
      return tableItems(body, room)
    case 'figure':
      return figureItems(body, room)
    case 'plot':
      return plotItems(body, room)
    case 'quotation':
      return quotationItems(body, room)
    case 'profile':
      return profileItems(body, room)
    case 'image':
      return imageItems(body, room)
    case 'gaps':
      return gapItems(body.gaps, room)
    case 'evidence':
      return evidenceItems(body.entries, room)
    case 'sources':
      return sourceItems(body.entries, [book.say('sources'), book.say('grade'), book.say('evidence')], room)
    case 'own':
      return ownItems(body.parts, room)
  }
}

/** From right to left, a page is its mirror image; a plot stays as it is, since its axis does. */
function mirrored(item: NativeItem): NativeItem {
  const flip = (x: number, width: number): number => PAGE.width - x - width
  switch (item.kind) {
    case 'text':
    case 'picture':
    case 'group':
      return item.kind === 'group'
        ? item
        : { ...item, place: { ...item.place, x: flip(item.place.x, item.place.width) } }
    case 'table':
      return {
        ...item,
        x: flip(
          item.x,
          item.widths.reduce((sum, width) => sum + width, 0),
        ),
      }
    case 'line':
      return {
        ...item,
        from: { ...item.from, x: flip(item.from.x, 0) },
        to: { ...item.to, x: flip(item.to.x, 0) },
      }
    case 'dot':
      return { ...item, centre: { ...item.centre, x: flip(item.centre.x, 0) } }
    case 'path':
      return item
  }
}
