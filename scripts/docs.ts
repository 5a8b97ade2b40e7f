import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { CODES, type Code } from '../src/diagnostics/codes.ts'
import type { LayoutSchema } from '../src/layouts/layout-schema.ts'
import { readSchema } from '../src/layouts/load-layout.ts'
import { MARKS } from '../src/layouts/marked-items.ts'
import { SLIDE_FIELDS } from '../src/layouts/slide-fields.ts'
import type { JsonSchema } from '../src/schema/json-schema.ts'

/** A layout folder as the page of layouts needs it. */
export interface DocumentedLayout {
  readonly name: string
  readonly schema: LayoutSchema
  /** Text of its sample.yaml: a `full` and a `minimal` use. */
  readonly sample: string
}

/** The pages of docs/ that are generated from the project in `root`, by their path. */
export function generatedPages(root: string): Readonly<Record<string, string>> {
  return {
    'docs/diagnostics.md': diagnosticsPage(readFixtures(join(root, 'tests/diagnostics'))),
    'docs/layouts.md': layoutsPage(readLayouts(join(root, 'templates/layouts'))),
  }
}

/** The page of diagnostics: every code by group, with examples from `fixtures` (texts by code). */
export function diagnosticsPage(fixtures: ReadonlyMap<string, string>): string {
  const groups = groupCodes()
  return page([
    '# Diagnostics',
    GENERATED_FROM('src/diagnostics/codes.ts and tests/diagnostics/'),
    DIAGNOSTICS_INTRODUCTION,
    ...groups.flatMap(({ heading, codes }) => [
      `## ${heading}`,
      table(
        ['Code', 'Severity', 'What it means', 'What to do'],
        codes.map(code => [
          fixtures.has(code) ? `[\`${code}\`](#${code})` : `\`${code}\``,
          CODES[code].severity,
          prose(CODES[code].meaning),
          prose(CODES[code].remedy),
        ]),
      ),
      ...codes.flatMap(code => {
        const fixture = fixtures.get(code)
        return fixture === undefined ? [] : [`### ${code}`, ...exampleOf(code, fixture)]
      }),
    ]),
  ])
}

/** The page of layouts: what each is for, its fields, and its sample as slides of an outline. */
export function layoutsPage(layouts: readonly DocumentedLayout[]): string {
  const written = layouts.filter(({ schema }) => !schema['x-generated'])
  const generated = layouts.filter(({ schema }) => schema['x-generated'])
  return page([
    '# Layouts',
    GENERATED_FROM('the folders of templates/layouts/'),
    LAYOUTS_INTRODUCTION,
    `Layouts: ${written.map(({ name }) => `[${name}](#${name})`).join(' · ')}`,
    '## Fields of every slide',
    fieldTable({ properties: { ...SLIDE_FIELDS, ...MARKS }, required: ['layout'] }),
    ...written.flatMap(layoutSection),
    '## Written by citedeck',
    'These two end every document. An outline cannot name them.',
    generated.map(({ name, schema }) => `- \`${name}\`: ${prose(schema.description ?? '')}`).join('\n'),
  ])
}

/** The first code of each group, in the order of the table in codes.ts. */
const FIRST_OF_GROUP: Partial<Record<Code, string>> = {
  'file-missing': 'Files',
  'yaml-syntax': 'YAML',
  'outline-empty': 'Outline',
  'source-changed': 'Sources and claimants',
  'quote-not-found': 'Evidence and facts',
  'number-unsupported': 'Checks of the briefing',
  'slide-overflow': 'Layout and output',
}

const GENERATED_FROM = (origin: string): string =>
  `<!-- Generated from ${origin} by \`npm run docs\`. Edit those, not this page. -->`

const DIAGNOSTICS_INTRODUCTION = `Every message has a severity, a permanent code, a place (file, line, column), and what to do:

- An **error** stops the build: exit code 1.
- A **warning** lets it through; with \`--strict\` it counts as an error.
- A **hint** never stops anything, and is printed once nothing worse is found.

A few codes know a second degree; the message says which one it is. \`--json\` prints the same as data: \`code\`,
\`severity\`, \`message\`, \`file\`, \`line\`, \`column\`, \`endLine\`, \`endColumn\`, \`hint\`, \`details\`; lines and columns
count from 1, columns in code points. Where a run cannot be carried out at all (exit code 2), it prints
\`{"error": {"message", "remedy"}, "diagnostics": []}\`.

The examples are cases of the project's own tests, cut down to the lines that matter; they stand over the small
workspace at the end of \`tests/support/fixture.ts\`. The carets mark the place that is reported.`

const LAYOUTS_INTRODUCTION = `A slide of an outline names a layout and fills its fields. **Inline text** is inline Markdown with \`[@id]\` and
\`{{id}}\` ([outline.md](outline.md#inline-text)); **plain text** is printed as it stands. A layout that *states findings*
is asked for a verb in its title, and for a derived fact where it makes a comparison; on \`bluf\`, \`points\` and \`figure\`
a statement that cites nothing is \`uncited\`. The samples cite facts of the sample corpus, \`corpus/harbour-fire\`.

A layout of your own: [outline.md](outline.md#templates-of-your-own).`

function groupCodes(): { readonly heading: string; readonly codes: readonly Code[] }[] {
  const groups: { heading: string; codes: Code[] }[] = []
  for (const code of Object.keys(CODES) as Code[]) {
    const heading = FIRST_OF_GROUP[code]
    if (heading !== undefined) groups.push({ heading, codes: [] })
    groups.at(-1)?.codes.push(code)
  }
  return groups
}

/** Files of no more lines than this are shown whole. */
const SHORT_FILE = 5

/** Columns of an example that are shown. */
const EXAMPLE_WIDTH = 100

/** What a fixture says at its head, and the lines that it marks with the code, with the keys that they stand under. */
function exampleOf(code: string, fixture: string): string[] {
  const lines = fixture.split('\n')
  const begin = lines.findIndex(line => FILE_LINE.test(line))
  const remark = lines
    .slice(0, Math.max(0, begin))
    .flatMap(line => (/^# (?!expect:)/.test(line) ? [line.slice(2)] : []))
  const mark = lines.findIndex(line => MARK_LINE.exec(line)?.[1] === code)
  const fileAt = lines.slice(0, mark < 0 ? begin + 1 : mark).findLastIndex(line => FILE_LINE.test(line))
  const file = FILE_LINE.exec(lines[fileAt] ?? '')?.[1] ?? ''
  const fileEnd = lines.findIndex((line, index) => index > fileAt && FILE_LINE.test(line))
  const body = lines
    .slice(fileAt + 1, fileEnd < 0 ? lines.length : fileEnd)
    .filter(line => line.trim() !== '')
  const introduction = remark.length > 0 ? [prose(remark.join(' '))] : []
  if (mark < 0) return [...introduction, `Reported at the start of \`${file}\`.`]
  return [
    ...introduction,
    `In \`${file}\`:`,
    fence(file.endsWith('.yaml') ? 'yaml' : 'text', markedLines(code, body).map(shorten).join('\n')),
  ]
}

const FILE_LINE = /^# file: (\S+)$/
const MARK_LINE = /^ *#[ <]*\^+ (\S+)\s*$/

/** The marked lines of a file with their marks, each beneath the lines that it is nested in. */
function markedLines(code: string, body: readonly string[]): string[] {
  const authored = body.filter(line => !MARK_LINE.test(line))
  const shown = new Set<number>()
  body.forEach((line, index) => {
    // A line may be marked twice with one code: once is enough here.
    if (MARK_LINE.exec(line)?.[1] !== code || body[index - 1] === line) return
    shown.add(index)
    let depth = Number.POSITIVE_INFINITY
    for (let above = index - 1; above >= 0 && depth > 0; above--) {
      const candidate = body[above] ?? ''
      if (MARK_LINE.test(candidate) || indent(candidate) >= depth) continue
      depth = indent(candidate)
      shown.add(above)
    }
  })
  return body.filter(
    (line, index) => shown.has(index) || (authored.length <= SHORT_FILE && !MARK_LINE.test(line)),
  )
}

const indent = (line: string): number => line.length - line.trimStart().length

const shorten = (line: string): string => {
  if (line.length <= EXAMPLE_WIDTH) return line
  const mark = MARK_LINE.exec(line)?.[1]
  return `${line.slice(0, EXAMPLE_WIDTH)}${mark === undefined ? ' …' : ` ${mark}`}`
}

function layoutSection({ name, schema, sample }: DocumentedLayout): string[] {
  const required = schema.required ?? []
  const title = SLIDE_FIELDS['title'] ?? {}
  return [
    `## ${name}`,
    `${prose(schema.description ?? '')}${schema['x-claims'] ? ' It *states findings*.' : ''}`,
    fieldTable({ properties: { title, ...schema.properties }, required }),
    fence('yaml', sampleSlides(sample)),
  ]
}

/** The two uses of a sample.yaml as items of an outline's `slides:`. */
function sampleSlides(sample: string): string {
  const lines = sample.split('\n').filter(line => !/^(full|minimal):\s*$/.test(line))
  return lines
    .map(line => line.replace(/^ {2}layout:/, '- layout:'))
    .join('\n')
    .trimEnd()
}

function fieldTable(schema: JsonSchema): string {
  return table(['Field', 'How it is read', 'Required', 'What it is'], fieldRows('', schema))
}

function fieldRows(prefix: string, schema: JsonSchema): string[][] {
  return Object.entries(schema.properties ?? {}).flatMap(([name, field]) => [
    [
      `\`${prefix}${name}\``,
      reading(field),
      schema.required?.includes(name) ? 'yes' : '',
      prose(field.description ?? ''),
    ],
    ...innerRows(`${prefix}${name}`, field),
  ])
}

/** Rows for what stands inside a field: the fields of a map, or of a list's maps. */
function innerRows(name: string, field: JsonSchema): string[][] {
  const options = field.anyOf ?? field.oneOf ?? [field]
  return options.flatMap(option =>
    option.type === 'array' && option.items
      ? innerRows(`${name}[]`, option.items)
      : option.properties
        ? fieldRows(`${name}.`, option)
        : [],
  )
}

const READINGS: Readonly<Record<string, string>> = {
  inline: 'inline text',
  fact: 'id of a fact',
  image: 'path of an image',
  edition: 'path of an earlier edition',
  date: 'date (EDTF)',
  plain: 'plain text',
}

function reading(field: JsonSchema): string {
  const options = field.anyOf ?? field.oneOf
  if (options) return options.map(reading).join(', or ')
  if (field.enum) return `one of ${field.enum.map(value => `\`${String(value)}\``).join(', ')}`
  if (field.type === 'array') return `list: ${reading(field.items ?? {})}`
  if (field.type === 'object') return 'map'
  if (field.type === 'boolean') return '`true` or `false`'
  if (field.type === 'number') return 'number'
  return READINGS[field.format ?? 'plain'] ?? 'plain text'
}

/** A fixture for each code: the one of its name, else the first that marks it. */
function readFixtures(folder: string): ReadonlyMap<string, string> {
  const names = readdirSync(folder)
    .filter(name => name.endsWith('.yaml'))
    .sort()
  const texts = new Map(names.map(name => [name, readFileSync(join(folder, name), 'utf8')] as const))
  return new Map(
    Object.keys(CODES).flatMap(code => {
      const own = texts.get(`${code}.yaml`)
      const marks = (text: string): boolean =>
        text.split('\n').some(line => MARK_LINE.exec(line)?.[1] === code)
      const text = own ?? [...texts.values()].find(marks)
      return text === undefined ? [] : [[code, text] as const]
    }),
  )
}

function readLayouts(folder: string): DocumentedLayout[] {
  return readdirSync(folder)
    .sort()
    .flatMap(name => {
      const text = (file: string): string => readFileSync(join(folder, name, file), 'utf8')
      const schema = readSchema(name, text('schema.yaml'), ({ message }) => {
        throw new Error(`${name}/schema.yaml: ${message}`)
      })
      return schema ? [{ name, schema, sample: text('sample.yaml') }] : []
    })
}

const page = (blocks: readonly string[]): string => `${blocks.join('\n\n')}\n`

const fence = (language: string, text: string): string => `\`\`\`${language}\n${text}\n\`\`\``

/** A Markdown table; cells are Markdown already. */
function table(heads: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string =>
    `| ${cells.map(cell => cell.replaceAll('|', '\\|')).join(' | ')} |`
  return [line(heads), line(heads.map(() => '---')), ...rows.map(line)].join('\n')
}

/** A sentence as Markdown: what looks like a tag is text, except in code. */
const prose = (text: string): string =>
  text
    .split(/(`[^`]*`)/)
    .map(part => (part.startsWith('`') ? part : part.replaceAll('<', '&lt;')))
    .join('')
