import { describe, expect, it } from 'vitest'
import type { Evidence } from '../../../src/model/fact.ts'
import type { Bibliography, Source } from '../../../src/model/source.ts'
import type { DateValue } from '../../../src/model/value.ts'
import { contextHtml, quotedWords, sentenceHtml } from '../../../src/render/passage-html.ts'
import { referenceOf } from '../../../src/render/reference.ts'
import { linkToPassage } from '../../../src/render/text-fragment.ts'
import { viewEvidence } from '../../../src/render/views/evidence-view.ts'
import { viewSource } from '../../../src/render/views/source-view.ts'
import { gradeOf, gradeOfSpeaker } from '../../../src/render/wording/grade.ts'
import { evidence } from '../../facts/build-evidence.ts'
import { english, fact, german, quoted } from '../build.ts'

const WHOLE = 'The port said that at least 14 dock workers were hurt.'

describe('a passage', () => {
  it('is its whole sentence with the quoted words marked', () => {
    expect(sentenceHtml(quoted({}, WHOLE, 'at least 14')).toHTML()).toBe(
      'The port said that <mark>at least 14</mark> dock workers were hurt.',
    )
  })

  it('marks each piece of an elided quote', () => {
    const item = quoted({}, WHOLE, 'port')
    const pieces = [WHOLE.indexOf('port'), WHOLE.indexOf('hurt')].map(start => ({ start, end: start + 4 }))
    const elided = {
      ...item,
      passage: { ...(item.passage as NonNullable<Evidence['passage']>), quoted: pieces },
    }
    expect(sentenceHtml(elided).toHTML()).toMatch(/<mark>port<\/mark>.*<mark>hurt<\/mark>/)
  })

  it('is the quote alone where the text is not here, and says that it was not checked', () => {
    const absent = evidence({ says: '14' })
    expect(sentenceHtml(absent).toHTML()).toBe('<mark>14</mark>')
    expect(contextHtml(absent)).toBeNull()
  })

  it('is shown without the marks of emphasis that a Markdown source has around words', () => {
    const noted = (quote: string, path = 'corpus/port/texts/note.md'): Evidence => {
      const item = quoted(
        {},
        'We saw that **three _old_** sheds of `5` fell, 2 * 3 * 4 m; snake_case_word.',
        quote,
      )
      return { ...item, source: { ...item.source, path } }
    }
    expect(sentenceHtml(noted('three _old_** sheds')).toHTML()).toBe(
      'We saw that <mark>three old sheds</mark> of 5 fell, 2 * 3 * <span class="whole">4 m</span>; snake_case_word.',
    )
    expect(quotedWords(noted('three _old_** sheds'))).toBe('three old sheds')
    expect(quotedWords(noted('sheds of'))).toBe('sheds of')
    expect(quotedWords(noted('**three _old_**', 'corpus/port/texts/note.txt'))).toBe('**three _old_**')
  })

  it('escapes the text of the source', () => {
    expect(sentenceHtml(quoted({}, 'a <b>14</b> & more', '14')).toHTML()).toBe(
      'a &lt;b&gt;<mark>14</mark>&lt;/b&gt; &amp; more',
    )
  })
})

describe('a piece of evidence', () => {
  const view = (item: Evidence, book = english) => {
    const source = viewSource(item.source, [], () => null, book)
    return viewEvidence(item, fact('f', [item]), source, () => null, book)
  }

  it('says as of when, or that there is only a day of issue', () => {
    expect(view(evidence({ asOf: '2025-02-10' })).plain.asOf).toBe('as of 10 February 2025')
    expect(view(evidence({ issued: '2025-02-11' })).plain.asOf).toBe('published 11 February 2025')
    expect(view(evidence({ issued: '2025-02' }), german).plain.asOf).toBe('veröffentlicht im Februar 2025')
    expect(view(evidence({})).asOf).toBeNull()
  })

  it('says where a year was filled in', () => {
    const item = evidence({ says: 'date:2026-07-01' })
    expect(view(item)).toMatchObject({ value: '1 July 2026', inferred: null })
    const value = { ...(item.value as DateValue), yearInferred: true as const }
    expect(view({ ...item, value })).toMatchObject({ inferred: '1 July 2026 (year inferred)' })
  })

  it('says how long its words are on paper, where their text is here', () => {
    const lengthOf = (count: number) =>
      view(quoted({}, `At least 14${' and more'.repeat(count)}.`, 'least')).length.sentence
    expect([lengthOf(2), lengthOf(27), lengthOf(40)]).toEqual(['short', 'long', 'longer'])
    expect(view(evidence({ says: '14' })).length).toEqual({ sentence: 'short', context: 'short' })
  })

  it('names an outlet once that is the claimant or stands between', () => {
    const said = view(
      evidence({ by: ['Ministry of Energy', 'Security Service'], outlet: 'The Ministry of Energy' }),
    )
    expect([said.who, said.chain, said.outlet]).toEqual([
      'Security Service',
      'by way of Ministry of Energy',
      null,
    ])
  })

  it('says who first said it, and by way of whom', () => {
    const chained = view(evidence({ by: ['National Wire', 'Fire service'] }))
    expect([chained.who, chained.chain]).toEqual(['Fire service', 'by way of National Wire'])
    expect(view(evidence({})).who).toBe('Unattributed')
  })

  it('says of a copy what it copies, and that it is not counted', () => {
    const copy = view(evidence({ copyOf: 'gazette' }))
    expect([copy.lineage, copy.counted]).toEqual(['reworded copy of gazette: not counted', false])
  })

  it('names an origin outside the corpus, and the hops from it', () => {
    const from = { kind: 'outside', origin: 'National Wire', via: ['Portside News'] } as const
    const lineage = { relation: 'rewrite', from, decidedBy: 'analyst' } as const
    const lifted = { ...evidence({}), lineage }
    expect(view(lifted).lineage).toBe('National Wire, by way of Portside News and a reworded copy')
    expect(view({ ...lifted, lineage: { ...lineage, from: { ...from, via: [] } } }, german).lineage).toBe(
      'National Wire, über eine umgeschriebene Kopie',
    )
  })

  it('says nothing of a stance that asserts', () => {
    expect(view(evidence({})).stance.word).toBe('')
    expect(view(evidence({ stance: 'denies' })).stance.word).toBe('denies it')
  })

  it('grades who said it before who carried it', () => {
    const item = evidence({ by: ['port'], credibility: 2 })
    const source: Source = { ...item.source, reliability: 'C' }
    expect(gradeOf({ ...item, source })).toBe('C2')
    const claimant = { id: 'port', name: 'Port', aliases: [], reliability: 'B' as const, declared: true }
    expect(gradeOf({ ...item, source, claimant })).toBe('B2')
    expect(gradeOf(evidence({}))).toBeNull()
  })

  it('lends the grade of an outlet to nobody whom it quotes, but to itself', () => {
    const item = evidence({ by: ['port'], credibility: 2 })
    const claimant = { id: 'port', name: 'Port', aliases: [], reliability: 'B' as const, declared: true }
    const source: Source = { ...item.source, reliability: 'E' }
    expect(gradeOfSpeaker({ ...item, source, claimant })).toBe('B2')
    expect(gradeOfSpeaker({ ...item, source, claimant: { ...claimant, reliability: null } })).toBe('2')
    expect(gradeOfSpeaker({ ...item, source, claimant: null })).toBe('2')
    const own = { ...source, bibliography: { ...source.bibliography, 'container-title': 'The Port' } }
    expect(gradeOfSpeaker({ ...item, source: own, claimant: { ...claimant, reliability: null } })).toBe('E2')
  })

  it('prints names of the registry with the apostrophes of running text', () => {
    const claimant = { id: 'a', name: "Dockers' union", aliases: [], reliability: null, declared: true }
    const told = view({ ...evidence({ says: "14 of the port's workers" }), claimant })
    expect(told.who).toBe('Dockers’ union')
    expect(told.quote).toBe("14 of the port's workers")
  })
})

describe('the link to a passage', () => {
  const at = (url: string | null, whole: string, quote: string) => {
    const item = quoted({}, whole, quote)
    const bibliography = { ...item.source.bibliography, URL: url }
    return linkToPassage({ ...item, source: { ...item.source, bibliography } })
  }

  it('leads to the quoted words, hyphens and commas encoded', () => {
    expect(at('https://g.example/a', 'the east-quay, shut', 'east-quay, shut')).toBe(
      'https://g.example/a#:~:text=east%2Dquay%2C%20shut',
    )
  })

  it('keeps the address’s own fragment', () => {
    expect(at('https://g.example/a#part', WHOLE, '14')).toContain('#part:~:text=')
  })

  it('adds the words before where the same words stand elsewhere', () => {
    expect(at('https://g.example/a', 'in 14 sheds were 14 men', '14 men')).not.toContain('-,')
    const twice = 'two hurt at noon. Later two hurt'
    const item = quoted({}, twice, 'two hurt')
    const start = twice.lastIndexOf('two hurt')
    const range = { start, end: start + 8 }
    const passage = { ...(item.passage as NonNullable<Evidence['passage']>), ...range, quoted: [range] }
    const bibliography = { ...item.source.bibliography, URL: 'https://g.example' }
    expect(linkToPassage({ ...item, passage, source: { ...item.source, bibliography } })).toContain(
      'text=at%20noon.%20Later-,two%20hurt',
    )
  })

  it('is null for an address that is not of the web', () => {
    expect(at('javascript:alert(1)', WHOLE, '14')).toBeNull()
    expect(at(null, WHOLE, '14')).toBeNull()
  })
})

describe('a reference', () => {
  const reference = (bibliography: Partial<Bibliography>, book = english) => {
    const { source } = evidence({})
    return referenceOf(
      { ...source, bibliography: { ...source.bibliography, ...bibliography } },
      book,
    ).toHTML()
  }

  it('cites a newspaper', () => {
    expect(
      reference({
        type: 'article-newspaper',
        author: [{ family: 'Okell', given: 'Tomas' }, { literal: 'Gazette staff' }],
        title: 'Fire closes the east quay',
        'container-title': 'Harbour Gazette',
        issued: '2025-02-11',
        accessed: '2025-02-14',
      }),
    ).toBe(
      'Okell, Tomas and Gazette staff. Fire closes the east quay. <em>Harbour Gazette</em>, 11 February 2025. Accessed 14 February 2025.',
    )
  })

  it('cites a report by its publisher, and names the medium', () => {
    const report = { type: 'report', title: 'Bulletin 9', publisher: 'Port authority', issued: '2025-02-19' }
    expect(reference(report)).toBe('<em>Bulletin 9</em>. Port authority, report, 19 February 2025.')
    expect(reference(report, german)).toContain('Bericht, 19. Februar 2025')
  })

  it('leaves out what is not known, and escapes the rest', () => {
    expect(reference({ type: 'webpage', title: '<b>Shut?' })).toBe('&lt;b&gt;Shut?')
    expect(reference({ title: null })).toMatch(/^source-\d+\.$/)
    expect(reference({ title: null, issued: '2025-02-19' })).toMatch(/^source-\d+\. 19 February 2025\.$/)
  })
})
