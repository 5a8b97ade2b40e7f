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

describe('what a page shows above its story', () => {
  const STORY = [
    'At least 14 people were hurt when shed 4 burnt down before dawn on Monday, the port said.',
    'The quay stays shut until the roof has been looked at, according to the port’s engineer.',
  ]
  const shownBy = async (head: string, above: string) => {
    const story = STORY.map(words => `<p>${words}</p>`).join('')
    const reading = await readMarkup(
      `<html><head>${head}</head><body><div><h1>Fire closes the east quay</h1>${above}${story}</div></body></html>`,
    )
    return 'problem' in reading ? null : reading.found
  }

  it('completes what it declares: authors by a byline, the day beside it', async () => {
    const above =
      '<div>By IDA BREKKE and NILS ORRE, Harbour Gazette</div><div>Published: 11 February 2025, 9:30 am</div>'
    expect(await shownBy('<title>Fire closes the east quay</title>', above)).toEqual({
      type: 'webpage',
      title: 'Fire closes the east quay',
      author: [{ literal: 'Ida Brekke' }, { literal: 'Nils Orre' }],
      issued: '2025-02-11',
    })
  })

  it('gives way to what it declares', async () => {
    const head =
      '<meta name="author" content="Ida Brekke"><meta property="article:published_time" content="2025-02-10">'
    const above = '<div>By Nils Orre</div><div>Published: 11 February 2025, 9:30 am</div>'
    expect(await shownBy(head, above)).toMatchObject({
      author: [{ literal: 'Ida Brekke' }],
      issued: '2025-02-10',
    })
  })

  it.each([
    ['Fire closes the east quay | Harbour Gazette', 'Harbour Gazette'],
    ['Fire closes the east quay - Harbour Gazette', 'Harbour Gazette'],
    ['Harbour Gazette | Fire closes the east quay', 'Harbour Gazette'],
    ['Fire closes the east quay | News | Harbour Gazette', undefined],
  ])('tells the headline from the site in the title %s', async (title, site) => {
    const found = await shownBy(`<title>${title}</title>`, '')
    expect(found).toMatchObject({ title: 'Fire closes the east quay' })
    expect(found?.['container-title']).toBe(site)
  })

  it('names the author where the page declares itself as one', async () => {
    const head =
      '<meta property="og:site_name" content="Harbour Gazette"><meta name="author" content="Harbour Gazette">'
    expect(await shownBy(head, '<div class="byline">Ida Brekke (@idab)</div>')).toMatchObject({
      author: [{ literal: 'Ida Brekke' }],
    })
    expect(await shownBy(head, '')).toMatchObject({ author: [{ literal: 'Harbour Gazette' }] })
  })

  it.each([
    ['by its relation', '<p>Posted by <a rel="author" href="/ib">Ida Brekke</a></p>', ['Ida Brekke']],
    [
      'by its property',
      '<p>From <span itemprop="author"><a>Ida Brekke</a></span> (with others)</p>',
      ['Ida Brekke'],
    ],
    [
      'in the line of the day',
      '<div>Posted on <time datetime="2025-02-11">11 February</time><span class="byline"> by <a>Ida Brekke</a></span></div>',
      ['Ida Brekke'],
    ],
    [
      'once, of two who are named twice',
      '<p>With <a rel="author">Ida Brekke</a>, <a rel="author">Ove Lien</a> <a rel="author">Ida Brekke</a>, in the harbour, all through the night and into the morning</p>',
      ['Ida Brekke', 'Ove Lien'],
    ],
  ])('names the author whose element says so, %s', async (_, markup, names) => {
    expect(await shownBy('', markup)).toMatchObject({ author: names.map(literal => ({ literal })) })
  })

  it('names nobody whose byline belongs to another story', async () => {
    const other = '<aside class="related"><h2>A heron</h2><span class="author">Sixten Lund</span></aside>'
    expect((await shownBy('', other))?.author).toBeUndefined()
  })

  it('names nobody by the words of the site in an author’s element', async () => {
    const found = await shownBy(
      '',
      '<div class="author">Written by</div><div class="byline">Harbour Writers</div>',
    )
    expect(found?.author).toBeUndefined()
  })

  it.each([
    ['2025-02-11 09:30:15 来源：新闻网', '2025-02-11'],
    ['2025年2月11日 9時30分', '2025-02-11'],
    ['09:30 11.02.2025 (обновлено: 15:02 12.02.2025)', '2025-02-11'],
    ['Flight 2025-13-41, gate 11.02.1', undefined],
  ])('is the first day in figures above the story: %s', async (line, issued) => {
    expect((await shownBy('', `<div>${line}</div>`))?.issued).toBe(issued)
  })

  it('is a day in a time element, else the one in its address', async () => {
    expect(await shownBy('', '<time datetime="2025-02-11T09:30">yesterday</time>')).toMatchObject({
      issued: '2025-02-11',
    })
    const address = '<link rel="canonical" href="https://gazette.example/news/2025/feb/11/east-quay">'
    expect(await shownBy(address, '')).toMatchObject({ issued: '2025-02-11' })
    const number = '<link rel="canonical" href="https://gazette.example/news/2025/41/7/east-quay">'
    expect((await shownBy(number, ''))?.issued).toBeUndefined()
  })
})

describe('structured data', () => {
  const article = { '@type': 'NewsArticle', headline: 'Fire closes the east quay' }

  it('names author and outlet by reference to other things, and is no part of its own page', async () => {
    const graph = [
      {
        ...article,
        author: [{ '@id': '#ida' }, { '@id': '#gone' }],
        publisher: { '@id': '#quay' },
        isPartOf: { '@id': '#page' },
      },
      { '@type': 'Person', '@id': '#ida', name: 'Ida Brekke' },
      { '@type': 'Organization', '@id': '#quay', name: 'Quay Media' },
      { '@type': 'WebPage', '@id': '#page', name: 'Fire closes the east quay' },
    ]
    expect(await foundIn(data({ '@context': 'https://schema.org', '@graph': graph }))).toMatchObject({
      author: [{ literal: 'Ida Brekke' }],
      'container-title': 'Quay Media',
    })
  })

  it('is read where it was escaped for HTML', async () => {
    const headline = '&#8220;Fire&rdquo; &amp; smoke &#x2013; the quay&hellip; &unknown;'
    expect(await foundIn(data({ ...article, headline }))).toMatchObject({
      title: '“Fire” & smoke – the quay… &unknown;',
    })
  })

  it.each(['1739254200', '1739254200000'])('may count the seconds since 1970 (%s)', async datePublished => {
    expect(await foundIn(data({ ...article, datePublished }))).toMatchObject({ issued: '2025-02-11' })
  })
})

describe('the address of a page', () => {
  it.each([
    ['//gazette.example/quay', ''],
    ['/quay', '<base href="https://gazette.example/">'],
  ])('that is %s is completed', async (href, base) => {
    expect(await foundIn(`${base}<link rel="canonical" href="${href}">`)).toMatchObject({
      URL: 'https://gazette.example/quay',
    })
  })

  it('that tells no host is none', async () => {
    expect((await foundIn('<link rel="canonical" href="/quay">'))?.URL).toBeUndefined()
  })
})

describe('an author’s field', () => {
  it.each([
    ['Ida Brekke, CNN', ['Ida Brekke']],
    ['Ida Brekke, Science Editor, Harbour News', ['Ida Brekke']],
    ['IDA BREKKE (STAFF WRITER)', ['Ida Brekke']],
    ['Associated Press', ['Associated Press']],
  ])('%s names people without what they are', async (field, names) => {
    expect(await foundIn(`<meta name="author" content="${field}">`)).toMatchObject({
      author: names.map(literal => ({ literal })),
    })
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

describe('what a page shows where it declares little', () => {
  const STORY =
    'At least 14 people were hurt when shed 4 burnt down before dawn on Monday, the port said. Nobody had been told that drums of solvent stood in it.'
  const shownIn = async (title: string, body: string) => {
    const reading = await readMarkup(`<html><head><title>${title}</title></head><body>${body}</body></html>`)
    return 'problem' in reading ? null : reading.found
  }

  it('is the author and the day that its markup marks, as blogs do', async () => {
    const post = `<div class="hentry"><h3>The night the bakery burned</h3><p>${STORY}</p>
      <span class="author vcard">Posted by <span class="fn">Ida Brekke</span></span>
      <abbr class="published" title="2012-02-19T21:14:00Z">21:14</abbr>
      <div class="comments"><span class="vcard"><cite class="fn">Jo Lund</cite></span></div></div>`
    expect(await shownIn('The night the bakery burned', post)).toMatchObject({
      author: [{ literal: 'Ida Brekke' }],
      issued: '2012-02-19',
    })
  })

  it('is no author where the markup marks several', async () => {
    const author = (name: string) => `<span class="vcard"><span class="fn">${name}</span></span>`
    const post = `<div class="hentry"><p>${STORY}</p>${author('Ida Brekke')}${author('Jo Lund')}</div>`
    expect(await shownIn('Fire', post)).not.toHaveProperty('author')
  })

  it('is the day right above the headline, in a cell whose lines are parted by breaks, and its title', async () => {
    const cell = `Tuesday, November 16, 2004<br><b>Parliament rejects the power bill</b><br><br>${STORY}<br><br>${STORY}`
    const found = await shownIn(
      'Levant Online: Parliament rejects the power bill',
      `<table><tr><td>${cell}</td></tr></table>`,
    )
    expect(found).toMatchObject({
      title: 'Parliament rejects the power bill',
      'container-title': 'Levant Online',
      issued: '2004-11-16',
    })
  })

  it('is not what an archive put over the page and hid', async () => {
    const bar = '<div style="display:none"><div>2 March 2011</div></div>'
    expect(await shownIn('Fire closes the quay', `${bar}<p>${STORY}</p>`)).not.toHaveProperty('issued')
  })
})
