import { describe, expect, it } from 'vitest'
import { type Replacement, replaceScalars } from '../../src/edit/replace-scalars.ts'
import { readYaml } from '../../src/yaml/read-yaml.ts'

const SOURCES: Replacement = {
  words: new Map([['old', 'new-id']]),
  patterns: [['*', 'derived-from', 'source']],
  keys: true,
}

function replaced(text: string, replacement: Replacement = SOURCES) {
  const yaml = readYaml('x.yaml', text, () => {})
  if (yaml === null) throw new Error('no YAML')
  return replaceScalars(text, yaml, replacement)
}

describe('words replaced in a YAML file', () => {
  it('are keys and the texts at the ends of ways, and nothing else', () => {
    const text = `# old is the first
old:   # read twice
  title: old
copy: {title: The old one, derived-from: {source: "old", relation: rewrite}}   # of old
`
    expect(replaced(text)).toEqual({
      text: `# old is the first
new-id:   # read twice
  title: old
copy: {title: The old one, derived-from: {source: new-id, relation: rewrite}}   # of old
`,
      count: 2,
    })
  })

  it('are items of lists, too, and lines end as they did', () => {
    const text = 'all:\r\n  derived:\r\n    sum: [old, older, old]\r\n'
    const replacement = { ...SOURCES, patterns: [['*', 'derived', '*', '*']], keys: false }
    expect(replaced(text, replacement)?.text).toBe(
      'all:\r\n  derived:\r\n    sum: [new-id, older, new-id]\r\n',
    )
  })

  it('leave a file as it is in which they do not stand', () => {
    expect(replaced('other: {title: old}\n')).toEqual({ text: 'other: {title: old}\n', count: 0 })
  })

  it('are refused where an alias repeats them in a place that is not meant', () => {
    const text = 'one: {derived-from: {source: &x old}}\ntwo: {title: *x}\n'
    expect(replaced(text)).toBeNull()
  })
})
