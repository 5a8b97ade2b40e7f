import { buildBriefing } from './briefing/build-briefing.ts'
import { readImage } from './briefing/images.ts'
import { withLayouts, withoutLayouts } from './briefing/kept-briefing.ts'
import { runChecks } from './checks/checks.ts'
import type { Report } from './diagnostics/diagnostic.ts'
import type { StartedBrowser } from './export/browser/launch.ts'
import type { Knowledge } from './knowledge.ts'
import type { Briefing, Image } from './model/briefing.ts'
import type { Outline } from './model/outline.ts'
import type { Span } from './model/span.ts'
import { readOutline } from './outline/read-outline.ts'
import type { Session } from './session.ts'

/**
 * From an outline's file to its briefing, checked. Null where mistakes leave nothing to build; all are reported. Where
 * neither the outline nor what it rests on has changed since an earlier run, what was found then is found again.
 */
export async function compileBriefing(session: Session, file: string): Promise<Briefing | null> {
  const { layouts, shapes, report, basis } = session
  const recollection = session.recollect(file)
  const outline = await recollection.step('outline', [basis], report, (files, tell) =>
    readOutline(files, file, shapes.outline, layouts, tell),
  )
  if (outline.result === null) return null
  const written = outline.result
  const knowledge = await session.knowledge(written.corpus.name, written.corpus.span)
  const given = [basis, outline.basis, knowledge?.basis ?? 'no corpus']
  const briefing = await recollection.step('briefing', given, report, (files, tell) => {
    const image: ImageReader = (path, span, tellOf) => readImage(files, file, path, span, tellOf)
    const built = resolveOutline(written, knowledge, session, image, tell)
    if (knowledge === null) return null
    runChecks(built, tell)
    return withoutLayouts(built)
  })
  recollection.close()
  return briefing.result && withLayouts(briefing.result, layouts)
}

/** Reads a picture that an outline names at `span`; null where it cannot be used, which is reported. */
export type ImageReader = (path: string, span: Span, report: Report) => Image | null

/** An outline resolved against its corpus, or against none. */
export function resolveOutline(
  outline: Outline,
  knowledge: Knowledge | null,
  { layouts, themes }: Session,
  image: ImageReader,
  report: Report,
): Briefing {
  const parts = {
    facts: knowledge?.facts ?? new Map(),
    leftOut: knowledge ? knowledge.leftOut : null,
    layouts: new Map([...layouts].map(([name, { layout }]) => [name, layout])),
    themes,
    image: (path: string, span: Span) => image(path, span, report),
  }
  return buildBriefing(outline, parts, report)
}

/** Several outlines, one after the other, so that diagnostics come in the order of the outlines. */
export async function compileBriefings(
  session: Session,
  files: readonly string[],
): Promise<readonly Briefing[]> {
  const briefings: Briefing[] = []
  for (const file of files) {
    const briefing = await compileBriefing(session, file)
    if (briefing !== null) briefings.push(briefing)
  }
  return briefings
}

/**
 * What building would find besides, without building: characters that no font has and, where the workspace has templates
 * of its own, whether they can be used.
 */
export async function inspectBriefing(session: Session, briefing: Briefing): Promise<void> {
  const { checkCharacters } = await import('./documents/check-characters.ts')
  await checkCharacters(session, briefing)
  if (!session.templates.hasOwn) return
  const { renderBriefing } = await import('./documents/render-briefing.ts')
  await renderBriefing(session, briefing)
}

/** What is made of a briefing: the reveal.js document, the slides as pages, slides with notes and evidence on paper. */
export type DocumentKind = 'deck' | 'pdf' | 'handout'

export interface BuildRequest {
  readonly kinds: readonly DocumentKind[]
  /** Of citedeck, for the metadata. */
  readonly version: string
  /** Started early, so that it is up by the time there is something to print; null where nothing is. */
  readonly browser: StartedBrowser | null
  /** False once mistakes have been reported: nothing is printed that will not be kept. */
  readonly isSound: () => boolean
  readonly progress: (text: string) => void
}

/** A finished file, by the name that it has in its folder. */
export interface BuiltDocument {
  readonly name: string
  readonly mediaType: string
  readonly content: string | Uint8Array
}

/**
 * From a briefing to its finished files: rendered, measured, printed, with their provenance in them and beside them, and
 * a seal on each. None where there is a mistake; it is reported.
 */
export async function buildDocuments(
  session: Session,
  briefing: Briefing,
  request: BuildRequest,
): Promise<readonly BuiltDocument[]> {
  const { renderBriefing } = await import('./documents/render-briefing.ts')
  const rendering = await renderBriefing(session, briefing)
  if (rendering === null || !request.isSound()) return []
  const { id } = briefing.outline
  const documents: BuiltDocument[] = []
  if (request.kinds.includes('deck')) {
    const { deckFile } = await import('./documents/deck-file.ts')
    const content = await deckFile(session, briefing, rendering, request.version)
    documents.push({ name: `${id}.html`, mediaType: 'text/html', content })
  }
  if (request.browser !== null) {
    const { printFiles } = await import('./documents/printed-files.ts')
    const kinds = request.kinds.filter(kind => kind !== 'deck')
    for (const { kind, content } of await printFiles(session, briefing, rendering, {
      ...request,
      kinds,
      browser: request.browser,
    }))
      documents.push({
        name: kind === 'pdf' ? `${id}.pdf` : `${id}-handout.pdf`,
        mediaType: 'application/pdf',
        content,
      })
  }
  if (!request.isSound()) return []
  const { hashFile, PROVENANCE_NAME, PROVENANCE_TYPE, provenanceOf } = await import('./export/provenance.ts')
  const built = documents.map(({ name, mediaType, content }) => hashFile(name, mediaType, content))
  const provenance = provenanceOf(briefing, { version: request.version, built })
  return [...documents, { name: PROVENANCE_NAME, mediaType: PROVENANCE_TYPE, content: provenance }]
}

/** Measures a briefing in the browser and reports what does not fit. */
export async function measureBriefing(
  session: Session,
  briefing: Briefing,
  browser: StartedBrowser,
): Promise<void> {
  const { renderBriefing } = await import('./documents/render-briefing.ts')
  const rendering = await renderBriefing(session, briefing)
  if (rendering === null) return
  const { measurePages } = await import('./documents/printed-files.ts')
  await measurePages(session, briefing, rendering, browser)
}
