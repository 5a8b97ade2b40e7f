import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Anchored, anchorQuote, type QuoteRequest } from '../../../src/corpus/anchoring/anchor-quote.ts'
import { quoteOf } from '../../../src/corpus/anchoring/describe-passage.ts'
import { isWordBoundary } from '../../../src/corpus/anchoring/word-boundary.ts'
import type { SourceText } from '../../../src/model/source.ts'
import { sourceText } from '../source-text.ts'

const gazette = sourceText(
  'Fire closes the east quay',
  'A fire broke out in shed 4 on Monday night. The port authority said that at least 14 dock workers were hurt, two of them badly.',
  'Nobody knew “how it began… or when”, said a porter. He had left the shed at nine – or so – with some two dozen others.',
  'The quay stays shut for nine days. The shed held 4,000 litres of solvent.',
)

function words(source: SourceText, anchored: Anchored): string[] {
  if (anchored.kind !== 'found') throw new Error(anchored.kind)
  return anchored.passage.quoted.map(({ start, end }) => source.text.slice(start, end))
}

const kind = (request: QuoteRequest, source = gazette) => anchorQuote(source, request).kind

describe('anchorQuote', () => {
  it('finds a quote exactly, with the sentence that it stands in', () => {
    const anchored = anchorQuote(gazette, { quote: 'at least 14 dock workers' })
    expect(words(gazette, anchored)).toEqual(['at least 14 dock workers'])
    if (anchored.kind !== 'found') throw new Error()
    const { sentence, context } = anchored.passage
    expect(gazette.text.slice(sentence.start, sentence.end)).toMatch(/^The port authority said .* badly\.$/)
    expect(gazette.text.slice(context.start, context.end)).toMatch(/^A fire broke out .* badly\.$/)
  })

  it('takes quotation marks, dashes and white space for what they are however they are typed', () => {
    const quote = 'at nine - or  so\n- with'
    expect(words(gazette, anchorQuote(gazette, { quote }))).toEqual(['at nine – or so – with'])
    expect(kind({ quote: '"how it began' })).toBe('found')
  })

  it('finds a quote typed in decomposed characters', () => {
    expect(kind({ quote: 'cafe\u0301' }, sourceText('The caf\u00e9 burned.'))).toBe('found')
  })

  it.each(['At least 14', 'at least 14 dockworkers', 'at least 15', 'atleast', 'at least 14, dock'])(
    'does not find what is not exactly there: %s',
    quote => {
      expect(kind({ quote })).toBe('missing')
    },
  )

  it.each(['4 dock workers', 'at least 1', '4,00', '000 litres', 'hut for nine'])(
    'does not find what would begin or end inside a word or a number: %s',
    quote => {
      expect(kind({ quote })).toBe('missing')
    },
  )

  it('finds a number only as a whole', () => {
    const source = sourceText('It took 3.5 hours, 14 boats, 4,000 litres, and 4 people on 9/11.')
    expect(words(source, anchorQuote(source, { quote: '4' }))).toEqual(['4'])
    expect(anchorQuote(source, { quote: '4' })).toMatchObject({
      passage: { start: source.text.indexOf('4 people') },
    })
    for (const quote of ['3', '5', '9', '11', '000', '1']) expect(kind({ quote }, source)).toBe('missing')
  })

  it('quotes scripts without spaces', () => {
    const source = sourceText('港口当局说至少有14名码头工人受伤。', 'ท่าเรือปิดเก้าวัน')
    expect(kind({ quote: '至少有14名码头工人' }, source)).toBe('found')
    expect(kind({ quote: '4名' }, source)).toBe('missing')
    expect(kind({ quote: 'ปิดเก้า' }, source)).toBe('found')
  })

  it('lists every place where a quote stands', () => {
    const source = sourceText('The quay is shut. The quay burned.', 'The quay opens.')
    const anchored = anchorQuote(source, { quote: 'The quay' })
    expect(anchored.kind).toBe('ambiguous')
    if (anchored.kind !== 'ambiguous') return
    expect(anchored.candidates.map(({ start }) => start)).toEqual([0, 18, 35])
    const sentences = anchored.candidates.map(({ sentence }) =>
      source.text.slice(sentence.start, sentence.end),
    )
    expect(sentences).toEqual(['The quay is shut.', 'The quay burned.', 'The quay opens.'])
  })

  it('tells places apart by what adjoins them, normalised, with or without a space between', () => {
    const source = sourceText('She said “no”. He said “no”!', 'No one said no.')
    expect(anchorQuote(source, { quote: 'no', prefix: 'He said "' })).toMatchObject({
      passage: { start: 24 },
    })
    expect(anchorQuote(source, { quote: 'no', prefix: ' one said ' })).toMatchObject({
      passage: { start: 41 },
    })
    expect(anchorQuote(source, { quote: 'no', suffix: '"!' })).toMatchObject({ passage: { start: 24 } })
    expect(kind({ quote: 'said', suffix: 'no' }, source)).toBe('found')
  })

  it('says so where a quote stands but not with this beside it', () => {
    expect(anchorQuote(gazette, { quote: 'nine days', prefix: 'for some' })).toMatchObject({
      kind: 'adjoining-differs',
      candidates: [{ start: gazette.text.indexOf('nine days') }],
    })
  })

  it('crosses the end of a paragraph only where that is asked for', () => {
    const quote = 'two of them badly. Nobody knew'
    expect(kind({ quote })).toBe('crosses-paragraphs')
    expect(kind({ quote, across: true })).toBe('found')
  })

  it('prefers a place inside a paragraph to one that crosses', () => {
    const source = sourceText('It was shut.', 'All of it was shut. All of it.')
    expect(anchorQuote(source, { quote: 'shut. All' })).toMatchObject({
      kind: 'found',
      passage: { start: source.text.lastIndexOf('shut') },
    })
  })

  it('takes 300 characters and no more, counted in code points', () => {
    const long = `${'🚢'.repeat(298)} a`
    expect(kind({ quote: long }, sourceText(`${long} b`))).toBe('found')
    expect(anchorQuote(sourceText(`${long} b`), { quote: `${long} b` })).toEqual({
      kind: 'too-long',
      what: 'quote',
      length: 302,
    })
  })

  it('finds nothing for a quote without words', () => {
    expect(anchorQuote(gazette, { quote: ' … ' })).toEqual({ kind: 'missing', nearest: null, elided: null })
    expect(anchorQuote(gazette, { quote: '' })).toEqual({ kind: 'missing', nearest: null, elided: null })
  })
})

describe('an ellipsis', () => {
  it.each(['left … two dozen', 'left ... two dozen', 'left […] two dozen', '… left...two dozen …'])(
    'elides: %s',
    quote => {
      expect(words(gazette, anchorQuote(gazette, { quote }))).toEqual(['left', 'two dozen'])
    },
  )

  it('that stands in the text matches itself first', () => {
    expect(words(gazette, anchorQuote(gazette, { quote: 'began… or when' }))).toEqual(['began… or when'])
  })

  it('takes the shortest span that holds its parts in order', () => {
    const source = sourceText('one a two a three one b two c three')
    expect(words(source, anchorQuote(source, { quote: 'a … three' }))).toEqual(['a', 'three'])
    expect(anchorQuote(source, { quote: 'a … three' })).toMatchObject({ passage: { start: 10, end: 17 } })
  })

  it('elides more than once', () => {
    const quote = 'port authority … 14 … badly'
    expect(words(gazette, anchorQuote(gazette, { quote }))).toEqual(['port authority', '14', 'badly'])
  })

  it('is ambiguous where two spans stand apart, until prefix or suffix tells', () => {
    const source = sourceText('Boat one left at dawn. Boat two left late at dawn.')
    expect(kind({ quote: 'left … dawn' }, source)).toBe('ambiguous')
    expect(anchorQuote(source, { quote: 'left … dawn', prefix: 'one' })).toMatchObject({
      passage: { start: 9 },
    })
    expect(anchorQuote(source, { quote: 'left … at', suffix: 'dawn.' }).kind).toBe('ambiguous')
  })

  it('elides nothing across the end of a paragraph, unless asked', () => {
    expect(kind({ quote: 'hurt … Nobody' })).toBe('crosses-paragraphs')
    expect(kind({ quote: 'hurt … Nobody', across: true })).toBe('found')
  })

  it('takes a span of 300 characters and no more', () => {
    const source = (middle: number) => sourceText(`first ${'x'.repeat(middle)} last`)
    expect(kind({ quote: 'first … last' }, source(289))).toBe('found')
    expect(anchorQuote(source(290), { quote: 'first … last' })).toEqual({
      kind: 'too-long',
      what: 'span',
      length: 301,
    })
  })

  it('does not put parts in order that stand the other way round', () => {
    expect(kind({ quote: 'two dozen … left the' })).toBe('missing')
  })

  it('of which a part is missing names what is nearest to that part', () => {
    const anchored = anchorQuote(gazette, { quote: 'left … two dozens others' })
    expect(anchored).toMatchObject({
      kind: 'missing',
      nearest: {
        difference: [
          { kind: 'same', words: 'two ' },
          { kind: 'quote', words: 'dozens' },
          { kind: 'text', words: 'dozen' },
          { kind: 'same', words: ' others' },
        ],
      },
    })
  })
})

describe('any passage', () => {
  const word = fc.constantFrom(
    'quay',
    'the',
    'The',
    '14',
    '4,000',
    '3.5',
    'U.S.',
    '“shed',
    'four”',
    'it’s',
    'fire,',
    'née',
    '港口',
    '🚢',
    '–',
  )
  const paragraph = fc.array(word, { minLength: 3, maxLength: 30 }).map(list => list.join(' '))
  const source = fc.array(paragraph, { minLength: 1, maxLength: 4 }).map(list => sourceText(...list))
  /** A source, and in one of its paragraphs a range that begins and ends between words and white space. */
  const chosen = source.chain(text =>
    fc.nat().chain(which =>
      fc.tuple(fc.nat(), fc.nat()).map(([from, length]) => {
        const { start, end } = text.paragraphs[which % text.paragraphs.length] ?? { start: 0, end: 0 }
        const at = [...Array(end - start + 1).keys()].map(index => start + index)
        const begins = at.filter(
          i => /\S/.test(text.text[i] ?? ' ') && i < end && isWordBoundary(text.text, i),
        )
        const first = begins[from % begins.length] ?? start
        const stops = at.filter(
          i => i > first && /\S/.test(text.text[i - 1] ?? ' ') && isWordBoundary(text.text, i),
        )
        return { text, range: { start: first, end: stops[length % stops.length] ?? end } }
      }),
    ),
  )

  it('quoted with enough context anchors to itself', () => {
    fc.assert(
      fc.property(chosen, ({ text, range }) => {
        const request = quoteOf(text, range)
        // Null only where nothing beside it could tell it apart from another place.
        if (!request) return
        const anchored = anchorQuote(text, request)
        expect(anchored).toMatchObject({ kind: 'found', passage: range })
      }),
    )
  })

  it('that stands once is found by its words alone', () => {
    fc.assert(
      fc.property(chosen, ({ text, range }) => {
        const quote = text.text.slice(range.start, range.end)
        fc.pre(/[^\s\p{P}]/u.test(quote))
        const anchored = anchorQuote(text, { quote })
        expect(['found', 'ambiguous']).toContain(anchored.kind)
        if (anchored.kind === 'found') expect(anchored.passage).toMatchObject(range)
      }),
    )
  })

  it('with one character changed, added or left out is never found at its place', () => {
    const edit = fc.record({ at: fc.nat(), put: fc.constantFrom('x', '7', 'Q', 'é', ''), over: fc.boolean() })
    fc.assert(
      fc.property(chosen, edit, ({ text, range }, { at, put, over }) => {
        const characters = [...text.text.slice(range.start, range.end)]
        const place = at % characters.length
        const before = characters[place]
        characters.splice(place, over || put === '' ? 1 : 0, put)
        fc.pre(before !== put)
        const anchored = anchorQuote(text, { quote: characters.join('') })
        if (anchored.kind !== 'found') return
        expect([anchored.passage.start, anchored.passage.end]).not.toEqual([range.start, range.end])
      }),
      { numRuns: 500 },
    )
  })
})
