import { describe, expect, it } from 'vitest'
import { addEvidence, addFacts } from '../../src/edit/accept-fact.ts'
import { readYaml } from '../../src/yaml/read-yaml.ts'

const fact = {
  kind: 'quantity' as const,
  claim: 'People hurt in the fire: first count',
  event: '2025-02-10',
  unit: 'people',
  evidence: [
    {
      source: 'gazette',
      quote: 'at least 14 people',
      prefix: '"hurt',
      by: 'port-authority',
      hedge: 'likely' as const,
    },
    { source: 'wire', quote: '16 of them', value: '16' },
  ],
}

const dataOf = (text: string) => {
  const problems: string[] = []
  const yaml = readYaml('facts.yaml', text, ({ message }) => problems.push(message))
  expect(problems).toEqual([])
  return yaml?.data
}

describe('addFacts', () => {
  it('leaves every character before the new entry as it was', () => {
    const before = '# first\nold:   # a note\n    kind: statement\n    claim: It burned\n'
    const after = addFacts(before, [{ id: 'hurt', fact }])
    expect(after.startsWith(before)).toBe(true)
    expect(dataOf(after)).toHaveProperty('old.claim', 'It burned')
  })

  it('writes an entry that reads back as it was given', () => {
    expect(dataOf(addFacts('', [{ id: 'hurt', fact }]))).toEqual({ hurt: fact })
  })

  it('ends lines as the file does', () => {
    const after = addFacts('old:\r\n  kind: statement\r\n', [{ id: 'hurt', fact }])
    expect(after.replace(/\r\n/g, '')).not.toMatch(/[\r\n]/)
  })

  it('begins a new line where the last one was left open', () => {
    expect(
      dataOf(addFacts('old: {kind: statement, claim: It burned}', [{ id: 'hurt', fact }])),
    ).toHaveProperty('hurt')
  })

  it('quotes what YAML would take for something else', () => {
    const odd = {
      ...fact,
      claim: 'yes #1: "no" – or - not',
      evidence: [{ source: 's', quote: "'tis 007, 1.10 % {x}" }],
    }
    expect(dataOf(addFacts('', [{ id: 'odd', fact: odd }]))).toEqual({ odd })
  })
})

describe('addEvidence', () => {
  const more = [{ source: 'wire', quote: '16, of them', by: 'fire-service' }]
  const added = (text: string) => {
    const yaml = readYaml('facts.yaml', text, () => {})
    return yaml && addEvidence(text, yaml, 'hurt', more)
  }

  it('goes on a list as the list is written, and keeps every other character', () => {
    const block =
      'hurt:\r\n  evidence:\r\n  -   source: gazette # first\r\n      quote: a\r\n\r\n# end\r\nb: {c: d}\r\n'
    expect(added(block)).toBe(
      block.replace(
        'quote: a\r\n',
        'quote: a\r\n  -   source: wire\r\n      quote: 16, of them\r\n      by: fire-service\r\n',
      ),
    )
    expect(added('hurt:\n  evidence:\n    - {source: gazette, quote: a}')).toBe(
      'hurt:\n  evidence:\n    - {source: gazette, quote: a}\n    - source: wire\n      quote: 16, of them\n      by: fire-service',
    )
    expect(added('hurt: {evidence: [{source: gazette, quote: a}]}\n')).toBe(
      'hurt: {evidence: [{source: gazette, quote: a}, {source: "wire", quote: "16, of them", by: "fire-service"}]}\n',
    )
  })

  it('is refused where there is no list', () => {
    expect(added('hurt:\n  derived: {sum: [a, b]}\n')).toBe(null)
    expect(added('other:\n  evidence: []\n')).toBe(null)
  })
})
