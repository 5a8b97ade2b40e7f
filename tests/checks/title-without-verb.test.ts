import { describe, expect, it } from 'vitest'
import { titleWithoutVerb } from '../../src/checks/title-without-verb.ts'
import { markedBy } from './check-outline.ts'

const facts = 'it: {kind: statement, claim: S, evidence: [{source: gazette, quote: was shut, by: port}]}\n'

const hasNone = (title: string, layout = 'points', rest = 'points: ["Shut [@it]."]') =>
  markedBy(titleWithoutVerb, {
    slides: `  - {layout: ${layout}, title: ${JSON.stringify(title)}, ${rest}}\n`,
    facts,
  }).length > 0

describe('title-without-verb', () => {
  it.each([
    'Casualties',
    'The east quay fire',
    'Overview of events in shed 4',
    'Inspection gaps and permits',
    'Key findings',
    'Timeline of the fire',
    'Shed 4: red solvents',
    'Claims without proof',
    'Arms exports in March',
    'Border clashes and their causes',
    'Damage to homes and the harbour',
    'Numbers from the ministry',
    'Two halves of one story',
    'Lessons from the repairs',
    'Prospects for peace',
    'Casualties by the day',
  ])('hints at the topic "%s"', title => {
    expect(hasNone(title)).toBe(true)
  })

  it.each([
    'The quay was shut within the hour',
    'Another fire is likely while solvents stay in shed 4',
    'Reports differ on the dead',
    'Counts of the dead fit together',
    'Nobody knows who lit it',
    'Inspectors missed two visits',
    'The fire began at dusk',
    'It’s the solvents',
    'Two accounts conflict',
    'The port denies it',
    'What we do not know',
    'Ministry and union agree on little',
    'Gas flows collapse',
    'Repairs drag on into winter',
    'Counts converge',
    'Hospital halves its count',
    'Insurers balk at the bill',
    'Prices jump',
    'Court questions the permit',
    'Rebels shell the port',
    'Talks resume',
    'The ministry backs down',
    'Rivers swell',
  ])('is content with the sentence "%s"', title => {
    expect(hasNone(title)).toBe(false)
  })

  it('leaves sections, profiles and slides in other languages', () => {
    expect(hasNone('Casualties', 'section', 'text: Who was hurt')).toBe(false)
    expect(hasNone('Calder & Voss', 'profile', 'name: C, facts: [{label: A, text: B}]')).toBe(false)
    expect(hasNone('Die Opfer', 'points', 'lang: de, points: ["Shut [@it]."]')).toBe(false)
  })
})
