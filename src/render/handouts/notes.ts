import type { RenderedSlide, Rendering } from '../rendering.ts'
import type { ContentsEntry, FactView } from '../views/view.ts'
import { assembleHandout } from './assemble-handout.ts'
import type { RenderHandout } from './handout-request.ts'

/** A slide with what hangs beneath it. */
export interface NotesSheet {
  readonly slide: RenderedSlide
  readonly form: SheetForm
  readonly hasText: boolean
  /** Of an agenda, which is set as a list; null where the slide is shown otherwise. */
  readonly contents: readonly ContentsEntry[] | null
  readonly cited: readonly {
    readonly fact: FactView
    /** The slide before with which its passages stand already, as a link; null where they stand here. */
    readonly before: { readonly href: string; readonly text: string } | null
  }[]
}

/** How a slide is shown: what the title block says already not at all, lists and headings as such, others as pictures. */
export type SheetForm = 'nothing' | 'list' | 'heading' | 'picture'

const FORMS: ReadonlyMap<string, SheetForm> = new Map([
  ['cover', 'nothing'],
  ['agenda', 'list'],
  ['section', 'heading'],
])

/** The design `notes`: each slide with its notes and its evidence, then all evidence and the sources. */
export const renderNotes: RenderHandout = (rendering, request) =>
  assembleHandout({ sheets: notesSheets(rendering) }, rendering, request)

/** The written slides. The passages of a fact stand with the first slide that cites it, and others lead there. */
export function notesSheets({ slides, book }: Pick<Rendering, 'slides' | 'book'>): readonly NotesSheet[] {
  const shown = new Map<string, { readonly href: string; readonly text: string }>()
  return slides
    .filter(({ view }) => view.appendix === null)
    .map(slide => {
      const { id, number, cited, notes, layout, contents } = slide.view
      const form = FORMS.get(layout) ?? 'picture'
      const here = { href: `#${id}`, text: book.say('slide-link', { count: 1, index: String(number) }) }
      return {
        slide,
        form,
        hasText: notes.length > 0 || cited.length > 0,
        contents: form === 'list' ? contents : null,
        cited: cited.map(fact => {
          const before = fact.evidence.length === 0 ? null : (shown.get(fact.id) ?? null)
          if (before === null) shown.set(fact.id, here)
          return { fact, before }
        }),
      }
    })
}
