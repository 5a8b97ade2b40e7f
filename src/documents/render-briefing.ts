import { diagnose } from '../diagnostics/diagnostic.ts'
import { loadWords } from '../layouts/load-words.ts'
import type { Briefing } from '../model/briefing.ts'
import type { MissingCharacter } from '../render/fonts/fonts.ts'
import { type Rendering, renderSlides } from '../render/rendering.ts'
import { TemplateFault } from '../render/templates.ts'
import { hasWords } from '../render/words.ts'
import type { Session } from '../session.ts'

/** The slides of a briefing, rendered. Reports a template that cannot be used, and gives null. */
export async function renderBriefing(session: Session, briefing: Briefing): Promise<Rendering | null> {
  const { templates, packageFiles, report } = session
  const { lang, title } = briefing.outline
  const words = loadWords(lang, templates, report)
  if (!hasWords(lang, words)) {
    const message = `There are no generated words for "${lang}"; English ones are used.`
    report(diagnose('words-missing', title.span, message, { hint: `Add templates/words/${lang}.yaml.` }))
  }
  try {
    return await renderSlides(briefing, { templates, words, fonts: { read: packageFiles.dependency } })
  } catch (fault) {
    if (!(fault instanceof TemplateFault)) throw fault
    reportFault(fault, session)
    return null
  }
}

/** Reports a template of the workspace that cannot be used. One of the package's own is a mistake of ours: thrown on. */
export function reportFault(fault: TemplateFault, { templates, report }: Session): void {
  const file = templates.ownPath(fault.template)
  if (file === null) throw fault
  report(
    diagnose('template-broken', { file, start: 0, end: 0 }, `This template cannot be used: ${fault.message}`),
  )
}

/** Reports characters that no font in the document has, once each. */
export function reportMissing(
  missing: readonly MissingCharacter[],
  briefing: Briefing,
  session: Session,
): void {
  for (const { character, code, package: brings } of missing) {
    const name = `U+${code.toString(16).toUpperCase().padStart(4, '0')}`
    session.report(
      diagnose(
        'glyph-missing',
        briefing.outline.title.span,
        `No embedded font has the character ${character} (${name}).`,
        {
          hint: brings ? `npm install ${brings}` : 'Write it otherwise.',
        },
      ),
    )
  }
}
