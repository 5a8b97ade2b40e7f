import { viewAbout } from '../about/about-view.ts'
import type { RenderedSlide, Rendering } from '../rendering.ts'
import type { ContentsEntry, FactView } from '../views/view.ts'
import { assembleHandout } from './assemble-handout.ts'
import type { RenderHandout } from './handout-request.ts'

/** A slide with what hangs beneath it. */
export interface NotesSheet {
  readonly slide: RenderedSlide
  readonly form: SheetForm
  readonly hasText: boolean
  /** Whether its number stands above its title. */
  readonly hasHeading: boolean
  /** "Slide 4": what contents and evidence lead to. */
  readonly number: string
  /** What hangs beside its notes and its evidence: beside the first of them the slide's number, where no heading says it. */
  readonly labels: { readonly notes: string; readonly evidence: string }
  /** Of an agenda, which is set as a list; null where the slide is shown otherwise. */
  readonly contents: readonly ContentsEntry[] | null
  readonly cited: readonly {
    readonly fact: FactView
    /** The slide before with which its passages stand already; null where they stand here. */
    readonly before: Place | null
  }[]
}

/** A slide as a link. */
interface Place {
  readonly href: string
  readonly text: string
}

/** How a slide is shown: what the title block says already not at all, lists and headings as such, others as pictures. */
export type SheetForm = 'nothing' | 'list' | 'heading' | 'picture'

const FORMS: ReadonlyMap<string, SheetForm> = new Map([
  ['cover', 'nothing'],
  ['agenda', 'list'],
  ['section', 'heading'],
])

/** The design `notes`: each slide with its notes and its evidence, then all evidence and the sources. */
export const renderNotes: RenderHandout = (rendering, request) => {
  const about = viewAbout(rendering.briefing, rendering.views)
  return assembleHandout({ sheets: notesSheets(rendering), about }, rendering, request)
}

/** The written slides. The passages of a fact stand with the first slide that cites it, and others lead there. */
export function notesSheets({ slides, book }: Pick<Rendering, 'slides' | 'book'>): readonly NotesSheet[] {
  const shown = new Map<string, Place>()
  return slides
    .filter(({ view }) => view.appendix === null)
    .map(slide => {
      const { id, number, notes, layout, contents } = slide.view
      const form = FORMS.get(layout) ?? 'picture'
      const hasHeading = form === 'list' || form === 'heading'
      const here = { href: `#${id}`, text: book.say('slide-link', { count: 1, index: String(number) }) }
      const cited = slide.view.cited.map(fact => {
        const before = fact.evidence.length === 0 ? null : (shown.get(fact.id) ?? null)
        if (before === null) shown.set(fact.id, here)
        return { fact, before }
      })
      return {
        slide,
        form,
        cited,
        hasText: notes.length > 0 || cited.length > 0,
        hasHeading,
        number: here.text,
        labels: {
          notes: hasHeading ? book.say('notes') : here.text,
          evidence: hasHeading || notes.length > 0 ? book.say('evidence') : here.text,
        },
        contents: form === 'list' ? contents : null,
      }
    })
}
