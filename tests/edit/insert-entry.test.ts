import { describe, expect, it } from 'vitest'
import { sourceEntry } from '../../src/edit/add-source-entry.ts'
import { insertEntries } from '../../src/edit/insert-entry.ts'
import { readYaml } from '../../src/yaml/read-yaml.ts'

const entry = sourceEntry('new', [
  ['type', 'report'],
  ['title', 'Port: a report'],
])
const insert = (text: string) => insertEntries('sources.yaml', text, [entry])
const BLOCK = 'new:\n  type: report\n  title: "Port: a report"\n'

describe('an entry put into a file', () => {
  it('stands behind the last one, an empty line between, and every comment stays', () => {
    const text = '# top\na:  # first\n  type: book\n\n# the end\n'
    expect(insert(text)).toBe(`${text}\n${BLOCK}`)
  })

  it('ends a last line that had no end', () => {
    expect(insert('a:\n  type: book')).toBe(`a:\n  type: book\n\n${BLOCK}`)
  })

  it('ends its lines as the file does', () => {
    expect(insert('a:\r\n  type: book\r\n')).toBe(
      `a:\r\n  type: book\r\n\r\n${BLOCK.replaceAll('\n', '\r\n')}`,
    )
  })

  it('goes into a file that is empty, or holds only comments', () => {
    expect(insert('')).toBe(BLOCK)
    expect(insert('# none yet\n')).toBe(`# none yet\n\n${BLOCK}`)
    expect(insert('# none yet')).toBe(`# none yet\n\n${BLOCK}`)
  })

  it('is as far in as the others', () => {
    expect(insert('  a:\n    type: book\n')).toBe(
      `  a:\n    type: book\n\n${BLOCK.replace(/^/gm, '  ').trimEnd()}\n`,
    )
  })

  it('stands before the mark that ends a document', () => {
    expect(insert('a:\n  type: book\n...\n# after\n')).toBe(`a:\n  type: book\n\n${BLOCK}...\n# after\n`)
  })

  it('is written in braces where the file is', () => {
    expect(insert('{}\n')).toBe('{\n  new: {type: report, title: "Port: a report"}\n}\n')
    expect(insert('{a: {type: book}} # c\n')).toBe(
      '{a: {type: book},\n  new: {type: report, title: "Port: a report"}\n} # c\n',
    )
    expect(insert('{\n  a: {type: book}, # one\n  # two\n}\n')).toBe(
      '{\n  a: {type: book}, # one\n  # two\n  new: {type: report, title: "Port: a report"},\n}\n',
    )
    expect(insert('{\n  a: {type: book} # one\n}\n')).toBe(
      '{\n  a: {type: book}, # one\n  new: {type: report, title: "Port: a report"}\n}\n',
    )
  })

  it('changes no text that ends the file, whatever its block says of line ends', () => {
    const text = 'a:\n  note: |+\n    kept\n\n'
    const written = insert(text) ?? ''
    const data = (yaml: string) => readYaml('f', yaml, () => {})?.data as Record<string, unknown>
    expect(data(written)['a']).toEqual(data(text)['a'])
    expect(Object.keys(data(written))).toEqual(['a', 'new'])
  })

  it('is refused where the id is taken, and where the file is no map or cannot be read', () => {
    expect(insert('new:\n  type: book\n')).toBeNull()
    expect(insert('- a\n')).toBeNull()
    expect(insert('a: [\n')).toBeNull()
  })
})

describe('a text in an entry', () => {
  const hard = [
    'plain words',
    'a: b',
    'ends with:',
    'a #1 thing',
    '[@x]',
    '- dash',
    '"quoted" word',
    'yes',
    '007',
    '2025-02-11',
    '*star',
    '{{x}}',
    'tab\there',
    'emoji 🚢 and “marks”',
    "it's",
    '% percent',
    'line\u2028separator',
    'Ünïcode, with commas',
  ]
  it.each(hard)('%j is read back as it was', text => {
    for (const shape of ['', '{}\n']) {
      const written = insertEntries('f', shape, [
        sourceEntry('new', [
          ['title', text],
          ['author', [{ literal: text }]],
        ]),
      ])
      const problems: string[] = []
      const data = readYaml('f', written ?? '', ({ code }) => problems.push(code))?.data
      expect(data).toEqual({ new: { title: text, author: [{ literal: text }] } })
      expect(problems).toEqual([])
    }
  })
})
