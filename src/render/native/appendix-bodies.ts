import type { EvidenceMatter, SourceMatter } from '../matter/matter.ts'
import { plainText, run } from '../runs.ts'
import type { NativeItem, Paragraph, Place } from './native.ts'
import { tableOf } from './table.ts'
import { fitted, heightOf, paragraph, SMALL, TEXT, textBox } from './type.ts'

/** The bodies of the slides that hold the evidence and the sources. */

const COLUMN = 536
const GAP = 64
const HANG = 40
const HANGING = { indent: HANG, firstIndent: 0 } as const
/** Small type of reference matter. */
const REFERENCE = { size: 14, line: 20 } as const

/** Two columns, an entry's head never apart from its first passage. */
export function evidenceItems(entries: readonly EvidenceMatter[], room: Place): readonly NativeItem[] {
  const pieces = entries.flatMap(entryPieces)
  const count = leftCount(pieces, room.height)
  const columns = [pieces.slice(0, count).flat(), pieces.slice(count).flat()]
  return columns.flatMap((set, index): NativeItem[] =>
    set.length === 0
      ? []
      : [
          textBox(
            `Evidence ${index + 1}`,
            { ...room, x: room.x + index * (COLUMN + GAP), width: COLUMN },
            fitted(set, COLUMN, room.height),
            index === 0 ? { role: 'body' } : {},
          ),
        ],
  )
}

/** How many pieces fit into the left column; at least one. */
function leftCount(pieces: readonly (readonly Paragraph[])[], height: number): number {
  let count = 1
  while (count < pieces.length && heightOf(pieces.slice(0, count + 1).flat(), COLUMN) <= height) count++
  return count
}

/** What stays together: the head with the first passage, and each passage after it. */
function entryPieces(entry: EvidenceMatter): readonly (readonly Paragraph[])[] {
  const [first = [], ...others] = entry.passages.map(({ sentence, origin }) => [
    paragraph(sentence, TEXT, { font: 'serif', size: 15, line: 20, before: 8, ...HANGING }),
    paragraph(origin, SMALL, { ...REFERENCE, ...HANGING }),
  ])
  return [[...headParagraphs(entry), ...first], ...others]
}

function headParagraphs(entry: EvidenceMatter): readonly Paragraph[] {
  const { number, claim, isContinued, standing, slides, id } = entry
  return [
    paragraph([run(`${number}`, { isStrong: true }), run(`\t${claim}`, { isStrong: !isContinued })], TEXT, {
      size: 15,
      line: 20,
      before: 18,
      colour: isContinued ? 'secondary' : 'ink',
      indent: HANG,
      firstIndent: -HANG,
      tabs: [{ at: HANG, align: 'start' }],
    }),
    ...standing.map(line => paragraph(line, SMALL, { ...REFERENCE, ...HANGING, colour: 'ink' })),
    ...(isContinued
      ? []
      : [
          paragraph([run(id), ...(slides.length === 0 ? [] : [run(' · '), ...slides])], SMALL, {
            ...REFERENCE,
            ...HANGING,
          }),
        ]),
  ]
}

export function sourceItems(
  entries: readonly SourceMatter[],
  headings: readonly [reference: string, standing: string, cited: string],
  room: Place,
): readonly NativeItem[] {
  if (entries.length === 0) return []
  const rows = [
    {
      cells: headings.map(heading => [paragraph(heading, SMALL)]),
      beneath: 'ink' as const,
    },
    ...entries.map(({ reference, standing, cited }) => ({
      cells: [
        [paragraph(reference, TEXT, { font: 'serif', size: 16, line: 22 })],
        [paragraph(standing, SMALL, { line: 22 })],
        [paragraph(cited, SMALL, { line: 22 })],
      ].map(cell => cell.filter(item => plainText(item.runs) !== '')),
    })),
  ]
  const terms = { name: 'Sources', ...room, widths: [536, 420, 180], gap: 40, top: 8, bottom: 8 }
  return [tableOf(rows, { ...terms, hasHeading: true, room: room.height })]
}
