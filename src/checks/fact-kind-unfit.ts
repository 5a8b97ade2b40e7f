import { diagnose } from '../diagnostics/diagnostic.ts'
import type { Fact } from '../model/fact.ts'
import type { Field } from '../model/outline.ts'
import type { Check } from './check.ts'
import { writtenSlides } from './texts/writing.ts'

/** What a layout can do with a fact in one of its fields. */
interface Fitness {
  /** Why the fact cannot stand there, in a sentence; null where it can. */
  readonly reasonAgainst: (fact: Fact) => string | null
  readonly hint: string
}

/** Layouts that show one kind of fact only. A figure's value is looked at with its quotes: `figure-unquoted`. */
const FITNESS: Readonly<Record<string, Fitness>> = {
  quote: {
    reasonAgainst: fact => (fact.kind === 'quotation' ? null : isOf(fact, 'a quotation')),
    hint: 'Name a fact of the kind quotation, or use another layout.',
  },
  gaps: {
    reasonAgainst: fact => (fact.kind === 'absence' ? null : isOf(fact, 'an absence')),
    hint: 'Name a fact of the kind absence, or cite this one in the text.',
  },
  'sources-differ': {
    reasonAgainst: fact =>
      isDrawn(fact) || isUnread(fact) ? null : `No report of "${fact.id}" gives a number or date to draw.`,
    hint: 'Name a fact with numbers or dates, or use another layout.',
  },
  timeline: {
    reasonAgainst: fact =>
      isDated(fact) || (fact.kind === 'date' && isUnread(fact))
        ? null
        : `"${fact.id}" has no date: no event, and no value that is one.`,
    hint: 'Name a fact with an event or a date, or give the item a date of its own.',
  },
}

/** A layout that shows one kind of fact must be given one of that kind. */
export const factKindUnfit: Check = {
  code: 'fact-kind-unfit',
  run(briefing, report) {
    for (const { layout, written } of writtenSlides(briefing)) {
      const fitness = FITNESS[layout.name]
      if (!fitness || !written) continue
      for (const { id, span } of Object.values(written.fields).flatMap(factFieldsIn)) {
        const fact = briefing.facts.get(id)
        const reason = fact ? fitness.reasonAgainst(fact) : null
        if (reason) report(diagnose('fact-kind-unfit', span, reason, { hint: fitness.hint }))
      }
    }
  },
}

const isOf = (fact: Fact, wanted: string): string =>
  `"${fact.id}" is of the kind ${fact.kind}; this place takes ${wanted}.`

const isDated = ({ event, evidence }: Fact): boolean =>
  event !== null || evidence.some(({ value }) => value?.kind === 'date')

const isDrawn = (fact: Fact): boolean =>
  fact.evidence.some(({ value }) => value !== null && value.kind !== 'name')

/** Values that could not be read have been reported with their evidence. */
const isUnread = ({ kind, evidence }: Fact): boolean =>
  (kind === 'quantity' || kind === 'date') && evidence.some(({ stance }) => stance === 'asserts')

/** The fields that name a fact, without those that cite one in their text. */
function factFieldsIn(field: Field): Extract<Field, { kind: 'fact' }>[] {
  switch (field.kind) {
    case 'fact':
      return [field]
    case 'list':
      return field.items.flatMap(factFieldsIn)
    case 'record':
      // An item of a timeline that has a date of its own needs none of its fact.
      if (field.fields['date']) return []
      return Object.values(field.fields).flatMap(factFieldsIn)
    default:
      return []
  }
}
