import type { Briefing } from '../../model/briefing.ts'
import { whenOf } from '../generated-fields.ts'
import { plainRuns, type Runs } from '../runs.ts'
import type { Views } from '../views/views.ts'
import { weighJudgement } from '../wording/judgement.ts'
import {
  type Fields,
  factOf,
  imageOf,
  itemsOf,
  plainOf,
  recordOf,
  recordsOf,
  textOf,
  textsOf,
} from './content.ts'
import { citeOf } from './fact-matter.ts'
import type { Body, ColumnMatter, EventMatter, GapMatter, JudgementMatter, Labelled } from './matter.ts'

/** What is written in the layouts that are made of an author's own sentences. */

const NOTED = ['assumes', 'changes-if', 'alternatives', 'dissent'] as const

export function judgementsIn(fields: Fields, briefing: Briefing, views: Views): Body {
  return {
    kind: 'judgements',
    judgements: recordsOf(fields.judgements, 'text').map(item => judgementOf(item, briefing, views)),
  }
}

function judgementOf(fields: Fields, { facts, outline }: Briefing, views: Views): JudgementMatter {
  const { book } = views
  const { rests, against, range } = weighJudgement(fields, facts, outline.scale, book)
  const basis = textOf(fields.basis, views)
  const likelihood = plainOf(fields.likelihood)
  const confidence = plainOf(fields.confidence)
  const weigh = (label: string, value: string | null, aside: string | null = null) =>
    value === null ? [] : [{ label: book.say(label), value, aside }]
  return {
    text: textOf(fields.text, views) ?? [],
    notes: [
      ...(basis === null ? [] : [{ label: null, text: basis }]),
      ...NOTED.flatMap((name): Labelled[] => {
        const text = textOf(fields[name], views)
        return text === null ? [] : [{ label: book.say(name), text }]
      }),
    ],
    weight: [
      ...weigh('likelihood', likelihood, range),
      ...weigh('confidence', confidence === null ? null : (book.plain[confidence] ?? confidence)),
      ...weigh('rests-on', rests),
      ...weigh('against', against),
    ],
  }
}

export function pointsIn(fields: Fields, views: Views): Body {
  return {
    kind: 'points',
    lead: textOf(fields.lead, views),
    points: itemsOf(fields.points).map(item => {
      const point = recordOf(item, 'text')
      return { text: textOf(point.text, views) ?? [], points: textsOf(point.points, views) }
    }),
  }
}

export function columnsIn(fields: Fields, views: Views): Body {
  const columns = [fields.left, fields.right].flatMap((column): ColumnMatter[] => {
    if (column?.kind !== 'record') return []
    const { heading, text, points } = column.fields
    return [{ heading: textOf(heading, views), text: textOf(text, views), points: textsOf(points, views) }]
  })
  return { kind: 'columns', columns }
}

export function timelineIn(fields: Fields, views: Views): Body {
  const events = recordsOf(fields.events, 'text').map((event): EventMatter => {
    const fact = factOf(event.fact)
    const when = whenOf(event, views) ?? (fact === null ? null : views.fact(fact).value) ?? ''
    return {
      when: [...plainRuns(when), ...(fact === null ? [] : citeOf(fact, views))],
      text: textOf(event.text, views) ?? [],
    }
  })
  return { kind: 'timeline', events }
}

export function tableIn(fields: Fields, views: Views): Body {
  return {
    kind: 'table',
    hasRowHeadings: false,
    columns: recordsOf(fields.columns, 'heading').map(({ heading, align }) => ({
      heading: textOf(heading, views) ?? [],
      isNumeric: plainOf(align) === 'right',
    })),
    rows: itemsOf(fields.rows).map(row => textsOf(row, views)),
    note: textOf(fields.note, views),
    verdict: null,
  }
}

export function comparisonIn(fields: Fields, views: Views): Body {
  const rows = recordsOf(fields.rows, 'aspect').map(({ aspect, values }): readonly Runs[] => [
    textOf(aspect, views) ?? [],
    ...textsOf(values, views),
  ])
  return {
    kind: 'table',
    hasRowHeadings: true,
    columns: [[], ...textsOf(fields.subjects, views)].map(heading => ({ heading, isNumeric: false })),
    rows,
    note: null,
    verdict: textOf(fields.verdict, views),
  }
}

export function gapsIn(fields: Fields, views: Views): Body {
  const gaps = recordsOf(fields.gaps, 'question').map((gap): GapMatter => {
    const fact = factOf(gap.fact)
    const searched =
      textOf(gap.searched, views) ?? (fact === null ? null : plainRuns(views.fact(fact).searched.join('; ')))
    const label = [...plainRuns(views.book.say('looked-in')), ...(fact === null ? [] : citeOf(fact, views))]
    return {
      question: textOf(gap.question, views) ?? [],
      matters: textOf(gap.matters, views),
      label: searched === null ? null : label,
      searched,
    }
  })
  return { kind: 'gaps', gaps }
}

export function profileIn(fields: Fields, views: Views): Body {
  return {
    kind: 'profile',
    name: plainOf(fields.name) ?? '',
    role: textOf(fields.role, views),
    image: imageOf(fields.image),
    text: textOf(fields.text, views),
    facts: recordsOf(fields.facts, 'text').map(({ label, text }) => ({
      label: plainOf(label) ?? '',
      text: textOf(text, views) ?? [],
    })),
  }
}

export function imageIn(fields: Fields, views: Views): Body {
  const image = imageOf(fields.image)
  if (image === null) return { kind: 'own', parts: [] }
  return {
    kind: 'image',
    image,
    alt: plainOf(fields.alt) ?? '',
    caption: textOf(fields.caption, views),
    credit: textOf(fields.credit, views),
  }
}
