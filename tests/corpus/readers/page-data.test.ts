import { describe, expect, it } from 'vitest'
import { readMarkup } from '../../../src/corpus/readers/html/read-html.ts'

/** A report of some length, a paragraph each; long enough to be told from a teaser. */
const STORY = [
  'At least 14 people were hurt when shed 4 burnt down before dawn on Monday, the port said, and nobody had been told that drums of solvent had stood in it since the spring.',
  'The quay stays shut until the roof has been looked at, according to the port’s engineer, who spoke of two weeks, and then, when she was asked again, of two months at the least.',
  'Nobody would say on Tuesday whether the drums had been moved before the fire broke out, or who had signed for them, or where the paper with the signature was kept from now on.',
  'The last fire in the sheds, in 1987, had been put out by the crew of a tug that lay at the quay with its pumps running, because its own engine room was under water at the time.',
]
const read = async (
  scripts: string,
  body = '<div id="app">Loading</div><footer>Harbour Gazette</footer>',
) => {
  const reading = await readMarkup(`<html><body>${body}${scripts}</body></html>`)
  return 'problem' in reading ? reading.problem : reading
}
const textIn = async (scripts: string, body?: string) => {
  const reading = await read(scripts, body)
  return typeof reading === 'string' ? reading : reading.ok.text
}
const json = (value: unknown) => `<script type="application/json">${JSON.stringify(value)}</script>`
const assigned = (value: unknown) =>
  `<script>window.__STATE__ = ${JSON.stringify(value)};(function(){ start("{") }())</script>`
const SUMMARY = `${STORY[1]} `.repeat(2).trim()

describe('a page that scripts fill in', () => {
  it.each([
    ['a list of paragraphs', { article: { body: STORY } }],
    [
      'a list of blocks with a text each, pictures among them',
      {
        article: {
          id: 7,
          blocks: STORY.flatMap((html, index) => [
            { type: 'text', html },
            {
              type: 'image',
              caption: `The shed on day ${index} of the fire, seen from the other side of the harbour.`,
            },
          ]),
        },
      },
    ],
    [
      'a tree of nodes',
      {
        content: STORY.map(words => ({
          type: 'paragraph',
          content: words.split(/(?= who | or )/).map(value => ({ type: 'text', value })),
        })),
      },
    ],
    ['a field of markup', { post: { content: STORY.map(words => `<p>${words}</p>\n`).join('') } }],
    [
      'the longest of several stories',
      { stories: [{ body: STORY.slice(0, 3) }, { body: STORY }, { body: STORY.slice(1) }] },
    ],
  ])('is read from %s', async (_, data) => {
    expect(await textIn(json(data))).toBe(STORY.join('\n\n'))
    expect(await textIn(assigned(data))).toBe(STORY.join('\n\n'))
  })

  it('says from where its text is', async () => {
    expect(await read(json({ body: STORY }))).toMatchObject({
      remarks: ['the text is the one that the page’s scripts hold; the page itself shows less'],
    })
  })

  it('is read although its data holds what is no JSON', async () => {
    const data = JSON.stringify({ author: 'X', body: STORY }).replace('"X"', 'undefined')
    expect(await textIn(`<script>window.data = ${data}</script>`)).toBe(STORY.join('\n\n'))
  })

  it('keeps a word and the sign behind it together that stood at the end of a link', async () => {
    const linked = STORY.map(words => words.replace('Monday', '<a href="/monday">Monday</a>'))
    expect(await textIn(json({ body: linked }))).toBe(STORY.join('\n\n'))
  })

  it.each([
    [
      'summaries of other stories',
      { related: STORY.map(text => ({ text })), latest: [{ summary: SUMMARY }] },
    ],
    ['comments', { comments: STORY.map(text => ({ text })) }],
    ['words of the program', { labels: STORY.map(() => 'Sign up') }],
  ])('is what it shows where its data holds only %s', async (_, data) => {
    expect(await textIn(json({ ...data, padding: 'x'.repeat(1000) }))).toBe('Loading\n\nHarbour Gazette')
  })

  it('is what it shows where it shows its story', async () => {
    const shown = STORY.map(words => words.replace('port', 'harbour'))
    const body = `<article>${shown.map(words => `<p>${words}</p>`).join('')}</article>`
    expect(await textIn(json({ body: STORY }), body)).toBe(shown.join('\n\n'))
  })
})

describe('a page behind a wall', () => {
  it('is read as it is declared where it shows the beginning, and an offer that is nearly as long', async () => {
    const [lead = '', second = ''] = STORY
    const body = STORY.map(words => words.replace('hurt', 'injured'))
    const offer =
      'Log in or choose a subscription to read on. As a subscriber you have all articles, our weekly letter and the archive back to 1998, on the quay and at sea.'
    const shown = [body[0] ?? lead, `${second.slice(0, 60)}…`, offer, offer.replace('weekly', 'daily')]
    const article = { '@type': 'NewsArticle', headline: 'Fire', articleBody: body.join('\n\n') }
    const page = `<article>${shown.map(words => `<p>${words}</p>`).join('')}</article>`
    const declared = `<script type="application/ld+json">${JSON.stringify(article)}</script>`
    expect(await textIn(declared, page)).toBe(body.join('\n\n'))
  })
})
