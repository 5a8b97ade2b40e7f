import { buildBriefing } from './briefing/build-briefing.ts'
import { readImage } from './briefing/images.ts'
import { withLayouts, withoutLayouts } from './briefing/kept-briefing.ts'
import { reportWithheld, sortFacts } from './briefing/withhold.ts'
import { runChecks } from './checks/checks.ts'
import type { Report } from './diagnostics/diagnostic.ts'
import {
  type BuiltDocument,
  builtDocument,
  type DocumentKind,
  fileStem,
  printedAmong,
} from './documents/built-document.ts'
import { type NamedEditions, readNamedEditions } from './editions/named-editions.ts'
import type { StartedBrowser } from './export/browser/launch.ts'
import { verifySeal } from './export/seal.ts'
import type { Knowledge } from './knowledge.ts'
import type { Briefing, Image } from './model/briefing.ts'
import type { HandoutDesign } from './model/handout.ts'
import type { Outline } from './model/outline.ts'
import type { Span } from './model/span.ts'
import { readOutline } from './outline/read-outline.ts'
import type { Rendering } from './render/rendering.ts'
import type { Session } from './session.ts'
import type { Workspace } from './workspace.ts'

/**
 * From an outline's file to its briefing, checked. Null where mistakes leave nothing to build; all are reported. Where
 * neither the outline nor what it rests on has changed since an earlier run, what was found then is found again. For an
 * `audience`, what is not for it is left out as if it had not been written; null leaves nothing out.
 */
export async function compileBriefing(
  session: Session,
  file: string,
  audience: string | null = null,
): Promise<Briefing | null> {
  const { layouts, shapes, report, basis } = session
  const recollection = session.recollect(file)
  const reader = audience === null ? '' : ` for ${audience}`
  const outline = await recollection.step(`outline${reader}`, [basis, reader], report, (files, tell) =>
    readOutline(files, file, shapes.outline, layouts, tell, audience),
  )
  if (outline.result === null) return null
  const written = outline.result
  const knowledge = await session.knowledge(written.corpus.name, written.corpus.span)
  const given = [basis, outline.basis, knowledge?.basis ?? 'no corpus']
  const briefing = await recollection.step(`briefing${reader}`, given, report, async (files, tell) => {
    const image: ImageReader = (path, span, tellOf) => readImage(files, file, path, span, tellOf)
    const editions = await readEditions(written, files, tell)
    const built = resolveOutline(written, knowledge, session, { image, editions }, tell)
    if (knowledge === null) return null
    runChecks(built, tell)
    return withoutLayouts(built)
  })
  recollection.close()
  return briefing.result && withLayouts(briefing.result, layouts)
}

/** Reads a picture that an outline names at `span`; null where it cannot be used, which is reported. */
export type ImageReader = (path: string, span: Span, report: Report) => Image | null

/** Files besides its corpus that an outline rests on. */
export interface OutlineFiles {
  readonly image: ImageReader
  readonly editions: NamedEditions
}

/** The earlier editions that an outline goes back to; what is wrong with one is reported. */
export function readEditions(outline: Outline, workspace: Workspace, report: Report): Promise<NamedEditions> {
  const isWhole = (bytes: Uint8Array): boolean => verifySeal(bytes).kind !== 'changed'
  return readNamedEditions(outline, { workspace, isWhole, report })
}

/** An outline resolved against its corpus, or against none. */
export function resolveOutline(
  outline: Outline,
  knowledge: Knowledge | null,
  { layouts, themes }: Session,
  { image, editions }: OutlineFiles,
  report: Report,
): Briefing {
  const facts = sortFacts(
    knowledge?.facts ?? new Map(),
    knowledge?.corpus.sources ?? new Map(),
    outline.audience,
  )
  reportWithheld(outline, facts, report)
  const leftOut = knowledge ? knowledge.leftOut : null
  const parts = {
    facts: facts.kept,
    // Of those that are withheld it has been reported.
    leftOut: leftOut && new Set([...leftOut, ...facts.withheld.keys()]),
    layouts: new Map([...layouts].map(([name, { layout }]) => [name, layout])),
    themes,
    image: (path: string, span: Span) => image(path, span, report),
    sources: knowledge?.corpus.sources ?? new Map(),
    editions,
  }
  return buildBriefing(outline, parts, report)
}

/** Several outlines, one after the other, so that diagnostics come in the order of the outlines. */
export async function compileBriefings(
  session: Session,
  files: readonly string[],
  audience: string | null = null,
): Promise<readonly Briefing[]> {
  const briefings: Briefing[] = []
  for (const file of files) {
    const briefing = await compileBriefing(session, file, audience)
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

export interface BuildRequest {
  readonly kinds: readonly DocumentKind[]
  /** Of citedeck, for the metadata. */
  readonly version: string
  /** Started early, so that it is up by the time there is something to print; null where nothing is. */
  readonly browser: StartedBrowser | null
  /** Pixels of a picture for each CSS pixel of its slide. */
  readonly scale: number
  /** The handout's design; null: the outline's. */
  readonly handout: HandoutDesign | null
  /** Whether PDFs carry their provenance. */
  readonly provenance: 'attached' | 'left-out'
  /** False once mistakes have been reported: nothing is printed that will not be kept. */
  readonly isSound: () => boolean
  readonly progress: (text: string) => void
}

/**
 * From a briefing to its finished files: rendered once, measured, printed, with their provenance in them and beside
 * them, and a seal on each that holds its own. None where there is a mistake; it is reported. What was left out for an
 * audience is then looked for in all of them, and none is given where it is found.
 */
export async function buildDocuments(
  session: Session,
  briefing: Briefing,
  request: BuildRequest,
): Promise<readonly BuiltDocument[]> {
  const documents = await makeDocuments(session, briefing, request)
  if (briefing.outline.audience === null || documents.length === 0) return documents
  const { refuseLeaks } = await import('./documents/leaks/refuse-leaks.ts')
  request.progress(`${briefing.outline.id}: looking for what was left out`)
  await refuseLeaks(session, briefing, documents)
  return request.isSound() ? documents : []
}

type Documents = Promise<readonly BuiltDocument[]>

async function makeDocuments(session: Session, briefing: Briefing, request: BuildRequest): Documents {
  const { renderBriefing } = await import('./documents/render-briefing.ts')
  const rendering = await renderBriefing(session, briefing)
  if (rendering === null || !request.isSound()) return []
  // What is printed comes first: the browser works on it while the others are written.
  const [printed, deck, slides, text] = await Promise.all([
    printDocuments(session, briefing, rendering, request),
    writeDeck(session, briefing, rendering, request),
    writeSlides(briefing, rendering, request),
    writeText(briefing, rendering, request),
  ])
  const documents = [...deck, ...printed, ...slides, ...text]
  if (!request.isSound()) return []
  const { hashFile, PROVENANCE_NAME, PROVENANCE_TYPE, provenanceOf } = await import('./export/provenance.ts')
  const built = documents.map(({ name, mediaType, content }) => hashFile(name, mediaType, content))
  const provenance = provenanceOf(briefing, { version: request.version, built })
  return [...documents, { name: PROVENANCE_NAME, mediaType: PROVENANCE_TYPE, content: provenance }]
}

async function writeDeck(
  session: Session,
  briefing: Briefing,
  rendering: Rendering,
  { kinds, version }: BuildRequest,
): Documents {
  if (!kinds.includes('deck')) return []
  const { deckFile } = await import('./documents/deck-file.ts')
  return [
    builtDocument('deck', fileStem(briefing.outline), await deckFile(session, briefing, rendering, version)),
  ]
}

async function printDocuments(
  session: Session,
  briefing: Briefing,
  rendering: Rendering,
  request: BuildRequest,
): Documents {
  const { browser } = request
  const kinds = printedAmong(request.kinds)
  if (browser === null || kinds.length === 0) return []
  const { printFiles } = await import('./documents/printed-files.ts')
  return printFiles(session, briefing, rendering, { ...request, kinds, browser })
}

async function writeSlides(
  briefing: Briefing,
  rendering: Rendering,
  { kinds, version, browser, isSound, progress }: BuildRequest,
): Documents {
  if (!kinds.includes('pptx') || !isSound()) return []
  const { slidesFile } = await import('./documents/slides-file.ts')
  progress(`${briefing.outline.id}: writing ${briefing.slides.length} slides`)
  return [
    builtDocument(
      'pptx',
      fileStem(briefing.outline),
      await slidesFile(briefing, rendering, version, browser),
    ),
  ]
}

async function writeText(
  briefing: Briefing,
  rendering: Rendering,
  { kinds, isSound }: BuildRequest,
): Documents {
  if (!kinds.includes('md') || !isSound()) return []
  const { renderMarkdown } = await import('./render/markdown/markdown.ts')
  return [builtDocument('md', fileStem(briefing.outline), renderMarkdown(briefing, rendering))]
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
