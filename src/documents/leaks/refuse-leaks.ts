import { imageSize } from '../../briefing/image-size.ts'
import { diagnose } from '../../diagnostics/diagnostic.ts'
import type { Briefing, Content, Image } from '../../model/briefing.ts'
import { readText } from '../../schema/author-file.ts'
import type { Session } from '../../session.ts'
import { pathFrom } from '../../workspace.ts'
import { readYaml } from '../../yaml/read-yaml.ts'
import type { BuiltDocument } from '../built-document.ts'
import { findLeaks } from './find-leaks.ts'
import { ownWords } from './own-words.ts'
import { readDocument } from './readable.ts'
import type { ReadableFile, SoughtPicture } from './readable-file.ts'
import { sortCorpus } from './sort-corpus.ts'
import { sortOutline } from './sort-outline.ts'

/** Leaks printed in one run: more come of one and the same mistake. */
const TOLD = 20

/**
 * Looks for what was left out for a briefing's audience in its finished files, decompressed, and reports what is there.
 * What may be there is told from the author's files, not from the briefing that was made of them.
 */
export async function refuseLeaks(
  session: Session,
  briefing: Briefing,
  documents: readonly BuiltDocument[],
): Promise<void> {
  const { outline } = briefing
  const { audience } = outline
  if (audience === null) return
  const text = readText(session.workspace, outline.file, session.report)
  const yaml = text === null ? null : readYaml(outline.file, text, () => {})
  const knowledge = await session.knowledge(outline.corpus.name, outline.corpus.span)
  if (yaml === null || knowledge === null) return
  const written = sortOutline(yaml, audience)
  const registered = sortCorpus(knowledge, written, audience)
  const sorted = {
    kept: [...written.kept, ...registered.kept, outline.id, audience],
    withheld: [...written.withheld, ...registered.withheld],
  }
  const files: ReadableFile[] = []
  for (const document of [...documents, ...(await pagesOf(session, briefing, documents))])
    files.push(await readDocument(document))
  const leaks = findLeaks(files, sorted, ownWords(session, outline.lang))
  for (const { withheld, file, where, found } of leaks.slice(0, TOLD)) {
    const words = withheld.text.replace(/\s+/g, ' ').trim()
    const whole = words.length > 60 ? `${words.slice(0, 60)}…` : words
    const message = `"${whole}" is not for ${audience}, and ${found === words ? 'it' : `"${found}"`} stands in ${file}, in ${where}.`
    session.report(diagnose('audience-leak', withheld.span, message))
  }
  for (const path of written.pictures)
    for (const { name, holdsPicture } of files) {
      const picture = pictureAt(path, session, outline.file)
      if (picture === null || isKept(picture, briefing) || !holdsPicture(picture)) continue
      const message = `The picture ${path} is not for ${audience}, and stands in ${name}.`
      session.report(diagnose('audience-leak', outline.title.span, message))
    }
}

/** Pictures hold no text that could be searched: the pages that they were taken of are searched in their stead. */
async function pagesOf(
  session: Session,
  briefing: Briefing,
  documents: readonly BuiltDocument[],
): Promise<BuiltDocument[]> {
  if (!documents.some(({ mediaType }) => mediaType === 'image/png')) return []
  const { renderBriefing } = await import('../render-briefing.ts')
  const rendering = await renderBriefing(session, briefing)
  if (rendering === null) return []
  const { renderPages } = await import('../../render/pages.ts')
  const { html } = await renderPages(rendering)
  return [{ name: 'the pictures of the slides', mediaType: 'text/html', content: html }]
}

function pictureAt(path: string, { workspace }: Session, outline: string): SoughtPicture | null {
  const folder = outline.split('/').slice(0, -1).join('/')
  for (const candidate of [pathFrom(folder, path), pathFrom('', path)]) {
    const read = workspace.read(candidate)
    const size = read.kind === 'read' ? imageSize(read.bytes) : null
    if (read.kind === 'read' && size !== null) return { bytes: read.bytes, ...size }
  }
  return null
}

/** Whether what would be found is a kept picture: the same one, or one that cannot be told from it in a PDF. */
function isKept({ bytes, width, height }: SoughtPicture, { slides }: Briefing): boolean {
  const pictures = slides.flatMap(({ body }) =>
    body.kind === 'written' ? Object.values(body.content).flatMap(picturesIn) : [],
  )
  return pictures.some(
    image => (image.width === width && image.height === height) || Buffer.compare(image.bytes, bytes) === 0,
  )
}

function picturesIn(content: Content): Image[] {
  if (content.kind === 'image') return [content.image]
  if (content.kind === 'list') return content.items.flatMap(picturesIn)
  return content.kind === 'record' ? Object.values(content.fields).flatMap(picturesIn) : []
}
