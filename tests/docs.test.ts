import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { generatedPages } from '../scripts/docs.ts'
import { commandLine } from '../src/cli/command-line.ts'
import type { Environment } from '../src/cli/environment.ts'
import type { Terminal } from '../src/cli/terminal.ts'
import { claimantsSchema } from '../src/corpus/claimants-schema.ts'
import { sourcesSchema } from '../src/corpus/sources-schema.ts'
import { CODES } from '../src/diagnostics/codes.ts'
import { factsSchema } from '../src/facts/facts-schema.ts'
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

describe('the tour of the README', () => {
  const folder = mkdtempSync(join(tmpdir(), 'citedeck-tour-'))
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  it('prints what it says it prints', async () => {
    for (const step of tourSteps(read('README.md'))) {
      if (step.kind === 'file') {
        mkdirSync(join(folder, dirname(step.path)), { recursive: true })
        writeFileSync(join(folder, step.path), step.text)
        continue
      }
      // What takes a browser has tests of its own.
      if (step.args[0] === 'build') continue
      const { exitCode, printed } = await run(step.args, folder)
      if (step.printed !== '') expect(printed).toContain(step.printed)
      expect(exitCode, step.args.join(' ')).toBe(/^\d+ errors?$/m.test(step.printed) ? 1 : 0)
      if (exitCode === 1) correct(folder)
    }
  }, 60_000) // Each command compiles the schemas, which the build does ahead.
})

/** Both slips that the tour makes on purpose, mended as it says. */
function correct(folder: string): void {
  for (const [path, wrong, right] of [
    ['corpus/port/facts.yaml', 'At least 41', 'At least 14'],
    ['briefings/first.yaml', 'Seventeen', 'Sixteen'],
  ] as const) {
    const text = readFileSync(join(folder, path), 'utf8')
    expect(text).toContain(wrong)
    writeFileSync(join(folder, path), text.replace(wrong, right))
  }
}

type TourStep =
  | { readonly kind: 'file'; readonly path: string; readonly text: string }
  | { readonly kind: 'command'; readonly args: readonly string[]; readonly printed: string }

/** Files that the tour has one save, and commands with what is shown of their output, in order. */
function tourSteps(readme: string): TourStep[] {
  const tour = readme.slice(readme.indexOf('## A first briefing'), readme.indexOf('## Commands'))
  const blocks = tour.matchAll(/((?:[^\n]+\n)+)\n```(text|yaml|console)\n([\s\S]*?)```/g)
  return [...blocks].map(([, before = '', language, text = '']): TourStep => {
    if (language === 'console') {
      const [command = '', ...printed] = text.split('\n')
      return { kind: 'command', args: command.split(' ').slice(2), printed: printed.join('\n').trim() }
    }
    const path = [...before.matchAll(/`((?:corpus|briefings)\/[^`]+)`/g)].at(-1)?.[1]
    if (path === undefined) throw new Error(`No file is named for: ${text}`)
    return { kind: 'file', path, text }
  })
}

async function run(args: readonly string[], cwd: string): Promise<{ exitCode: number; printed: string }> {
  const lines: string[] = []
  const same = (text: string): string => text
  const terminal: Terminal = {
    out: text => lines.push(text),
    err: text => lines.push(text),
    progress: () => {},
    palette: { severity: (_, text) => text, place: same, faint: same },
    bold: same,
    faint: same,
  }
  const environment: Environment = {
    cwd,
    variables: {},
    home: cwd,
    platform: process.platform,
    isRoot: false,
    nodeVersion: process.versions.node,
    now: Date.UTC(2025, 1, 20),
    packageRoot: root,
    version: '0.0.0',
    memory: null,
    beforeBreakingOff: () => {},
  }
  const exitCode = await commandLine(args, environment, terminal)
  return { exitCode, printed: lines.join('\n') }
}

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
