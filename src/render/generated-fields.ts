import type { Briefing, Content, Slide } from '../model/briefing.ts'
import type { Fact } from '../model/fact.ts'
import { writeDate } from './dates.ts'
import { weighJudgement } from './judgement.ts'
import type { FieldView } from './view.ts'
import type { Views } from './views.ts'

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
  if (rule === undefined || slide.body.kind !== 'written') return fields
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

function isList(view: FieldView | undefined): view is readonly FieldView[] {
  return Array.isArray(view)
}

/** The date of an event in words: as written, else the day of its fact, else when its fact happened. */
function whenOf({ date, fact }: Readonly<Record<string, Content>>, views: Views): string | null {
  if (date?.kind === 'plain') return writeDate(String(date.value), views.book)
  return fact?.kind === 'fact' ? dayOf(fact.fact, views) : null
}

function dayOf(fact: Fact, views: Views): string | null {
  const { value, event } = views.fact(fact)
  return fact.kind === 'date' && value !== null ? value : event
}
