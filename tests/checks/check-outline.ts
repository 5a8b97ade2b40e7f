import { buildBriefing } from '../../src/briefing/build-briefing.ts'
import type { Check } from '../../src/checks/check.ts'
import { claimantsSchema } from '../../src/corpus/registry/claimants-schema.ts'
import { sourcesSchema } from '../../src/corpus/registry/sources-schema.ts'
import type { Diagnostic } from '../../src/diagnostics/diagnostic.ts'
import { factsSchema } from '../../src/facts/reading/facts-schema.ts'
import { loadFacts, readFacts } from '../../src/facts/reading/load-facts.ts'
import { loadKnowledge } from '../../src/knowledge.ts'
import { layoutNames, loadLayout } from '../../src/layouts/load-layout.ts'
import { overlayTemplates } from '../../src/layouts/template-files.ts'
import { outlineSchema } from '../../src/outline/outline-schema.ts'
import { readOutline } from '../../src/outline/read-outline.ts'
import { validatorOf } from '../../src/schema/validator.ts'
import { openWorkspace } from '../../src/workspace.ts'
import { memoryWorkspace } from '../support/memory-workspace.ts'

const ignore = () => {}

const shapeOf = async (schema: object, id: string) => ({ schema, validate: await validatorOf(schema, id) })

const SHAPES = {
  outline: await shapeOf(outlineSchema, 'citedeck:outline'),
  sources: await shapeOf(sourcesSchema, 'citedeck:sources'),
  claimants: await shapeOf(claimantsSchema, 'citedeck:claimants'),
  facts: await shapeOf(factsSchema, 'citedeck:facts'),
}

const TEMPLATES = overlayTemplates(openWorkspace('.'), openWorkspace('.'))

const LOADED = await Promise.all(layoutNames(TEMPLATES).map(name => loadLayout(name, TEMPLATES, ignore)))

const LAYOUTS = new Map(LOADED.flatMap(layout => (layout ? [[layout.layout.name, layout] as const] : [])))

/** Documents without text: quotes are taken as they stand. */
const SOURCES = `
gazette: {type: article-newspaper, container-title: Gazette, issued: 2025-02-11}
radio: {type: broadcast, issued: 2025-02-12}
bulletin: {type: report, issued: 2025-02-10}
undated: {type: report}
mirror: {type: webpage, issued: 2025-02-13, derived-from: {source: gazette, relation: rewrite}}
`

const KNOWLEDGE = await loadKnowledge(
  'fire',
  { file: '', start: 0, end: 0 },
  {
    workspace: memoryWorkspace({ 'corpus/fire/sources.yaml': SOURCES }),
    shapes: SHAPES,
    memory: null,
    report: ignore,
  },
)

export interface Authored {
  /** The list under `slides:`. */
  readonly slides: string
  readonly facts: string
  /** Further keys of the outline. */
  readonly top?: string
}

export interface Finding {
  /** The words that it points at. */
  readonly at: string
  readonly diagnostic: Diagnostic
}

/** What one check finds in an outline. Mistakes of other kinds are passed over; the outline must be readable. */
export function findingsOf(check: Check, authored: Authored): Finding[] {
  const files: Readonly<Record<string, string>> = {
    'corpus/fire/sources.yaml': SOURCES,
    'corpus/fire/facts.yaml': authored.facts,
    'briefings/it.yaml': `title: A briefing\ndate: 2025-02-20\nmarking: TLP:CLEAR\ncorpus: fire\n${authored.top ?? ''}\nslides:\n${authored.slides}`,
  }
  const errors: string[] = []
  const note = ({ severity, code, message }: Diagnostic) => {
    if (severity === 'error') errors.push(`${code}: ${message}`)
  }
  const workspace = memoryWorkspace(files)
  const outline = readOutline(workspace, 'briefings/it.yaml', SHAPES.outline, LAYOUTS, note)
  if (!outline || !KNOWLEDGE || errors.length > 0) throw new Error(errors.join('\n') || 'nothing was read')
  const parts = {
    ...loadFacts(readFacts(workspace, 'fire', SHAPES.facts, note), KNOWLEDGE.corpus, note),
    layouts: new Map([...LAYOUTS].map(([name, { layout }]) => [name, layout])),
    themes: ['paper'],
    image: () => null,
    sources: new Map(),
    editions: { since: new Map(), superseded: null },
  }
  if (errors.length > 0) throw new Error(errors.join('\n'))
  const briefing = buildBriefing(outline, parts, ignore)
  if (!briefing) throw new Error('no briefing')
  const found: Finding[] = []
  check.run(briefing, diagnostic => {
    const { file, start, end } = diagnostic.span
    found.push({ at: (files[file] ?? '').slice(start, end), diagnostic })
  })
  return found
}

/** The words that a check points at, in order. */
export const markedBy = (check: Check, authored: Authored): string[] =>
  findingsOf(check, authored).map(({ at }) => at)
