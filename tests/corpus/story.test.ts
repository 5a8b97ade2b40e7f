import { describe, expect, it } from 'vitest'
import { furnitureIn } from '../../src/corpus/furniture/furniture.ts'
import { storySentences } from '../../src/corpus/story.ts'
import { sourceText } from './source-text.ts'

const storyOf = (...paragraphs: string[]): string[] => {
  const source = sourceText(...paragraphs)
  return storySentences(source).map(({ start, end }) => source.text.slice(start, end))
}

describe('the sentences of a story', () => {
  it('are all there where nothing else is', () => {
    expect(storyOf('The quay was shut. Nobody was hurt.', 'It opens in May.')).toEqual([
      'The quay was shut.',
      'Nobody was hurt.',
      'It opens in May.',
    ])
  })

  it('come without what stands between them', () => {
    expect(
      storyOf(
        'The quay was shut on Monday by the harbourmaster.',
        'Read more: Ferry fares to rise',
        'Advertisement',
        'It opens in May. Sign up to our newsletter for more. The board meets on Friday.',
      ),
    ).toEqual([
      'The quay was shut on Monday by the harbourmaster.',
      'It opens in May.',
      'The board meets on Friday.',
    ])
  })

  it('come in parts on both sides of what was put into one', () => {
    expect(
      storyOf(
        'The crew had to leave the quay where',
        'READ MORE: Ferry fares to rise by a fifth',
        'the drums had been standing since the summer.',
      ),
    ).toEqual(['The crew had to leave the quay where', 'the drums had been standing since the summer.'])
  })

  it('begin behind a dateline', () => {
    expect(storyOf('OSTREY, March 3 (AP) — The quay was shut on Monday by the harbourmaster.')).toEqual([
      'The quay was shut on Monday by the harbourmaster.',
    ])
  })

  it('are found once for a source', () => {
    const source = sourceText('The quay was shut.')
    expect(storySentences(source)).toBe(storySentences(source))
    expect(furnitureIn(source)).toBe(furnitureIn(source))
  })
})
