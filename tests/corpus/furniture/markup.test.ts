import { describe, expect, it } from 'vitest'
import { markup } from '../../../src/corpus/furniture/markup.ts'
import type { Page } from '../../../src/corpus/furniture/page.ts'

/** A page of one paragraph, as `pageOf` lays it out. */
const oneLine = (text: string): Page => ({
  text,
  blocks: [{ start: 0, end: text.length, words: text, isEnded: true, lines: [], sentences: [] }],
  quoted: [],
})

const furnitureOf = (text: string) => markup(oneLine(text), () => false)

describe('lines of code', () => {
  it.each(['window.dataLayer = []', '.shed li { color: red; }', `.shed { ${'color: red; '.repeat(100)}}`])(
    'are furniture: %s',
    text => {
      expect(furnitureOf(text)).toEqual([{ kind: 'markup', start: 0, end: text.length }])
    },
  )

  it('are told from a story of millions of words in one line', () => {
    expect(furnitureOf('words '.repeat(4_000_000))).toEqual([])
  })
})
