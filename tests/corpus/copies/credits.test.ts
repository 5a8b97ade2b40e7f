import { describe, expect, it } from 'vitest'
import { copyNotice, creditsIn, outsideOrigin } from '../../../src/corpus/copies/credits.ts'
import { sourceText } from '../source-text.ts'

const origin = (...paragraphs: string[]) => {
  const found = outsideOrigin(creditsIn(sourceText(...paragraphs)), name => name === 'Halvik Courier')
  return found && [found.origin, ...found.via].join(' via ')
}

describe('an origin that a text credits', () => {
  it.each([
    ['OSTREY, 18 February 2025 (National Wire) — A warehouse burned.', 'National Wire'],
    ['KABUL (AP) -- A bus overturned near the pass on Sunday.', 'AP'],
    ['(Reuters) - A bus overturned near the pass on Sunday.', 'Reuters'],
    ['Source: Coast Gazette, the day before yesterday.', 'Coast Gazette'],
    ['This article was originally published in The Dunmore Times.', 'Dunmore Times'],
    ['This story first appeared on Kardak Insider.', 'Kardak Insider'],
    ['The wave was ten metres high, as reported by Senboro News Agency.', 'Senboro News Agency'],
    ['With inputs from ANI', 'ANI'],
    ['(Xinhua)', 'Xinhua'],
    ['— TASS', 'TASS'],
    ['© 2024 Meridian News Network, Inc. All rights reserved.', 'Meridian News Network'],
    ['The-Meridian-Wire™ & © 2024', 'Meridian'],
  ])('%s', (paragraph, wanted) => {
    expect(origin('A first paragraph about the harbour.', paragraph)).toBe(wanted)
  })

  it('an agency that speaks of itself, twice at least', () => {
    const told = 'Two officers told Reuters that the bridge was mined.'
    expect(origin(told)).toBeNull()
    expect(origin(told, 'Reuters spoke to more than a dozen witnesses.')).toBe('Reuters')
  })

  it('who passed it on', () => {
    expect(
      origin('(AFP) - A bus overturned.', '(This story has not been edited by Valley Post staff.)'),
    ).toBe('AFP via Valley Post')
  })

  it.each([
    'Source: Halvik Courier',
    'A man (Farrow) - he is 40 - was seen.',
    'He told the Gazette that he had seen it.',
    'The source of the river is in Senboro.',
    'Rain fell on Halvik (again) and nobody cared.',
  ])('none: %s', paragraph => {
    expect(origin(paragraph)).toBeNull()
  })
})

describe('a notice', () => {
  it('says that a text is a copy or a translation', () => {
    expect(copyNotice(sourceText('Automatic translation for our readers.'))).toBe('Automatic translation')
    expect(copyNotice(sourceText('It is auto-generated from a syndicated feed.'))).toBe('auto-generated')
    expect(copyNotice(sourceText('The translator was on board.'))).toBeNull()
  })
})
