import { describe, expect, it } from 'vitest'
import { parseQuery } from '../../../src/corpus/index/parse-query.ts'

const read = (...args: string[]): string[] =>
  parseQuery(args).parts.map(({ terms, prefix, kind }) => `${kind}: ${terms.join(' ')}${prefix ? '*' : ''}`)

describe('what is looked for', () => {
  it('every argument of one word is a word', () => {
    expect(read('east', 'quay')).toEqual(['word: east', 'word: quay'])
  })

  it('quotes that reach the program make a phrase, straight or typographic, and what is around them is words', () => {
    expect(read('"east quay" fire')).toEqual(['phrase: east quay', 'word: fire'])
    expect(read('shed “east quay”')).toEqual(['word: shed', 'phrase: east quay'])
  })

  it('several words in one argument were in quotes before the shell took them', () => {
    expect(read('east quay', 'fire')).toEqual(['argument: east quay', 'word: fire'])
  })

  it('a quote that is not closed runs to the end', () => {
    expect(read('fire "east quay')).toEqual(['word: fire', 'phrase: east quay'])
  })

  it('a star after a word stands for its ends, in a phrase for those of its last word', () => {
    expect(read('solv*', '"east qua*"', '"west qua"*')).toEqual([
      'word: solv*',
      'phrase: east qua*',
      'phrase: west qua*',
    ])
  })

  it('a star after one letter or none finds nothing that helps, and is left out', () => {
    expect(read('s*', '*', '港*')).toEqual(['word: s', 'word: 港*'])
  })

  it('a word with a hyphen is its parts in their order', () => {
    expect(read('al-Zahra')).toEqual(['word: al zahra'])
  })

  it('there are no operators: words that other tools take for them are words', () => {
    expect(read('AND', 'NOT', 'NEAR(a,b)', 'a:b', '^c', '(', '🔥')).toEqual([
      'word: and',
      'word: not',
      'word: near a b',
      'word: a b',
      'word: c',
    ])
  })

  it('what is said twice is looked for once', () => {
    expect(read('fire', 'Fire', 'shed', 'fire*')).toEqual(['word: fire', 'word: shed', 'word: fire*'])
  })

  it('of a very long query the beginning counts, and that is told', () => {
    const query = parseQuery([Array.from({ length: 2000 }, (_, word) => `w${word}`).join(' '), 'fire'])
    expect(query.cut).toBe(true)
    expect(query.parts.flatMap(({ terms }) => terms)).toHaveLength(64)
    expect(parseQuery(['shed']).cut).toBe(false)
  })
})
