import { trustHtml } from '../html.ts'
import type { Rendering } from '../rendering.ts'
import { openTemplates } from '../templates.ts'
import type { FieldView, Html, SlideView } from '../views/view.ts'
import { runningText } from './running-text.ts'

/** A heading of the report with what stands under it: a section, or what a slide says. */
export interface Topic {
  readonly id: string
  /** "2" or "2.3"; null where nothing is numbered. */
  readonly number: string | null
  readonly level: 'section' | 'topic'
  readonly isSection: boolean
  readonly title: Html
  readonly lang: string
  readonly dir: string
  readonly html: Html
}

/** Layouts that a document has by itself: its title block, its contents. */
const ELSEWHERE: readonly string[] = ['cover', 'agenda']
/** Layouts whose running text has a caption with a number, and what it is called; a table has one where the author wrote a note to it. */
const CAPTIONED: Readonly<Record<string, 'figure' | 'table'>> = {
  image: 'figure',
  'sources-differ': 'figure',
  table: 'table',
  changes: 'table',
}
const FALLBACK = 'handouts/running-text.hbs'

/**
 * The slides of a briefing as running text, in their order: sections and the slides in them numbered, pictures, plots and
 * tables numbered through. A layout says how it reads in its `text.hbs`; one that does not reads field by field. Slides of
 * the appendix are left out, and what is only said aloud.
 */
export async function writeTopics(rendering: Rendering): Promise<readonly Topic[]> {
  const { slides, views, texts } = rendering
  const written = slides.map(({ view }) => view).filter(isWritten)
  const templates = await openTexts(written, rendering)
  const hasSections = written.some(({ layout }) => layout === 'section')
  const counted = { section: 0, topic: 0, figure: 0, table: 0 }
  return written.map((view): Topic => {
    const isSection = view.layout === 'section'
    if (isSection) [counted.section, counted.topic] = [counted.section + 1, 0]
    else counted.topic += 1
    return {
      id: view.id,
      number: numberOf(isSection, hasSections, counted),
      ...levelOf(isSection || !hasSections || counted.section === 0),
      title: view.title ?? trustHtml(titleOf(view)),
      lang: view.lang,
      dir: view.dir,
      html: trustHtml(fill(view)),
    }
  })

  function fill(view: SlideView): string {
    const kind = captionedAs(view)
    if (kind !== null) counted[kind] += 1
    const label = kind === null ? '' : views.book.say(`report-${kind}`, { number: String(counted[kind]) })
    const path = pathOf(view.layout)
    if (texts.read(path) === null) return templates.fill(FALLBACK, { ...view, parts: runningText(view) })
    return templates.fill(path, { ...view, label, caption: view.title })
  }
}

function levelOf(isSection: boolean): Pick<Topic, 'level' | 'isSection'> {
  return { level: isSection ? 'section' : 'topic', isSection }
}

const isWritten = ({ layout, appendix, fields }: SlideView): boolean =>
  appendix === null && !ELSEWHERE.includes(layout) && isFirstOf(fields['since'])

/** What has changed goes on over several slides, and is told at the first; the correction notice is in the title block. */
const isFirstOf = (since: FieldView | undefined): boolean =>
  typeof since !== 'object' ||
  since === null ||
  !('isNotice' in since) ||
  (since.isFirst === true && !since.isNotice)

const pathOf = (layout: string): string => `layouts/${layout}/text.hbs`

function captionedAs({ layout, fields }: SlideView): 'figure' | 'table' | null {
  const kind = CAPTIONED[layout] ?? null
  if (layout === 'sources-differ') return hasPlot(fields['fact']) ? kind : null
  return layout === 'table' && !fields['note'] ? null : kind
}

function hasPlot(fact: FieldView | undefined): boolean {
  return typeof fact === 'object' && fact !== null && 'narrowPlot' in fact && fact.narrowPlot !== null
}

/** A slide without a title of its own is named by its fact. */
function titleOf({ fields }: SlideView): string {
  const since = fields['since']
  if (typeof since === 'object' && since !== null && 'heading' in since) return String(since.heading)
  const fact = fields['fact']
  return typeof fact === 'object' && fact !== null && 'claim' in fact ? String(fact.claim) : ''
}

function numberOf(
  isSection: boolean,
  hasSections: boolean,
  { section, topic }: { readonly section: number; readonly topic: number },
): string | null {
  if (!hasSections) return String(topic)
  if (section === 0) return null
  return isSection ? String(section) : `${section}.${topic}`
}

function openTexts(views: readonly SlideView[], { texts }: Rendering): ReturnType<typeof openTemplates> {
  const paths = [...new Set(views.map(({ layout }) => pathOf(layout))), FALLBACK]
  const own = paths.flatMap(path => {
    const text = texts.read(path)
    return text === null ? [] : [[path, text] as const]
  })
  const partials = texts.list('partials').filter(name => name.endsWith('.hbs'))
  return openTemplates(
    new Map(own),
    new Map(partials.map(name => [name.slice(0, -'.hbs'.length), texts.read(`partials/${name}`) ?? ''])),
  )
}
