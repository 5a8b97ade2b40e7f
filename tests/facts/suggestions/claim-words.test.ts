import { describe, expect, it } from 'vitest'
import { propose } from '../../../src/facts/suggestions/propose.ts'
import { documentOf } from './read-text.ts'

const claimOf = async (text: string) =>
  propose([await documentOf(text)]).find(({ kind }) => kind === 'quantity')?.claim

describe('a claim says which of its kind is counted', () => {
  it.each([
    [
      'by what it is of',
      'The burst sent 3 million cubic metres of mud into the valley.',
      'Cubic metres of mud sent',
    ],
    ['by what it belongs to', 'The dam held 4.5 million cubic metres when full.', 'Cubic metres held (dam)'],
    ['by what it belongs to', 'The tents have 320 beds.', 'Beds (tents)'],
    ['by what became of it', 'About 9,000 tonnes had leaked.', 'Tonnes that had leaked'],
    ['by what it is for', 'It can attack the port in as little as six months.', 'Months (attack the port)'],
    [
      'by what those counted do',
      'More than 38,000 steelworkers laid down tools on Saturday.',
      'Steelworkers who laid down tools',
    ],
    ['by what those counted are', 'It estimates that 12 blast furnaces are idle.', 'Blast furnaces idle'],
    ['by a verb with its particle', 'The relief handed out 9,000 blankets.', 'Blankets handed out'],
  ])('%s: %s', async (_, text, claim) => {
    expect(await claimOf(text)).toBe(claim)
  })
})

describe('a claim', () => {
  it('says once what became of those counted', async () => {
    expect(await claimOf('Nine injured people were flown out.')).toBe('People injured')
    expect(await claimOf('There were 300 destroyed houses.')).toBe('Houses destroyed')
  })

  it('is not worded after whoever was asked for the money, or after a verb', async () => {
    expect(await claimOf('The leader asked the government for 60 million euros.')).toBe('Sum asked')
    expect(await claimOf('The state owed foreign lenders 250 million pounds.')).toBe('Sum owed')
  })

  it('names a rate by its own word', async () => {
    expect(await claimOf('Case fatality rate: 3.2 per cent.')).toBe('Case fatality rate')
  })

  it('leaves out marks of emphasis', async () => {
    expect(await claimOf('The ship left with **212 dock hands** on deck.')).not.toContain('*')
  })
})
