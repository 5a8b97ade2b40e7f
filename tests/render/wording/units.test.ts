import { describe, expect, it } from 'vitest'
import { consensusInWords } from '../../../src/render/wording/consensus-words.ts'
import { english, fact, german } from '../build.ts'

const written = (says: string, unit: string, book = english) =>
  consensusInWords(fact('f', [{ by: ['Port'], says }]), book, unit)

describe('a unit', () => {
  it.each([
    ['people', '1 person'],
    ['wagons', '1 wagon'],
    ['drums of solvent', '1 drum of solvent'],
    ['micrograms per litre', '1 microgram per litre'],
    ['suspected cases', '1 suspected case'],
    ['bodies', '1 body'],
    ['km', '1 km'],
  ])('stands in the singular behind one: %s', (unit, words) => {
    expect(written('1 wagon', unit)).toBe(words)
  })

  it.each([
    ['dozens were hurt', 'dozens of people'],
    ['hundreds were hurt', 'hundreds of people'],
    ['20 were hurt', '20 people'],
  ])('is what a vague number is of: %s', (says, words) => {
    expect(written(says, 'people')).toBe(words)
  })

  it('stays as it is written behind all else, and in other languages', () => {
    expect(written('2 wagons', 'wagons')).toBe('2 wagons')
    expect(written('1 wagon', 'Wagen', german)).toBe('1 Wagen')
  })
})
