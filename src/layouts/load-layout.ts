import { createHash } from 'node:crypto'
import { diagnose, type Report } from '../diagnostics/diagnostic.ts'
import type { Layout } from '../model/layout.ts'
import type { Shape } from '../schema/author-file.ts'
import type { Validator } from '../schema/compiled-schema.ts'
import type { JsonSchema } from '../schema/json-schema.ts'
import { validatorOf } from '../schema/validator.ts'
import { readYaml } from '../yaml/read-yaml.ts'
import { recordShape } from './field-shape.ts'
import type { LayoutSchema } from './layout-schema.ts'
import { LAYOUT_SCHEMAS } from './precompiled.ts'
import { slideContentSchema, wholeSlideSchema } from './slide-fields.ts'
import type { TemplateFiles } from './template-files.ts'

/** A layout, and the shape that a slide of it must have. */
export interface LoadedLayout {
  readonly layout: Layout
  readonly shape: Shape
  /** Tells its schema from all others. */
  readonly key: string
}

/** Names of all layouts, those of the workspace included, sorted. */
export function layoutNames(templates: TemplateFiles): readonly string[] {
  return templates.list('layouts').filter(name => !name.startsWith('.'))
}

/**
 * A layout folder (`schema.yaml`, `slide.hbs`, `style.css`) as a layout. Null where there is none of this name;
 * a folder that cannot be used is reported.
 */
export async function loadLayout(
  name: string,
  templates: TemplateFiles,
  report: Report,
): Promise<LoadedLayout | null> {
  if (!/^[a-z][a-z0-9-]*$/.test(name)) return null
  const folder = `layouts/${name}`
  const schemaText = templates.read(`${folder}/schema.yaml`)
  if (schemaText === null) return null
  const key = `layout:${createHash('sha256').update(schemaText).digest('hex')}`
  const own =
    LAYOUT_SCHEMAS.get(key) ??
    readSchema(templates.ownPath(`${folder}/schema.yaml`) ?? folder, schemaText, report)
  if (own === null) return null
  const schema = wholeSlideSchema(own)
  const validate = await compile(schema, key, templates.ownPath(`${folder}/schema.yaml`), report)
  if (validate === null) return null
  const template = readOnce(`${folder}/slide.hbs`, templates)
  const style = readOnce(`${folder}/style.css`, templates)
  return {
    layout: {
      name,
      shape: recordShape(slideContentSchema(own)),
      schema,
      // Read when a slide is rendered: checking needs neither.
      get template() {
        return template()
      },
      get style() {
        return style()
      },
      generated: own['x-generated'] === true,
      claims: own['x-claims'] === true,
    },
    shape: { schema, validate },
    key,
  }
}

function readOnce(path: string, templates: TemplateFiles): () => string {
  let text: string | null = null
  return () => {
    text ??= templates.read(path) ?? ''
    return text
  }
}

/** A schema's validator; null where it is no JSON Schema, which is reported if it is the workspace's own (`file`). */
async function compile(
  schema: JsonSchema,
  key: string,
  file: string | null,
  report: Report,
): Promise<Validator | null> {
  try {
    return await validatorOf(schema, key)
  } catch (fault) {
    if (file === null) throw fault
    const reason = fault instanceof Error ? fault.message : String(fault)
    report(diagnose('template-broken', { file, start: 0, end: 0 }, `This is no JSON Schema: ${reason}.`))
    return null
  }
}

/** The schema.yaml of a layout as data: YAML without types, so booleans and numbers are restored here. */
export function readSchema(file: string, text: string, report: Report): LayoutSchema | null {
  const yaml = readYaml(file, text, report)
  if (!yaml?.sound) return null
  if (yaml.data === null || typeof yaml.data !== 'object' || Array.isArray(yaml.data)) {
    report(
      diagnose(
        'template-broken',
        yaml.positions.at([]),
        'A layout’s schema must be a map: a JSON Schema of its fields.',
      ),
    )
    return null
  }
  return restoreTypes(yaml.data) as LayoutSchema
}

const NUMERIC = new Set([
  'minLength',
  'maxLength',
  'minItems',
  'maxItems',
  'minimum',
  'maximum',
  'minProperties',
  'maxProperties',
])
const BOOLEAN = new Set(['additionalProperties', 'x-generated', 'x-claims', 'uniqueItems'])

function restoreTypes(data: unknown, key = ''): unknown {
  if (Array.isArray(data)) return data.map(item => restoreTypes(item))
  if (data !== null && typeof data === 'object')
    return Object.fromEntries(Object.entries(data).map(([name, value]) => [name, restoreTypes(value, name)]))
  if (NUMERIC.has(key)) return Number(data)
  if (BOOLEAN.has(key)) return data === 'true'
  return data
}
