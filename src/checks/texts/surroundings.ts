import type { Slide } from '../../model/briefing.ts'
import type { Field } from '../../model/outline.ts'
import type { Text } from '../../model/text.ts'
import { datedTexts } from './dated-texts.ts'
import { cellsOf, gridOf, listIn, rowsOf } from './grids.ts'
import { wordsOf } from './sentences.ts'
import { textsIn } from './writing.ts'

/** What a reader sees beside a text, in plain words. Nothing for a text that stands by itself. */
export interface Surroundings {
  /** Of a cell: the title of its slide and the head of its column, or the subject that it is set under. */
  readonly heads: readonly string[]
  /** Of a cell: the other cells of its row. */
  readonly row: readonly string[]
  /** Of a cell: the cells of all other rows. Put together when they are asked for: a table may have thousands. */
  readonly otherRows: () => readonly string[]
  /** A date that stands beside it, as EDTF. */
  readonly date: string | null
}

const ALONE: Surroundings = { heads: [], row: [], otherRows: () => [], date: null }

/** What stands around each text of a slide: cells in a table or a comparison, texts with a date in a timeline. */
export function surroundingsOf(slide: Slide): (text: Text) => Surroundings {
  const found = known.get(slide) ?? collect(slide)
  known.set(slide, found)
  return text => found.get(text) ?? ALONE
}

const known = new WeakMap<Slide, ReadonlyMap<Text, Surroundings>>()

function collect(slide: Slide): ReadonlyMap<Text, Surroundings> {
  const dated = datedTexts(slide).map(({ text, date }) => [text, { ...ALONE, date }] as const)
  return new Map([...dated, ...cellsAround(slide)])
}

function cellsAround({ layout, written }: Slide): (readonly [Text, Surroundings])[] {
  const grid = gridOf(layout.name)
  if (!grid || !written) return []
  const title = written.title ? [wordsOf(written.title)] : []
  const note = written.fields['note']
  const heads = (listIn(written.fields[grid.heads])?.items ?? []).map(wordsIn)
  const rows = rowsOf(layout.name, written)
  return rows.flatMap(row =>
    (cellsOf(layout.name, row)?.items ?? []).flatMap((cell, column) =>
      textsIn(cell).map(text => {
        const others = textsIn(row).filter(other => other !== text)
        const head = heads[column]
        const surroundings: Surroundings = {
          heads: [...title, ...(head === undefined ? [] : [head]), ...(note ? [wordsIn(note)] : [])],
          row: others.map(wordsOf),
          otherRows: () => rows.filter(other => other !== row).flatMap(other => textsIn(other).map(wordsOf)),
          date: null,
        }
        return [text, surroundings] as const
      }),
    ),
  )
}

const wordsIn = (field: Field): string => textsIn(field).map(wordsOf).join(' ')
