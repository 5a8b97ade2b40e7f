import type {
  AgendaEntry,
  ColumnMatter,
  CoverBody,
  EventMatter,
  GapMatter,
  JudgementMatter,
  OwnPart,
  PointMatter,
  TableBody,
} from '../matter/matter.ts'
import { type Runs, run } from '../runs.ts'
import type { LineItem, NativeItem, Paragraph, Place, TableItem } from './native.ts'
import { pictureIn } from './pictures.ts'
import { tableOf, type WrittenRow } from './table.ts'
import { fitted, heightOf, LEAD, lineWidth, NOTE, paragraph, TEXT, textBox } from './type.ts'

/** The bodies of slides that are made of an author's own sentences, in the room that their frame leaves. */

const BULLET = { character: '–', colour: 'accent', level: 0 } as const
const SMALL_BULLET = { character: '–', colour: 'secondary', level: 1 } as const

/** Where the last line of the imprint ends. */
const IMPRINT_END = 632

export function coverItems({ subtitle, imprint }: CoverBody, titleEnd: number): readonly NativeItem[] {
  const text =
    subtitle === null
      ? []
      : [paragraph(subtitle, TEXT, { font: 'serif', size: 30, line: 40, colour: 'secondary' })]
  const width = 856
  const subtitleEnd = titleEnd + (text.length === 0 ? 0 : 24 + heightOf(text, width))
  const written = imprint.map(line => paragraph(line, TEXT, { size: 20, line: 32, colour: 'secondary' }))
  const lines = fitted(written, width, IMPRINT_END - subtitleEnd - 66)
  const height = heightOf(lines, width)
  const y = IMPRINT_END - height
  return [
    ...(text.length === 0
      ? []
      : [textBox('Subtitle', { x: 72, y: titleEnd + 24, width, height: heightOf(text, width) }, text)]),
    accentRule(72, y - 26),
    textBox('Imprint', { x: 72, y, width, height }, lines),
  ]
}

export function sectionItems(text: Runs | null, titleEnd: number): readonly NativeItem[] {
  const set = text === null ? [] : [paragraph(text, LEAD, { colour: 'secondary' })]
  const width = 800
  return [
    accentRule(72, 174),
    ...(set.length === 0
      ? []
      : [textBox('Text', { x: 72, y: titleEnd + 24, width, height: heightOf(set, width) }, set)]),
  ]
}

function accentRule(x: number, y: number): LineItem {
  return rule('Accent', { x, y }, { x: x + 64, y }, 'accent', 4)
}

export function rule(
  name: string,
  from: LineItem['from'],
  to: LineItem['to'],
  colour: LineItem['colour'] = 'rule',
  width = 1,
): LineItem {
  return { kind: 'line', name, from, to, colour, width, dash: 'solid', strength: [1, 1] }
}

export function agendaItems(entries: readonly AgendaEntry[], room: Place): readonly NativeItem[] {
  if (entries.length === 0) return []
  const type = entries.length >= 8 ? { size: 24, line: 32 } : { size: 26, line: 36 }
  const rows = entries.map(({ title, href, number }, index) => ({
    cells: [
      [paragraph([run(title, { href, label: title })], TEXT, type)],
      [paragraph(String(number), NOTE, { align: 'end', line: type.line })],
    ],
    above: index === 0 ? ('rule' as const) : null,
  }))
  const terms = { name: 'Agenda', ...room, widths: [800, 80], gap: 24, top: 14, bottom: 13 }
  return [tableOf(rows, { ...terms, room: room.height })]
}

export function judgementItems(judgements: readonly JudgementMatter[], room: Place): readonly NativeItem[] {
  const widths = judgements.flatMap(({ weight }) => weight.map(({ label }) => lineWidth([run(label)], 16)))
  const labels = Math.ceil(Math.max(88, ...widths)) + 8
  const rows = judgements.map(({ text, notes, weight }, index) => ({
    cells: [
      [
        paragraph(text, TEXT),
        ...notes.map((note, at) =>
          paragraph(
            [...(note.label === null ? [] : [run(`${note.label} `, { isStrong: true })]), ...note.text],
            NOTE,
            { before: at === 0 ? 4 : 0 },
          ),
        ),
      ],
      weight.map(({ label, value, aside }) =>
        paragraph(
          [run(`${label}\t`), run(value, { isStrong: true }), ...(aside === null ? [] : [run(` ${aside}`)])],
          NOTE,
          { size: 16, indent: labels, firstIndent: -labels, tabs: [{ at: labels, align: 'start' }] },
        ),
      ),
    ],
    above: index === 0 ? ('rule' as const) : null,
  }))
  const terms = { name: 'Judgements', ...room, widths: [856, 280], gap: 40, top: 16, bottom: 15 }
  return rows.length === 0 ? [] : [tableOf(rows, { ...terms, room: room.height })]
}

export function pointItems(
  lead: Runs | null,
  points: readonly PointMatter[],
  room: Place,
): readonly NativeItem[] {
  const width = 896
  const set = [
    ...(lead === null ? [] : [paragraph(lead, LEAD)]),
    ...points.flatMap(({ text, points: inner }, index): Paragraph[] => [
      paragraph(text, TEXT, {
        before: index === 0 && lead !== null ? 32 : 16,
        bullet: BULLET,
        indent: 32,
        firstIndent: -32,
      }),
      ...inner.map(point =>
        paragraph(point, NOTE, {
          before: 8,
          colour: 'ink',
          bullet: SMALL_BULLET,
          indent: 56,
          firstIndent: -24,
        }),
      ),
    ]),
  ]
  return [textBox('Points', { ...room, width }, fitted(set, width, room.height), { role: 'body' })]
}

export function columnItems(columns: readonly ColumnMatter[], room: Place): readonly NativeItem[] {
  const width = 536
  const height = room.height - 24
  return columns.flatMap(({ heading, text, points }, index): NativeItem[] => {
    const x = room.x + index * (width + 64)
    const set = [
      ...(heading === null ? [] : [paragraph(heading, NOTE, { weight: 600 })]),
      ...(text === null ? [] : [paragraph(text, TEXT, { before: 16 })]),
      ...points.map((point, at) =>
        paragraph(point, TEXT, {
          before: at === 0 && text !== null ? 24 : 16,
          bullet: BULLET,
          indent: 28,
          firstIndent: -28,
        }),
      ),
    ]
    return [
      rule('Rule', { x, y: room.y }, { x: x + width, y: room.y }),
      textBox(`Column ${index + 1}`, { x, y: room.y + 23, width, height }, fitted(set, width, height)),
    ]
  })
}

const DATES = 240
const DOTS = 72

/** A table of dates and events with a dot between them, on a line that runs from the first dot to the last. */
export function timelineItems(events: readonly EventMatter[], room: Place): readonly NativeItem[] {
  if (events.length === 0) return []
  const isLong = events.length >= 8
  const rows = events.map(({ when, text }) => ({
    cells: [
      [paragraph(when, NOTE, { align: 'end', line: 36 })],
      [paragraph(text, TEXT, isLong ? { size: 22 } : {})],
    ],
    beneath: null,
  }))
  const table = tableOf(rows, {
    name: 'Timeline',
    ...room,
    widths: [DATES + DOTS, 824],
    gap: DOTS,
    top: 0,
    bottom: isLong ? 12 : 20,
    room: room.height,
  })
  const x = room.x + DATES + DOTS / 2 + 8
  const ys = dotHeights(table, room.y)
  const last = ys.at(-1) ?? room.y
  return [
    rule('Line', { x, y: ys[0] ?? room.y }, { x, y: last }),
    table,
    ...ys.map(
      (y): NativeItem => ({
        kind: 'dot',
        name: 'Dot',
        centre: { x, y },
        radius: 5.5,
        fill: 'accent',
        stroke: null,
      }),
    ),
  ]
}

/** In the middle of the first line of each row. */
function dotHeights({ rows }: TableItem, top: number): readonly number[] {
  let y = top
  return rows.map(({ height, cells }) => {
    const line = cells[1]?.paragraphs[0]?.line ?? 36
    const middle = y + line / 2
    y += height
    return middle
  })
}

export function tableItems(body: TableBody, room: Place): readonly NativeItem[] {
  const { columns, rows, hasRowHeadings } = body
  if (columns.length === 0) return []
  const isDense = columns.length >= 5 || rows.length > 8
  const type = isDense ? { size: 18, line: 24 } : {}
  const gap = hasRowHeadings ? 32 : 48
  const widths = hasRowHeadings ? comparedWidths(body) : naturalWidths(body, isDense ? 18 : 24, gap)
  const written = [
    {
      cells: columns.map(({ heading, isNumeric }) => [
        paragraph(heading, hasRowHeadings ? TEXT : NOTE, {
          ...(hasRowHeadings ? type : {}),
          align: isNumeric ? ('end' as const) : ('start' as const),
          weight: hasRowHeadings ? 600 : 400,
        }),
      ]),
      beneath: 'ink' as const,
    },
    ...rows.map(row => ({
      cells: columns.map(({ isNumeric }, index) => [
        hasRowHeadings && index === 0
          ? paragraph(row[index] ?? [], NOTE, { line: type.line ?? 36 })
          : paragraph(row[index] ?? [], TEXT, { ...type, align: isNumeric ? 'end' : 'start' }),
      ]),
    })),
  ]
  const table = tableOf([...written, ...endOf(body, widths)], {
    name: 'Table',
    ...room,
    widths,
    gap,
    top: 8,
    bottom: 7,
    hasHeading: true,
    hasRowHeadings,
    room: room.height,
  })
  return [table]
}

/** What is said beneath a table, as its last row: wherever the rows end in whichever font, it stands below them. */
function endOf({ note, verdict }: TableBody, widths: readonly number[]): readonly WrittenRow[] {
  const text = note ?? verdict
  if (text === null) return []
  const set = verdict === null ? paragraph(text, NOTE) : paragraph(text, TEXT, { weight: 600 })
  const width = widths.reduce((sum, one) => sum + one, 0)
  const wished = Math.max(0, width - (verdict === null ? 696 : 1000))
  // LibreOffice widens a first column that is not as wide as that.
  const spanEnd = Math.min(wished, (widths[0] ?? 0) / 2)
  return [{ cells: [[set]], spanEnd, top: verdict === null ? 15 : 23, beneath: null }]
}

/** A column of aspects, narrow where these are short, and the subjects of one width. */
function comparedWidths({ columns, rows }: TableBody): readonly number[] {
  const longest = Math.max(0, ...rows.map(([aspect]) => lineWidth(aspect ?? [], 18)))
  const first = Math.min(400, Math.max(232, longest + 38))
  const rest = (1136 - first) / Math.max(1, columns.length - 1)
  return [first, ...columns.slice(1).map(() => rest)]
}

/** As wide as the longest cell, 640 in all at least; where that is too much, the widest columns give way first. */
function naturalWidths({ columns, rows }: TableBody, size: number, gap: number): readonly number[] {
  const wished = columns.map(({ heading }, index) => {
    const cells = rows.map(row => lineWidth(row[index] ?? [], size))
    const inner = Math.max(lineWidth(heading, 18) * 1.05, ...cells.map(width => width * 1.05)) + 6
    return inner + (index === columns.length - 1 ? 0 : gap)
  })
  const total = wished.reduce((sum, width) => sum + width, 0)
  if (total <= 1136) return total >= 640 ? wished : wished.map(width => (width * 640) / total)
  let limit = 1136
  const sumAt = (most: number): number => wished.reduce((sum, width) => sum + Math.min(width, most), 0)
  while (sumAt(limit) > 1136 && limit > 80) limit -= 4
  const cut = wished.map(width => Math.min(width, limit))
  const over = cut.reduce((sum, width) => sum + width, 0)
  return over <= 1136 ? cut : cut.map(width => (width * 1136) / over)
}

export function gapItems(gaps: readonly GapMatter[], room: Place): readonly NativeItem[] {
  if (gaps.length === 0) return []
  const rows = gaps.map(({ question, matters, label, searched }, index) => ({
    cells: [
      [
        paragraph(question, TEXT, {
          bullet: { character: '○', colour: 'accent', level: 0 },
          indent: 32,
          firstIndent: -32,
        }),
        ...(matters === null ? [] : [paragraph(matters, NOTE, { before: 4, indent: 32 })]),
      ],
      [
        ...(label === null ? [] : [paragraph(label, NOTE, { before: 6 })]),
        ...(searched === null ? [] : [paragraph(searched, NOTE, { colour: 'ink' })]),
      ],
    ],
    above: index === 0 ? ('rule' as const) : null,
  }))
  const terms = { name: 'Gaps', ...room, widths: [792, 344], gap: 64, top: 18, bottom: 17 }
  return [tableOf(rows, { ...terms, room: room.height })]
}

/** The fields of a workspace's own layout: its texts beneath one another, its pictures beside them. */
export function ownItems(parts: readonly OwnPart[], room: Place): readonly NativeItem[] {
  const pictures = parts.filter(part => part.kind === 'image')
  const texts = parts.filter(part => part.kind === 'text')
  const width = pictures.length === 0 || texts.length === 0 ? room.width : room.width / 2 - 32
  const set = texts.map(({ text, level }) =>
    paragraph(text, TEXT, {
      before: level === 0 ? 16 : 8,
      ...(level === 0
        ? {}
        : { bullet: { ...BULLET, level: level - 1 }, indent: 32 * level, firstIndent: -32 }),
    }),
  )
  const left = room.x + room.width - width
  return [
    ...(set.length === 0
      ? []
      : [textBox('Text', { ...room, width }, fitted(set, width, room.height), { role: 'body' })]),
    ...pictures.map((part, index) =>
      pictureIn(`Picture ${index + 1}`, part.image, part.alt, {
        x: texts.length === 0 ? room.x : left,
        y: room.y + (index * room.height) / pictures.length,
        width,
        height: room.height / pictures.length,
      }),
    ),
  ]
}
