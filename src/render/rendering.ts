import type { Briefing } from '../model/briefing.ts'
import { viewDocument } from './document-view.ts'
import type { FontFiles } from './fonts.ts'
import { trustHtml } from './html.ts'
import { PLOT_STYLE } from './plot-svg.ts'
import type { RenderInput, TemplateTexts } from './render-input.ts'
import { viewSlides } from './slide-view.ts'
import { openTemplates, type Templates } from './templates.ts'
import type { AppendixFact, DocumentView, FactView, Html, SlideView, SourceView } from './view.ts'
import { openViews } from './views.ts'
import { openPhrasebook } from './words.ts'

/** A slide with its markup, which is the same in all three documents. */
export interface RenderedSlide {
  readonly view: SlideView
  readonly html: Html
  /** Whether there is anything for the speaker: notes, or evidence behind citations. */
  readonly hasSpeakerNotes: boolean
}

/** A briefing rendered as far as its three documents share it. */
export interface Rendering {
  readonly document: DocumentView
  readonly slides: readonly RenderedSlide[]
  /** In order of their numbers. */
  readonly facts: readonly FactView[]
  /** The whole evidence appendix, not split into slides. */
  readonly evidence: readonly AppendixFact[]
  readonly sources: readonly SourceView[]
  /** Theme, slide frame, plots and the layouts in use. */
  readonly style: string
  readonly templates: Templates
  readonly texts: TemplateTexts
  readonly fonts: FontFiles
}

const DOCUMENTS = ['deck.hbs', 'pages.hbs', 'handout.hbs']

/**
 * Renders the slides of a briefing. Throws a `TemplateFault` for a template that does not compile or asks for a name
 * that its view has not.
 */
export async function renderSlides(briefing: Briefing, input: RenderInput): Promise<Rendering> {
  const { templates: texts, fonts } = input
  const views = openViews(briefing, openPhrasebook(briefing.outline.lang, input.words), fonts)
  const templates = await openTemplates(templateTexts(briefing, texts), partialTexts(texts))
  const slides = viewSlides(briefing, views).map(view => ({
    view,
    html: trustHtml(templates.fill(templateOf(view.layout), view)),
    hasSpeakerNotes: view.notes.length > 0 || view.cited.length > 0,
  }))
  const backLinks = new Map(
    slides.flatMap(({ view }) =>
      (view.appendix?.facts ?? []).map(entry => [entry.fact.id, entry.slides] as const),
    ),
  )
  const facts = briefing.citations.map(({ fact }) => views.fact(fact))
  return {
    document: slides[0]?.view.document ?? viewDocument(briefing, views),
    slides,
    facts,
    evidence: facts.map(fact => ({
      fact,
      evidence: fact.evidence,
      continued: false,
      slides: backLinks.get(fact.id) ?? [],
    })),
    sources: briefing.sources.map(({ source }) => views.source(source)),
    style: styleOf(briefing, texts),
    templates,
    texts,
    fonts,
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
