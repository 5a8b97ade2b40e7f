import { claimantsSchema } from '../../corpus/registry/claimants-schema.ts'
import { sourcesSchema } from '../../corpus/registry/sources-schema.ts'
import { writeAuthorFiles } from '../../edit/author-files.ts'
import { factsSchema } from '../../facts/reading/facts-schema.ts'
import { outlineSchema } from '../../outline/outline-schema.ts'
import { recipientsSchema } from '../../recipients/recipients-schema.ts'
import type { JsonSchema } from '../../schema/json-schema.ts'
import { openSession, type Session } from '../../session.ts'
import type { Environment } from '../environment.ts'
import type { ExitCode } from '../exit-code.ts'
import { corpusNames, locateWorkspace } from '../locate-workspace.ts'
import type { Terminal } from '../terminal.ts'

/**
 * Writes JSON Schemas for editors to `schemas/`: those of sources, claimants, facts and recipients, and that of outlines with this
 * workspace's layouts, themes and corpora, and with the ids of its facts, so that they complete and unknown ones show.
 */
export async function writeSchemas(environment: Environment, terminal: Terminal): Promise<ExitCode> {
  const { workspace } = locateWorkspace(environment.cwd, [])
  const session = await openSession(workspace, environment.packageRoot, () => {})
  const schemas: Readonly<Record<string, object>> = {
    outline: await outlineForEditors(session),
    sources: sourcesSchema,
    claimants: claimantsSchema,
    facts: factsSchema,
    recipients: recipientsSchema,
  }
  const files = Object.entries(schemas).map(([name, schema]) => ({
    path: `schemas/${name}.schema.json`,
    content: `${JSON.stringify(typedScalars(schema), null, 2)}\n`,
  }))
  await writeAuthorFiles(workspace, files)
  for (const { path } of files) terminal.out(path)
  return 0
}

async function outlineForEditors(session: Session): Promise<JsonSchema> {
  const outline = outlineSchema as unknown as JsonSchema
  const corpora = corpusNames(session.workspace)
  const facts: string[] = []
  for (const name of corpora) {
    const knowledge = await session.knowledge(name, { file: '', start: 0, end: 0 })
    facts.push(...(knowledge?.facts.keys() ?? []))
  }
  const layouts = [...session.layouts.values()].filter(({ layout }) => !layout.generated)
  const properties: Readonly<Record<string, JsonSchema>> = outline.properties ?? {}
  const slides = layouts.map(({ layout, shape }) => {
    const schema = withFactIds(shape.schema, [...new Set(facts)].sort())
    return {
      ...schema,
      title: layout.name,
      properties: { ...schema.properties, layout: { const: layout.name } },
    }
  })
  const section = layouts.find(({ layout }) => layout.name === 'section')?.shape.schema
  const { layout: _, title: __, ...sectionFields } = section?.properties ?? {}
  const shortSection: JsonSchema = {
    type: 'object',
    title: 'section, in short',
    properties: { section: { type: 'string', description: 'Title of the section.' }, ...sectionFields },
    required: ['section'],
    additionalProperties: false,
  }
  return {
    ...outline,
    properties: {
      ...properties,
      corpus: { ...properties['corpus'], ...(corpora.length > 0 ? { enum: corpora } : {}) },
      theme: { ...properties['theme'], enum: session.themes },
      slides: {
        type: 'array',
        minItems: 1,
        description: 'The slides, in order.',
        items: { anyOf: [...slides, shortSection] },
      },
    },
  }
}

/** Strings that hold the id of a fact become a choice among those that there are. */
function withFactIds(schema: JsonSchema, facts: readonly string[]): JsonSchema {
  if (schema.format === 'fact') return facts.length > 0 ? { ...schema, enum: facts } : schema
  const deep = (part: JsonSchema): JsonSchema => withFactIds(part, facts)
  return {
    ...schema,
    ...(schema.properties
      ? {
          properties: Object.fromEntries(
            Object.entries(schema.properties).map(([key, value]) => [key, deep(value)]),
          ),
        }
      : {}),
    ...(schema.items ? { items: deep(schema.items) } : {}),
    ...(schema.anyOf ? { anyOf: schema.anyOf.map(deep) } : {}),
    ...(schema.oneOf ? { oneOf: schema.oneOf.map(deep) } : {}),
  }
}

/** citedeck reads every scalar as it is spelled; an editor sees a number in a bare year, and must not underline it. */
function typedScalars(schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map(typedScalars)
  if (schema === null || typeof schema !== 'object') return schema
  const deep = Object.fromEntries(Object.entries(schema).map(([key, value]) => [key, typedScalars(value)]))
  const isText = deep['type'] === 'string' && !deep['enum'] && !deep['pattern']
  return isText || deep['format'] === 'date' ? { ...deep, type: ['string', 'number', 'boolean'] } : deep
}
