import type { Briefing, Slide } from '../../model/briefing.ts'
import type { Fact } from '../../model/fact.ts'
import type { Field } from '../../model/outline.ts'
import type { Text } from '../../model/text.ts'
import { cellsOf, rowsOf } from './grids.ts'
import { citedIn, type Sentence, sentencesOf } from './sentences.ts'

/** An inline text of a slide, and where on the slide it is. */
export interface Writing {
  readonly slide: Slide
  readonly text: Text
  readonly role: 'title' | 'field' | 'notes'
  /** Keys from the slide down, without indices: ["judgements", "text"]. */
  readonly path: readonly string[]
  /** Facts that a field beside the text names: the text is about them. */
  readonly beside: readonly string[]
}

/** Every slide that the author wrote. */
export function writtenSlides({ slides }: Briefing): Slide[] {
  return slides.filter(slide => slide.written !== null)
}

/** Whether a slide is written in the language whose words most rules know. */
export const isEnglish = ({ lang }: Slide): boolean => /^en\b/i.test(lang)

/** Every inline text of a slide as it is written: title, fields in their order, notes. */
export function writingsOf(slide: Slide): readonly Writing[] {
  const found = known.get(slide) ?? collectWritings(slide)
  known.set(slide, found)
  return found
}

const known = new WeakMap<Slide, readonly Writing[]>()

function collectWritings(slide: Slide): readonly Writing[] {
  const { written } = slide
  if (!written) return []
  const title = written.title
    ? [{ slide, text: written.title, role: 'title', path: ['title'], beside: [] } as const]
    : []
  const notes = written.notes.map(
    text => ({ slide, text, role: 'notes', path: ['notes'], beside: [] }) as const,
  )
  const top: Field = { kind: 'record', fields: written.fields, span: written.span }
  return [...title, ...writingsIn(top, slide, [], []), ...notes]
}

function writingsIn(
  field: Field,
  slide: Slide,
  path: readonly string[],
  beside: readonly string[],
): Writing[] {
  switch (field.kind) {
    case 'text':
      return [{ slide, text: field.text, role: 'field', path, beside }]
    case 'list':
      return field.items.flatMap(item => writingsIn(item, slide, path, beside))
    case 'record': {
      const named = Object.values(field.fields).flatMap(own => (own.kind === 'fact' ? [own.id] : []))
      const about = named.length > 0 ? named : beside
      return Object.entries(field.fields).flatMap(([key, own]) =>
        writingsIn(own, slide, [...path, key], about),
      )
    }
    default:
      return []
  }
}

/** A sentence with the facts that it rests on. */
export interface CitingSentence {
  readonly sentence: Sentence
  readonly writing: Writing
  readonly facts: readonly Fact[]
}

/**
 * The sentences of a slide that rest on facts: those that they cite and those of a field beside them; for a title that
 * cites nothing, all that the slide cites; for such a cell of a table or comparison, what its row cites, else the slide.
 * Left out: what rests on nothing, and what cites a fact that does not exist, which has been reported.
 */
export function citingSentences(slide: Slide, { facts }: Briefing): CitingSentence[] {
  const onSlide = slide.citations.map(({ fact }) => fact.id)
  const inRows = citedBesideCells(slide)
  return writingsOf(slide).flatMap(writing => {
    const besideCell = inRows.get(writing.text)
    const isBareTitle = writing.role === 'title' && citedIn(writing.text).length === 0
    const fallback =
      isBareTitle || besideCell?.length === 0 ? onSlide : [...writing.beside, ...(besideCell ?? [])]
    return sentencesOf(writing.text).flatMap(sentence => {
      const ids = [...new Set([...sentence.cited, ...fallback])]
      if (ids.length === 0 || ids.some(id => !facts.has(id))) return []
      return [{ sentence, writing, facts: ids.flatMap(id => facts.get(id) ?? []) }]
    })
  })
}

/** For each cell that cites nothing, what its row cites. The first column of a table holds labels: they are free. */
function citedBesideCells({ layout, written }: Slide): ReadonlyMap<Text, readonly string[]> {
  const cells = rowsOf(layout.name, written).flatMap(row => {
    const cited = textsIn(row).flatMap(citedIn)
    const own = cellsOf(layout.name, row)?.items ?? []
    const held = (layout.name === 'table' ? own.slice(1) : own).flatMap(textsIn)
    return held
      .filter(text => citedIn(text).length === 0)
      .map((text): [Text, readonly string[]] => [text, cited])
  })
  return new Map(cells)
}

/** The inline texts of a field, in order. */
export function textsIn(field: Field): readonly Text[] {
  if (field.kind === 'text') return [field.text]
  if (field.kind === 'list') return field.items.flatMap(textsIn)
  return field.kind === 'record' ? Object.values(field.fields).flatMap(textsIn) : []
}
