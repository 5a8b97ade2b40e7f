import { describe, expect, it } from 'vitest'
import type { AuthoredLineage } from '../../src/corpus/registry/sources-schema.ts'
import { declareCopy } from '../../src/edit/declare-copy.ts'
import { readYaml } from '../../src/yaml/read-yaml.ts'

const LINEAGE: AuthoredLineage = { source: 'a', relation: 'rewrite', 'decided-by': 'R. Amory' }
const LINE = 'derived-from: {source: a, relation: rewrite, decided-by: R. Amory}'

function declare(text: string, lineage = LINEAGE): string | null {
  const yaml = readYaml('sources.yaml', text, () => {})
  if (!yaml) throw new Error('no yaml')
  return declareCopy(text, yaml, 'b', lineage)
}

describe('declaring a copy', () => {
  it('adds a line at the end of the entry and leaves everything else', () => {
    expect(
      declare(
        '# head\na: {type: report}\nb:\n  type: webpage\n  text: t.txt  # here\n\n# tail\nc: {type: report}\n',
      ),
    ).toBe(
      `# head\na: {type: report}\nb:\n  type: webpage\n  text: t.txt  # here\n  ${LINE}\n\n# tail\nc: {type: report}\n`,
    )
  })

  it('behind a text of several lines, and at the end of a file without a line end', () => {
    expect(declare('b:\n    type: webpage\n    descriptor: >-\n      Two lines\n      of words.')).toBe(
      `b:\n    type: webpage\n    descriptor: >-\n      Two lines\n      of words.\n    ${LINE}`,
    )
  })

  it('keeps the line ends of Windows', () => {
    expect(declare('b:\r\n  type: webpage\r\nc: {type: report}\r\n')).toBe(
      `b:\r\n  type: webpage\r\n  ${LINE}\r\nc: {type: report}\r\n`,
    )
  })

  it('inside an entry on one line', () => {
    expect(declare('b: {type: webpage, text: t.txt}  # kept\n')).toBe(
      `b: {type: webpage, text: t.txt, ${LINE}}  # kept\n`,
    )
  })

  it('in the place of what stood there', () => {
    expect(declare('b:\n  derived-from:\n    origin: Wire\n    relation: excerpt\n  type: webpage\n')).toBe(
      `b:\n  ${LINE}\n  type: webpage\n`,
    )
  })

  it('an origin outside, by way of others, quoted where YAML needs it', () => {
    expect(
      declare('b:\n  type: webpage\n', { origin: 'Wire: East', via: ['NDTV', 'No'], relation: 'rewrite' }),
    ).toBe(
      'b:\n  type: webpage\n  derived-from: {origin: "Wire: East", via: [NDTV, "No"], relation: rewrite}\n',
    )
  })

  it('not where the entry is only an alias of another', () => {
    expect(declare('a: &x\n  type: report\nb: *x\n')).toBeNull()
  })
})
