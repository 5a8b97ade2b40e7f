import { describe, expect, it } from 'vitest'
import { readMarkup } from '../../../src/corpus/readers/html/read-html.ts'

async function read(markup: string) {
  const reading = await readMarkup(markup)
  if ('problem' in reading) throw new Error(reading.problem)
  const { text, paragraphs, places } = reading.ok
  return {
    text,
    paragraphs: paragraphs.map(({ start, end }) => text.slice(start, end)),
    places,
    remarks: reading.remarks,
  }
}

const LEAD = 'At least 14 people were hurt when shed 4 burnt down before dawn on Monday, the port said.'
const SECOND = 'The quay stays shut until the roof has been looked at, according to the port’s engineer.'
const THIRD = 'Nobody would say on Tuesday whether the drums had been moved before the fire broke out.'
const story = (...inner: readonly string[]) =>
  `<html><body><article>${inner.join('')}</article></body></html>`
const p = (words: string) => `<p>${words}</p>`

describe('the text of a page', () => {
  it('keeps subheads, lists, quotations and rows of data in their order', async () => {
    const { paragraphs } = await read(
      story(
        p(LEAD),
        '<h2>What is known</h2>',
        p(SECOND),
        '<ul><li>eighty drums by the permit</li><li>some 110 by the crew</li></ul>',
        '<blockquote><p>It was a torch with a roof on it.</p></blockquote>',
        '<table><tr><th>Shed</th><th>Drums</th></tr><tr><td>4</td><td>110</td></tr></table>',
        p(THIRD),
      ),
    )
    expect(paragraphs).toEqual([
      LEAD,
      'What is known',
      SECOND,
      'eighty drums by the permit',
      'some 110 by the crew',
      'It was a torch with a roof on it.',
      'Shed\tDrums',
      '4\t110',
      THIRD,
    ])
  })

  it('leaves out what stands between paragraphs and is no part of the story', async () => {
    const { paragraphs } = await read(
      story(
        p(LEAD),
        '<div class="ad-slot">Advertisement</div>',
        '<aside class="related-stories"><h3>Related</h3><ul><li><a href="/1">The shed that nobody looked into for a year</a></li></ul></aside>',
        p(SECOND),
        '<div class="newsletter-signup"><p>Get the harbour letter in your inbox at half past six on every working day.</p></div>',
        '<figure><img src="x.jpg"><figcaption>Shed 4 on Monday. Picture: Ove Lien</figcaption></figure>',
        p('Read more: <a href="/2">Ten years of shed 4</a>'),
        p(THIRD),
      ),
    )
    expect(paragraphs).toEqual([LEAD, SECOND, THIRD])
  })

  it('does not believe a name that is on the whole story', async () => {
    const inner = [LEAD, SECOND, THIRD].map(words => `<div class="story-share-row"><p>${words}</p></div>`)
    expect(
      (await read(`<html><body class="comments-open has-sidebar">${story(...inner)}</body></html>`))
        .paragraphs,
    ).toEqual([LEAD, SECOND, THIRD])
  })

  it('leaves out comments, however long they are', async () => {
    const comment =
      '<div class="comment"><p>I have walked past that shed for thirty years, and it smelt of paint on every one of them.</p></div>'
    const { paragraphs } = await read(
      `<html><body>${p(LEAD)}${p(SECOND)}<div id="comments">${comment.repeat(3)}</div></body></html>`,
    )
    expect(paragraphs).toEqual([LEAD, SECOND])
  })

  it('takes a paragraph that a page shows twice, for two screens, once', async () => {
    const { paragraphs } = await read(
      `<html><body><div class="wide">${p(LEAD)}${p(SECOND)}${p(THIRD)}</div><div class="narrow">${p(SECOND)}</div></body></html>`,
    )
    expect(paragraphs).toEqual([LEAD, SECOND, THIRD])
  })

  it('finds paragraphs between line breaks, and in upper-case markup without end tags', async () => {
    const broken = await read(`<html><body><td>${LEAD}<br><br>\n${SECOND}<BR><BR>${THIRD}</td></body></html>`)
    const old = await read(`<HTML><BODY><FONT SIZE=3><P>${LEAD}<P>${SECOND}<P>${THIRD}</FONT></BODY></HTML>`)
    expect([broken.paragraphs, old.paragraphs]).toEqual(Array(2).fill([LEAD, SECOND, THIRD]))
  })

  it('is plain: no soft hyphens, no zero-width spaces, no hard spaces', async () => {
    const { text } = await read(
      story(p(LEAD.replace('people', 'peo&shy;ple').replace('shed 4', 'shed&nbsp;4&#8203;'))),
    )
    expect(text).toBe(LEAD)
  })

  it('leads back to elements of the page', async () => {
    const { places, text } = await read(
      `<html><body><div id="story">${p(LEAD)}<div>${p(SECOND)}</div></div></body></html>`,
    )
    expect(places).toEqual([
      { start: 0, kind: 'element', label: '#story/p[1]' },
      { start: text.indexOf('The quay'), kind: 'element', label: '#story/div[1]/p[1]' },
    ])
  })

  it('takes a sentence beside a picture for its caption, and not the entries of a list with pictures', async () => {
    const pictured = (words: string) => `<div class="media-block"><img src="x.jpg"><p>${words}</p></div>`
    const caption =
      'Shed 4 on Monday morning, seen from the deck of the fire boat that had been there all night.'
    const filler = Array.from({ length: 4 }, (_, index) =>
      p(`${SECOND.slice(0, -1)}, as it said ${index + 2} times.`),
    )
    const one = await read(story(p(LEAD), pictured(caption), ...filler))
    expect(one.paragraphs).not.toContain(caption)
    expect(one.paragraphs).toHaveLength(5)
    const many = await read(story(...[LEAD, SECOND, THIRD].map(pictured)))
    expect(many.paragraphs).toEqual([LEAD, SECOND, THIRD])
  })

  it('keeps the dates that head the entries of a chronology, and drops the one above the story', async () => {
    const { paragraphs } = await read(
      story(
        p('11 February 2025, 09:30'),
        p(LEAD),
        p('Monday 10 February'),
        p(SECOND),
        p('Tuesday 11 February'),
        p(THIRD),
      ),
    )
    expect(paragraphs).toEqual([LEAD, 'Monday 10 February', SECOND, 'Tuesday 11 February', THIRD])
  })

  it('is one article alone where the page goes on with the next', async () => {
    const other = [
      'A heron has come back to the mill pond after nine years, and the town clerk has put up a sign.',
      'It says that the bird is shy and that its name, for those who feel they must use one, is Sixten.',
    ]
    const article = (title: string, ...words: readonly string[]) =>
      `<article><h1>${title}</h1><div class="body">${words.map(p).join('')}</div></article>`
    const { paragraphs } = await read(
      `<html><head><title>Fire closes the quay</title></head><body>${article('Fire closes the quay', LEAD, SECOND, THIRD)}${article('Heron returns', ...other)}</body></html>`,
    )
    expect(paragraphs).toEqual([LEAD, SECOND, THIRD])
  })

  it('shows the rest of a story that a wall hides', async () => {
    const { paragraphs } = await read(
      `<html><body><div>${p(LEAD)}</div><div style="display: none">${p(SECOND)}${p(THIRD)}</div></body></html>`,
    )
    expect(paragraphs).toEqual([LEAD, SECOND, THIRD])
  })
})

describe('the text that a page declares', () => {
  const sentences = Array.from(
    { length: 12 },
    (_, index) =>
      `In the ${index + 2}nd week the inspectors counted ${index * 7 + 3} drums in shed ${index} and wrote it down.`,
  )
  const declare = (body: string) =>
    `<script type="application/ld+json">${JSON.stringify({ '@type': 'NewsArticle', articleBody: body })}</script>`

  it('stands in for a page that shows only the beginning, with a remark', async () => {
    const { paragraphs, remarks } = await read(
      `<html><head>${declare(sentences.join('\n'))}</head><body>${p(sentences[0] ?? '')}</body></html>`,
    )
    expect(paragraphs).toEqual(sentences)
    expect(remarks).toEqual([
      'the text is the one that the page’s metadata declares; the page itself shows less',
    ])
  })

  it('tells paragraphs of the story from others among them', async () => {
    const plea =
      'Our reporters can go on counting because several thousand of our readers decided to pay them for it.'
    const shown = sentences.flatMap((words, index) => (index === 5 ? [words, plea] : [words]))
    const { paragraphs } = await read(
      `<html><head>${declare(sentences.join(' '))}</head><body>${shown.map(p).join('')}</body></html>`,
    )
    expect(paragraphs).toEqual(sentences)
  })
})

describe('a page that is hardly one', () => {
  it.each([
    ['nothing but a head', '<html><head><title>Fire</title></head></html>'],
    ['scripts alone', '<html><body><script>document.write("<p>14</p>")</script></body></html>'],
  ])('%s has no text, and that is said', async (_, markup) => {
    expect(await readMarkup(markup)).toEqual({ problem: 'there is no text in the page' })
  })

  it.each([
    ['without html or body', p(LEAD) + p(SECOND)],
    ['with a head and no body', `<html><head><title>Fire</title></head>${p(LEAD)}${p(SECOND)}</html>`],
    ['with a script that never ends', `<html><body><script>var x = 1${p(LEAD)}${p(SECOND)}</body></html>`],
    [
      'nested 3,000 deep',
      `<body>${'<div>'.repeat(3000)}${p(LEAD)}${p(SECOND)}${'</div>'.repeat(3000)}</body>`,
    ],
  ])('%s gives its paragraphs', async (_, markup) => {
    expect((await read(markup)).paragraphs.slice(-2)).toEqual(
      [LEAD, SECOND].map(words => expect.stringContaining(words)),
    )
  })

  it('with a picture of 20 MB inside is read like any other', async () => {
    const { paragraphs } = await read(
      story(p(LEAD), `<img src="data:image/png;base64,${'A'.repeat(20_000_000)}">`, p(SECOND)),
    )
    expect(paragraphs).toEqual([LEAD, SECOND])
  })

  it('with more elements than memory has room for is refused before it is parsed', async () => {
    const reading = await readMarkup(story('<p>Shed 4</p>'.repeat(1_000_000)))
    expect(reading).toEqual({
      problem:
        'it has 1000003 elements and character references, and pages of up to 250000 are read: save the part that is wanted',
    })
  })

  it.each([
    ['references', '&amp;'],
    ['signs that open nothing', '<'],
  ])('with as many %s is refused, for each is a piece of text', async (_, sign) => {
    expect(await readMarkup(story(`<p>${sign.repeat(300_000)}</p>`))).toEqual({
      problem: expect.stringMatching(/^it has 30000\d elements and character references/),
    })
  })

  it.each([
    ['nested 100,000 deep', `${'<div>'.repeat(100_000)}${p(LEAD)}${'</div>'.repeat(100_000)}`],
    ['with 100,000 signs of emphasis that never end', `<p>${'<b>Shed 4. '.repeat(100_000)}`],
  ])('%s is refused before it is parsed', async (_, markup) => {
    const started = performance.now()
    expect(await readMarkup(`<html><body>${markup}</body></html>`)).toEqual({
      problem: expect.stringMatching(
        /^its elements lie 10000\d deep in one another, and pages of up to 10000 are read/,
      ),
    })
    // Parsing it takes several times as long.
    expect(performance.now() - started).toBeLessThan(5000)
  })
})
