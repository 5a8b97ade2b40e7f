import { describe, expect, it } from 'vitest'
import type { Diagnostic } from '../../src/diagnostics/diagnostic.ts'
import { checkShape } from '../../src/schema/check-shape.ts'
import type { JsonSchema } from '../../src/schema/json-schema.ts'
import { soundEntries } from '../../src/schema/sound-entries.ts'
import { validatorOf } from '../../src/schema/validator.ts'
import { readYaml } from '../../src/yaml/read-yaml.ts'

const text: JsonSchema = { type: 'string', format: 'inline' }
const SCHEMA = {
  type: 'object',
  required: ['title'],
  additionalProperties: false,
  properties: {
    title: { ...text, minLength: 1, description: 'The finding.' },
    author: { type: 'string' },
    lead: text,
    picture: { type: 'string', format: 'image' },
    day: { type: 'string', format: 'date', pattern: '^[0-9]{4}-[0-9]{2}-[0-9]{2}$', description: 'A day.' },
    status: { type: 'string', enum: ['draft', 'approved'] },
    edition: { type: 'integer', minimum: 1, description: 'A number from 1.' },
    share: { type: 'number' },
    anything: { anyOf: [text, { type: 'number' }] },
    steps: { type: 'boolean' },
    points: {
      type: 'array',
      minItems: 1,
      items: {
        anyOf: [
          text,
          {
            type: 'object',
            required: ['text'],
            additionalProperties: false,
            properties: { text, points: { type: 'array', items: text } },
          },
        ],
      },
    },
  },
} as JsonSchema

async function check(yaml: string): Promise<string[]> {
  const found: Diagnostic[] = []
  const file = readYaml('f', yaml, () => {})
  if (!file) throw new Error('no YAML')
  const validate = await validatorOf(SCHEMA, 'test')
  const sound = checkShape(file, [], file.data, SCHEMA, validate, diagnostic => found.push(diagnostic))
  expect(sound).toBe(found.length === 0)
  return found
    .sort((a, b) => a.span.start - b.span.start)
    .map(({ code, span, message, hint }) => `${code} ${yaml.slice(span.start, span.end)}: ${message} ${hint}`)
}

describe('a mistake is told in the author’s terms, at its place', () => {
  it.each([
    [
      'titel: x',
      [
        'missing-key titel: x: "title" (The finding) is missing. Add `title:`.',
        'unknown-key titel: "titel" is not known here. Did you mean "title"?',
      ],
    ],
    ['title:', ['wrong-type : `title` is empty. Write text.']],
    [
      'title: x\nlead:',
      ['wrong-type : `lead` is empty. Write it, or take it out; "" stands for an empty text that is meant.'],
    ],
    [
      'title: x\npicture:',
      [
        'wrong-type : `picture` is empty. Write it, or take it out; "" stands for an empty text that is meant.',
      ],
    ],
    [
      'title: {a: b}',
      ['text-needs-quotes {a: b}: YAML reads `title` as a map; text is expected. Quote this line.'],
    ],
    [
      'title: x\nauthor: {a: b}',
      ['text-needs-quotes {a: b}: YAML reads `author` as a map; text is expected. Quote this line.'],
    ],
    [
      'title: [a]',
      [
        'text-needs-quotes [a]: YAML reads `title` as a list; text is expected. Write one text, in quotes if its brackets belong to it.',
      ],
    ],
    ['title: x\nday: {a: b}', ['wrong-type {a: b}: `day` must be text, and is a map. A day.']],
    ['title: x\nday: 20 February', ['invalid-value 20 February: "20 February" does not fit `day`. A day.']],
    [
      'title: x\nstatus: aproved',
      [
        'invalid-value aproved: "aproved" is not allowed for `status`. Did you mean "approved"? Allowed: draft, approved.',
      ],
    ],
    [
      'title: x\nedition: two',
      ['wrong-type two: `edition` must be a whole number, and is "two". A number from 1.'],
    ],
    ...['0x10', '1e3', '2.0', '"2 "', '+2'].map((written): [string, string[]] => [
      `title: x\nedition: ${written}`,
      [
        `wrong-type ${written}: \`edition\` must be a whole number, and is "${written.replaceAll('"', '')}". Write it in decimal digits.`,
      ],
    ]),
    [
      'title: x\nedition: 1.5',
      ['wrong-type 1.5: `edition` must be a whole number, and is "1.5". A number from 1.'],
    ],
    ['title: x\nedition: 12', []],
    [
      'title: x\nshare: 1e3',
      ['wrong-type 1e3: `share` must be a number, and is "1e3". Write it in decimal digits.'],
    ],
    ['title: x\nshare: -0.5', []],
    ['title: x\nanything: 0x10', []],
    ['title: x\nedition: 0', ['wrong-type 0: `edition` must be >= 1. A number from 1.']],
    [
      'title: x\nsteps: maybe',
      ['wrong-type maybe: `steps` must be true or false, and is "maybe". Write true or false.'],
    ],
    ['title: x\npoints: one', ['wrong-type one: `points` must be a list, and is "one". Write a list.']],
    ['title: x\npoints: []', ['wrong-type []: `points` is empty. Write at least one item, or leave it out.']],
    [
      'title: x\npoints: [a, Note: b]',
      [
        'text-needs-quotes Note: b: YAML reads item 2 of `points` as a map; text is expected. Quote this line.',
      ],
    ],
    [
      'title: x\npoints: [a, {text: b, point: c}]',
      ['unknown-key point: "point" is not known here. Did you mean "points"?'],
    ],
    [
      'title: x\npoints:\n  -',
      [
        'wrong-type : Item 1 of `points` is empty. Write it, or take it out; "" stands for an empty text that is meant.',
      ],
    ],
    [
      'title: ranked #1',
      [
        'text-cut-by-comment #1: YAML takes this for a comment, and cuts the text here. Put the whole text in quotes. A comment that is meant stands two spaces off.',
      ],
    ],
  ])('%s', async (yaml, expected) => {
    expect(await check(yaml)).toEqual(expected)
  })

  it('all mistakes of a file are told', async () => {
    expect(await check('titel: x\nedition: two\nsteps: maybe\npoints: one')).toHaveLength(5)
  })

  it('a long value is cut in the message', async () => {
    const [found = ''] = await check(`title: x\nsteps: ${'y'.repeat(5000)}`)
    expect(found.slice(found.indexOf(': `steps`')).length).toBeLessThan(200)
  })
})

it.each([
  'title: x  # a comment two spaces off',
  'title: "ranked #1"',
  'title: x\nlead: ""',
  'title: x\nstatus: draft # one of the words',
  'title: x\nedition: 2\nsteps: true\npoints: [a, {text: b, points: [c]}]',
  'title: 2025\nlead: yes',
])('sound: %s', async yaml => {
  expect(await check(yaml)).toEqual([])
})

it('entries that fit are kept where others do not', async () => {
  const validate = await validatorOf(SCHEMA, 'test')
  expect(
    soundEntries({ title: ['x'], author: 'me', autor: 'me', edition: '2' }, { title: 'x' }, validate),
  ).toEqual({
    author: 'me',
    edition: '2',
  })
})
