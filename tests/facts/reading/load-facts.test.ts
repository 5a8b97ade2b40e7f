import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { claimantsSchema } from '../../../src/corpus/registry/claimants-schema.ts'
import { sourcesSchema } from '../../../src/corpus/registry/sources-schema.ts'
import type { Diagnostic } from '../../../src/diagnostics/diagnostic.ts'
import { factsSchema } from '../../../src/facts/reading/facts-schema.ts'
import { loadKnowledge } from '../../../src/knowledge.ts'
import type { Facts } from '../../../src/model/corpus.ts'
import { validatorOf } from '../../../src/schema/validator.ts'
import { memoryWorkspace } from '../../support/memory-workspace.ts'

const GAZETTE = `The fire broke out in shed 4 on Monday evening. The port authority said at least 14 dock workers were hurt and 3 firemen overcome by smoke.

"We were lucky," said Ana Reyes. The owner does not see that as a failing of the port.

Damage was put at £10,000. Damage was put at £10,000 by the insurer. It was a long night.
`

const SOURCES = `
gazette:
  type: article-newspaper
  container-title: Harbour Gazette
  issued: 2025-02-11
  text: texts/gazette.txt
undated:
  type: article-newspaper
  text: texts/gazette.txt
mirror:
  type: webpage
  issued: 2025-02-13
  text: texts/mirror.txt
  derived-from: {source: gazette, relation: retranslation}
wired:
  type: webpage
  text: texts/gazette.txt
  derived-from: {origin: National Wire, relation: rewrite}
lost:
  type: article-newspaper
  issued: 2025-02-12
  text: texts/lost.txt
`

const FILES: Readonly<Record<string, string>> = {
  'corpus/fire/sources.yaml': SOURCES,
  'corpus/fire/claimants.yaml': 'port-authority: {name: Port authority, aliases: [harbour board]}\n',
  'corpus/fire/texts/gazette.txt': GAZETTE,
  'corpus/fire/texts/mirror.txt': 'The port authority said at least 41 dock workers were hurt.\n',
}

const SHAPES = {
  sources: await shape(sourcesSchema),
  claimants: await shape(claimantsSchema),
  facts: await shape(factsSchema),
}

async function shape(schema: object) {
  return {
    schema,
    validate: await validatorOf(schema, createHash('sha256').update(JSON.stringify(schema)).digest('hex')),
  }
}

interface Loaded {
  readonly facts: Facts
  readonly found: readonly Diagnostic[]
  /** Code and the words that it points at. */
  readonly marks: readonly string[]
}

async function load(yaml: string, more: Readonly<Record<string, string>> = {}): Promise<Loaded> {
  const files: Readonly<Record<string, string>> = { ...FILES, 'corpus/fire/facts.yaml': yaml, ...more }
  const opened = memoryWorkspace(files)
  const all: Diagnostic[] = []
  const report = (diagnostic: Diagnostic) => void all.push(diagnostic)
  const knowledge = await loadKnowledge(
    'fire',
    { file: 'o.yaml', start: 0, end: 0 },
    { workspace: opened, shapes: SHAPES, memory: null, report },
  )
  if (!knowledge) throw new Error('no corpus')
  const { facts } = knowledge
  const found = all.filter(({ span }) => span.file !== 'corpus/fire/sources.yaml')
  const words = ({ span }: Diagnostic) => (files[span.file] ?? '').slice(span.start, span.end)
  return { facts, found, marks: found.map(diagnostic => `${diagnostic.code}: ${words(diagnostic)}`) }
}

/** One fact named `it` with one piece of evidence, whose lines are given. */
const one = (lines: string, kind = 'quantity', more = '') => `
it:
  kind: ${kind}
  claim: Something
  ${more}
  evidence:
    - ${lines.trim().replaceAll('\n', '\n      ')}
`

describe('a fact that is right', () => {
  it('is read with its passage, value, claimant and dates', async () => {
    const { facts, marks } = await load(
      one(
        'source: gazette\nquote: at least 14 dock workers\nby: Harbour Board\nas-of: 2025-02-10',
        'quantity',
        'unit: people',
      ),
    )
    expect(marks).toEqual([])
    const fact = facts.get('it')
    const evidence = fact?.evidence[0]
    expect(evidence).toMatchObject({
      id: 'it-1',
      value: { qualifier: 'at-least', figures: [14], words: 'at least 14' },
      unit: 'people',
      claimant: { id: 'port-authority' },
      asOf: { date: '2025-02-10', stated: true },
      copy: false,
      origin: 'gazette',
    })
    const passage = evidence?.passage
    expect(GAZETTE.slice(passage?.start, passage?.end)).toBe('at least 14 dock workers')
    expect(fact).toMatchObject({
      agreement: 'not-comparable',
      support: { origins: 1 },
      consensus: { kind: 'value' },
    })
  })

  it('takes the date of issue where no as-of is given, and says so', async () => {
    const { facts } = await load(one('source: gazette\nquote: at least 14 dock workers\nby: port-authority'))
    expect(facts.get('it')?.evidence[0]?.asOf).toEqual({ date: '2025-02-11', stated: false })
  })

  it('keeps a chain, nearest first, and takes its last link for the claimant', async () => {
    const { facts } = await load(
      one('source: gazette\nquote: at least 14 dock workers\nby: [National Wire, harbour board]'),
    )
    const evidence = facts.get('it')?.evidence[0]
    expect(evidence?.chain.map(link => link.name)).toEqual(['National Wire', 'Port authority'])
    expect(evidence?.claimant?.id).toBe('port-authority')
  })

  it('resolves a relative date against the date of issue', async () => {
    const { facts, marks } = await load(one('source: gazette\nquote: on Monday evening', 'date'))
    expect(marks).toEqual([])
    expect(facts.get('it')?.consensus).toMatchObject({ value: { edtf: '2025-02-10' } })
  })

  it('reads the value of a source whose text is absent', async () => {
    const { facts, marks } = await load(one('source: lost\nquote: some 20 people\nby: city'))
    expect(marks).toEqual([])
    expect(facts.get('it')?.evidence[0]).toMatchObject({
      passage: null,
      value: { qualifier: 'about', figures: [20] },
    })
  })

  it('can be in a file of the folder facts', async () => {
    const { facts } = await load('{}', {
      'corpus/fire/facts/more.yaml': one(
        'source: gazette\nquote: at least 14 dock workers\nby: port-authority',
      ),
    })
    expect([...facts.keys()]).toEqual(['it'])
  })
})

describe('quotes', () => {
  it('quote-not-found, with the nearest passage, its place and a word diff', async () => {
    const { found, marks, facts } = await load(
      one('source: gazette\nquote: at least 41 dock workers\nby: port-authority'),
    )
    expect(marks).toEqual(['quote-not-found: at least 41 dock workers'])
    expect(found[0]?.details).toEqual([
      'nearest, at corpus/fire/texts/gazette.txt:1:73:  at least [-41-]{+14+} dock workers',
    ])
    expect(facts.get('it')?.evidence[0]).toMatchObject({ passage: null, value: { figures: [41] } })
  })

  it('quote-not-found, with the other source that it stands in', async () => {
    const cited = 'source: mirror\nquote: at least 41 dock workers were hurt\nby: port-authority'
    const { found, marks } = await load(
      `${one('source: gazette\nquote: at least 41 dock workers\nby: port-authority')}\n${one(cited).replace('it:', 'other:')}`,
    )
    expect(marks).toContain('quote-not-found: at least 41 dock workers')
    const [missing] = found.filter(({ code }) => code === 'quote-not-found')
    expect(missing?.details).toEqual([
      'it stands in mirror, which is a retranslation, at corpus/fire/texts/mirror.txt:1:25',
      'nearest, at corpus/fire/texts/gazette.txt:1:73:  at least [-41-]{+14+} dock workers',
    ])
    expect(missing?.hint).toBe('Write `source: mirror`, or words that stand in gazette.')
  })

  it('quote-not-found, with an ellipsis for the words that it leaves out', async () => {
    const { found } = await load(
      one('source: gazette\nquote: at least 14 dock workers were overcome\nby: port-authority\nvalue: 14'),
    )
    expect(found[0]?.details).toEqual([
      expect.stringMatching(/gazette.txt:1:73: {2}at least 14 dock workers were … overcome$/),
    ])
    expect(found[0]?.hint).toBe('Mark with an ellipsis what is left out, as shown.')
  })

  it('quote-not-found, without a nearest passage where none is near', async () => {
    const { found } = await load(one('source: gazette\nquote: "46"\nby: port-authority'))
    expect(found[0]?.details).toEqual([])
    expect(found[0]?.hint).toBe('Copy the words as they stand in gazette.')
  })

  it('quote-ambiguous, with every place', async () => {
    const { found, marks } = await load(one('source: gazette\nquote: Damage was put at £10,000\nby: insurer'))
    expect(marks).toEqual(['quote-ambiguous: Damage was put at £10,000'])
    expect(found[0]?.details).toHaveLength(2)
    expect(found[0]?.details?.[1]).toMatch(
      /^at corpus\/fire\/texts\/gazette.txt:5:28: {2}Damage was put at £10,000 by the insurer\.$/,
    )
  })

  it('suffix tells which', async () => {
    const { marks } = await load(
      one('source: gazette\nquote: Damage was put at £10,000\nsuffix: by the insurer\nby: insurer'),
    )
    expect(marks).toEqual([])
  })

  it('a suffix that does not stand there is said', async () => {
    const { found, marks } = await load(
      one('source: gazette\nquote: at least 14 dock workers\nsuffix: were drowned\nby: port-authority'),
    )
    expect(marks).toEqual(['quote-not-found: at least 14 dock workers'])
    expect(found[0]?.message).toContain('not with "were drowned" after it')
  })

  it('quote-crosses-paragraphs, unless across', async () => {
    const lines = 'source: gazette\nquote: overcome by smoke. "We were lucky,"\nby: Ana Reyes'
    expect((await load(one(lines, 'statement'))).marks).toEqual([
      'quote-crosses-paragraphs: overcome by smoke. "We were lucky,"',
    ])
    expect((await load(one(`${lines}\nacross: true`, 'statement'))).marks).toEqual([])
  })

  it('quote-too-long', async () => {
    const { marks } = await load(one(`source: gazette\nquote: ${'long '.repeat(70)}`, 'statement'))
    expect(marks[0]).toMatch(/^quote-too-long/)
  })

  it('quote-clipped: a negation that the stance does not declare', async () => {
    const lines = 'source: gazette\nquote: a failing of the port\nby: owner'
    const clipped = await load(one(lines, 'statement'))
    expect(clipped.marks).toEqual(['quote-clipped: a failing of the port'])
    expect(clipped.found[0]?.details?.[0]).toMatch(/^at corpus\/fire\/texts\/gazette.txt:3:\d+: /)
    expect((await load(one(`${lines}\nstance: denies`, 'statement'))).marks).toEqual([])
  })
})

describe('values', () => {
  it('value-missing', async () => {
    expect((await load(one('source: gazette\nquote: It was a long night'))).marks).toEqual([
      'value-missing: It was a long night',
    ])
  })

  it('value-ambiguous, listing the figures', async () => {
    const { found, marks } = await load(
      one('source: gazette\nquote: at least 14 dock workers were hurt and 3 firemen\nby: port-authority'),
    )
    expect(marks).toEqual(['value-ambiguous: at least 14 dock workers were hurt and 3 firemen'])
    expect(found[0]?.details).toEqual(['at least 14', '3'])
  })

  const both = 'source: gazette\nquote: at least 14 dock workers were hurt and 3 firemen\nby: port-authority'

  it('a day without its month bears out a date of that day alone', async () => {
    const texts = { 'corpus/fire/texts/mirror.txt': 'The quay was shut on the 26th, the union said.\n' }
    const stated = (date: string) =>
      load(one(`source: mirror\nquote: shut on the 26th\nby: union\nvalue: ${date}`, 'date'), texts)
    expect((await stated('2025-02-26')).marks).toEqual([])
    expect((await stated('2025-02-25')).marks).toEqual(['value-unsupported: 2025-02-25'])
    expect((await stated('2025-02')).marks).toEqual(['value-unsupported: 2025-02'])
  })

  it('a stated count is found where a plain space parts its thousands', async () => {
    const texts = { 'corpus/fire/texts/mirror.txt': 'Soil removed (tonnes) 2 600 480\n' }
    const stated = (value: number) =>
      load(one(`source: mirror\nquote: Soil removed (tonnes) 2 600 480\nby: union\nvalue: ${value}`), texts)
    expect((await stated(2600)).marks).toEqual([])
    expect((await stated(2640)).marks).toEqual(['value-unsupported: 2640'])
  })

  it('a stated one is found where the word may be a pronoun', async () => {
    const texts = { 'corpus/fire/texts/mirror.txt': 'One is still here.\n' }
    const stated = (value: number) =>
      load(one(`source: mirror\nquote: One is still here\nby: union\nvalue: ${value}`), texts)
    expect((await stated(1)).marks).toEqual([])
    expect((await stated(2)).marks).toEqual(['value-unsupported: 2'])
  })

  it('a rate is the figure, and not what it is told per', async () => {
    const text = 'The rate is 4.2 per 1,000 inhabitants, the port authority said.\n'
    const rate = one('source: mirror\nquote: 4.2 per 1,000 inhabitants\nby: port-authority')
    const { facts, marks } = await load(rate, { 'corpus/fire/texts/mirror.txt': text })
    expect(marks).toEqual([])
    const [evidence] = facts.get('it')?.evidence ?? []
    expect(evidence?.value).toMatchObject({ figures: [4.2] })
    expect(evidence?.quoted).toMatchObject([{ figures: [4.2] }, { figures: [1000] }])
  })

  it('a bare figure picks one of the quote, with its bound', async () => {
    const { facts, marks } = await load(one(`${both}\nvalue: 14`))
    expect(marks).toEqual([])
    expect(facts.get('it')?.consensus).toMatchObject({ value: { qualifier: 'at-least', figures: [14] } })
  })

  it('a sum of figures in the quote keeps their bound', async () => {
    const { facts, marks } = await load(one(`${both}\nvalue: 17`))
    expect(marks).toEqual([])
    expect(facts.get('it')?.consensus).toMatchObject({ value: { qualifier: 'at-least', figures: [17] } })
  })

  it('a difference of two figures is borne out', async () => {
    const { facts } = await load(one(`${both}\nvalue: 11`))
    expect(facts.get('it')?.consensus).toMatchObject({ value: { qualifier: 'at-least', figures: [11] } })
  })

  it('value-unsupported: a figure that is not there', async () => {
    const { found, marks } = await load(one(`${both}\nvalue: 41`))
    expect(marks).toEqual(['value-unsupported: 41'])
    expect(found[0]?.details).toEqual(['in the quote:  at least 14; 3'])
  })

  it('value-unsupported: a bound that the quote does not give', async () => {
    expect((await load(one(`${both}\nvalue: {about: 14}`))).marks).toEqual(['value-unsupported: {about: 14}'])
    expect((await load(one(`${both}\nvalue: {at-least: 14}`))).marks).toEqual([])
    expect((await load(one(`${both}\nvalue: ">=14"`))).marks).toEqual([])
  })

  it('invalid-value: a stated value that is none', async () => {
    expect((await load(one(`${both}\nvalue: many`))).marks).toEqual(['invalid-value: many'])
  })

  it('date-needs-issued: a relative date in a source without a date', async () => {
    const lines = 'source: undated\nquote: on Monday evening'
    expect((await load(one(lines, 'date'))).marks).toEqual(['date-needs-issued: on Monday evening'])
    expect((await load(one(`${lines}\nvalue: 2025-02-10`, 'date'))).marks).toEqual([])
  })

  it('value-unsupported: a date that the quote does not give', async () => {
    const { marks } = await load(one('source: gazette\nquote: on Monday evening\nvalue: 2025-02-12', 'date'))
    expect(marks).toEqual(['value-unsupported: 2025-02-12'])
  })

  it('a denial needs no figure', async () => {
    const { marks } = await load(
      one('source: gazette\nquote: does not see that as a failing\nby: owner\nstance: denies'),
    )
    expect(marks).toEqual([])
  })

  it('a name is the quote, or the variant in it', async () => {
    expect(
      (await load(one('source: gazette\nquote: Ana Reyes', 'name'))).facts.get('it')?.consensus,
    ).toMatchObject({ value: { name: 'Ana Reyes' } })
    const stated = await load(
      one(
        'source: gazette\nquote: said Ana Reyes\nvalue: Anna Reyes',
        'name',
        'variants: [Ana Reyes, Anna Reyes]',
      ),
    )
    expect(stated.marks).toEqual([])
    expect(stated.facts.get('it')?.consensus).toMatchObject({ value: { name: 'Anna Reyes' } })
    expect(
      (await load(one('source: gazette\nquote: said Ana Reyes\nvalue: Anna Reyes', 'name'))).marks,
    ).toEqual(['value-unsupported: Anna Reyes'])
  })
})

describe('sources, claimants and dates', () => {
  it('unknown-source, with the nearest id', async () => {
    const { found, marks } = await load(one('source: gazete\nquote: at least 14 dock workers'))
    expect(marks).toEqual(['unknown-source: gazete'])
    expect(found[0]?.hint).toContain('gazette')
  })

  it('invalid-date, at each date', async () => {
    const lines =
      'source: gazette\nquote: at least 14 dock workers\nby: port-authority\nas-of: 2025-02-30\nsaid: soon\nchecked: {by: RB, on: never}'
    const { marks } = await load(one(lines, 'quantity', 'event: 2025-13'))
    expect([...marks].sort()).toEqual([
      'invalid-date: 2025-02-30',
      'invalid-date: 2025-13',
      'invalid-date: never',
      'invalid-date: soon',
    ])
  })

  it('claimant-similar: two spellings of one, once', async () => {
    const { marks } = await load(
      one('source: gazette\nquote: at least 14 dock workers\nby: Port authorities'),
    )
    expect(marks).toEqual([])
    expect(
      (await load(one('source: gazette\nquote: at least 14 dock workers\nby: Port autority'))).marks,
    ).toEqual(['claimant-similar: Port autority'])
  })

  it('preferred-unknown', async () => {
    const preferred = 'preferred: {source: lost, because: It counted.}'
    const { marks } = await load(
      one('source: gazette\nquote: at least 14 dock workers\nby: port-authority', 'quantity', preferred),
    )
    expect(marks).toEqual(['preferred-unknown: lost'])
  })
})

describe('copies', () => {
  const two = `
it:
  kind: quantity
  claim: Hurt
  evidence:
    - {source: gazette, quote: at least 14 dock workers, by: port-authority}
    - {source: mirror, quote: at least 41 dock workers, by: port-authority}
`
  it('copy-altered, at the quote of the copy, with both quotes', async () => {
    const { facts, found, marks } = await load(two)
    expect(marks).toEqual(['copy-altered: at least 41 dock workers'])
    expect(found[0]?.details).toEqual([
      'gazette:  at least 14 dock workers',
      'mirror:  at least 41 dock workers',
    ])
    expect(facts.get('it')).toMatchObject({ agreement: 'not-comparable', support: { origins: 1, copies: 1 } })
  })

  it('a copy that says the same is no mistake', async () => {
    const texts = { 'corpus/fire/texts/mirror.txt': 'The port said at least 14 dockers were hurt.\n' }
    expect((await load(two.replace('at least 41 dock workers', 'at least 14 dockers'), texts)).marks).toEqual(
      [],
    )
  })

  it('a copy that is cited for what it altered is no mistake', async () => {
    const shown = two.replace('41 dock workers,', '41 dock workers, altered: true,')
    const { marks, facts } = await load(shown)
    expect(marks).toEqual([])
    expect(facts.get('it')?.support).toMatchObject({ origins: 1, copies: 1 })
  })

  it('invalid-value, where what is said to be altered is no copy', async () => {
    const { marks } = await load(
      one('source: gazette\nquote: at least 14 dock workers\nby: port-authority\naltered: true'),
    )
    expect(marks).toEqual(['invalid-value: true'])
  })

  it('a copy that drops the bound is altered', async () => {
    const texts = { 'corpus/fire/texts/mirror.txt': 'The port said 14 dockers were hurt.\n' }
    expect((await load(two.replace('at least 41 dock workers', '14 dockers'), texts)).marks).toEqual([
      'copy-altered: 14 dockers',
    ])
  })

  it('a lifted passage is a copy, and of the origin that it is lifted from', async () => {
    const lifted = one(
      'source: lost\nquote: some 20 people\nby: city\nderived-from: {source: gazette, relation: excerpt}',
    )
    expect((await load(lifted)).facts.get('it')?.evidence[0]).toMatchObject({ copy: true, origin: 'gazette' })
  })

  it('what derives from outside the corpus stands for that origin', async () => {
    const { facts } = await load(one('source: wired\nquote: at least 14 dock workers\nby: port-authority'))
    expect(facts.get('it')?.evidence[0]).toMatchObject({ copy: false, origin: 'outside:national wire' })
    expect(facts.get('it')?.support.origins).toBe(1)
  })

  it('quotation-from-copy: a retranslation, and a rewrite of an origin outside', async () => {
    const quoted = (source: string) =>
      one(
        `source: ${source}\nquote: dock workers were hurt\nby: port-authority`,
        'quotation',
        'speaker: Port',
      )
    // The copy has also changed what this sentence counts.
    expect((await load(quoted('mirror'))).marks).toEqual([
      'quotation-from-copy: dock workers were hurt',
      'copy-altered: dock workers were hurt',
    ])
    expect((await load(quoted('wired'))).marks).toEqual(['quotation-from-copy: dock workers were hurt'])
    expect((await load(quoted('gazette'))).marks).toEqual([])
  })
})

describe('derived facts', () => {
  const part = (id: string, value: number) => `
${id}:
  kind: quantity
  claim: ${id}
  unit: people
  evidence:
    - {source: gazette, quote: at least 14 dock workers were hurt and 3 firemen, value: ${value}, by: port-authority}
`
  const derived = (parts: string, id = 'all') => `
${id}:
  kind: quantity
  claim: ${id}
  derived: {sum: [${parts}]}
`
  it('are computed, whatever the order of the file, with the unit and standing of their parts', async () => {
    const { facts, marks } = await load(
      derived('dockers, firemen') + part('dockers', 14) + part('firemen', 3),
    )
    expect(marks).toEqual([])
    expect(facts.get('all')).toMatchObject({
      unit: 'people',
      derivation: { operation: 'sum', result: { qualifier: 'at-least', figures: [17] } },
      agreement: 'not-comparable',
      support: { origins: 1 },
      consensus: { kind: 'value', value: { figures: [17] } },
    })
    expect([...facts.keys()]).toEqual(['all', 'dockers', 'firemen'])
  })

  it('can be parts themselves', async () => {
    const { facts } = await load(
      derived('all, firemen', 'more') +
        derived('dockers, firemen') +
        part('dockers', 14) +
        part('firemen', 3),
    )
    expect(facts.get('more')?.derivation?.result.figures).toEqual([20])
  })

  it('unknown-fact, at the part, with the nearest id', async () => {
    const { found, marks } = await load(derived('dockrs, firemen') + part('dockers', 14) + part('firemen', 3))
    expect(marks).toEqual(['unknown-fact: dockrs'])
    expect(found[0]?.hint).toContain('dockers')
  })

  it('derivation-impossible: a circle', async () => {
    const { marks } = await load(
      derived('other, firemen') + derived('all, firemen', 'other') + part('firemen', 3),
    )
    expect(marks).toEqual(['derivation-impossible: all'])
  })

  it('derivation-impossible: a part without a value', async () => {
    const statement = one('source: gazette\nquote: It was a long night', 'statement')
    const { found } = await load(derived('it, firemen') + statement + part('firemen', 3))
    expect(found.map(diagnostic => diagnostic.message)).toEqual([
      'The sum cannot be computed: "it" has no value.',
    ])
  })
})

describe('files', () => {
  it('a fact in two files is reported in the second', async () => {
    const fact = one('source: gazette\nquote: at least 14 dock workers\nby: port-authority')
    const { found, marks } = await load(fact, { 'corpus/fire/facts/more.yaml': fact })
    expect(marks).toEqual(['duplicate-id: it'])
    expect(found[0]?.span.file).toBe('corpus/fire/facts/more.yaml')
  })

  it('one fact that does not fit the schema leaves the others standing', async () => {
    const good = one('source: gazette\nquote: at least 14 dock workers\nby: port-authority')
    const { facts, marks } = await load(`${good}bad:\n  kind: quantitty\n  claim: x\n`)
    expect(marks).toEqual(['invalid-value: quantitty'])
    expect([...facts.keys()]).toEqual(['it'])
  })

  it('a fact that nothing holds up is reported', async () => {
    expect((await load('it:\n  kind: statement\n  claim: x\n')).marks).toEqual(['missing-key: it'])
    expect((await load('it:\n  kind: absence\n  claim: x\n  searched: [the register]\n')).marks).toEqual([])
  })

  it('no facts file is no facts', async () => {
    expect((await load('{}')).facts.size).toBe(0)
  })
})
