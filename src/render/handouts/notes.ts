import type { RenderedSlide, Rendering } from '../rendering.ts'
import type { ContentsEntry, FactView, PassageLength } from '../views/view.ts'
import { assembleHandout } from './assemble-handout.ts'
import type { RenderHandout } from './handout-request.ts'

/** A slide with what hangs beneath it. */
export interface NotesSheet {
  readonly slide: RenderedSlide
  readonly form: SheetForm
  readonly hasText: boolean
  /** Whether its text is sure to fill what a page has left where the picture does not fit: it may begin before it. */
  readonly runsOn: boolean
  /** What hangs beside its notes and its evidence: beside the first of them the slide's number, if it is shown as a picture. */
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
export const renderNotes: RenderHandout = (rendering, request) =>
  assembleHandout({ sheets: notesSheets(rendering) }, rendering, request)

/** The written slides. The passages of a fact stand with the first slide that cites it, and others lead there. */
export function notesSheets({ slides, book }: Pick<Rendering, 'slides' | 'book'>): readonly NotesSheet[] {
  const shown = new Map<string, Place>()
  return slides
    .filter(({ view }) => view.appendix === null)
    .map(slide => {
      const { id, number, notes, layout, contents } = slide.view
      const form = FORMS.get(layout) ?? 'picture'
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
        runsOn: form === 'picture' && leastHeight(notes.length, cited) > TALLEST_GAP,
        labels: {
          notes: form === 'picture' ? here.text : book.say('notes'),
          evidence: form === 'picture' && notes.length === 0 ? here.text : book.say('evidence'),
        },
        contents: form === 'list' ? contents : null,
      }
    })
}

/**
 * What a page may have left where a picture does not fit on it, in CSS pixels: less than the picture with the space beneath it
 * (`.picture` in templates/handouts/notes.css), upright, where it is larger.
 */
const TALLEST_GAP = 376

/** CSS pixels of what hangs beneath a slide, with the space above it (templates/handouts/notes.css, appendix.css). */
const PARAGRAPH = 29
const CLAIM = 30
const PASSAGES: Readonly<Record<PassageLength, number>> = { short: 41, long: 79, longer: 98 }

/** At least so tall is the text of a slide, in CSS pixels: each paragraph taken for as few lines as it can have. */
function leastHeight(paragraphs: number, cited: NotesSheet['cited']): number {
  const passages = cited.flatMap(({ fact, before }) => (before === null ? fact.evidence : []))
  const heights = passages.map(({ length }) => PASSAGES[length.sentence])
  return heights.reduce((sum, height) => sum + height, paragraphs * PARAGRAPH + cited.length * CLAIM)
}
