import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readYaml } from '../../src/yaml/read-yaml.ts'

const read = (text: string) => {
  const file = readYaml('f.yaml', text, diagnostic => {
    throw new Error(diagnostic.message)
  })
  if (!file) throw new Error('no file')
  return file
}

describe('scalars keep their spelling', () => {
  it.each(['2025', '007', '1.10', 'yes', 'null', '~', '0x1F', '1e3', '2025-02-10', 'off'])('%s', spelling => {
    expect(read(`a: ${spelling}\n`).data).toEqual({ a: spelling })
  })

  it('a key without a value is empty text', () => {
    expect(read('a:\nb: 1\n').data).toEqual({ a: '', b: '1' })
  })

  it('a key named like a member of every object is a key', () => {
    expect(Object.keys(read('__proto__: 1\nconstructor: 2\n').data as object)).toEqual([
      '__proto__',
      'constructor',
    ])
  })
})

describe('places', () => {
  const text = 'a:\n  - b: "x \\u2026 y"\n  - >-\n    two\n    lines [@z]\n'
  const { positions } = read(text)
  const slice = ({ start, end }: { start: number; end: number }) => text.slice(start, end)

  it('of a value and of its key', () => {
    expect(slice(positions.at(['a', 0, 'b']))).toBe('"x \\u2026 y"')
    expect(slice(positions.keyAt(['a', 0, 'b']))).toBe('b')
  })

  it('of what does not exist: the nearest above it', () => {
    expect(slice(positions.keyAt(['a', 0, 'b', 'c', 4]))).toBe('b')
  })

  it('inside a quoted text, behind an escape', () => {
    expect(slice(positions.within(['a', 0, 'b'], 4, 5))).toBe('y')
  })

  it('inside a folded text', () => {
    expect(slice(positions.within(['a', 1], 10, 14))).toBe('[@z]')
  })

  it('of every character of a plain or quoted text that is written as it stands', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-z][a-z .,äß—]{0,40}[a-z]$/), fc.boolean(), (value, quoted) => {
        const source = quoted ? `k: "${value}"\n` : `k: ${value}\n`
        const file = read(source)
        for (let index = 0; index < value.length; index++) {
          if (value[index] === ' ') continue
          const { start, end } = file.positions.within(['k'], index, index + 1)
          expect(source.slice(start, end).trimEnd()).toBe(value[index])
        }
      }),
    )
  })
})

describe('comments', () => {
  const cut = (line: string) => read(line).positions.cutAt(['a']) !== null

  it.each(['a: ranked #1 [@x]\n', 'a: shed #4\n', 'a: text # with a citation [@x]\n'])(
    'cut a text: %s',
    line => {
      expect(cut(line)).toBe(true)
    },
  )

  it.each(['a: text  # a comment\n', 'a: "text" # a comment\n', 'a: b#c\n'])(
    'do not cut a text: %s',
    line => {
      expect(cut(line)).toBe(false)
    },
  )
})
