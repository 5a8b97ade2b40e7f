import { expect, it } from 'vitest'
import { inflectionStem } from '../../../src/corpus/index/inflection.ts'

it.each([
  ['injured', 'injure', 'injuring', 'injures'],
  ['injury', 'injuries'],
  ['fire', 'fires', 'fired', 'firing'],
  ['hop', 'hopped', 'hopping', 'hops'],
  ['storage', 'storages'],
  ['attack', 'attacked', 'attacking', 'attacks'],
  ['agree', 'agreed', 'agrees'],
  ['conflate', 'conflated', 'conflating'],
  ['control', 'controlled', 'controlling'],
])('forms of one word share a stem: %s', (...forms) => {
  expect(new Set(forms.map(inflectionStem)).size).toBe(1)
})

it.each([
  ['organ', 'organization'],
  ['general', 'generally'],
  ['sing', 's'],
  ['bed', 'b'],
])('%s and %s are two words', (one, other) => {
  expect(inflectionStem(one)).not.toBe(inflectionStem(other))
})
