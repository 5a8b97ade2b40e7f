import type { Image } from '../../model/briefing.ts'
import type { ImageBody, ProfileBody } from '../matter/matter.ts'
import type { NativeItem, Place } from './native.ts'
import { tableOf } from './table.ts'
import { fitted, heightOf, NOTE, paragraph, SMALL, TEXT, textBox } from './type.ts'

/** A picture as large as it is good, at the top left of a place, never enlarged. */
export function pictureIn(name: string, image: Image, alt: string, place: Place): NativeItem {
  const scale = Math.min(1, place.width / image.width, place.height / image.height)
  const size = { width: image.width * scale, height: image.height * scale }
  return { kind: 'picture', name, image, alt, place: { x: place.x, y: place.y, ...size } }
}

export function imageItems({ image, alt, caption, credit }: ImageBody, room: Place): readonly NativeItem[] {
  const words = [
    ...(caption === null ? [] : [paragraph(caption, NOTE, { colour: 'ink' })]),
    ...(credit === null ? [] : [paragraph(credit, SMALL)]),
  ]
  const width = 856
  const height = heightOf(words, width)
  const space = words.length === 0 ? 0 : height + 12
  const picture = pictureIn('Picture', image, alt, { ...room, height: room.height - space })
  const end = picture.kind === 'picture' ? picture.place.y + picture.place.height : room.y
  return [
    picture,
    ...(words.length === 0 ? [] : [textBox('Caption', { x: room.x, y: end + 12, width, height }, words)]),
  ]
}

const SIDE = 304

export function profileItems(body: ProfileBody, room: Place): readonly NativeItem[] {
  const { name, role, image, text, facts } = body
  const named = [
    paragraph(name, TEXT, { size: 26, line: 32, weight: 600 }),
    ...(role === null ? [] : [paragraph(role, NOTE, { before: 4 })]),
  ]
  const picture =
    image === null ? null : pictureIn('Picture', image, name, { ...room, width: SIDE, height: 320 })
  const nameY = picture?.kind === 'picture' ? picture.place.y + picture.place.height + 16 : room.y + 9
  const x = room.x + SIDE + 48
  const width = room.width - SIDE - 48
  const lead = text === null ? [] : [paragraph(text, TEXT)]
  const leadHeight = lead.length === 0 ? 0 : heightOf(lead, width)
  const y = room.y + (lead.length === 0 ? 0 : leadHeight + 24)
  const rows = facts.map((fact, index) => ({
    cells: [[paragraph(fact.label, NOTE, { line: 36 })], [paragraph(fact.text, TEXT)]],
    above: index === 0 ? ('rule' as const) : null,
  }))
  const height = room.y + room.height
  return [
    ...(picture === null ? [] : [picture]),
    textBox(
      'Name',
      { x: room.x, y: nameY, width: SIDE, height: Math.min(heightOf(named, SIDE), height - nameY) },
      fitted(named, SIDE, height - nameY),
    ),
    ...(lead.length === 0 ? [] : [textBox('Text', { x, y: room.y, width, height: leadHeight }, lead)]),
    ...(rows.length === 0
      ? []
      : [
          tableOf(rows, {
            name: 'Facts',
            x,
            y,
            widths: [184, width - 184],
            gap: 24,
            top: 8,
            bottom: 7,
            hasRowHeadings: true,
            room: height - y,
          }),
        ]),
  ]
}
