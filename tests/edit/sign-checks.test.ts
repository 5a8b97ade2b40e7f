import { describe, expect, it } from 'vitest'
import { signChecks } from '../../src/edit/sign-checks.ts'
import { readYaml } from '../../src/yaml/read-yaml.ts'

const CHECK = { fact: 'hurt', index: 0, by: 'A. Rowan', on: '2025-02-19', of: '0123456789ab' }
const WRITTEN = 'checked: {by: A. Rowan, on: 2025-02-19, of: "0123456789ab"}'

function sign(text: string, checks = [CHECK]): string | null {
  const yaml = readYaml('facts.yaml', text, () => {})
  if (!yaml) throw new Error('no YAML')
  return signChecks(text, yaml, checks)
}

describe('a check is written', () => {
  it('behind the last key, under the others, and below a comment on that line', () => {
    const text = 'hurt:\n  evidence:\n    - source: a\n      quote: b   # found\n    - source: c\n'
    expect(sign(text)).toBe(
      `hurt:\n  evidence:\n    - source: a\n      quote: b   # found\n      ${WRITTEN}\n    - source: c\n`,
    )
  })

  it('at the end of a file without a last line end, and with the line ends of the file', () => {
    expect(sign('hurt:\r\n  evidence:\r\n    - source: a\r\n      quote: b')).toBe(
      `hurt:\r\n  evidence:\r\n    - source: a\r\n      quote: b\n      ${WRITTEN}`,
    )
    expect(sign('hurt:\r\n  evidence:\r\n    - source: a\r\n')).toContain(`\r\n      ${WRITTEN}\r\n`)
  })

  it('in braces where the evidence stands in braces', () => {
    expect(sign('hurt: {evidence: [{source: a, quote: b}]}\n')).toBe(
      `hurt: {evidence: [{source: a, quote: b, ${WRITTEN}}]}\n`,
    )
  })

  it('in the place of one that was there, in whatever style', () => {
    expect(
      sign(
        'hurt:\n  evidence:\n    - source: a\n      checked:\n        by: B\n        on: 2025-01-01\n      quote: b\n',
      ),
    ).toBe(`hurt:\n  evidence:\n    - source: a\n      ${WRITTEN}\n      quote: b\n`)
  })

  it('behind a text that runs over lines', () => {
    expect(
      sign('hurt:\n  evidence:\n    - source: a\n      quote: >-\n        one\n        two\nmore: {}\n'),
    ).toContain(`        two\n      ${WRITTEN}\nmore: {}`)
  })

  it('several at once, each at its own', () => {
    const text = 'hurt:\n  evidence:\n    - source: a\n    - source: b\n'
    const signed = sign(text, [CHECK, { ...CHECK, index: 1, by: 'Müller, K.' }])
    expect(signed?.split('\n').filter(line => line.includes('checked'))).toHaveLength(2)
    expect(signed).toContain('by: "Müller, K."')
  })
})

it('nothing is given where there is no such evidence', () => {
  expect(sign('hurt:\n  evidence:\n    - source: a\n', [{ ...CHECK, index: 3 }])).toBeNull()
})
