import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Ajv2020 } from 'ajv/dist/2020.js'
import standaloneCode from 'ajv/dist/standalone/index.js'
import { claimantsSchema } from '../src/corpus/registry/claimants-schema.ts'
import { sourcesSchema } from '../src/corpus/registry/sources-schema.ts'
import { factsSchema } from '../src/facts/reading/facts-schema.ts'
import { readSchema } from '../src/layouts/load-layout.ts'
import { wholeSlideSchema } from '../src/layouts/slide-fields.ts'
import { outlineSchema } from '../src/outline/outline-schema.ts'
import { recipientsSchema } from '../src/recipients/recipients-schema.ts'
import { precompileTemplates } from '../src/render/precompile-templates.ts'
import { AJV_OPTIONS } from '../src/schema/validator.ts'
import { readYaml } from '../src/yaml/read-yaml.ts'

/**
 * The modules of the package that the build puts in place of those in src/, by their path: schemas as plain data,
 * validators and templates compiled.
 */
export async function precompileAll(root: string): Promise<Readonly<Record<string, string>>> {
  const layouts = layoutSchemas(root)
  const schemas = new Map<string, object>([
    ...[outlineSchema, sourcesSchema, claimantsSchema, factsSchema, recipientsSchema].map(
      schema => [String((schema as { $id?: string }).$id), schema] as const,
    ),
    ...[...layouts].map(([key, schema]) => [key, wholeSlideSchema(schema)] as const),
  ])
  return {
    'src/schema/precompiled.ts': validatorsModule(schemas),
    'src/layouts/precompiled.ts': [
      `export const LAYOUT_SCHEMAS = new Map(${asData([...layouts])})`,
      `export const WORDS = new Map(${asData([...words(root)])})`,
    ].join('\n'),
    'src/render/precompiled.ts': precompileTemplates(templateTexts(root)),
    'src/outline/outline-schema.ts': `export const outlineSchema = ${asData(outlineSchema)}`,
    'src/corpus/registry/sources-schema.ts': `export const sourcesSchema = ${asData(sourcesSchema)}`,
    'src/corpus/registry/claimants-schema.ts': `export const claimantsSchema = ${asData(claimantsSchema)}`,
    'src/facts/reading/facts-schema.ts': `export const factsSchema = ${asData(factsSchema)}`,
    'src/recipients/recipients-schema.ts': `export const recipientsSchema = ${asData(recipientsSchema)}`,
  }
}

/** The same for a program that reads no file of the author's but sources.yaml. */
export function precompileSources(): Readonly<Record<string, string>> {
  const schemas = new Map([[String((sourcesSchema as { $id?: string }).$id), sourcesSchema]])
  return {
    'src/schema/precompiled.ts': validatorsModule(schemas),
    'src/corpus/registry/sources-schema.ts': `export const sourcesSchema = ${asData(sourcesSchema)}`,
  }
}

/** Data as an expression; parsing JSON is the quickest way to it. */
const asData = (data: unknown): string => `JSON.parse(${JSON.stringify(JSON.stringify(data))})`

function layoutSchemas(root: string): Map<string, NonNullable<ReturnType<typeof readSchema>>> {
  const folder = join(root, 'templates/layouts')
  return new Map(
    readdirSync(folder).flatMap(name => {
      const text = readFileSync(join(folder, name, 'schema.yaml'), 'utf8')
      const schema = readSchema(name, text, diagnostic => {
        throw new Error(`templates/layouts/${name}/schema.yaml: ${diagnostic.message}`)
      })
      return schema ? [[`layout:${hash(text)}`, schema] as const] : []
    }),
  )
}

function words(root: string): Map<string, unknown> {
  const folder = join(root, 'templates/words')
  return new Map(
    readdirSync(folder).map(name => {
      const text = readFileSync(join(folder, name), 'utf8')
      const yaml = readYaml(name, text, diagnostic => {
        throw new Error(`templates/words/${name}: ${diagnostic.message}`)
      })
      return [hash(text), yaml?.data] as const
    }),
  )
}

function templateTexts(root: string): string[] {
  const files = readdirSync(join(root, 'templates'), { recursive: true, encoding: 'utf8' })
  return files
    .filter(name => name.endsWith('.hbs'))
    .map(name => readFileSync(join(root, 'templates', name), 'utf8'))
}

const hash = (text: string): string => createHash('sha256').update(text).digest('hex')

/** Each validator is a function that makes itself ready when it is first called: a run needs few of them. */
function validatorsModule(schemas: ReadonlyMap<string, object>): string {
  const standalone = standaloneCode as unknown as (ajv: Ajv2020, validate: unknown) => string
  const entries = [...schemas].map(([key, schema]) => {
    const ajv = new Ajv2020({ ...AJV_OPTIONS, code: { source: true, lines: false } })
    const code = standalone(ajv, ajv.compile(schema))
    return `[${JSON.stringify(key)}, lazily(module => {${code}\n})]`
  })
  return `${LAZILY}\nexport const PRECOMPILED = new Map([${entries.join(',\n')}])`
}

const LAZILY = `function lazily(define) {
  let ready
  const validate = data => {
    if (!ready) {
      const module = {}
      define(module)
      ready = module.exports
    }
    const fits = ready(data)
    validate.errors = ready.errors
    return fits
  }
  return validate
}`
