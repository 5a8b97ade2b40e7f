import { diagnose } from '../diagnostics/diagnostic.ts'
import type { Slide } from '../model/briefing.ts'
import type { Field } from '../model/outline.ts'
import type { Text } from '../model/text.ts'
import type { Check } from './check.ts'
import { citedIn, wordsOf } from './texts/sentences.ts'
import { writtenSlides } from './texts/writing.ts'

/** A judgement, a point or the text of a figure that cites nothing, unless its slide says `uncited: true`. */
export const uncited: Check = {
  code: 'uncited',
  run(briefing, report) {
    for (const slide of writtenSlides(briefing)) {
      if (slide.uncited) continue
      for (const text of uncitedTexts(slide)) {
        report(diagnose('uncited', text.span, 'This cites nothing.'))
      }
    }
  },
}

function uncitedTexts({ layout, written }: Slide): Text[] {
  const fields = written?.fields ?? {}
  if (layout.name === 'bluf') return itemsOf(fields['judgements']).flatMap(uncitedJudgement)
  if (layout.name === 'points') return itemsOf(fields['points']).flatMap(point => uncitedPoint(point))
  // The text of a figure is about its fact.
  if (layout.name === 'figure' && !fields['fact']) return textOf(fields['text'])
  return []
}

const itemsOf = (field: Field | undefined): readonly Field[] => (field?.kind === 'list' ? field.items : [])

/** A statement that cites nothing; a question states nothing. */
function textOf(field: Field | undefined): Text[] {
  if (field?.kind !== 'text' || cites(field)) return []
  const words = wordsOf(field.text).trim()
  return words === '' || words.endsWith('?') ? [] : [field.text]
}

/** A judgement may cite in its basis. */
function uncitedJudgement(judgement: Field): Text[] {
  if (judgement.kind !== 'record') return []
  const { text, basis } = judgement.fields
  return basis && cites(basis) ? [] : textOf(text)
}

/** A point's citation carries the points beneath it, and theirs carry the point. */
function uncitedPoint(point: Field): Text[] {
  if (point.kind !== 'record') return textOf(point)
  const { text, points } = point.fields
  if (text && cites(text)) return []
  const beneath = itemsOf(points)
  return beneath.some(cites)
    ? beneath.flatMap(uncitedPoint)
    : [...textOf(text), ...beneath.flatMap(uncitedPoint)]
}

function cites(field: Field): boolean {
  if (field.kind === 'text') return citedIn(field.text).length > 0
  if (field.kind === 'list') return field.items.some(cites)
  return field.kind === 'record' && Object.values(field.fields).some(cites)
}
