import { describe, expect, it } from 'vitest'
import { chooseSlideId } from '../../src/outline/slide-id.ts'

const none = new Set<string>()

describe('a slide’s id', () => {
  it('is its title’s slug', () => {
    expect(chooseSlideId(null, 'The authority’s count: at least 14 Ünhurt', 3, none)).toBe(
      'the-authoritys-count-at-least-14-unhurt',
    )
  })

  it('is numbered where the slug is taken', () => {
    expect(chooseSlideId(null, 'The quay', 3, new Set(['the-quay', 'the-quay-2']))).toBe('the-quay-3')
  })

  it('is slide-N for a title without Latin letters', () => {
    expect(chooseSlideId(null, 'حريق في الميناء', 7, none)).toBe('slide-7')
    expect(chooseSlideId(null, '2024', 7, none)).toBe('slide-7')
  })

  it('keeps clear of the addresses of the evidence pages', () => {
    expect(chooseSlideId(null, 'Evidence of arson', 2, none)).toBe('slide-2')
  })

  it('is what the author fixes', () => {
    expect(chooseSlideId('own', 'The quay', 3, none)).toBe('own')
  })

  it('of a long title is cut at a word', () => {
    const id = chooseSlideId(null, 'word '.repeat(40), 1, none)
    expect(id.length).toBeLessThanOrEqual(60)
    expect(id.endsWith('word')).toBe(true)
  })
})
