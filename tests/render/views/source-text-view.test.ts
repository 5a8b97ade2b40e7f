import { describe, expect, it } from 'vitest'
import type { Evidence, Fact } from '../../../src/model/fact.ts'
import { viewSourceTexts } from '../../../src/render/views/source-text-view.ts'
import { openViews } from '../../../src/render/views/views.ts'
import { briefing, english, fact, quoted } from '../build.ts'

const TEXT = 'The port said at least 14 were hurt.\n\nThe gates stayed shut for nine days, it said.'

/** Evidence whose source has its text in paragraphs. */
function quoting(quote: string, text = TEXT, places: readonly number[] = []): Evidence {
  const made = quoted({ in: 'gazette' }, text, quote)
  const starts = [0, ...[...text.matchAll(/\n\n/g)].map(({ index }) => index + 2)]
  const paragraphs = starts.map((start, index) => ({
    start,
    end: (starts[index + 1] ?? text.length + 2) - 2,
  }))
  const pages = places.map((start, index) => ({ start, kind: 'page' as const, label: `${index + 1}` }))
  return { ...made, id: `of-${quote}`, source: { ...made.source, text: { text, paragraphs, places: pages } } }
}

function textsOf(...facts: readonly Fact[]) {
  const made = briefing([], facts)
  return viewSourceTexts(made, openViews(made, english))
}

const html = (...facts: readonly Fact[]): readonly string[] =>
  textsOf(...facts)[0]?.blocks.map(block => `${block.kind}: ${block.html.toHTML()}`) ?? []

const cite = (id: string, number: number) =>
  `<a class="cite" href="#evidence-${id}" data-fact="${id}">${number}</a>`

describe('the whole text of a source', () => {
  it('has every passage marked that the briefing cites, each with the number of its citation', () => {
    expect(html(fact('hurt', [quoting('at least 14')]), fact('shut', [quoting('nine days')]))).toEqual([
      `paragraph: The port said <mark data-cited="of-at least 14">at least 14</mark><sup class="cites">${cite('hurt', 1)}</sup> were hurt.`,
      `paragraph: The gates stayed shut for <mark data-cited="of-nine days">nine days</mark><sup class="cites">${cite('shut', 2)}</sup>, it said.`,
    ])
  })

  it('names both where two passages overlap', () => {
    const [first] = html(fact('one', [quoting('said at least')]), fact('two', [quoting('at least 14')]))
    expect(first).toContain(
      '<mark data-cited="of-said at least">said </mark>' +
        '<mark data-cited="of-said at least of-at least 14">at least</mark>' +
        `<sup class="cites">${cite('one', 1)}</sup><mark data-cited="of-at least 14"> 14</mark>`,
    )
  })

  it('is text: what looks like markup in it is none', () => {
    const [first] = html(fact('hurt', [quoting('14', '<script>alert(14)</script>')]))
    expect(first).toContain('&lt;script&gt;')
    expect(first).not.toContain('<script')
  })

  it('says where each page of its document begins', () => {
    expect(html(fact('shut', [quoting('nine days', TEXT, [0, TEXT.indexOf('The gates')])]))).toEqual([
      'page: p. 1',
      expect.stringMatching(/^paragraph: The port/),
      'page: p. 2',
      expect.stringMatching(/^paragraph: The gates/),
    ])
  })

  it('is there once for a source, however many facts cite it', () => {
    expect(textsOf(fact('one', [quoting('14')]), fact('two', [quoting('nine days')]))).toHaveLength(1)
  })

  it('is not there where the source’s text is not', () => {
    const { source, ...rest } = quoting('14')
    const absent = { ...rest, passage: null, source: { ...source, text: null } }
    expect(textsOf(fact('hurt', [absent]))).toEqual([])
  })

  it('is what stands around the passages where it is as long as a book', () => {
    const page = `${'Nothing happened in the harbour. '.repeat(40)}\n\n`
    const book = `${page.repeat(200)}The crane fell at noon.\n\n${page.repeat(20)}End.`
    const blocks = html(fact('crane', [quoting('fell at noon', book)]))
    expect(blocks[0]).toBe('gap: …')
    expect(blocks.at(-1)).toBe('gap: …')
    expect(blocks.some(block => block.includes('fell at noon</mark>'))).toBe(true)
    expect(blocks.join('').length).toBeLessThan(40_000)
  })
})
