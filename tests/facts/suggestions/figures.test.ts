import { describe, expect, it } from 'vitest'
import { figuresIn, findingsIn } from './read-text.ts'

describe('what a figure counts', () => {
  it.each([
    ['The blast killed at least 12 people.', ['at least 12 → people killed']],
    ['Forty soldiers were wounded in the raid.', ['Forty → soldier injured']],
    ['The raid left 130 people dead.', ['130 → people killed']],
    ['The hospital counted 16 injured.', ['16 → people injured']],
    ['The death toll has risen to 78.', ['78 → people killed']],
    ['He put the number of dead at more than 100.', ['more than 100 → people killed']],
    ['Crews found 240 drums of solvent.', ['240 → drum']],
    ['Police seized 2.3 tonnes of cocaine.', ['2.3 → ton']],
    ['Two thirds of the roof fell in.', ['Two thirds → roof']],
    ['It was a magnitude 6.4 earthquake.', ['6.4 → magnitude']],
  ])('%s', async (text, expected) => {
    expect(await figuresIn(text)).toEqual(expected)
  })

  it('is shared by figures that "and" joins', async () => {
    expect(await figuresIn('The bomb killed 170 villagers and 13 soldiers.')).toEqual([
      '170 → civilian killed',
      '13 → soldier killed',
    ])
  })

  it('is another for each verb of a sentence', async () => {
    expect(await figuresIn('The storm killed 60 people and injured more than 100 others.')).toEqual([
      '60 → people killed',
      'more than 100 → people injured',
    ])
  })

  it('is told in the sentence before where this one goes on from it', async () => {
    expect(
      await figuresIn('The town counted 16 injured. They were eleven dock workers and five sailors.'),
    ).toEqual(['16 → people injured', 'eleven → worker injured', 'five → sailor injured'])
  })

  it('is a part of others where it is "of them"', async () => {
    const [, part] = await findingsIn('Crews found 90 drums, 40 of them empty.', 'quantity')
    expect(part).toMatchObject({ counted: 'drum', partitive: true })
  })

  it('is no total where it comes on top', async () => {
    expect(await findingsIn('The ministry confirmed 14 new cases.', 'quantity')).toMatchObject([
      { increment: true },
    ])
  })
})

describe('what nobody would want', () => {
  it.each([
    ['an age', 'Lina Obay, 34, clung to a drum. A girl of 3 and a woman aged 83 were with her.'],
    ['ages between two', 'Men aged between 23 and 58 were there.'],
    ['a part of a compound', 'The 48-hour stoppage hit a 120-seat assembly.'],
    ['one of something', 'It was one of the worst storms, one resident said.'],
    ['a turn of phrase', 'He said three things, two times, to both sides.'],
    ['how many were asked', 'Two sources confirmed it.'],
    ['a time of day', 'It began at 4:12 a.m. and ended at twenty past five.'],
    ['a length of time in passing', 'Over the past two years he worked for five hours a day.'],
    ['a telephone number', 'Call (530) 555-0188 for news.'],
    ['an ordinal', 'It was the fifth forecast and the third strike.'],
    ['a name with a number in it', 'The fire was in shed 4 on Highway 49.'],
    ['a place that is called a half', 'They opened the western half of the quay.'],
  ])('%s', async (_, text) => {
    expect(await figuresIn(text)).toEqual([])
  })

  it('a headline says again what its story says', async () => {
    expect(await figuresIn('Flood toll touches 52\n\nThe flood killed 52 people.')).toEqual([
      '52 → people killed',
    ])
  })
})

describe('who says it', () => {
  it.each([
    ['The blast killed 12 people, the governor said.', 'governor'],
    ['The governor said that the blast killed 12 people.', 'governor'],
    ['According to the interior ministry, the blast killed 12 people.', 'interior ministry'],
    ['The blast killed 12 people, the ministry’s spokeswoman, Rena Dovik, said.', 'Rena Dovik'],
    ['The blast killed 12 people, said Colonel Ana Ruiz.', 'Colonel Ana Ruiz'],
    ['The fire service counted 12 injured.', 'fire service'],
    ['HARKIN: The blast killed 12 people.', 'HARKIN'],
    ['A porter, who asked us to leave out his name, says the blast killed 12 people.', 'porter'],
    ['The blast killed 12 people.', null],
    ['The group claimed responsibility for the blast, which killed 12 people.', null],
  ])('%s', async (text, by) => {
    expect(await findingsIn(text, 'quantity')).toMatchObject([{ by }])
  })

  it('a pronoun stands for who spoke before', async () => {
    const text = 'The blast was large, Governor Halim Orad said. He said that 12 people had died.'
    expect(await findingsIn(text, 'quantity')).toMatchObject([{ by: 'Governor Halim Orad' }])
  })
})
