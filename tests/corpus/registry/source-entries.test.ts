import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  type EntryMemory,
  type ReadEntries,
  readSourceEntries,
} from '../../../src/corpus/registry/source-entries.ts'
import { sourcesSchema } from '../../../src/corpus/registry/sources-schema.ts'
import type { Diagnostic } from '../../../src/diagnostics/diagnostic.ts'
import { validatorOf } from '../../../src/schema/validator.ts'
import { memoryWorkspace } from '../../support/memory-workspace.ts'

const SCHEMA: object = sourcesSchema
const SHAPE = { schema: SCHEMA, validate: await validatorOf(SCHEMA, 'sources') }

function openMemory(): EntryMemory & { kept: () => ReadEntries | null } {
  let kept: ReadEntries | null = null
  return {
    recall: () => kept,
    kept: () => kept,
    keep(entries) {
      kept = entries
    },
  }
}

function read(yaml: string, memory: EntryMemory = openMemory()) {
  const diagnostics: Diagnostic[] = []
  const workspace = memoryWorkspace({ 's.yaml': yaml })
  const entries = readSourceEntries(workspace, 's.yaml', SHAPE, memory, found => diagnostics.push(found))
  return { entries, diagnostics: diagnostics.sort((a, b) => a.span.start - b.span.start) }
}

/** The same file, read as a whole: an alias keeps its entries from being read one by one. */
function readWhole(yaml: string) {
  const aliased = 'zz: {type: &t report}\nzzz: {type: *t}\n'
  const { entries, diagnostics } = read(`${yaml}${aliased}`)
  return { entries: entries?.slice(0, -2) ?? null, diagnostics }
}

const GAZETTE = 'gazette:\n  type: article-newspaper\n  title: "A: fire"\n  text: texts/g.txt\n'
const WIRE = 'wire: {type: article, derived-from: {source: gazette, relation: excerpt}}\n'

/** Entries as people write them, sound and not. */
const WRITTEN = [
  GAZETTE,
  WIRE,
  'radio:\n  type: broadcast\n  author:\n  - {literal: Staff}\n  descriptor: |\n    Local.\n\n    Its own.\n',
  'mast:\r\n  type: report\r\n  issued: 2025-13-40\r\n',
  'letter:\n  type: epistle\n  titel: Dear\n  title: Dear\n',
  'plain:\n  type: report\n  title: two\n    lines # of it\n',
  'cut:\n  type: report\n  title: ranked #1\n',
  'empty:\n',
  'list:\n- type\n',
  '# a comment\n\n',
  'folded:\n  type: report\n  title: >-\n    a\n    b\n',
  "quoted: {type: report, title: 'it''s [x, y'}\n",
  '"in quotes":\n  type: report\n',
  'bad id: {type: report}\n',
]

describe('entries read one by one are those of the file as a whole', () => {
  it('with the same places and diagnostics, whatever stands beside them', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(WRITTEN), written => {
        const yaml = written.join('')
        const whole = readWhole(yaml)
        const single = read(yaml)
        expect(single.entries ?? []).toEqual(whole.entries)
        expect(single.diagnostics).toEqual(whole.diagnostics)
      }),
      { numRuns: 40 },
    )
  })

  it.each([
    ['a quotation mark that is open', `broken: {title: "x}\n${WIRE}`],
    ['a bracket that is open', `broken: {title: x,\n${WIRE}`],
    ['one id twice', `${GAZETTE}${GAZETTE}`],
    ['a text that needs quotes', `broken:\n  title: [@x] it\n${WIRE}`],
    ['a tab', `broken:\n\ttype: report\n${WIRE}`],
    ['a second document', `${GAZETTE}---\n${WIRE}`],
    ['an anchor', `gazette:\n  title: &co counted\n${WIRE}`],
  ])('%s is looked at in the whole file', (_, yaml) => {
    const memory = openMemory()
    const { diagnostics } = read(yaml, memory)
    expect(diagnostics.length).toBeGreaterThan(0)
    expect(memory.kept()).toBeNull()
  })

  it('and many aliases are refused together, though each entry has few', () => {
    const list = `[${'x, '.repeat(99)}x]`
    const entry = (index: number) =>
      `s${index}: {type: report, author: [&a${index} ${list}, *a${index}, *a${index}]}\n`
    const { diagnostics } = read(Array.from({ length: 60 }, (_, index) => entry(index)).join(''))
    expect(diagnostics.map(({ code }) => code)).toContain('yaml-alias-limit')
  })
})

describe('entries that were read before', () => {
  it('are taken from memory, and stand where they stand now', () => {
    const memory = openMemory()
    read(`${GAZETTE}${WIRE}`, memory)
    const before = memory.kept()
    const yaml = `# moved\n${WIRE}new: {type: report}\n${GAZETTE}`
    const { entries } = read(yaml, memory)
    expect(entries).toEqual(read(yaml).entries)
    for (const [hash, entry] of before ?? []) expect(memory.kept()?.get(hash)).toBe(entry)
    const text = entries?.find(({ id }) => id === 'gazette')?.places.text
    expect(yaml.slice(text?.start, text?.end)).toBe('texts/g.txt')
  })
})
