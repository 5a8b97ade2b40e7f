import { createHash } from 'node:crypto'
import { basisOf } from '../briefing/kept-briefing.ts'
import type { Report } from '../diagnostics/diagnostic.ts'
import type { TemplateFiles } from '../layouts/template-files.ts'
import type { Briefing } from '../model/briefing.ts'
import type { Session } from '../session.ts'
import type { BuiltDocument } from './built-document.ts'

/** Makes documents; `isSound` is false once a mistake has been reported to the session that is given. */
export type Make = (session: Session, isSound: () => boolean) => Promise<readonly BuiltDocument[]>

/**
 * Documents that have been made before of the same: of all that the briefing was made from, of all templates, by the same
 * version. Where that is not so they are made, and kept. What was reported then is reported again.
 */
export async function keptDocuments(
  session: Session,
  briefing: Briefing,
  version: string,
  make: Make,
): Promise<readonly BuiltDocument[]> {
  const basis = basisOf(briefing)
  if (basis === null) return makeReporting(session, session.report, make)
  const given = [session.basis, basis, digestOfTemplates(session.templates), version]
  const { result } = await session
    .recollect(briefing.outline.id)
    .step('documents', given, session.report, (_files, report) => makeReporting(session, report, make))
  return result
}

function makeReporting(session: Session, report: Report, make: Make): ReturnType<Make> {
  let mistakes = 0
  const counting: Report = diagnostic => {
    if (diagnostic.severity === 'error') mistakes += 1
    report(diagnostic)
  }
  return make({ ...session, report: counting }, () => mistakes === 0)
}

/** Folders of templates, besides the layouts': these `Session.basis` tells apart. */
const FOLDERS = ['', 'partials', 'themes', 'words']

function digestOfTemplates(templates: TemplateFiles): string {
  const digest = createHash('sha256')
  for (const folder of FOLDERS)
    for (const name of templates.list(folder)) {
      const path = folder === '' ? name : `${folder}/${name}`
      digest.update(`${path}\n${templates.read(path) ?? ''}\n`)
    }
  return digest.digest('hex')
}
