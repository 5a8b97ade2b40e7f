import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { generatedPages } from '../scripts/docs.ts'
import { claimantsSchema } from '../src/corpus/registry/claimants-schema.ts'
import { sourcesSchema } from '../src/corpus/registry/sources-schema.ts'
import { CODES } from '../src/diagnostics/codes.ts'
import { factsSchema } from '../src/facts/reading/facts-schema.ts'
import { SLIDE_FIELDS } from '../src/layouts/slide-fields.ts'
import { outlineSchema } from '../src/outline/outline-schema.ts'
import type { JsonSchema } from '../src/schema/json-schema.ts'

const root = join(import.meta.dirname, '..')
const read = (path: string): string => readFileSync(join(root, path), 'utf8')
const markdownIn = (folder: string): string[] =>
  readdirSync(join(root, folder)).flatMap(name => (name.endsWith('.md') ? [join(folder, name)] : []))
const pages = [...markdownIn('.'), ...markdownIn('docs')]

describe('generated pages', () => {
  it.each(Object.entries(generatedPages(root)))('%s is what the code gives (npm run docs)', (path, text) => {
    expect(read(path)).toBe(text)
  })

  it('the page of diagnostics has every code', () => {
    const page = read('docs/diagnostics.md')
    expect(Object.keys(CODES).filter(code => !page.includes(`\`${code}\``))).toEqual([])
  })
})

describe('links', () => {
  it.each(pages)('of %s lead to a file and a heading that there is', page => {
    const dead = linksIn(read(page)).filter(link => {
      const [path = '', anchor] = link.split('#')
      const target = path === '' ? page : join(dirname(page), path)
      if (!existsSync(join(root, target))) return true
      return anchor !== undefined && !anchorsIn(read(target)).includes(anchor)
    })
    expect(dead).toEqual([])
  })
})

describe('keys of the schemas', () => {
  /** Keys that stand on a page neither in code of their own nor in a short map, `{by: A. Rowan, on: 2025-02-19}`. */
  const untold = (page: string, keys: readonly string[]): string[] => {
    const text = read(page)
    return keys.filter(
      key => !text.includes(`\`${key}\``) && !new RegExp(`\\{([^{}]*, )?${key}: `).test(text),
    )
  }

  it('of an outline are told in docs/outline.md', () => {
    expect(
      untold('docs/outline.md', [
        ...keysOf(outlineSchema as unknown as JsonSchema),
        ...Object.keys(SLIDE_FIELDS),
      ]),
    ).toEqual([])
  })

  it('of sources, claimants and facts are told in docs/facts-and-sources.md', () => {
    const keys = [sourcesSchema, claimantsSchema, factsSchema].flatMap(schema =>
      keysOf(schema as unknown as JsonSchema),
    )
    expect(untold('docs/facts-and-sources.md', [...new Set(keys)])).toEqual([])
  })
})

/** Every key that a schema knows, at any depth; ids that the author chooses are none. */
function keysOf(schema: JsonSchema): string[] {
  const inner = [
    ...Object.values(schema.properties ?? {}),
    ...Object.values(schema.patternProperties ?? {}),
    ...(schema.items ? [schema.items] : []),
    ...(schema.anyOf ?? []),
    ...(schema.oneOf ?? []),
  ]
  return [...Object.keys(schema.properties ?? {}), ...inner.flatMap(keysOf)]
}

/** Targets of a page's links and pictures that lie in the project. */
function linksIn(markdown: string): string[] {
  const prose = markdown.replace(/```[\s\S]*?```/g, '').replace(/`[^`\n]*`/g, '')
  return [...prose.matchAll(/\]\(([^)\s]+)\)/g)]
    .map(([, link = '']) => link)
    .filter(link => !/^[a-z]+:/.test(link))
}

/** Addresses that GitHub gives to a page's headings. */
function anchorsIn(markdown: string): string[] {
  const prose = markdown.replace(/```[\s\S]*?```/g, '')
  return [...prose.matchAll(/^#{1,6} (.+)$/gm)].map(([, heading = '']) =>
    heading
      .toLowerCase()
      .replace(/[^\p{L}\p{N} _-]/gu, '')
      .replaceAll(' ', '-'),
  )
}
