import { describe, expect, it } from 'vitest'
import { buildIndex, markFound, searchIndex } from '../../templates/client/search-index.ts'

const entries = [
  { title: 'The quay was shut', text: 'Fourteen dock workers were hurt in the fire.' },
  { title: 'Drums of solvent', text: 'The inspectors counted 240 drums in shed 4.' },
  { title: 'Café at the ferry', text: 'It stayed open; the quay did not.' },
]
const index = buildIndex(entries)
const found = (sought: string) => searchIndex(index, sought)

describe('the search of a deck finds', () => {
  it.each([
    ['whole words', 'solvent', [1]],
    ['words by their beginnings', 'inspec', [1]],
    ['words in any case', 'DRUMS', [1]],
    ['words without their accents, and with accents that they have not', 'cafe', [2]],
    ['figures', '240', [1]],
    ['a word with a letter that is wrong', 'solvant', [1]],
    ['a word with a letter missing', 'inspctors', [1]],
    ['a word with a letter too many', 'workkers', [0]],
    ['a word with two letters exchanged', 'slovent', [1]],
    ['the beginning of a word with a letter that is wrong', 'enspec', [1]],
  ])('%s', (_, sought, expected) => {
    expect(found(sought)).toEqual(expected)
  })

  it('what stands in a title before what stands in a text', () => {
    expect(found('quay')).toEqual([0, 2])
    expect(found('ferry quay')).toEqual([2])
  })

  it('only what has every word that is sought', () => {
    expect(found('drums shed')).toEqual([1])
    expect(found('drums quay')).toEqual([])
  })

  it('a word before another one that only looks like it', () => {
    const two = buildIndex([
      { title: '', text: 'a ford' },
      { title: '', text: 'a cord, a cold' },
      { title: '', text: 'a cold' },
    ])
    expect(searchIndex(two, 'cord')).toEqual([1, 0, 2])
  })

  it('parts of words in scripts that put no space between them', () => {
    const japanese = buildIndex([{ title: '港で火災が発生した', text: '' }])
    expect(searchIndex(japanese, '火災')).toEqual([0])
  })
})

describe('the search of a deck does not find', () => {
  it.each([
    ['figures that are only near', '241'],
    ['short words that are only near', 'tue'],
    ['words with two letters wrong', 'sulvant'],
    ['anything for nothing', '  '],
    ['anything for signs alone', '…?'],
  ])('%s', (_, sought) => {
    expect(found(sought)).toEqual([])
  })
})

it('what was found is marked in a text, whole words as they stand', () => {
  const pieces = markFound('Two cafés, one Café', 'cafe')
  expect(pieces.filter(({ isFound }) => isFound).map(({ text }) => text)).toEqual(['cafés', 'Café'])
  expect(pieces.map(({ text }) => text).join('')).toBe('Two cafés, one Café')
})
