import { describe, expect, it } from 'vitest'
import { type ComparedSentence, compareCopy, GRAVE } from '../../../src/corpus/copies/compare-copy.ts'
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

  it('one number of something else', () => {
    expect(changesOf('The mate was banned for two years.', 'The mate was banned for two months.')).toEqual([
      'number: two > two',
    ])
    expect(changesOf('It lies 40 metres deep.', 'It is lying 40 meters deep.')).toEqual([])
    expect(changesOf('Two men left days before.', 'Two men left in the week before.')).toEqual([])
  })

  it('what became of people, and who they were', () => {
    expect(changesOf('Three drivers were slightly hurt.', 'Three drivers died.')).toEqual([
      'roles: hurt > died',
    ])
    expect(changesOf('Of the dead, 91 were women.', 'Of those killed, 91 were children.')).toEqual([
      'roles: women > children',
    ])
    expect(changesOf('Nine people died and two were hurt.', 'Nine were killed, two people injured.')).toEqual(
      [],
    )
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

  it('another month', () => {
    expect(changesOf('The water will reach it by July.', 'The water will reach it in June.')).toEqual([
      'time: July > June',
    ])
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

  it('somebody to whom it was done who now does it', () => {
    expect(
      changesOf(
        'The mate met them in Kardak and was paid 900 crowns.',
        'The mate met with them in Kardak and paid them 900 crowns.',
      ),
    ).toEqual([expect.stringMatching(/^roles: The mate met them .+ > The mate met with them/)])
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

describe('the opposite of a word', () => {
  it.each([
    ['negation', 'The cook was dismissed in May.', 'The cook was hired in May.'],
    ['roles', 'The yard asked its creditors for time.', 'The yard asked its debtors for time.'],
    [
      'time',
      'The siren sounded nine minutes before the wave.',
      'The siren sounded nine minutes after the wave.',
    ],
    ['time', 'He will not meet them until they work again.', 'He will not meet them after they work again.'],
    ['name', 'Ice closed the northern channel to Halvik.', 'Ice closed the southern channel to Halvik.'],
    ['negation', 'It was not hurt but for the left wing.', 'It was not hurt except on the right wing.'],
    ['number', 'The price of diesel rose by a third.', 'The price of diesel fell by a third.'],
    ['number', 'The sum is well above what was feared.', 'The sum is much less than what was feared.'],
    [
      'negation',
      'The mayor denied that the pump had failed.',
      'The mayor confirmed that the pump had failed.',
    ],
  ])('%s: %s | %s', (kind, original, copy) => {
    expect(changesOf(original, copy)).toContainEqual(expect.stringMatching(new RegExp(`^${kind}: `)))
  })

  it.each([
    ['He will not meet them until they work.', 'He will meet them only after they work.'],
    ['The gate fell after the wave had come.', 'The wave had come before the gate fell.'],
    ['The fares for cars did not rise.', 'The fares for cars fell, or were not raised.'],
  ])('is none where the sentence is turned round or denies besides: %s | %s', (original, copy) => {
    expect(changesOf(original, copy)).toEqual([])
  })
})

describe('a denial among others', () => {
  it('is missed where the copy affirms what it was about', () => {
    expect(
      changesOf(
        'The mate did not open the hatch, and nobody rang the bell.',
        'The mate did open the hatch, and nobody rang the bell.',
      ),
    ).toEqual(['negation: not > '])
  })

  it('is missed beside one of a verb that denies', () => {
    const changed = changesOf(
      'We do not exclude a fault, but there is no indication of sabotage, she said.',
      'We do not rule out a fault, but there are indications of sabotage, she said.',
    )
    expect(changed).toEqual(['negation: no indication > '])
  })

  it('is seen where something was free of it, or advised against', () => {
    expect(
      changesOf('The hold was found to be free of gas.', 'It was found that the hold had gas in it.'),
    ).toEqual(['negation: free of > '])
    expect(
      changesOf('She advised against a ban on travel.', 'She advised that there be a ban on travel.'),
    ).toEqual(['negation: advised against > '])
  })

  it('is missed where all but some were saved', () => {
    expect(
      changesOf('All but nine of the crew were saved by tugs.', 'Nine of the crew were saved by tugs.'),
    ).toContainEqual(expect.stringMatching(/^negation: All but/))
  })

  it.each([
    ['A shell hit the mess but nobody was hurt there.', 'A shell hit the mess, but there were no injuries.'],
    ['The owner denied any part in the deal.', 'The owner denied any involvement in the deal.'],
    ['His log has not been published.', 'He would not be named, and the log is not public.'],
    ['They refused at first to let doctors in.', 'They refused to allow doctors in at first.'],
    ['He ate nothing other than bread.', 'He ate nothing except bread.'],
    ['Tugs will leave unless oil is sent.', 'If oil is not sent, the tugs will leave.'],
    ['He got no more than nine crowns for it.', 'He got not more than nine crowns for it.'],
    ['The yard is near the station.', 'The yard is not far from the station.'],
  ])('is the same in other words: %s | %s', (original, copy) => {
    expect(changesOf(original, copy)).toEqual([])
  })
})

describe('a name that a translator spelt otherwise', () => {
  const gravest = (original: string, copy: string) => {
    const [from, to] = [sourceText(...FRAME, original, ...END), sourceText(...FRAME, copy, ...END)]
    return Math.max(0, ...compareCopy(from, to).changed.flatMap(({ changes }) => changes[0]?.gravity ?? 0))
  }

  it.each([
    ['The pilot was Warren Peake from Leeds.', 'The pilot was Warren Pick from Leeds.'],
    ['The winner was Josphat Keter of Iten.', 'The winner was Josefat Keitel of Iten.'],
    ['He serves the minister of defence.', 'He serves the Minister of Defense.'],
    ['It was moored by Marta Huaman.', 'It was moored by Marta Waman.'],
    ['The cook is Zabihullah Mujahid.', 'The cook is Zabih Allah Moujahid.'],
    ['He works for the Coastal Rescue Service.', 'He works for the Coastal Rescue Bureau.'],
  ])('is nobody else: %s | %s', (original, copy) => {
    expect(gravest(original, copy)).toBeLessThan(GRAVE)
  })

  it.each([
    ['The pilot was Warren Peake from Leeds.', 'The pilot was Warren Holt from Leeds.'],
    ['It came from the Swedish Rescue Service.', 'It came from the Danish Rescue Service.'],
  ])('is somebody else: %s | %s', (original, copy) => {
    expect(gravest(original, copy)).toBeGreaterThanOrEqual(GRAVE)
  })
})

describe('what is no change', () => {
  it.each([
    ['The ferry had been laid up for a decade.', 'The ferry had been laid up for 10 years.'],
    ['The yard has 1,673 welders.', 'The yard has 1673 welders.'],
    ['The wreck turned up near Kardak.', 'The wreck appeared near Kardak.'],
    ['Nine others are missing.', 'Nine others are considered missing.'],
    ['Nearly 300 people saw the wreck.', 'Nearly 300 people have seen the wreck.'],
    ['Children under nine were put first.', 'Children under the age of nine were put first.'],
    ['In Senboro two cooks were arrested.', 'In Senboro the police arrested two cooks.'],
    ['Two cooks were arrested near Senboro.', 'Two cooks arrested near Senboro were held.'],
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

  it('a part of which few words were kept stands with the other part', () => {
    const whole =
      'The airline’s envoy, Warren Peake, came from London with $200,000 in cash, which he said was meant for fuel and was not a ransom.'
    const parts = [
      'The airline’s envoy, Warren Peake, came from London with $200,000 in cash.',
      'He said that the money is intended for fuel, and is a ransom.',
    ]
    const [from, to] = [sourceText(...FRAME, whole, ...END), sourceText(...FRAME, ...parts, ...END)]
    expect(sides(from, to)).toContainEqual([whole, parts.join('\n')])
    expect(compareCopy(from, to).changed[0]?.changes[0]).toMatchObject({ kind: 'negation' })
  })

  it('one without a word in common stands beside the only one in its place', () => {
    const [from, to] = ['None did.', 'They all joined in.'].map(sentence =>
      sourceText(...FRAME, sentence, ...END),
    )
    expect(from && to && sides(from, to)).toContainEqual(['None did.', 'They all joined in.'])
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
