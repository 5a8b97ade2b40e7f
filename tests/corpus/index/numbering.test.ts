import { describe, expect, it } from 'vitest'
import { numberingOf } from '../../../src/corpus/index/numbering.ts'

const numbering = () => numberingOf(['quay', 'shed', 'copy', 'torn'], Uint32Array.of(7, 3, 7, 0))

describe('a numbering', () => {
  it('tells the content of a document, and none of one that could not be read or is not there', () => {
    expect(['quay', 'shed', 'copy', 'torn', 'nowhere'].map(numbering().numberOf)).toEqual([
      7,
      3,
      7,
      undefined,
      undefined,
    ])
  })

  it('tells the documents of contents in the order of the corpus, with the place of the first', () => {
    expect(numbering().documentsOf(new Set([7, 3, 12]), null)).toEqual(
      new Map([
        [7, { place: 0, ids: ['quay', 'copy'] }],
        [3, { place: 1, ids: ['shed'] }],
      ]),
    )
  })

  it('counts from the first of the documents that are asked about', () => {
    expect(numbering().documentsOf(new Set([7]), new Set(['copy', 'shed']))).toEqual(
      new Map([[7, { place: 2, ids: ['copy'] }]]),
    )
  })

  it('knows those that it has told of, and all others', () => {
    const asked = numbering()
    asked.documentsOf(new Set([3]), null)
    expect(['shed', 'quay', 'torn'].map(asked.numberOf)).toEqual([3, 7, undefined])
  })
})
