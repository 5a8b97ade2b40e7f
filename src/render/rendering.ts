import type { Briefing, Slide } from '../model/briefing.ts'
import type { FontFiles } from './fonts/fonts.ts'
import { trustHtml } from './html.ts'
import { PLOT_STYLE } from './plot/svg.ts'
import type { RenderInput, TemplateTexts } from './render-input.ts'
import { openTemplates, type Templates } from './templates.ts'
import { viewDocument } from './views/document-view.ts'
import { openSlideViews } from './views/slide-view.ts'
import { viewSourceTexts } from './views/source-text-view.ts'
import type {
  AppendixFact,
  DocumentView,
  FactView,
  Html,
  SlideView,
  SourceTextView,
  SourceView,
} from './views/view.ts'
import { openViews, type Views } from './views/views.ts'
import { openPhrasebook, type Phrasebook } from './words.ts'

/** A slide with its markup, which is the same in all three documents. */
export interface RenderedSlide {
  readonly view: SlideView
  readonly html: Html
  /** Whether the author has written notes. */
  readonly hasSpeakerNotes: boolean
}

/** A briefing rendered as far as its three documents share it. */
export interface Rendering {
  /** What it was rendered from. */
  readonly briefing: Briefing
  readonly document: DocumentView
  readonly slides: readonly RenderedSlide[]
  /** In order of their numbers. */
  readonly facts: readonly FactView[]
  /** The whole evidence appendix, not split into slides. */
  readonly evidence: readonly AppendixFact[]
  readonly sources: readonly SourceView[]
  /** Texts of the cited sources; made when they are asked for. */
  readonly sourceTexts: () => readonly SourceTextView[]
  /** Says citedeck's own words in the language of the outline. */
  readonly book: Phrasebook
  /** Theme, slide frame, plots and the layouts in use. */
  readonly style: string
  readonly templates: Templates
  readonly texts: TemplateTexts
  readonly fonts: FontFiles
  /** Of the briefing's facts and sources, for documents that no template makes. */
  readonly views: Views
}

/** A slide as it stands in a deck, a template of its own too: a deck that is open takes its changed slides one by one. */
export const DECK_SLIDE = 'partials/deck-slide.hbs'

const HANDOUTS = ['notes', 'slides', 'report', 'brief'].map(design => `handouts/${design}.hbs`)
const DOCUMENTS = ['deck.hbs', DECK_SLIDE, 'deck-texts.hbs', 'pages.hbs', ...HANDOUTS]

/** Renders the slides of one briefing, each by itself. Throws a `TemplateFault`, as `renderSlides` does. */
export interface Renderer {
  readonly document: DocumentView
  readonly slide: (slide: Slide) => RenderedSlide
  /** A template of a document or a part of it, filled with a view. */
  readonly fill: (template: string, view: object) => string
  /** What documents are made of: all slides of the briefing, in order. */
  readonly finish: (slides: readonly RenderedSlide[]) => Rendering
}

/**
 * Renders the slides of a briefing. Throws a `TemplateFault` for a template that does not compile or asks for a name
 * that its view has not.
 */
export async function renderSlides(briefing: Briefing, input: RenderInput): Promise<Rendering> {
  const renderer = await openRenderer(briefing, input)
  return renderer.finish(briefing.slides.map(renderer.slide))
}

/** Makes ready to render a briefing. */
export async function openRenderer(briefing: Briefing, input: RenderInput): Promise<Renderer> {
  const { templates: texts, fonts } = input
  const views = openViews(briefing, openPhrasebook(briefing.outline.lang, input.words), fonts)
  const templates = await openTemplates(templateTexts(briefing, texts), partialTexts(texts))
  const document = viewDocument(briefing, views)
  const viewOf = openSlideViews(briefing, views)
  return {
    document,
    slide(slide) {
      const view = viewOf(slide)
      return {
        view,
        html: trustHtml(templates.fill(templateOf(view.layout), view)),
        hasSpeakerNotes: view.notes.length > 0,
      }
    },
    fill: templates.fill,
    finish: slides => finish(briefing, slides, { views, templates, texts, fonts, document }),
  }
}

interface Means extends Pick<Rendering, 'document' | 'templates' | 'texts' | 'fonts'> {
  readonly views: Views
}

function finish(briefing: Briefing, slides: readonly RenderedSlide[], { views, ...means }: Means): Rendering {
  const backLinks = new Map(
    slides.flatMap(({ view }) =>
      (view.appendix?.facts ?? []).map(entry => [entry.fact.id, entry.slides] as const),
    ),
  )
  const facts = briefing.citations.map(({ fact }) => views.fact(fact))
  return {
    ...means,
    briefing,
    views,
    slides,
    facts,
    evidence: facts.map(fact => ({
      fact,
      evidence: fact.evidence,
      continued: false,
      slides: backLinks.get(fact.id) ?? [],
    })),
    sources: briefing.sources.map(({ source }) => views.source(source)),
    sourceTexts: () => viewSourceTexts(briefing, views),
    book: views.book,
    style: styleOf(briefing, means.texts),
  }
}

function templateTexts(briefing: Briefing, texts: TemplateTexts): ReadonlyMap<string, string> {
  const layouts = briefing.slides.map(({ layout }) => [templateOf(layout.name), layout.template] as const)
  const documents = DOCUMENTS.flatMap(name => {
    const text = texts.read(name)
    return text === null ? [] : [[name, text] as const]
  })
  return new Map([...layouts, ...documents])
}

function partialTexts(texts: TemplateTexts): ReadonlyMap<string, string> {
  const names = texts.list('partials').filter(name => name.endsWith('.hbs'))
  return new Map(names.map(name => [name.slice(0, -'.hbs'.length), texts.read(`partials/${name}`) ?? '']))
}

function templateOf(layout: string): string {
  return `layouts/${layout}/slide.hbs`
}

function styleOf(briefing: Briefing, texts: TemplateTexts): string {
  const layouts = new Map(briefing.slides.map(({ layout }) => [layout.name, layout.style]))
  return [
    texts.read(`themes/${briefing.outline.theme.name}.css`) ?? '',
    texts.read('base.css') ?? '',
    PLOT_STYLE,
    ...layouts.values(),
  ].join('\n')
}
