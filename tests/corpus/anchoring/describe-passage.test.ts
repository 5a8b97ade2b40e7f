import { describe, expect, it } from 'vitest'
import { anchorQuote } from '../../../src/corpus/anchoring/anchor-quote.ts'
import {
  quoteOf,
  textFragment,
  textFragmentOf,
  textPositionSelector,
  textQuoteSelector,
  urlWithDirective,
} from '../../../src/corpus/anchoring/describe-passage.ts'
import type { SourceText } from '../../../src/model/source.ts'
import { sourceText } from '../source-text.ts'

const rangeOf = (source: SourceText, words: string, from = 0) => {
  const start = source.text.indexOf(words, from)
  return { start, end: start + words.length }
}

const passage = (source: SourceText, quote: string, across = false) => {
  const anchored = anchorQuote(source, { quote, across })
  if (anchored.kind !== 'found') throw new Error(anchored.kind)
  return anchored.passage
}

describe('textQuoteSelector', () => {
  it('gives 32 characters on either side, fewer at the ends of the text', () => {
    const text = `${'a'.repeat(40)} quay ${'b'.repeat(10)}`
    expect(textQuoteSelector(text, { start: 41, end: 45 })).toEqual({
      type: 'TextQuoteSelector',
      exact: 'quay',
      prefix: `${'a'.repeat(31)} `,
      suffix: ` ${'b'.repeat(10)}`,
    })
  })

  it('gives more where the same words stand in the same surroundings elsewhere', () => {
    const around = (end: string) => `${'x'.repeat(50)} quay ${'y'.repeat(50)}${end}`
    const text = `${around('1')}${around('2')}`
    const selector = textQuoteSelector(text, { start: 51, end: 55 })
    const whole = selector.prefix + selector.exact + selector.suffix
    expect(text.split(whole)).toHaveLength(2)
  })

  it('cuts no character in two', () => {
    const text = `${'🚢'.repeat(20)}! quay`
    const { prefix } = textQuoteSelector(text, rangeOf(sourceText(text), 'quay'))
    expect(() => encodeURIComponent(prefix)).not.toThrow()
  })
})

describe('textPositionSelector', () => {
  it('counts code points', () => {
    expect(textPositionSelector('🚢🚢 quay', { start: 5, end: 9 })).toEqual({
      type: 'TextPositionSelector',
      start: 3,
      end: 7,
    })
  })
})

describe('quoteOf', () => {
  const source = sourceText('The quay is shut. The quay burned on Monday.', 'The quay burned on Monday.')

  it('gives the words alone where they stand once', () => {
    expect(quoteOf(source, rangeOf(source, 'is shut'))).toEqual({ quote: 'is shut' })
  })

  it('adds as much beside them as tells where', () => {
    expect(quoteOf(source, rangeOf(source, 'The quay'))).toEqual({ quote: 'The quay', suffix: 'is' })
    expect(quoteOf(source, rangeOf(source, 'quay burned'))).toEqual({
      quote: 'quay burned',
      prefix: 'shut. The',
    })
  })

  it('gives nothing for what no quote may be', () => {
    expect(quoteOf(source, { start: 1, end: 8 })).toBeNull()
    expect(quoteOf(source, rangeOf(source, 'on Monday.\nThe quay'))).toBeNull()
    expect(quoteOf(sourceText('a a'), { start: 0, end: 1 })).toEqual({ quote: 'a', suffix: 'a' })
  })
})

describe('textFragment', () => {
  it('gives the whole quote, encoding what the directive uses as marks', () => {
    const source = sourceText('Hale & Moss, ship-owners, said “no”.')
    expect(textFragment(source, passage(source, 'Hale & Moss, ship-owners'))).toBe(
      ':~:text=Hale%20%26%20Moss%2C%20ship%2Downers',
    )
  })

  it('tells by prefix and suffix which of two, compared without case', () => {
    const source = sourceText('At dawn the quay was shut again. The Quay burned.')
    expect(textFragment(source, passage(source, 'the quay'))).toBe(
      ':~:text=At%20dawn-,the%20quay,-was%20shut%20again.',
    )
  })

  it('gives the edges of what elides or crosses paragraphs', () => {
    const source = sourceText('One two three four five six seven.', 'Eight nine.')
    expect(textFragment(source, passage(source, 'One … four'))).toBe(':~:text=One,four')
    expect(textFragment(source, passage(source, 'two three four five six seven. Eight', true))).toBe(
      ':~:text=two%20three%20four%20five%20six,Eight',
    )
  })

  it('makes one space of a wrap', () => {
    const source: SourceText = { text: 'the\nquay', paragraphs: [{ start: 0, end: 8 }], places: [] }
    expect(textFragment(source, passage(source, 'the quay'))).toBe(':~:text=the%20quay')
  })
})

describe('urlWithDirective', () => {
  const source = sourceText('The quay is shut.')
  it.each([
    ['https://gazette.example/a', 'https://gazette.example/a#:~:text=is%20shut'],
    ['https://gazette.example/a#b', 'https://gazette.example/a#b:~:text=is%20shut'],
    ['https://gazette.example/a#:~:text=old', 'https://gazette.example/a#:~:text=is%20shut'],
  ])('puts the directive after %s', (url, expected) => {
    expect(urlWithDirective(url, textFragment(source, passage(source, 'is shut')))).toBe(expected)
  })
})

describe('textFragmentOf', () => {
  it('gives the words of a quote whose text is not here, or its edges where it elides', () => {
    expect(textFragmentOf(['at least 14'])).toBe(':~:text=at%20least%2014')
    expect(textFragmentOf(['one two three four five six', 'seven'])).toBe(
      ':~:text=one%20two%20three%20four%20five,seven',
    )
  })
})
