import { describe, expect, it } from 'vitest'
import { registerHash } from '../../src/edit/register-hash.ts'
import { readYaml } from '../../src/yaml/read-yaml.ts'

const NEW = 'f'.repeat(64)

function register(text: string): string {
  const yaml = readYaml('sources.yaml', text, () => {})
  if (!yaml) throw new Error('no yaml')
  return registerHash(text, yaml, 'b', NEW)
}

describe('registering a hash', () => {
  it('changes the digits and nothing else', () => {
    const text = `# kept\na: {sha256: ${'0'.repeat(64)}}  # kept\nb:\n  text: t.txt\n  sha256: ${'1'.repeat(64)}   # kept too\n`
    expect(register(text)).toBe(text.replace('1'.repeat(64), NEW))
  })

  it('adds a line behind the text where there was no hash', () => {
    expect(register('b:\n  text: t.txt  # here\n  type: report\n')).toBe(
      `b:\n  text: t.txt  # here\n  sha256: ${NEW}\n  type: report\n`,
    )
  })
})
