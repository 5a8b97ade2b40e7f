import { collectDiagnostics } from '../diagnostics/collect-diagnostics.ts'
import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import type { Knowledge } from '../knowledge.ts'
import { loadWords } from '../layouts/load-words.ts'
import type { TemplateFiles } from '../layouts/template-files.ts'
import type { Memory } from '../memory/recollection.ts'
import type { Outline } from '../model/outline.ts'
import type { RenderInput } from '../render/render-input.ts'
import { forgetCorpora, openSession, type Session } from '../session.ts'
import type { Workspace } from '../workspace.ts'

/** What is asked for a workspace that is worked on: where templates are, and what earlier runs have kept. */
export interface WorkbenchMeans {
  readonly workspace: Workspace
  readonly packageRoot: string
  /** The memory as of now; null where nothing is kept. */
  readonly memory: () => Memory | null
  readonly progress: (text: string) => void
}

/** A corpus as an outline names it, and what is wrong with it. */
export interface Asked {
  readonly knowledge: Knowledge | null
  readonly diagnostics: readonly Diagnostic[]
}

/** A session that lasts: templates and corpora are read once, and again when their files have changed. */
export interface Workbench {
  readonly session: () => Session
  readonly knowledge: (outline: Outline) => Promise<Asked>
  /** Names of the corpora that were asked for, and of the texts in them that evidence rests on. */
  readonly corpora: () => readonly { readonly name: string; readonly texts: readonly string[] }[]
  readonly renderInput: (lang: string) => RenderInput
  /** What is wrong with layouts, words and templates. */
  readonly faults: () => readonly Diagnostic[]
  readonly renewCorpora: () => void
  readonly renewTemplates: () => Promise<void>
}

export async function openWorkbench(means: WorkbenchMeans): Promise<Workbench> {
  const { workspace, packageRoot, memory, progress } = means
  let faults = collectDiagnostics()
  /** Where reports go: what a corpus reports while it is read is its own. */
  let list = faults
  const open = (): Promise<Session> =>
    openSession(workspace, packageRoot, diagnostic => list.report(diagnostic), memory(), progress)
  let session = withTemplatesKept(await open())
  let asked = new Map<string, Asked>()
  let inputs = new Map<string, RenderInput>()

  return {
    session: () => session,
    async knowledge({ corpus: { name, span } }) {
      const known = asked.get(name)
      if (known?.knowledge) return known
      const found = collectDiagnostics()
      list = found
      try {
        // Where there was none, it is asked for once more: it is reported at the place where it is named now.
        if (known) session = forgetCorpora(session, memory())
        const knowledge = await session.knowledge(name, span)
        const answer = { knowledge, diagnostics: found.sorted() }
        asked.set(name, answer)
        return answer
      } finally {
        list = faults
      }
    },
    corpora: () =>
      [...asked].map(([name, { knowledge }]) => ({
        name,
        texts: [...(knowledge?.corpus.sources.values() ?? [])].flatMap(({ path, text }) =>
          path !== null && text !== null ? [path] : [],
        ),
      })),
    renderInput(lang) {
      const known = inputs.get(lang)
      if (known) return known
      const { templates, packageFiles, report } = session
      const words = loadWords(lang, templates, report)
      const input = { templates, words, fonts: { read: packageFiles.dependency } }
      inputs.set(lang, input)
      return input
    },
    faults: () => faults.sorted(),
    renewCorpora() {
      asked = new Map()
      session = forgetCorpora(session, memory())
    },
    async renewTemplates() {
      asked = new Map()
      inputs = new Map()
      faults = collectDiagnostics()
      list = faults
      session = withTemplatesKept(await open())
    },
  }
}

/** Each template file is read once. */
function withTemplatesKept(session: Session): Session {
  const texts = new Map<string, string | null>()
  const { templates } = session
  const kept: TemplateFiles = {
    ...templates,
    read(path) {
      const known = texts.get(path)
      if (known !== undefined) return known
      const text = templates.read(path)
      texts.set(path, text)
      return text
    },
  }
  return { ...session, templates: kept }
}
