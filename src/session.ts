import { claimantsSchema } from './corpus/registry/claimants-schema.ts'
import { sourcesSchema } from './corpus/registry/sources-schema.ts'
import type { Report } from './diagnostics/diagnostic.ts'
import { factsSchema } from './facts/reading/facts-schema.ts'
import { type Knowledge, loadKnowledge, type Means } from './knowledge.ts'
import { type LoadedLayout, layoutNames, loadLayout } from './layouts/load-layout.ts'
import { overlayTemplates, type TemplateFiles } from './layouts/template-files.ts'
import { UNWATCHED, type Watch } from './memory/kept-run.ts'
import { type Memory, type Recollection, recollect } from './memory/recollection.ts'
import type { Span } from './model/span.ts'
import { outlineSchema } from './outline/outline-schema.ts'
import type { Shape } from './schema/author-file.ts'
import type { JsonSchema } from './schema/json-schema.ts'
import { validatorOf } from './schema/validator.ts'
import { openPackage, openWorkspace, type PackageFiles, type Workspace } from './workspace.ts'

/** A workspace made ready: its templates, layouts and the shapes of its files; corpora are read when asked for. */
export interface Session {
  readonly workspace: Workspace
  readonly templates: TemplateFiles
  /** Scripts, styles and fonts that documents are made with. */
  readonly packageFiles: PackageFiles
  readonly layouts: ReadonlyMap<string, LoadedLayout>
  readonly themes: readonly string[]
  readonly shapes: Readonly<Record<'outline' | 'sources' | 'claimants' | 'facts', Shape>>
  /** A corpus with its facts, read once; null where there is none, which is reported at `asked`. */
  readonly knowledge: (name: string, asked: Span) => Promise<Knowledge | null>
  /** Work on one outline, kept from one run to the next. */
  readonly recollect: (outline: string) => Recollection
  /** Tells the layouts and themes from all others, for steps that go on from them; see `Step`. */
  readonly basis: string
  readonly report: Report
}

/**
 * Makes a workspace ready. `packageRoot` is the folder that holds the package's own templates; `memory` keeps what was
 * pulled from a corpus for the next run; `progress` shows what is being done where that takes long; `watch` notes what is
 * looked at.
 */
export async function openSession(
  given: Workspace,
  packageRoot: string,
  report: Report,
  memory: Memory | null = null,
  progress: (text: string) => void = () => {},
  watch: Watch = UNWATCHED,
): Promise<Session> {
  const workspace = watch.workspace(given)
  const templates = overlayTemplates(watch.workspace(openWorkspace(packageRoot)), workspace)
  const shapes = {
    outline: await shapeOf(outlineSchema),
    sources: await shapeOf(sourcesSchema),
    claimants: await shapeOf(claimantsSchema),
    facts: await shapeOf(factsSchema),
  }
  const loaded = await Promise.all(layoutNames(templates).map(name => loadLayout(name, templates, report)))
  const layouts = loaded.flatMap(layout => (layout ? [[layout.layout.name, layout] as const] : []))
  const themes = templates.list('themes').flatMap(name => (name.endsWith('.css') ? [name.slice(0, -4)] : []))
  return {
    workspace,
    templates,
    packageFiles: watch.packageFiles(openPackage(packageRoot)),
    layouts: new Map(layouts),
    themes,
    shapes,
    knowledge: onceByName({ workspace, shapes, memory, report, progress }),
    recollect: outline => recollect(`outline ${outline}`, workspace, memory),
    basis: [...layouts.map(([name, { key }]) => `${name} ${key}`), ...themes].join('\n'),
    report,
  }
}

/** The same session, in which no corpus has been read yet. */
export const forgetCorpora = (session: Session, memory: Memory | null): Session => ({
  ...session,
  knowledge: onceByName({ ...session, memory }),
})

function onceByName(means: Means): Session['knowledge'] {
  const read = new Map<string, Promise<Knowledge | null>>()
  return (name, asked) => {
    const known = read.get(name)
    if (known !== undefined) return known
    const knowledge = loadKnowledge(name, asked, means)
    read.set(name, knowledge)
    return knowledge
  }
}

async function shapeOf(schema: object): Promise<Shape> {
  const jsonSchema: JsonSchema = schema
  return { schema: jsonSchema, validate: await validatorOf(schema, jsonSchema.$id ?? '') }
}
