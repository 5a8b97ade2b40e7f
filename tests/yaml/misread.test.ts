import { describe, expect, it } from 'vitest'
import type { Diagnostic } from '../../src/diagnostics/diagnostic.ts'
import { readYaml } from '../../src/yaml/read-yaml.ts'

function read(text: string) {
  const found: Diagnostic[] = []
  const yaml = readYaml('f.yaml', text, diagnostic => found.push(diagnostic))
  const places = found
    .sort((a, b) => a.span.start - b.span.start)
    .map(({ code, span }) => `${code}: ${text.slice(span.start, span.end)}`)
  return { places, data: yaml?.data, sound: yaml?.sound, yaml }
}

describe('a text that YAML takes for something else is marked whole, and read as it was meant', () => {
  it.each([
    '[@a] says so',
    '[@a]',
    '{{a}} people were hurt',
    '{{a}}',
    '>= 14',
    '>14',
    '>5',
    '| of the quay',
    '*so* it was',
    '*so*',
    '&co counted',
    '!important',
    '@a said so',
    '`code` first',
    '% of them',
    '"Both" counted',
    "'Both' counted",
    'Fire: what is known: all',
  ])('%s', text => {
    for (const [before, path] of [
      ['a: ', ['a']],
      ['- ', [0]],
      ['- text: ', [0, 'text']],
      ['a:\n  - - ', ['a', 0, 0]],
    ] as const) {
      const { places, sound, yaml } = read(`${before}${text}\n`)
      // In a list a colon makes a map of its own, which the schema tells from a text.
      if (text.startsWith('Fire') && before.endsWith('- ')) continue
      expect(places).toEqual([`text-needs-quotes: ${text}`])
      expect(sound).toBe(false)
      const value = path.reduce<unknown>((data, step) => (data as Record<string, unknown>)[step], yaml?.data)
      expect(value).toBe(text)
    }
  })

  it.each([
    ['{quote: 1,248 cases, by: port}', '1,248 cases', { quote: '1,248 cases', by: 'port' }],
    ['{quote: 1,248 and 1,301, 3 dead}', '1,248 and 1,301, 3 dead', { quote: '1,248 and 1,301, 3 dead' }],
    ['{quote: nous en avons 1,8, by: port}', '1,8', { quote: 'nous en avons 1,8', by: 'port' }],
  ])('between braces, past its commas: %s', (line, cut, meant) => {
    const { places, data } = read(`a: ${line}\n`)
    expect(places).toHaveLength(1)
    expect(places[0]).toMatch(/^text-needs-quotes: /)
    expect(places[0]?.endsWith(cut)).toBe(true)
    expect(data).toEqual({ a: meant })
  })

  it('and not behind a text in quotes, or where a line ends', () => {
    expect(read('a: {b: "c", d e}\n').places).toEqual([])
    expect(read('a: {b: c,\n  d e}\n').places).toEqual([])
    expect(read('a: {b: c, as-of, d: e}\n').places).toEqual([])
  })

  it('several in brackets, each to its comma', () => {
    const { places, data } = read(
      'a: [{{x}}, [@y] too, "{{z}}", {{v}} of {{w}}]\nb: {text: {{x}} hurt, c: d}\n',
    )
    expect(places).toEqual([
      'text-needs-quotes: {{x}}',
      'text-needs-quotes: [@y] too',
      'text-needs-quotes: {{v}} of {{w}}',
      'text-needs-quotes: {{x}} hurt',
    ])
    expect(data).toEqual({
      a: ['{{x}}', '[@y] too', '{{z}}', '{{v}} of {{w}}'],
      b: { text: '{{x}} hurt', c: 'd' },
    })
  })

  it('the comment behind it stays one', () => {
    expect(read('a: >= 14  # as counted\n').data).toEqual({ a: '>= 14' })
  })

  it('what follows keeps its place', () => {
    const text = "a: [@x] it's\nb: {{y}}\nc: word\n"
    const { yaml, data } = read(text)
    expect(data).toEqual({ a: "[@x] it's", b: '{{y}}', c: 'word' })
    const span = yaml?.positions.at(['c'])
    expect(text.slice(span?.start, span?.end)).toBe('word')
    const within = yaml?.positions.within(['b'], 2, 3)
    expect(text.slice(within?.start, within?.end)).toBe('y')
  })
})

describe('what is sound is left alone', () => {
  it.each([
    'a: "[@x] says"\n',
    "a: '{{x}} hurt'\n",
    'a: >-\n  folded\n',
    'a: |2\n    kept\n',
    'a: >- # why\n  folded\n',
    'a: &x [1, 2]\nb: *x\n',
    'a: words [@x] and {{y}} within\n',
    'a: 5 > 3 & more * than 2!\n',
    'a: "so" # a comment\n',
    'a: [x, y]\nb: {c: d}\n',
    "a: 'it''s'\n",
    '? a\n: b\n',
  ])('%j', text => {
    expect(read(text)).toMatchObject({ places: [], sound: true })
  })
})

describe('a file that cannot be read', () => {
  it.each([
    ['a: [x, y\nb: c\n', 'yaml-syntax: ['],
    ['a: {x: y\nb: c\n', 'yaml-syntax: {'],
    ['a: "x\nb: c\n', 'yaml-syntax: "'],
    ['a:\n\t- b\n', 'yaml-tab: \t'],
    ['a: b\n---\nc: d\n', 'yaml-syntax: ---\nc: d\n'],
    ['a: !!set {x, y}\n', 'yaml-syntax: {x, y}'],
    ['a: {[x]: y}\n', 'yaml-syntax: {[x]: y}'],
  ])('%j', (text, place) => {
    const { places, data } = read(text)
    expect(places).toEqual([place])
    if (!text.includes('!!')) expect(data).toBeUndefined()
  })

  it('still says what else needs quotes', () => {
    expect(read('a: {{x}}\nb: [c\n').places).toEqual(['text-needs-quotes: {{x}}', 'yaml-syntax: ['])
  })

  it('nested without end is refused in words of ours', () => {
    const found: Diagnostic[] = []
    expect(readYaml('f', `a: ${'['.repeat(5000)}${']'.repeat(5000)}`, found.push.bind(found))).toBeNull()
    expect(found[0]?.message).toBe('Maps and lists are nested too deep to be read.')
  })
})

it('of a key that stands twice the first stands, and the second is marked', () => {
  const { places, data } = read('a: 1\nb: 2\na: 3\n')
  expect(places).toEqual(['yaml-duplicate-key: a'])
  expect(data).toEqual({ a: '1', b: '2' })
})

it('merge keys are refused and not read', () => {
  const { places, data } = read('a: &x {b: c}\nd:\n  <<: *x\n  e: f\n')
  expect(places).toEqual(['unknown-key: <<'])
  expect(data).toMatchObject({ d: { e: 'f' } })
})

it.each(['\0', '\x07', '\x1b', '\x7f', '\uffff'])(
  'a character that no page can show is refused: %j',
  character => {
    expect(read(`a: x${character}y\n`).places).toEqual([`yaml-syntax: x${character}y`])
  },
)

it('a character that an escape smuggles in is refused too, half a pair among them', () => {
  expect(read('a: "x\\x07"\nb: "\\ud800"\n').places).toEqual([
    'yaml-syntax: "x\\x07"',
    'yaml-syntax: "\\ud800"',
  ])
})
