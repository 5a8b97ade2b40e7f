import { describe, expect, it } from 'vitest'
import { propose } from '../../../src/facts/suggestions/propose.ts'
import { documentOf } from './read-text.ts'

async function proposed(texts: Readonly<Record<string, string>>, kind = 'quantity') {
  const documents = await Promise.all(Object.entries(texts).map(([source, text]) => documentOf(text, source)))
  return propose(documents).filter(proposal => proposal.kind === kind)
}

const valuesOf = (proposals: Awaited<ReturnType<typeof proposed>>) =>
  proposals.map(({ findings }) =>
    findings.map(({ finding }) =>
      'value' in finding && finding.value.kind === 'amount' ? finding.value.words : '',
    ),
  )

describe('grouping', () => {
  it('one event in two reports is one proposal, though the counts differ', async () => {
    const groups = await proposed({
      a: 'A bomb at the Selim market in Dara killed at least 19 people on Sunday.',
      b: 'The bombing of the Selim market in Dara on Sunday killed 23 people, a doctor said.',
    })
    expect(valuesOf(groups)).toEqual([['at least 19', '23']])
  })

  it('dead and injured are two', async () => {
    const groups = await proposed({
      a: 'A bomb at the Selim market killed 19 people and wounded 50.',
      b: 'The bombing of the Selim market killed 19 people and wounded 61.',
    })
    expect(
      valuesOf(groups)
        .map(values => values.join('/'))
        .sort(),
    ).toEqual(['19/19', '50/61'])
  })

  it('two events of two years are two, though they killed as many', async () => {
    const groups = await proposed({
      a: 'In 1987 an earthquake in the Tarvand hills killed 230 people.',
      b: 'In 2019 an earthquake in the Tarvand hills killed 230 people.',
    })
    expect(groups).toHaveLength(2)
  })

  it('two events of one report are two', async () => {
    const groups = await proposed({
      a: 'A bomb in Selim killed 19 people on Sunday. A ferry sank off Maralo and 94 people drowned.',
    })
    expect(groups).toHaveLength(2)
  })

  it('people of different kinds are two', async () => {
    const groups = await proposed({
      a: 'The bomb at Kestrel airport killed 170 villagers.',
      b: 'The bomb at Kestrel airport killed 13 soldiers.',
    })
    expect(groups).toHaveLength(2)
  })

  it('sums in two currencies are two', async () => {
    const groups = await proposed({
      a: 'The fine for the Telara breach is £400,000.',
      b: 'The fine for the Telara breach is €400,000.',
    })
    expect(groups).toHaveLength(2)
  })
})

describe('proposals', () => {
  it('come with those of several sources first', async () => {
    const [first] = await proposed({
      a: 'Crews found 240 drums in Ostrey. A bomb at the Selim market killed 19 people.',
      b: 'The bombing of the Selim market killed 23 people.',
    })
    expect(first?.findings.map(({ source }) => source)).toEqual(['a', 'b'])
  })

  it('have ids made of their claims, unique and the same in every run', async () => {
    const texts = {
      a: 'A bomb in Selim killed 19 people. A ferry sank off Maralo and 94 people drowned. The strike cost £30m.',
      b: 'A bomb in Selim killed 20 people. A storm hit Anvers and 8 people died.',
    }
    const ids = (await proposed(texts)).map(({ id }) => id)
    expect(new Set(ids).size).toBe(ids.length)
    expect(ids).toEqual((await proposed(texts)).map(({ id }) => id))
    expect(ids.every(id => /^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(id))).toBe(true)
  })

  it('claim in words what is counted, what became of it and where', async () => {
    const [only] = await proposed({ a: 'The attack in Kerman killed 90 people.' })
    expect(only?.claim).toBe('People killed in the attack (Kerman)')
  })

  it('tell when something happened, over sources', async () => {
    const groups = await proposed(
      { a: 'The Marit Line was founded in 2015.', b: 'Owners say the Marit Line was established in 2015.' },
      'date',
    )
    expect(groups).toMatchObject([
      { claim: 'When Marit Line was founded', findings: [{ source: 'a' }, { source: 'b' }] },
    ])
  })

  it('name who holds an office, in two spellings', async () => {
    const groups = await proposed(
      {
        a: 'The chief fire officer, Daniel Merriven, said so.',
        b: 'Daniel Merrivan, chief fire officer of Ostrey, was there.',
      },
      'name',
    )
    expect(groups).toMatchObject([
      { claim: 'Chief fire officer of Ostrey', findings: [{ source: 'a' }, { source: 'b' }] },
    ])
  })

  it('hold one utterance in two translations', async () => {
    const groups = await proposed(
      {
        a: '“This looks like blatant blackmail and an intention to sow fear,” Minister Orad said.',
        b: 'Minister Orad said: “It was outright blackmail and an intention to intimidate.”',
      },
      'quotation',
    )
    expect(groups).toHaveLength(1)
    expect(groups[0]?.findings).toHaveLength(2)
  })

  it('leave out words that nobody is named for', async () => {
    expect(
      await proposed({ a: 'The sign read “keep off the quay at all times of day”.' }, 'quotation'),
    ).toEqual([])
  })
})
