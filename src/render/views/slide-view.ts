import type { Briefing, EvidenceEntry, Part, Slide, SourceEntry } from '../../model/briefing.ts'
import { COMMON_FIELDS } from '../common-fields.ts'
import { footOf } from '../foot.ts'
import { addGeneratedFields } from '../generated-fields.ts'
import { escapeHtml, trustHtml } from '../html.ts'
import { textToHtml, textToPlain } from '../text-html.ts'
import { cutOffInWords, viewDocument } from './document-view.ts'
import { viewRecord } from './field-view.ts'
import type { AppendixView, ContentsEntry, DocumentView, FieldView, SlideView } from './view.ts'
import type { Views } from './views.ts'

/** Layouts that list the sections of the briefing. */
export const LISTING: readonly string[] = ['agenda', 'cover']

/** All slides of a briefing as templates see them, the generated ones included. */
export function viewSlides(briefing: Briefing, views: Views): readonly SlideView[] {
  return briefing.slides.map(openSlideViews(briefing, views))
}

/** The same one by one. */
export function openSlideViews(briefing: Briefing, views: Views): (slide: Slide) => SlideView {
  const document = viewDocument(briefing, views)
  const contents = contentsOf(briefing, views)
  const citing = citingSlides(briefing)
  return slide => viewSlide(slide, { briefing, views, document, contents, citing })
}

interface Surroundings {
  readonly briefing: Briefing
  readonly views: Views
  readonly document: DocumentView
  readonly contents: readonly ContentsEntry[]
  /** Slides by the id of the fact that they cite. */
  readonly citing: ReadonlyMap<string, readonly Slide[]>
}

function viewSlide(slide: Slide, surroundings: Surroundings): SlideView {
  const { briefing, views, document, contents } = surroundings
  const { body } = slide
  const section = slide.section === null ? null : textToPlain(slide.section, views.cited)
  return {
    number: slide.number,
    id: slide.id,
    layout: slide.layout.name,
    lang: slide.lang,
    dir: slide.dir,
    title: slide.title === null ? null : textToHtml(slide.title, views.cited),
    hasSteps: slide.steps,
    minutes: slide.minutes === null ? null : Math.round(slide.minutes * 1e4) / 1e4,
    fields: body.kind === 'written' ? fieldsOf(slide, briefing, views) : {},
    running: {
      section: section === null ? null : trustHtml(escapeHtml(section)),
      cutOff: cutOffInWords(briefing, views),
      status: document.status,
    },
    foot: body.kind === 'written' ? footOf(slide, views.book) : [],
    notes: slide.notes.map(note => textToHtml(note, views.cited)),
    cited: [...slide.citations, ...slide.noted].map(({ fact }) => views.fact(fact)),
    appendix: appendixOf(slide, surroundings),
    contents: LISTING.includes(slide.layout.name) ? contents : null,
    document,
  }
}

function fieldsOf(slide: Slide, briefing: Briefing, views: Views): Readonly<Record<string, FieldView>> {
  if (slide.body.kind !== 'written') return {}
  const shapes = Object.entries(slide.layout.shape.fields).filter(([name]) => !COMMON_FIELDS.includes(name))
  const content = Object.entries(slide.body.content).filter(([name]) => !COMMON_FIELDS.includes(name))
  const fields = viewRecord(Object.fromEntries(content), Object.fromEntries(shapes), views)
  return addGeneratedFields(fields, slide, briefing, views)
}

function appendixOf({ body }: Slide, { views, citing }: Surroundings): AppendixView | null {
  if (body.kind === 'written') return null
  const heading = headingOf(body.kind, body.part, views)
  const first = body.part.index <= 1
  return body.kind === 'evidence'
    ? { heading, first, facts: body.entries.map(entry => viewEntry(entry, views, citing)), sources: [] }
    : {
        heading,
        first,
        facts: [],
        sources: body.entries.map((entry: SourceEntry) => views.source(entry.source)),
      }
}

function viewEntry(
  { citation, shown, continued }: EvidenceEntry,
  views: Views,
  citing: Surroundings['citing'],
): AppendixView['facts'][number] {
  const fact = views.fact(citation.fact)
  const slides = citing.get(fact.id) ?? []
  return {
    fact,
    evidence: shown.flatMap(index => fact.evidence[index] ?? []),
    continued,
    slides: slides.map((slide, index) => ({
      href: `#${slide.id}`,
      text:
        index === 0
          ? views.book.say('slide-link', { count: slides.length, index: String(slide.number) })
          : String(slide.number),
    })),
  }
}

/** "Evidence", or "Evidence, 2 of 5" where it takes several slides. */
function headingOf(kind: 'evidence' | 'sources', { index, count }: Part, { book }: Views): string {
  const heading = book.say(kind)
  return count === 1 ? heading : book.say('part-of', { heading, index, total: count })
}

function contentsOf({ slides }: Briefing, { cited }: Views): readonly ContentsEntry[] {
  return slides
    .filter(slide => slide.layout.name === 'section')
    .flatMap(({ title, id, number }) =>
      title === null
        ? []
        : [{ title: trustHtml(escapeHtml(textToPlain(title, cited))), href: `#${id}`, number }],
    )
}

/** Slides by the id of the fact that they cite. */
export function citingSlides({ slides }: Briefing): ReadonlyMap<string, readonly Slide[]> {
  const citing = new Map<string, Slide[]>()
  for (const slide of slides) {
    if (slide.body.kind !== 'written') continue
    for (const { fact } of [...slide.citations, ...slide.noted]) {
      const known = citing.get(fact.id)
      if (known) known.push(slide)
      else citing.set(fact.id, [slide])
    }
  }
  return citing
}
