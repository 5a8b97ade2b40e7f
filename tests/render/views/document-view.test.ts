import { describe, expect, it } from 'vitest'
import type { EditionHead } from '../../../src/model/edition.ts'
import { viewDocument } from '../../../src/render/views/document-view.ts'
import { openViews } from '../../../src/render/views/views.ts'
import { briefing, english } from '../build.ts'

const first = {
  id: 'after-the-fire-1',
  title: 'What burnt',
  edition: 1,
  date: '2025-02-14',
  audience: null,
} as EditionHead

/** What the imprint says of the edition that was replaced. */
function saidOf(superseded: EditionHead | null): string | null {
  const made = briefing([], [])
  const named = { id: 'after-the-fire-1', file: null, span: made.outline.title.span }
  const replacing = { ...made, superseded, outline: { ...made.outline, supersedes: named } }
  return viewDocument(replacing, openViews(replacing, english)).supersedes
}

describe('the edition that is replaced', () => {
  it('is named by its title, its number and its day', () => {
    expect(saidOf(first)).toBe('Supersedes “What burnt”, edition 1 of 14 February 2025')
  })

  it('is named without its title where that is the same, or was for other readers', () => {
    const same = { ...first, title: 'After the fire' }
    expect(saidOf(same)).toBe('Supersedes edition 1 of 14 February 2025')
    expect(saidOf({ ...first, audience: 'internal' })).toBe('Supersedes edition 1 of 14 February 2025')
    expect(saidOf({ ...first, title: '{{hurt}} were hurt' })).toBe('Supersedes edition 1 of 14 February 2025')
  })

  it('is named by its id where no file of it was found', () => {
    expect(saidOf(null)).toBe('Supersedes after-the-fire-1')
  })
})
