import { claimantsSchema } from './corpus/claimants-schema.ts'
import { loadCorpus } from './corpus/load-corpus.ts'
import { sourcesSchema } from './corpus/sources-schema.ts'
import type { Report } from './diagnostics/diagnostic.ts'
import { factsSchema } from './facts/facts-schema.ts'
import { loadFacts } from './facts/load-facts.ts'
import { type Knowledge, type Memory, rememberKnowledge } from './knowledge.ts'
import { type LoadedLayout, layoutNames, loadLayout } from './layouts/load-layout.ts'
import { overlayTemplates, type TemplateFiles } from './layouts/template-files.ts'
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
  readonly report: Report
}

/**
 * Makes a workspace ready. `packageRoot` is the folder that holds the package's own templates; `memory` keeps what was
 * pulled from a corpus for the next run.
 */
export async function openSession(
  workspace: Workspace,
  packageRoot: string,
  report: Report,
  memory: Memory | null = null,
): Promise<Session> {
  const templates = overlayTemplates(openWorkspace(packageRoot), workspace)
  const shapes = {
    outline: await shapeOf(outlineSchema),
    sources: await shapeOf(sourcesSchema),
    claimants: await shapeOf(claimantsSchema),
    facts: await shapeOf(factsSchema),
  }
  const loaded = await Promise.all(layoutNames(templates).map(name => loadLayout(name, templates, report)))
  const read = new Map<string, Promise<Knowledge | null>>()
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
      const knowledge = rememberKnowledge(name, workspace, memory, report, async (files, tell) => {
        const corpus = await loadCorpus(files, name, asked, shapes, tell)
        return corpus && { corpus, ...loadFacts(files, corpus, shapes.facts, tell) }
      })
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
