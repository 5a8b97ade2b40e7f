import { describe, expect, it } from 'vitest'
import { type ComparedSentence, compareCopy } from '../../../src/corpus/copies/compare-copy.ts'
import type { SourceText } from '../../../src/model/source.ts'
import type { Range } from '../../../src/model/span.ts'
import { sourceText } from '../source-text.ts'

const FRAME = [
  'The ferry Aurelia left Halvik on Monday with 212 passengers for Dunmore.',
  'Captain Elin Farrow had checked the engines twice before noon.',
]
const END = ['The harbour office in Dunmore will publish its log on 3 March.']

/** What a copy changed, when one sentence of a story reads otherwise in it. */
function changesOf(original: string, copy: string): string[] {
  const [from, to] = [sourceText(...FRAME, original, ...END), sourceText(...FRAME, copy, ...END)]
  return compareCopy(from, to).changed.flatMap(sentence =>
    sentence.changes.map(change => {
      const words = (of: SourceText, ranges: readonly Range[]) =>
        ranges.map(({ start, end }) => of.text.slice(start, end)).join('|')
      return `${change.kind}: ${words(from, change.original)} > ${words(to, change.copy)}`
    }),
  )
}

describe('what a copy changed', () => {
  it('a negation that it dropped', () => {
    expect(
      changesOf(
        'The mayor does not see that as a cause for alarm.',
        'The mayor sees that as a cause for alarm.',
      ),
    ).toEqual(['negation: not > '])
  })

  it('a bound that no longer holds the number itself', () => {
    expect(
      changesOf('The fire killed at least nine people.', 'The fire killed more than nine people.'),
    ).toEqual(['number: at least nine > more than nine'])
    expect(changesOf('The fire hurt at least 200 people.', 'The fire hurt more than 200 people.')).toEqual([])
  })

  it('a sum that it moved into another currency, and a share into points', () => {
    expect(
      changesOf('The company asks for $14.2 million.', 'The company asks for 14.2 million of euros.'),
    ).toEqual(['number: $14.2 million > 14.2 million of euros'])
    expect(changesOf('Traffic fell by 14 percent.', 'Traffic fell by 14 percentage points.')).toEqual([
      'number: 14 percent > 14 percentage points',
    ])
    expect(
      changesOf('The company asks for $14.2 million.', 'The company asks for 14.2 million dollars.'),
    ).toEqual([])
  })

  it('another time of day, and another day', () => {
    expect(
      changesOf(
        'Flames stood above the depot until noon.',
        'Flames stood above the depot until the afternoon.',
      ),
    ).toEqual(['time: noon > afternoon'])
    expect(
      changesOf('The depot burned from Tuesday on, she said.', 'The depot burned from Friday on, she said.'),
    ).toContain('time: Tuesday > Friday')
    expect(
      changesOf('The depot burned at midday, she said.', 'The depot was burning at noon, she said.'),
    ).toEqual([])
  })

  it('no negation where a source was left unnamed', () => {
    expect(
      changesOf(
        'An officer, who did not want to be named, said that a leak was the cause.',
        'An officer said that a leak was the cause.',
      ),
    ).toEqual([])
  })

  it('a negation that it put in', () => {
    expect(
      changesOf(
        'The leak is a cause for concern, Farrow said.',
        'The leak is not a cause for concern, Farrow said.',
      ),
    ).toEqual(['negation:  > not'])
  })

  it('a syllable that turns a word round', () => {
    expect(
      changesOf(
        'An attack on the ferry is likely, the police said.',
        'An attack on the ferry is unlikely, the police said.',
      ),
    ).toEqual(['negation:  > unlikely'])
  })

  it('something else denied', () => {
    expect(
      changesOf(
        'Captain Farrow, of Dunmore, does not see that as alarmist.',
        'Captain Farrow, of Dunmore, doesn’t think that’s a cause for worry.',
      ),
    ).toEqual(['negation: not > doesn’t'])
  })

  it('a number', () => {
    expect(
      changesOf('The wave swept 41 people from the deck.', 'The wave washed 14 people from the deck.'),
    ).toEqual(['number: 41 > 14'])
  })

  it('a bound turned round', () => {
    expect(
      changesOf('Nearly 300 people waited on the quay.', 'More than 300 people were waiting on the quay.'),
    ).toEqual(['number: Nearly 300 > More than 300'])
  })

  it('all for most', () => {
    expect(
      changesOf('All the passengers had life jackets on.', 'Most of the passengers had life jackets on.'),
    ).toEqual(['number: All > Most of'])
  })

  it('a name for another', () => {
    expect(
      changesOf(
        'The hull was built in Senboro by a family yard.',
        'The hull was built in Kardak by a family yard.',
      ),
    ).toEqual(['name: Senboro > Kardak'])
  })

  it('a country for one with nearly its name', () => {
    expect(
      changesOf('The crew came from Niger last spring.', 'The crew came from Nigeria last spring.'),
    ).toEqual(['name: Niger > Nigeria'])
  })

  it('a country for a pronoun', () => {
    expect(
      changesOf(
        'It has effectively tied the two ports together.',
        'China has effectively tied the two ports together.',
      ),
    ).toEqual(['name:  > China'])
  })

  it('who did what', () => {
    expect(
      changesOf(
        'The company asked the inspectors for a new permit in May.',
        'The inspectors asked the company for a new permit in May.',
      ),
    ).toEqual([expect.stringMatching(/^roles: The company asked .+ > The inspectors asked/)])
  })

  it('a doubt that it dropped', () => {
    expect(
      changesOf(
        'A charger might have started the smoke below deck.',
        'A charger started the smoke below deck.',
      ),
    ).toEqual(['modality: might > '])
  })

  it('a doubt that it put in', () => {
    expect(
      changesOf('The mate opened the valve himself.', 'The mate allegedly opened the valve himself.'),
    ).toEqual(['modality:  > allegedly'])
  })
})

describe('what is no change', () => {
  it.each([
    ['The police arrested the cook in Senboro.', 'The cook was arrested by the police in Senboro.'],
    ['Qassem Ghafari of Kyiv owns the yard.', 'The yard is owned by Kassim Ghaffari of Kiev.'],
    ['The yard earned 1.2 million crowns.', 'The yard took in 1,200,000 crowns.'],
    ['The Federal Rescue Service towed it to Kardak.', 'The FRS towed it to Kardak.'],
    ['A Russian crew repaired the mast.', 'A crew from Russia repaired the mast.'],
    ['Two Tajiks were on board that evening.', 'Two men from Tajikistan were on board that evening.'],
    ['In the United States the ferry would be scrapped.', 'In the U.S. the ferry would be scrapped.'],
    ['The rules must not be bent, Farrow said.', 'Rules cannot be bent, said Farrow.'],
    ['The ship may sail in May, she said.', 'She said the ship might sail in May.'],
  ])('%s | %s', (original, copy) => {
    expect(changesOf(original, copy)).toEqual([])
  })
})

describe('sentences side by side', () => {
  const sides = (from: SourceText, to: SourceText) =>
    compareCopy(from, to).sentences.map(({ original, copy }: ComparedSentence) => [
      original && from.text.slice(original.start, original.end),
      copy && to.text.slice(copy.start, copy.end),
    ])

  it('one that was split stands beside both its parts', () => {
    const whole = 'Divers from Kardak searched the wreck for nine hours and found the logbook under a bunk.'
    const parts = [
      'Divers from Kardak searched the wreck for nine hours.',
      'They found the logbook under a bunk.',
    ]
    expect(
      sides(sourceText(...FRAME, whole, ...END), sourceText(...FRAME, parts.join(' '), ...END)),
    ).toContainEqual([whole, parts.join(' ')])
  })

  it('one that was left out and one that was added stand alone', () => {
    const found = sides(
      sourceText(...FRAME, 'Gulls followed the boat all the way.', ...END),
      sourceText(...FRAME, ...END, 'Share this with your friends on the mainland today.'),
    )
    expect(found).toContainEqual(['Gulls followed the boat all the way.', null])
    expect(found).toContainEqual([null, 'Share this with your friends on the mainland today.'])
  })

  it('the worst comes first', () => {
    const from = sourceText(
      ...FRAME,
      'The cook may have left early.',
      'The pump did not fail that night in Kardak.',
    )
    const to = sourceText(...FRAME, 'The cook left early.', 'The pump did fail that night in Kardak.')
    expect(compareCopy(from, to).changed.map(({ changes }) => changes[0]?.kind)).toEqual([
      'negation',
      'modality',
    ])
  })
})
