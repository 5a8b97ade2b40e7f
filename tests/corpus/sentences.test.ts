import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { sentencesIn } from '../../src/corpus/sentences.ts'

const sentences = (text: string): string[] =>
  sentencesIn(text, { start: 0, end: text.length }).map(({ start, end }) => text.slice(start, end))

describe('sentencesIn', () => {
  it.each([
    ['full stops', ['The quay burned.', 'It is shut.']],
    ['marks of question and exclamation', ['Who paid?', 'Nobody!', 'It is shut.']],
    ['titles and initials', ['Gen. Ann B. Lowe met Mr. J. R. Hale and Dr. Moss on Monday.', 'They left.']],
    [
      'abbreviations inside',
      ['The U.S. Coast Guard came at 3 a.m. Tuesday, i.e. late, from St. Anne.', 'It left.'],
    ],
    ['an abbreviation that ends a sentence', ['The ship sailed for the U.S.', 'The crew stayed.']],
    ['a company', ['It was Moss Inc. of Hull.', 'It paid Hale Ltd.', 'The rest was lost.']],
    ['dates and numbers', ['On Feb. 10 shed No. 4 held 3.5 tons, worth $4.20 a kilo.', 'All burned.']],
    ['currencies before their sums', ['He put the loss at Rs. 6 lakhs and Sh. 400.', 'All burned.']],
    ['a full stop inside a quotation', ['“It was no accident.”', 'Hale left.']],
    ['a quotation that its speaker follows', ['“Is it over?” he asked.', 'It was.']],
    ['a full stop before a straight mark', ['He said: "It burned."', '"It did," she said.']],
    ['ellipses', ['We waited… and waited... for hours…', 'Nobody came.']],
    ['brackets', ['It burned (they say.)', '(Nobody knows.)', 'It is shut.']],
    ['notes', ['It burned.[3]', 'It is shut.[12]']],
    ['a name that ends in a letter', ['The port is named after KSB-K.', 'Ten years ago it was not.']],
    ['scripts without spaces', ['港口关闭了。', '没有人受伤。']],
    ['scripts without case', ['बंदरगाह बंद है।', 'कोई घायल नहीं हुआ।']],
    ['a mark that stands by itself', ['It is growing. ”', 'The rest is known. .']],
  ])('keeps together and apart: %s', (_, expected) => {
    expect(sentences(expected.join(' '))).toEqual(expected)
  })

  it('leaves a full stop alone that no space follows', () => {
    expect(sentences('See thelocal.example and B.Tech courses.')).toEqual([
      'See thelocal.example and B.Tech courses.',
    ])
  })

  it('keeps the number of a list with its words', () => {
    expect(sentences('2. The quay burned. It is shut.')).toEqual(['2. The quay burned.', 'It is shut.'])
  })

  it('gives offsets into the whole text', () => {
    expect(sentencesIn('Head\nOne. Two.', { start: 5, end: 14 })).toEqual([
      { start: 5, end: 9 },
      { start: 10, end: 14 },
    ])
  })

  it('holds every word once and in order, whatever the text', () => {
    const words = fc.array(
      fc.constantFrom('Gen.', 'it', 'U.S.', 'The', '“No.”', '4.5', '…', 'end.', '?', ' ', 'مرحبا.', '。'),
    )
    fc.assert(
      fc.property(words, parts => {
        const text = parts.join(' ')
        expect(sentences(text).join(' ').replace(/\s/g, '')).toBe(text.replace(/\s/g, ''))
      }),
    )
  })

  it('cuts a text of plain signs as it cuts any other', () => {
    const signs = fc.array(
      fc.constantFrom(...'.!?…"“”‘’«»()[] –—-¿aAéÉ1²º\n', 'Mr.', 'No. ', 'U.S. ', ' The ', '[3]', '. ', '? '),
    )
    fc.assert(
      fc.property(signs, parts => {
        const text = parts.join('')
        const starts = (words: string) => sentences(words).slice(0, -1)
        // A sign of no property that counts: what was plain is not any more.
        expect(starts(`${text}x \u2603`)).toEqual(starts(`${text}x`))
      }),
      { numRuns: 300 },
    )
  })
})
