import { claimantsSchema } from './corpus/claimants-schema.ts'
import { loadCorpus } from './corpus/load-corpus.ts'
import { sourcesSchema } from './corpus/sources-schema.ts'
import type { Report } from './diagnostics/diagnostic.ts'
import { factsSchema } from './facts/facts-schema.ts'
import { type LoadedFacts, loadFacts } from './facts/load-facts.ts'
import { type LoadedLayout, layoutNames, loadLayout } from './layouts/load-layout.ts'
import { overlayTemplates, type TemplateFiles } from './layouts/template-files.ts'
import type { Corpus } from './model/corpus.ts'
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
  readonly knowledge: (name: string, asked: Span) => Knowledge | null
  readonly report: Report
}

/** A corpus and what was pulled from it. */
export interface Knowledge extends LoadedFacts {
  readonly corpus: Corpus
}

/** Makes a workspace ready. `packageRoot` is the folder that holds the package's own templates. */
export async function openSession(
  workspace: Workspace,
  packageRoot: string,
  report: Report,
): Promise<Session> {
  const templates = overlayTemplates(openWorkspace(packageRoot), workspace)
  const shapes = {
    outline: await shapeOf(outlineSchema),
    sources: await shapeOf(sourcesSchema),
    claimants: await shapeOf(claimantsSchema),
    facts: await shapeOf(factsSchema),
  }
  const loaded = await Promise.all(layoutNames(templates).map(name => loadLayout(name, templates, report)))
  const read = new Map<string, Knowledge | null>()
  return {
    workspace,
    templates,
    packageFiles: openPackage(packageRoot),
    layouts: new Map(loaded.flatMap(layout => (layout ? [[layout.layout.name, layout] as const] : []))),
    themes: templates.list('themes').flatMap(name => (name.endsWith('.css') ? [name.slice(0, -4)] : [])),
    shapes,
    knowledge(name, asked) {
      const known = read.get(name)
      if (known !== undefined) return known
      const corpus = loadCorpus(workspace, name, asked, shapes, report)
      const knowledge = corpus && { corpus, ...loadFacts(workspace, corpus, shapes.facts, report) }
      read.set(name, knowledge)
      return knowledge
    },
    report,
  }
}

async function shapeOf(schema: object): Promise<Shape> {
  const jsonSchema: JsonSchema = schema
  return { schema: jsonSchema, validate: await validatorOf(schema, jsonSchema.$id ?? '') }
}
