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

  it('whoever was killed is a person, by whatever noun', async () => {
    const groups = await proposed({
      a: 'Three rangers died on Sunday when they met poachers in the Bassar park.',
      b: 'Poachers have killed four guards of the Bassar park.',
    })
    expect(valuesOf(groups)).toEqual([['Three', 'four']])
  })

  it('tolls that rise are one where both reports lead with them', async () => {
    const groups = await proposed({
      a: 'The toll in the collapse of the Varna Court tower in Orvel rose to 164. Police said 9 people died at Milk Street in 2011.',
      b: 'At least 87 people were killed when the Varna Court tower fell in Orvel.',
    })
    expect(valuesOf(groups)).toContainEqual(['164', 'At least 87'])
  })

  it('one number of dead that a report gives twice is one', async () => {
    const groups = await proposed({
      a: 'The toll of the fire rose to 265 on Thursday. Police chief Ana Ruiz told reporters that 265 bodies have been found.',
    })
    expect(valuesOf(groups)).toEqual([['265', '265']])
  })

  it('the dead and those of them who are identified are two', async () => {
    const groups = await proposed({
      a: 'The attack on the Selim mall killed 76 people.',
      b: 'After the attack on the Selim mall 67 bodies were identified.',
    })
    expect(groups).toHaveLength(2)
  })

  it('earthquakes of magnitudes far apart are two, near ones one', async () => {
    const quakes = await proposed({
      a: 'A magnitude 5.9 earthquake struck Orvel in Tarvand.',
      b: 'The earthquake in Orvel in Tarvand had a magnitude of 6.1.',
      c: 'The earthquake in Orvel in Tarvand had a magnitude of 7.4.',
    })
    expect(valuesOf(quakes)).toEqual(expect.arrayContaining([['5.9', '6.1'], ['7.4']]))
  })

  it('a difference is no count', async () => {
    const groups = await proposed({
      a: 'The road toll stands at 45, eight fewer than last year. Queensland had eight deaths.',
    })
    expect(valuesOf(groups)).toEqual([['45'], ['eight'], ['eight']])
  })

  it('bodies that were found on two days are two', async () => {
    const groups = await proposed({
      a: 'Eight more bodies were pulled from the Orvel mine.',
      b: 'Two more bodies were found in the Orvel mine.',
    })
    expect(groups).toHaveLength(2)
  })

  it('one speaker by his full and by his short name does not answer for two counts', async () => {
    const groups = await proposed({
      a: 'Minister Adan Karo said 1,913 people died in the Orvel quake. In the Orvel quake 1,100 people died, Karo said.',
    })
    expect(groups).toHaveLength(2)
  })

  it.each([
    [
      'the hurt and those in hospital',
      'The blast at Tarsk colliery injured 11 miners on Tuesday.',
      'After the blast at Tarsk colliery on Tuesday 14 people were taken to hospital.',
    ],
    [
      'those below and those who are not found',
      'The blast at Tarsk colliery trapped 19 miners on Tuesday.',
      'After the blast at Tarsk colliery on Tuesday 14 miners are still missing.',
    ],
    [
      'cases and people infected',
      'Nambe has recorded 11,700 cases of cholera.',
      'Cholera has left 16,700 people infected in Nambe.',
    ],
    [
      'first and final shares',
      'Ana Karsic won 47 percent of the vote in Lovrana on Sunday.',
      'Ana Karsic took 46.4 percent in the first round in Lovrana on Sunday.',
    ],
  ])('%s are one in two reports of one event', async (_, a, b) => {
    expect(await proposed({ a, b })).toHaveLength(1)
  })

  it('a toll that somebody else gives is a count of the same', async () => {
    const groups = await proposed({
      a: 'More than 70 people died in Adoma. The radio gave a toll of 52, its reporter said.',
    })
    expect(valuesOf(groups)).toEqual([['More than 70', '52']])
  })

  it('people by another noun are one where neither report tells of others', async () => {
    const groups = await proposed({
      a: 'The collapse of the Varna Court tower in Orvel on Tuesday killed at least 31 workers.',
      b: 'The bodies of 52 people were pulled from the Varna Court tower in Orvel, which fell on Tuesday.',
    })
    expect(valuesOf(groups)).toEqual([['at least 31', '52']])
  })

  it('the hurt and those in hospital are two where a report tells of both', async () => {
    const groups = await proposed({
      a: 'The fire at the Selim market in Dara injured 14 people. Doctors in Dara treated 23 people.',
      b: 'Doctors treated 19 people after the fire at the Selim market in Dara.',
    })
    expect(valuesOf(groups)).toEqual(expect.arrayContaining([['14']]))
  })

  it('two who differ in one sentence count the same', async () => {
    const groups = await proposed({
      a: 'The owner, Mr Arlo, said that 90 people were trapped in the tower; a union leader said the number was nearer 130.',
    })
    expect(valuesOf(groups)).toEqual([['90', '130']])
  })

  it('one thing that two reports of one story call otherwise is one', async () => {
    const groups = await proposed({
      a: 'The storm in Orvel on Tuesday destroyed 240 homes.',
      b: 'In Orvel 310 houses were wrecked by the storm on Tuesday.',
    })
    expect(valuesOf(groups)).toEqual([['240', '310']])
  })

  it('one figure that is hedged in two ways is one', async () => {
    const groups = await proposed({
      a: 'Thieves stole gems worth more than $50 million at the airport of Orvel on Tuesday.',
      b: 'The gems that were stolen at the airport of Orvel on Tuesday are worth around $50 million.',
    })
    expect(valuesOf(groups)).toEqual([['more than $50 million', 'around $50 million']])
  })

  it('one weight in two units is one', async () => {
    const groups = await proposed({
      a: 'Customs officers in Orvel seized 2.1 tonnes of cocaine on Tuesday.',
      b: 'The cocaine that was seized in Orvel on Tuesday weighed 2,100 kilograms.',
    })
    expect(valuesOf(groups)).toEqual([['2.1', '2,100']])
  })

  it('counts of one kind in two stories are two, though they are equal', async () => {
    const groups = await proposed({
      a: 'The storm in Orvel destroyed 240 homes. Mayor Ana Ruiz asked for tents.',
      b: 'Soldiers burned 240 homes in Kestrel. General Paul Domo denied it.',
    })
    expect(valuesOf(groups)).toEqual([['240'], ['240']])
  })

  it('figures that are left apart and may be one name each other', async () => {
    const groups = await proposed({
      a: 'The Selim festival drew 70,000 visitors.',
      b: 'Organisers counted 31,000 tickets for the Selim festival.',
      c: 'The harvest in Tarvand was 4,000 tonnes of maize, a ministry said.',
    })
    expect(groups.map(({ id, perhaps }) => [id, ...perhaps]).sort()).toEqual([
      ['tickets-counted', 'visitors-drawn'],
      ['tonnes-maize-tarvand'],
      ['visitors-drawn', 'tickets-counted'],
    ])
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

  it.each([
    ['Rescuers tried to reach 30 villages.', 'Villages'],
    ['Some 300 canoeists are enjoying the river.', 'Canoeists'],
    ['The troops seized 300 rifles.', 'Rifles seized'],
    ['More than 5,700 houses collapsed.', 'Houses collapsed'],
    ['In Tarvand a village’s 1,200 residents were killed.', 'Residents killed'],
    ['The sale brought a loss of $5.3 million.', 'Loss'],
    ['A magnitude 7.1 earthquake killed many in Orvel.', 'Magnitude of the earthquake (Orvel)'],
    ['The bank fell and rates were pegged at 300 marks.', 'Marks'],
    ['Gunmen killed five attackers.', 'Attackers killed'],
    ['Nine Nigerian villages burned.', 'Nigerian villages burned'],
    ['A raid near Port el-Tarvan killed 12 people.', 'People killed in the raid (Port el-Tarvan)'],
    ['An Uzbek gunman killed 12 people.', 'People killed'],
    ['A blast in the Afghan city of Dara killed 12 people.', 'People killed in the blast (Dara)'],
    ['A blast in Orvel’s Old Market killed 12 people.', 'People killed in the blast (Orvel)'],
    ['A bombing during the withdrawal killed 12 people.', 'People killed in the bombing'],
    ['Police said that 12 men were arrested in Orvel before the attack.', 'Men arrested (Orvel)'],
    ['Police killed two men who were planning an attack on Orvel.', 'Men killed (Orvel)'],
    ['Three countries were behind the attack.', 'Countries behind the attack'],
    ['Some 500 porters were ready to join the strike.', 'Porters ready to join the strike'],
    ['Two of the eight engines were destroyed.', 'Engines destroyed'],
    ['Two thirds of the roof fell in.', 'Share of roof'],
    ['A report put the number of ORDA in Tarvand at 4,000.', 'ORDA (Tarvand)'],
  ])('read well: %s', async (text, claim) => {
    const [only] = await proposed({ a: text })
    expect(only?.claim).toBe(claim)
  })

  it('claim of several sources a place rather than another name that they share', async () => {
    const [only] = await proposed({
      a: 'The ORDA said that the blast in Dara killed 90 people.',
      b: 'The blast in Dara killed 90 people, and the ORDA was blamed.',
    })
    expect(only?.claim).toBe('People killed in the blast (Dara)')
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

  it('name nobody who has no more than a rank', async () => {
    expect(await proposed({ a: 'They met Captain Daniel Merriven in Orvel.' }, 'name')).toEqual([])
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
