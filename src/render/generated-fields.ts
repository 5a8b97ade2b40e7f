import type { Briefing, Content, Slide } from '../model/briefing.ts'
import type { Fact } from '../model/fact.ts'
import { writeDate } from './dates.ts'
import { plotFact } from './plot/plot.ts'
import { roomForPlot } from './plot/room.ts'
import { textToPlain } from './text-html.ts'
import type { FactView, FieldView } from './views/view.ts'
import type { Views } from './views/views.ts'
import { weighJudgement } from './wording/judgement.ts'

type Fields = Readonly<Record<string, FieldView>>
type Generate = (written: Readonly<Record<string, Content>>, briefing: Briefing, views: Views) => Fields

/** Layouts in whose records citedeck writes fields of its own, by the name of the list that holds the records. */
const GENERATED: Readonly<Record<string, { readonly list: string; readonly generate: Generate }>> = {
  bluf: {
    list: 'judgements',
    generate: (written, { facts, outline }, { book }) => {
      const { rests, against, range } = weighJudgement(written, facts, outline.scale, book)
      return { rests, against, 'likelihood-range': range }
    },
  },
  timeline: {
    list: 'events',
    generate: (written, _briefing, views) => ({ when: whenOf(written, views) }),
  },
}

/** A slide's fields with what citedeck writes into their records. */
export function addGeneratedFields(fields: Fields, slide: Slide, briefing: Briefing, views: Views): Fields {
  const rule = GENERATED[slide.layout.name]
  if (slide.body.kind !== 'written') return fields
  if (slide.layout.name === 'sources-differ')
    return { ...fields, fact: plottedFor(slide, slide.body.content, views) }
  if (rule === undefined) return fields
  const written = slide.body.content[rule.list]
  const list = fields[rule.list]
  if (written?.kind !== 'list' || !isList(list)) return fields
  const records = list.map((record, index) => {
    const item = written.items[index]
    const own = item?.kind === 'record' ? rule.generate(item.fields, briefing, views) : {}
    return { ...(record as Fields), ...own }
  })
  return { ...fields, [rule.list]: records }
}

/** The slide's fact, plotted in the room that the slide's own words leave. */
function plottedFor(
  slide: Slide,
  { fact, text }: Readonly<Record<string, Content>>,
  views: Views,
): FieldView {
  if (fact?.kind !== 'fact') return null
  const view = views.fact(fact.fact)
  const title = slide.title === null ? view.claim : textToPlain(slide.title, views.cited)
  const words = text?.kind === 'text' ? textToPlain(text.text, views.cited) : ''
  const height = roomForPlot(title, `${view.agreement.word}. ${view.verdict}`, words)
  const plot = plotFact(fact.fact, views.book, views.briefingYear, height)
  return Object.defineProperties({} as FactView, {
    ...Object.getOwnPropertyDescriptors(view),
    plot: { value: plot, enumerable: true },
  })
}

function isList(view: FieldView | undefined): view is readonly FieldView[] {
  return Array.isArray(view)
}

/** The date of an event in words: as written, else the day of its fact, else when its fact happened. */
export function whenOf({ date, fact }: Readonly<Record<string, Content>>, views: Views): string | null {
  if (date?.kind === 'plain') return writeDate(String(date.value), views.book)
  return fact?.kind === 'fact' ? dayOf(fact.fact, views) : null
}

function dayOf(fact: Fact, views: Views): string | null {
  const { value, event } = views.fact(fact)
  return fact.kind === 'date' && value !== null ? value : event
}
