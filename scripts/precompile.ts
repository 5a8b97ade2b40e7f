import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Ajv2020 } from 'ajv/dist/2020.js'
import standaloneCode from 'ajv/dist/standalone/index.js'
import { claimantsSchema } from '../src/corpus/claimants-schema.ts'
import { sourcesSchema } from '../src/corpus/sources-schema.ts'
import { factsSchema } from '../src/facts/facts-schema.ts'
import { readSchema } from '../src/layouts/load-layout.ts'
import { wholeSlideSchema } from '../src/layouts/slide-fields.ts'
import { outlineSchema } from '../src/outline/outline-schema.ts'
import { AJV_OPTIONS } from '../src/schema/validator.ts'

/**
 * The modules of the package that the build puts in place of those in src/, by their path: schemas as plain data,
 * validators and templates compiled.
 */
export async function precompileAll(root: string): Promise<Readonly<Record<string, string>>> {
  const layouts = layoutSchemas(root)
  const schemas = new Map<string, object>([
    ...[outlineSchema, sourcesSchema, claimantsSchema, factsSchema].map(
      schema => [String((schema as { $id?: string }).$id), schema] as const,
    ),
    ...[...layouts].map(([key, schema]) => [key, wholeSlideSchema(schema)] as const),
  ])
  return {
    'src/schema/precompiled.ts': validatorsModule(schemas),
    'src/layouts/precompiled.ts': `export const LAYOUT_SCHEMAS = new Map(${JSON.stringify([...layouts])})`,
    'src/outline/outline-schema.ts': `export const outlineSchema = ${JSON.stringify(outlineSchema)}`,
    'src/corpus/sources-schema.ts': `export const sourcesSchema = ${JSON.stringify(sourcesSchema)}`,
    'src/corpus/claimants-schema.ts': `export const claimantsSchema = ${JSON.stringify(claimantsSchema)}`,
    'src/facts/facts-schema.ts': `export const factsSchema = ${JSON.stringify(factsSchema)}`,
  }
}

function layoutSchemas(root: string): Map<string, NonNullable<ReturnType<typeof readSchema>>> {
  const folder = join(root, 'templates/layouts')
  return new Map(
    readdirSync(folder).flatMap(name => {
      const text = readFileSync(join(folder, name, 'schema.yaml'), 'utf8')
      const schema = readSchema(name, text, diagnostic => {
        throw new Error(`templates/layouts/${name}/schema.yaml: ${diagnostic.message}`)
      })
      return schema ? [[`layout:${createHash('sha256').update(text).digest('hex')}`, schema] as const] : []
    }),
  )
}

function validatorsModule(schemas: ReadonlyMap<string, object>): string {
  const ajv = new Ajv2020({ ...AJV_OPTIONS, code: { source: true, esm: true, lines: false } })
  const names: Record<string, string> = {}
  const keys = [...schemas].map(([key, schema], index) => {
    const name = `validate${index}`
    // One schema may stand under two names; ids must not clash.
    ajv.addSchema({ ...schema, $id: name }, name)
    names[name] = name
    return [key, name] as const
  })
  const code = (standaloneCode as unknown as (ajv: Ajv2020, names: Record<string, string>) => string)(
    ajv,
    names,
  )
  return `${code}\nexport const PRECOMPILED = new Map([${keys.map(([key, name]) => `[${JSON.stringify(key)}, ${name}]`).join(',')}])`
}
