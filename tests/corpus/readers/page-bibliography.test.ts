import { describe, expect, it } from 'vitest'
import { edtfOf } from '../../../src/corpus/readers/declared-date.ts'
import { readMarkup } from '../../../src/corpus/readers/html/read-html.ts'

const foundIn = async (head: string, root = '<html>') => {
  const reading = await readMarkup(
    `${root}<head>${head}</head><body><p>Fourteen were hurt.</p></body></html>`,
  )
  return 'problem' in reading ? null : reading.found
}
const data = (thing: object) => `<script type="application/ld+json">${JSON.stringify(thing)}</script>`

describe('what a page says of itself', () => {
  it('is taken from its structured data first', async () => {
    const article = {
      '@context': 'https://schema.org',
      '@graph': [
        { '@type': 'WebSite', name: 'Gazette online' },
        {
          '@type': 'NewsArticle',
          headline: 'Fire closes the east quay',
          datePublished: '2025-02-11T06:10:00+01:00',
          author: [
            { '@type': 'Person', givenName: 'Ida', familyName: 'Brekke' },
            { '@type': 'Organization', name: 'Gazette staff' },
          ],
          publisher: { '@type': 'Organization', name: 'Quay Media' },
          mainEntityOfPage: { '@type': 'WebPage', '@id': 'https://gazette.example/east-quay' },
          inLanguage: 'en_gb',
        },
      ],
    }
    const meta =
      '<meta property="og:title" content="Another title"><meta property="og:site_name" content="Harbour Gazette">'
    expect(await foundIn(meta + data(article))).toEqual({
      type: 'article-newspaper',
      title: 'Fire closes the east quay',
      'container-title': 'Harbour Gazette',
      publisher: 'Quay Media',
      author: [{ family: 'Brekke', given: 'Ida' }, { literal: 'Gazette staff' }],
      issued: '2025-02-11',
      URL: 'https://gazette.example/east-quay',
      language: 'en-GB',
    })
  })

  it('is taken from Open Graph and other meta where there is no structured data', async () => {
    const head = [
      '<title>Fire closes the quay | Harbour Gazette</title>',
      '<meta property="og:site_name" content="Harbour Gazette">',
      '<meta property="article:published_time" content="2025-02-11T06:10:00Z">',
      '<meta name="author" content="By Ida Brekke and Nils Orre">',
      '<link rel="canonical" href="https://gazette.example/east-quay">',
    ]
    expect(await foundIn(head.join(''), '<html lang="en">')).toEqual({
      type: 'webpage',
      title: 'Fire closes the quay',
      'container-title': 'Harbour Gazette',
      author: [{ literal: 'Ida Brekke' }, { literal: 'Nils Orre' }],
      issued: '2025-02-11',
      URL: 'https://gazette.example/east-quay',
      language: 'en',
    })
  })

  it('is no more than what stands there', async () => {
    expect(await foundIn('<title>Fire</title>')).toEqual({ type: 'webpage', title: 'Fire' })
    expect(await foundIn('<meta name="author" content="https://social.example/gazette">')).toEqual({
      type: 'webpage',
    })
  })

  it('passes over structured data that is broken, and mends bare line ends in it', async () => {
    const broken = '<script type="application/ld+json">{"@type": "NewsArticle", "headline": </script>'
    const bare =
      '<script type="application/ld+json">{"@type": "NewsArticle", "headline": "Fire closes\nthe quay"}</script>'
    expect(await foundIn(`<title>Fire</title>${broken}`)).toEqual({ type: 'webpage', title: 'Fire' })
    expect(await foundIn(bare)).toMatchObject({ title: 'Fire closes the quay' })
  })

  it('takes the page’s own address over one of the whole site, and over none the one it was saved from', async () => {
    const site =
      '<link rel="canonical" href="https://gazette.example/"><meta property="og:url" content="https://gazette.example/fire">'
    expect(await foundIn(site)).toMatchObject({ URL: 'https://gazette.example/fire' })
    const saved = await foundIn('<!-- saved from url=(0031)https://gazette.example/fire-2 -->')
    expect(saved).toMatchObject({ URL: 'https://gazette.example/fire-2' })
  })
})

describe('a declared date', () => {
  it.each([
    ['2025-02-11', '2025-02-11'],
    ['2025-02-11T23:30:00-05:00', '2025-02-11'],
    ['2025/2/1', '2025-02-01'],
    ['20250211', '2025-02-11'],
    ['2025-02', '2025-02'],
    ['Tue, 11 Feb 2025 09:30:00 +0100', '2025-02-11'],
    ['11-Feb-2025', '2025-02-11'],
    ['February 11th, 2025', '2025-02-11'],
  ])('%s is %s', (declared, edtf) => {
    expect(edtfOf(declared)).toBe(edtf)
  })

  it.each(['03/04/2025', 'last Tuesday', '2025-02-30', '1970-01-01T00:00:00Z', '0001-01-01', ''])(
    '%s is none, or not one alone',
    declared => {
      expect(edtfOf(declared)).toBeNull()
    },
  )
})
