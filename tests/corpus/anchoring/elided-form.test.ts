import { describe, expect, it } from 'vitest'
import { elidedForm } from '../../../src/corpus/anchoring/elided-form.ts'
import { sourceText } from '../source-text.ts'

const gazette = sourceText(
  'Seven men of the operator, Harbour Gas Transit, were hurt. The quay was shut at noon, and was shut again at night.',
)

describe('elidedForm', () => {
  it('marks what a quote leaves out in silence', () => {
    const found = elidedForm(gazette, 'Seven men of the operator were hurt')
    expect(found?.quote).toBe('Seven men of the operator … were hurt')
    expect(found?.passage.quoted).toHaveLength(2)
  })

  it.each([
    ['a word is another one', 'Seven women of the operator were hurt'],
    ['the words are in two sentences', 'Seven men of the operator, Harbour Gas Transit, was shut at noon'],
    ['a single word is left out', 'Seven of the operator, Harbour Gas'],
    ['words are in another order', 'were hurt, Seven men'],
    ['it elides already', 'Seven men … the harbour'],
    ['it has two words', 'Seven hurt'],
  ])('gives nothing where %s', (_, quote) => {
    expect(elidedForm(gazette, quote)).toBeNull()
  })
})
