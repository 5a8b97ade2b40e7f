import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { type Bench, openBench } from '../support/command.ts'
import { sha256 } from '../support/fixture.ts'

let bench: Bench
afterEach(() => bench.remove())

const GAZETTE = `A bomb at the Selim market in Dara killed at least 19 people on Sunday, the police said.

Officials denied that 40 soldiers were hurt. The bomb reportedly weighed 20 kilograms, the army said.
`
const WIRE = `The bombing of the Selim market in Dara killed 23 people on Sunday, the health ministry said.

“We will find those who did this to us,” Minister Halim Orad said.
`
const FACTS =
  '# kept as it is\nold:   # a note\n    kind: statement\n    claim: It burned\n    evidence: [{source: wire, quote: bombing of the Selim market, by: police}]\n'

const workspace = (facts = FACTS) => ({
  'corpus/market/sources.yaml': ['gazette', 'wire']
    .map(
      (id, at) =>
        `${id}:\n  type: article\n  issued: 2013-09-1${6 + at}\n  text: texts/${id}.txt\n  sha256: ${sha256(at === 0 ? GAZETTE : WIRE)}\n`,
    )
    .join(''),
  'corpus/market/claimants.yaml':
    'police: {name: Police}\nministry: {name: Ministry of health, aliases: [health ministry]}\n',
  'corpus/market/facts.yaml': facts,
  'corpus/market/texts/gazette.txt': GAZETTE,
  'corpus/market/texts/wire.txt': WIRE,
})

interface Listed {
  readonly proposals: readonly {
    readonly id: string
    readonly claim: string
    readonly agreement: string
    readonly evidence: readonly { readonly quote: string }[]
  }[]
}
const list = async (...args: string[]): Promise<Listed> =>
  JSON.parse((await bench.run('suggest', '--json', ...args)).out)
const factsFile = () => readFileSync(join(bench.folder, 'corpus/market/facts.yaml'), 'utf8')

// The first run loads the tagger and all that a command needs.
describe('suggest', { timeout: 20_000 }, () => {
  it('shows one proposal with the words of both sources, who says so, and how they agree', async () => {
    bench = openBench(workspace())
    const { out, exitCode } = await bench.run('suggest')
    expect(exitCode).toBe(0)
    expect(out).toContain('low at least 19, high 23')
    expect(out).toMatch(/“killed at least 19 people” {2}Police {2}corpus\/market\/texts\/gazette\.txt:1:\d+/)
    expect(out).toMatch(/“killed 23 people” {2}Ministry of health/)
  })

  it('words a quotation after its original, and not after a declared copy that turned it', async () => {
    const files = workspace()
    const said = 'The siren did not sound in the valley that night'
    const turned = 'The siren sounded in the valley on that night'
    const sentence = (words: string) => `“${words},” Mayor Anton Sebek said.\n`
    bench = openBench({
      ...files,
      'corpus/market/sources.yaml': `copy:
  type: article
  text: texts/copy.txt
  derived-from: {source: original, relation: retranslation}
original: {type: article, text: texts/original.txt}
${files['corpus/market/sources.yaml']}`,
      'corpus/market/texts/copy.txt': sentence(turned),
      'corpus/market/texts/original.txt': sentence(said),
    })
    const claims = (await list()).proposals.map(({ claim }) => claim).join('\n')
    expect(claims).toContain('The siren did not sound')
    expect(claims).not.toContain('The siren sounded')
  })

  it('--source leaves the proposals that it has a part in', async () => {
    bench = openBench(workspace())
    const quotes = (await list('--source', 'wire')).proposals.flatMap(({ evidence }) =>
      evidence.map(({ quote }) => quote),
    )
    expect(quotes).toContain('killed 23 people')
    expect(quotes.join()).not.toContain('20 kilograms')
  })

  it('what is accepted is written beneath what was there, checks without an error, and is not proposed again', async () => {
    bench = openBench(workspace())
    const ids = (await list()).proposals.map(({ id }) => id)
    expect(await bench.run('suggest', '--accept', ...ids)).toMatchObject({ exitCode: 0 })
    expect(factsFile().startsWith(FACTS)).toBe(true)
    const { facts, diagnostics } = JSON.parse((await bench.run('facts', '--json')).out)
    expect(diagnostics).toEqual([])
    expect(facts).toHaveLength(ids.length + 1)
    expect((await list()).proposals).toEqual([])
  })

  it('ids stay when another proposal was accepted', async () => {
    bench = openBench(workspace())
    const [first, ...others] = (await list()).proposals.map(({ id }) => id)
    await bench.run('suggest', '--accept', first ?? '')
    expect((await list()).proposals.map(({ id }) => id)).toEqual(others)
  })

  it('an id that a fact has already is numbered', async () => {
    bench = openBench(workspace())
    const [first] = (await list()).proposals
    bench.remove()
    bench = openBench(workspace(FACTS.replace('old:', `${first?.id}:`)))
    const { out } = await bench.run('suggest', '--accept', first?.id ?? '')
    expect(out).toContain(`${first?.id}-2  corpus/market/facts.yaml`)
  })

  it('a hedge beside the quote is written down', async () => {
    bench = openBench(workspace())
    const weighed = (await list()).proposals.find(({ evidence }) =>
      evidence.some(({ quote }) => quote.includes('20 kilograms')),
    )
    await bench.run('suggest', '--accept', weighed?.id ?? '')
    expect(factsFile()).toMatch(/hedge: (?:likely|possible|alleged)/)
  })

  it('a negation is quoted with what it denies', async () => {
    bench = openBench(workspace())
    const denied = (await list()).proposals.find(({ evidence }) =>
      evidence.some(({ quote }) => quote.includes('40 soldiers')),
    )
    expect(denied?.evidence[0]?.quote).toContain('denied')
  })

  it('an id that is none is a mistake in the call, and nothing is written', async () => {
    bench = openBench(workspace())
    expect(await bench.run('suggest', '--accept', 'nothing-of-the-kind')).toMatchObject({ exitCode: 2 })
    expect(factsFile()).toBe(FACTS)
  })

  it('an id that was accepted already is said to be a fact, and nothing is written twice', async () => {
    bench = openBench(workspace())
    const [first] = (await list()).proposals
    const accept = () => bench.run('suggest', '--accept', first?.id ?? '')
    expect((await accept()).err).toBe(
      'Next: read what was written there, then  citedeck facts --corpus market',
    )
    const written = factsFile()
    expect(await accept()).toMatchObject({
      exitCode: 2,
      err: `"${first?.id}" is a fact already, in corpus/market/facts.yaml. Nothing was written.`,
    })
    expect(factsFile()).toBe(written)
  })

  it('an id that is given twice is written once, and a byte-order mark stays', async () => {
    bench = openBench(workspace(`\ufeff${FACTS}`))
    const [first] = (await list()).proposals
    await bench.run('suggest', '--accept', first?.id ?? '', first?.id ?? '')
    expect(factsFile().startsWith(`\ufeff${FACTS}`)).toBe(true)
    expect(factsFile().split(`\n${first?.id}`)).toHaveLength(2)
  })

  it('says which mistakes of the corpus it goes on without', async () => {
    bench = openBench(workspace('old: "no end\n'))
    const { exitCode, err } = await bench.run('suggest')
    expect(exitCode).toBe(0)
    expect(err).toBe(
      '1 mistake in corpus/market/facts.yaml: what is wrong there was passed over. citedeck check shows it.',
    )
  })

  it('says how many sources it passes over for their languages', async () => {
    const files = workspace()
    const sources = `${files['corpus/market/sources.yaml']}monde:\n  type: article\n  language: fr\n  text: texts/monde.txt\n`
    const text = 'Une bombe a tué 19 personnes dimanche.\n'
    bench = openBench({
      ...files,
      'corpus/market/sources.yaml': sources,
      'corpus/market/texts/monde.txt': text,
    })
    expect((await bench.run('suggest')).err).toBe(
      '1 source in fr passed over: facts are proposed from texts in English.',
    )
  })

  it('a file that takes no entries at its end is left as it is', async () => {
    const closed =
      '{old: {kind: statement, claim: It burned, evidence: [{source: wire, quote: bombing of the Selim market}]}}\n'
    bench = openBench(workspace(closed))
    const [first] = (await list()).proposals
    const { exitCode, err } = await bench.run('suggest', '--accept', first?.id ?? '')
    expect({ exitCode, err }).toMatchObject({ exitCode: 2, err: expect.stringContaining('blocks') })
    expect(factsFile()).toBe(closed)
  })

  describe('what a fact rests on in part', () => {
    const KILLED =
      '# a note\nkilled:\n  kind: quantity\n  claim: People killed\n  unit: people\n  evidence:\n    - source: gazette\n      quote: killed at least 19 people # as printed\n      by: police\n\nlater:\n  kind: absence\n  claim: A list\n  searched: [the desk]\n'

    it('is proposed as more evidence of that fact', async () => {
      bench = openBench(workspace(KILLED))
      const { out } = await bench.run('suggest')
      expect(out).toMatch(/“killed 23 people”.*\n {2}belongs to `killed`: add/)
      const id = /--accept (\S+) --into killed/.exec(out)?.[1] ?? ''
      const listed = JSON.parse((await bench.run('suggest', '--json')).out)
      const proposal = listed.proposals.find((each: { id: string }) => each.id === id)
      expect(proposal.belongsTo).toBe('killed')
    })

    it('--into puts it behind that fact’s evidence, and changes nothing else', async () => {
      bench = openBench(workspace(KILLED))
      const id = /--accept (\S+) --into killed/.exec((await bench.run('suggest')).out)?.[1] ?? ''
      expect(await bench.run('suggest', '--accept', id, '--into', 'killed')).toMatchObject({
        exitCode: 0,
        out: 'killed  wire  “killed 23 people”',
      })
      expect(factsFile()).toBe(
        KILLED.replace(
          '      by: police\n',
          '      by: police\n    - source: wire\n      quote: killed 23 people\n      by: ministry\n',
        ),
      )
      expect((await bench.run('suggest')).out).not.toContain('killed 23 people')
    })

    it('--into refuses a fact that is not there, or of another kind, and writes nothing', async () => {
      bench = openBench(workspace(KILLED))
      const id = /--accept (\S+) --into killed/.exec((await bench.run('suggest')).out)?.[1] ?? ''
      const unknown = await bench.run('suggest', '--accept', id, '--into', 'kiled')
      expect(unknown).toMatchObject({ exitCode: 2, err: expect.stringContaining('There is no fact "kiled"') })
      const other = await bench.run('suggest', '--accept', id, '--into', 'later')
      expect(other).toMatchObject({ exitCode: 2, err: expect.stringContaining('later of the kind absence') })
      expect((await bench.run('suggest', '--into', 'killed')).exitCode).toBe(2)
      expect(factsFile()).toBe(KILLED)
    })
  })

  describe('what may be the same, and was left apart', () => {
    const VISITORS = 'The Selim festival drew 70,000 visitors.\n'
    const TICKETS = 'Organisers counted 31,000 tickets for the Selim festival.\n'
    const festival = () => ({
      'corpus/market/sources.yaml':
        'gazette: {type: article, text: texts/gazette.txt}\nwire: {type: article, text: texts/wire.txt}\n',
      'corpus/market/texts/gazette.txt': VISITORS,
      'corpus/market/texts/wire.txt': TICKETS,
    })

    it('is named with the command that puts both into one fact', async () => {
      bench = openBench(festival())
      const { out } = await bench.run('suggest')
      expect(out).toContain('perhaps the same as `tickets-counted`: if so')
      expect(out).toContain('--accept visitors-drawn --into tickets-counted')
      const both = await bench.run('suggest', '--accept', 'visitors-drawn', '--into', 'tickets-counted')
      expect(both).toMatchObject({ exitCode: 0, out: 'tickets-counted  corpus/market/facts.yaml' })
      expect(factsFile()).toMatch(/^tickets-counted:[\s\S]*31,000 tickets[\s\S]*70,000 visitors/m)
      expect((await list()).proposals).toEqual([])
    })

    it('may be the same as the fact that was made of the other', async () => {
      bench = openBench(festival())
      await bench.run('suggest', '--accept', 'tickets-counted')
      const { out } = await bench.run('suggest')
      expect(out).toContain('--accept visitors-drawn --into tickets-counted')
      expect(
        await bench.run('suggest', '--accept', 'visitors-drawn', '--into', 'tickets-counted'),
      ).toMatchObject({
        exitCode: 0,
        out: 'tickets-counted  gazette  “drew 70,000 visitors”',
      })
    })
  })
})
