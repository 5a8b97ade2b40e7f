import { describe, expect, it } from 'vitest'
import { joinParts, WHOLE } from '../../../src/export/pdf/join-parts.ts'
import { isTag, type Kid, newTag, type Tag } from '../../../src/export/pdf/structure.ts'

const text = (page: number, mark: number): Kid => ({ kind: 'mark', page, mark })

const part = (whole: string, type: string, ...kids: Kid[]): Tag => ({
  ...newTag(type, kids),
  entries: new Map([[WHOLE, whole]]),
})

const plain = (type: string, ...kids: Kid[]): Tag => newTag(type, kids)

/** Tags with their text by page and mark, as one line: `P(1.0 2.0)`. */
const outlineOf = (kids: readonly Kid[]): string =>
  kids
    .map(kid => {
      if (isTag(kid)) return `${kid.type}(${outlineOf(kid.kids)})`
      return kid.kind === 'mark' ? `${kid.page}.${kid.mark}` : 'object'
    })
    .join(' ')

describe('parts of what was parted between pages', () => {
  it('are one paragraph, though a note stands between them', () => {
    const first = plain('Sect', part('1', 'P', text(1, 0)), plain('Note', text(1, 1)))
    const second = plain('Sect', part('1', 'P', text(2, 0)), plain('P', text(2, 1)))
    expect(outlineOf(joinParts([first, second]))).toBe('Sect(P(1.0 2.0) Note(1.1)) Sect(P(2.1))')
  })

  it('are one over three pages', () => {
    const pages = [1, 2, 3].map(page => plain('Sect', part('4', 'Note', text(page, 0))))
    expect(outlineOf(joinParts(pages))).toBe('Sect(Note(1.0 2.0 3.0)) Sect() Sect()')
  })

  it('are joined within one another: the last item of a list goes on as the list does', () => {
    const first = part('1', 'L', plain('LI', text(1, 0)), part('2', 'LI', text(1, 1)))
    const second = part('1', 'L', part('2', 'LI', text(2, 0)), plain('LI', text(2, 1)))
    expect(outlineOf(joinParts([first, second]))).toBe('L(LI(1.0) LI(1.1 2.0) LI(2.1))')
  })

  it('no longer say that they are parts', () => {
    const [joined] = joinParts([part('1', 'P', text(1, 0)), part('1', 'P', text(2, 0))])
    expect(joined?.entries.has(WHOLE)).toBe(false)
  })

  it('leave a document without any as it is', () => {
    const tags = [plain('P', text(1, 0)), plain('P', text(2, 0))]
    expect(joinParts(tags)).toBe(tags)
  })
})
