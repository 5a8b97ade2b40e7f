import { describe, expect, it } from 'vitest'
import { markedElements } from '../../../src/corpus/readers/html/furniture/furniture-elements.ts'
import { blocksOf } from '../../../src/corpus/readers/html/page/page-blocks.ts'
import { parsePage } from '../../../src/corpus/readers/html/page/parse-page.ts'
import { readMarkup } from '../../../src/corpus/readers/html/read-html.ts'

async function paragraphsOf(body: string): Promise<readonly string[]> {
  const reading = await readMarkup(`<html><body>${body}</body></html>`)
  if ('problem' in reading) throw new Error(reading.problem)
  const { text, paragraphs } = reading.ok
  return paragraphs.map(({ start, end }) => text.slice(start, end))
}

const p = (words: string) => `<p>${words}</p>`

const STORY = [
  'At least 14 people were hurt when shed 4 burnt down before dawn on Monday, the port said.',
  'The quay stays shut until the roof has been looked at, according to the port’s engineer.',
  'Nobody would say on Tuesday whether the drums had been moved before the fire broke out.',
]

/** The same at some length, with as many commas as news has. */
const LONG = STORY.flatMap((words, index) => [
  words,
  `In notice ${index + 4}, which hung, as ever, on the door, on the crane, and in the canteen, the port said so, in ${index + 7} words, and no more.`,
])

const OTHERS = [
  [
    'A heron returns to the mill pond',
    'The bird was seen on Sunday by a clerk who had gone out for the post, or so he said.',
  ],
  [
    'Bus 12 to stop at the school',
    'From the first of the month it goes round by the school gate, twice a day at most.',
  ],
  [
    'The choir looks for two tenors',
    'Both of those it had have moved away, one of them for love, the conductor told us.',
  ],
] as const

describe('what surrounds a story', () => {
  const teaser = ([headline, summary]: readonly [string, string]) =>
    `<li class="item"><h3><a href="/x">${headline}</a></h3><div class="sum">${summary}</div></li>`

  it('is left out where it is a list of other stories, each a linked headline and its summary', async () => {
    const body = `<div class="text">${STORY.map(p).join('')}<h2>From the town</h2><ul>${OTHERS.map(teaser).join('')}</ul></div>`
    expect(await paragraphsOf(body)).toEqual(STORY)
  })

  it('is left out where it is a link to another story and its day', async () => {
    const block = (words: string) => `<div class="block"><div class="text">${words}</div></div>`
    const link = '<a href="/x">A heron returns to the mill pond</a><div class="text">12 марта, 08:10</div>'
    const [first = '', ...others] = STORY
    expect(await paragraphsOf([first, link, ...others].map(block).join(''))).toEqual(STORY)
  })

  it('is left out where it leads to several networks, in any language', async () => {
    const follow = (hosts: readonly string[]) =>
      `<p>Puedes seguirnos en ${hosts.map(host => `<a href="https://${host}/quay">${host}</a>`).join(' y en ')}.</p>`
    const body = (line: string) => `<div>${STORY.map(p).join('')}${line}</div>`
    expect(await paragraphsOf(body(follow(['www.facebook.com', 'twitter.com'])))).toEqual(STORY)
    expect(await paragraphsOf(body(follow(['gazette.example', 'port.example'])))).toHaveLength(4)
  })

  it('is left out where another article follows with its own author, whatever element they stand in', async () => {
    const part = (title: string, author: string, words: readonly string[]) =>
      `<div class="story"><h1>${title}</h1><div class="author">${author}</div><div class="text">${words.map(p).join('')}</div></div>`
    const others = OTHERS.map(([title, words]) => part(title, 'Ida Brekke', [words, ...LONG.slice(3)]))
    const page = `<div>${part('Fire in shed 4', 'Jo Lund', LONG.slice(0, 3))}${others.join('')}</div>`
    expect(await paragraphsOf(page)).toEqual(LONG.slice(0, 3))
  })

  it('is no part of one article under its own headings of the first rank', async () => {
    const part = (title: string, words: string) => `<div class="part"><h1>${title}</h1><p>${words}</p></div>`
    const body = STORY.map((words, index) => part(`Part ${index + 1}`, words)).join('')
    expect(await paragraphsOf(`<div><time>11 May</time>${body}</div>`)).toEqual(expect.arrayContaining(STORY))
  })

  it.each([
    ['<section><h3>Newsletter of the quay</h3>', '</section>'],
    ['<div class="x"><h4>Veja também</h4>', '</div>'],
  ])('is left out where a heading says so over all of a box: %s', async (before, after) => {
    const box = `${before}<p>What the tide brought, every Friday at noon, and what it took.</p>${after}`
    const [first = '', ...others] = LONG
    expect(await paragraphsOf(`<div>${p(first)}${box}${others.map(p).join('')}</div>`)).toEqual(LONG)
  })

  it('is left out where it is said twice, lifted out of a paragraph of the story', async () => {
    const lifted = '<blockquote><p>The quay stays shut until the roof has been looked at.</p></blockquote>'
    const quoted =
      '<blockquote><p>We had put up no fence, for there was nothing left to guard.</p></blockquote>'
    const [first = '', second = '', ...others] = LONG
    const story = [
      first,
      second.replace('In notice 4', 'The quay stays shut until the roof has been looked at. In notice 4'),
    ]
    const body = `${story.map(p).join('')}${lifted}${quoted}${others.map(p).join('')}`
    expect(await paragraphsOf(`<div>${body}</div>`)).toEqual([
      ...story,
      'We had put up no fence, for there was nothing left to guard.',
      ...others,
    ])
  })

  it('does not part the end of a story from it where it is pictures with their captions', async () => {
    const figure =
      '<figure><img src="a.jpg"><figcaption>The shed on Monday morning, from the crane.</figcaption></figure>'
    const end =
      'I would come out anyway, he said, to see, from the bridge as ever, that the lamps were lit again.'
    const body = `<div class="intro">${LONG.map(p).join('')}</div><div class="pictures">${figure.repeat(3)}</div>`
    expect(await paragraphsOf(`<article>${body}<div class="outro">${p(end)}</div></article>`)).toEqual([
      ...LONG,
      end,
    ])
  })

  it('is no heading of the first rank below the headline', async () => {
    const reading = await readMarkup(
      `<html><head><title>Fire closes the east quay | Harbour Gazette</title></head><body><article><h1>Fire closes the east quay</h1>${p(STORY[0] ?? '')}<h1>What it would take</h1>${STORY.slice(1).map(p).join('')}</article></body></html>`,
    )
    expect('problem' in reading ? '' : reading.ok.text.split('\n\n')).toEqual([
      STORY[0],
      'What it would take',
      ...STORY.slice(1),
    ])
  })

  it('is a caption under a picture, though it ends as a sentence does and letters of its script are few', async () => {
    const caption =
      '<div class="img_wrapper"><img src="a.jpg"><span>村民在小学教室里休息，等待雨停之后回家去看自己的房子。</span></div>'
    const [first = '', ...others] = LONG
    expect(await paragraphsOf(`<div>${p(first)}${caption}${others.map(p).join('')}</div>`)).toEqual(LONG)
  })

  it('is not what is named after what it lacks', async () => {
    const [first = '', ...others] = LONG
    const body = `<div><p class="lead lead--no-byline">${first}</p>${others.map(p).join('')}</div>`
    expect(await paragraphsOf(body)).toEqual(LONG)
  })

  it.each([
    '<div class="footnote"><div class="footnote-content">NOTE</div></div>',
    '<section role="doc-endnotes"><p>NOTE</p></section>',
  ])('are not its notes, though a button parts them from it: %s', async notes => {
    const note = 'The harbour master counts fifteen, for one of them went home and came back in the evening.'
    const body = `<div class="text">${LONG.map(p).join('')}<p class="share">Share</p>${notes.replace('NOTE', note)}</div>`
    expect(await paragraphsOf(`<div>${body}</div>`)).toEqual([...LONG, note])
  })

  it('is the story where a page has little but such a list', async () => {
    const body = `<div><ul>${OTHERS.map(teaser).join('')}</ul></div><div>${p('The office is in the old customs house.')}</div>`
    const paragraphs = await paragraphsOf(body)
    expect(paragraphs).toContain(OTHERS[0][1])
    expect(paragraphs).not.toContain('The office is in the old customs house.')
  })

  it('is left out where it stands behind the story in a box, parted from it', async () => {
    const company =
      'Quayside Stores is a chain of nine shops for boats, ropes, lamps, tar, paint, and for those who own a boat, and was founded in 1951.'
    const box = `<h4><a href="/facts">Facts</a></h4><div class="facts">${p(company)}</div>`
    const body = `<div class="copy">${LONG.map(p).join('')}${box}</div>`
    expect(await paragraphsOf(body)).toEqual(LONG)
  })

  it('is the story where its last paragraph stands in an element of its own, right behind the others', async () => {
    const last = `<div class="end">${p(STORY[0] ?? '')}</div>`
    const body = `<div class="copy">${LONG.slice(1).map(p).join('')}</div>${last}`
    expect(await paragraphsOf(body)).toEqual([...LONG.slice(1), STORY[0]])
  })

  it('is left out where a heading says that readers comment, though comments are marked up as the story is', async () => {
    const comment = (words: string) =>
      `<div class="post"><h3>What I think</h3><div class="body">${p(words)}</div></div>`
    const comments = [
      'I have walked past that shed for thirty years, in all weathers, and it smelt of paint, tar, and worse, on every one of them, I can tell you.',
      'They told us the same about shed 2, in the nineties, and look how long that one stood empty, with no roof, no doors, and no one to ask.',
      'So who signed for the drums, on which day, in whose name, and why is it that nobody, in the whole of the port, can find the paper now?',
    ]
    const body = `<div class="page"><div class="body">${LONG.map(p).join('')}</div><div class="forum"><h2>Latest comments</h2>${comments.map(comment).join('')}</div></div>`
    expect(await paragraphsOf(body)).toEqual(LONG)
  })

  it('is left out where a site writes about its comments, its newsletters and its videos', async () => {
    const body = [
      '<div class="main">',
      '<p class="video-desc">Our reporter walks along the quay in the rain and shows where the drums had stood until Sunday.</p>',
      ...STORY.map(p),
      '</div><div class="message-guidelines">Comments are read before they go up, and only those of people with a name are printed.</div>',
    ]
    expect(await paragraphsOf(body.join(''))).toEqual(STORY)
  })

  it('is left out where a line in it only leads away', async () => {
    const [lead, second, third] = STORY.map(p)
    const body = [
      lead,
      p('Now read: <a href="/1">Ten years of shed 4</a>'),
      second,
      p('ON THE QUAY: <a href="/2">Who counts the drums</a>'),
      third,
      p('Get Harbour News On <a href="/3">Twitter</a> and <a href="/4">Facebook</a>'),
    ]
    expect(await paragraphsOf(`<div>${body.join('')}</div>`)).toEqual(STORY)
  })

  it('keeps a line that names somebody and links to what is said of them', async () => {
    const line = 'Ove Lien: <a href="/lien">The engineer with the torch</a>'
    const [lead, second, third] = STORY.map(p)
    expect(await paragraphsOf(`<div>${lead}${p(line)}${second}${third}</div>`)).toContain(
      'Ove Lien: The engineer with the torch',
    )
  })
})

describe('the ends of a story', () => {
  const [lead = '', second = '', third = ''] = STORY

  it.each([
    ['an element of their own each', (words: string) => `<div class="par">${words}</div>`],
    ['a paragraph in an element each', (words: string) => `<div class="block"><p>${words}</p></div>`],
    ['paragraphs side by side', p],
  ])('are kept however short they are, in %s', async (_, markup) => {
    const whole = ['It was dark and foggy.', ...LONG, '“No,” she said.']
    const next = '<div class="onward"><a href="/1">The next one: a heron returns.</a></div>'
    expect(await paragraphsOf(`<div class="copy">${whole.map(markup).join('')}</div>${next}`)).toEqual(whole)
  })

  it('are not what stands above the headline', async () => {
    const notice =
      'Choose which of the purposes below you agree to; you may change your mind at any time, at the foot of every page.'
    const page = `<html><head><title>Fire closes the quay</title></head><body><div>${p(notice)}</div><div><h1>Fire closes the quay</h1>${LONG.map(p).join('')}</div></body></html>`
    expect(await paragraphsOf(page)).toEqual(LONG)
  })

  it('are not the title and the masthead above a byline', async () => {
    const head = '<p><b>Harbour Gazette</b></p><p>Fire closes the quay</p><p>By Ida Brekke</p>'
    expect(await paragraphsOf(`<div>${head}${LONG.map(p).join('')}</div>`)).toEqual(LONG)
  })

  it('are not links, addresses and the day with a name', async () => {
    const around = [
      p('11 February 2025, 9:30 AM by Harbour Staff'),
      p('https://gazette.example/fire'),
      p('<a href="/">Home</a> | <a href="/w">World</a>'),
    ]
    const body = [...around, ...LONG.map(p), p('Printed from: https://gazette.example/fire')]
    expect(await paragraphsOf(`<div>${body.join('')}</div>`)).toEqual(LONG)
  })

  it('are told from the notice of a wall', async () => {
    const wall = p('Already a subscriber? Log in to go on reading.')
    expect(await paragraphsOf(`<div>${[lead, second, third].map(p).join('')}${wall}</div>`)).toEqual(STORY)
  })
})

describe('what stands among the paragraphs', () => {
  const [lead = '', ...others] = LONG

  it('is left out where it is a line beside a picture that nothing names a caption', async () => {
    const pictured = (words: string) => `<div class="b7"><img src="x.jpg"><p>${words}</p></div>`
    const rest = others.map(p).join('')
    expect(await paragraphsOf(`<div>${p(lead)}${pictured('Shed 4 on Monday')}${rest}</div>`)).toEqual(LONG)
    const told = await paragraphsOf(`<div>${p(lead)}${pictured('Shed 4 was empty.')}${rest}</div>`)
    expect(told).toEqual([lead, 'Shed 4 was empty.', ...others])
  })

  it.each([
    '<p><img src="dot.gif" width="16"> What the port says</p>',
    '<ul><li><img src="x.jpg">What the port says</li></ul>',
  ])('is kept where a small sign stands before it, or where it is an entry: %s', async marked => {
    expect(await paragraphsOf(`<div>${p(lead)}${marked}${others.map(p).join('')}</div>`)).toContain(
      'What the port says',
    )
  })

  it('keeps the headings of a live page, without who wrote each part', async () => {
    const part = (words: string, index: number) =>
      `<article class="post"><header><h2>Report ${index + 1}</h2><div>Ida Brekke</div></header>${p(words)}</article>`
    expect(await paragraphsOf(`<main>${LONG.map(part).join('')}</main>`)).toEqual(
      LONG.flatMap((words, index) => [`Report ${index + 1}`, words]),
    )
  })

  it.each([
    ['item no-caption has-comments', []],
    ['item no-print', ['item no-print']],
    ['caption', ['caption']],
  ])(
    'is judged by the names «%s», but for those of what an element lacks or has',
    async (names, furniture) => {
      const page = `<body><div>${LONG.map(p).join('')}</div><div class="${names}">${p('Ida Brekke, in April.')}</div></body>`
      const { blocks } = blocksOf(await parsePage(page))
      expect([...markedElements(blocks).furniture].map(element => element.className)).toEqual(furniture)
    },
  )

  it('is no caption where a paragraph is set as a heading over the picture', async () => {
    const over = (words: string) => `<div class="image"><h2>${words}</h2><img src="x.jpg"></div>`
    const page = `<body><div>${others.map(p).join('')}</div>${over('Shed 4')}${over(`${lead} ${others[1]}`)}</body>`
    const { blocks } = blocksOf(await parsePage(page))
    expect([...markedElements(blocks).furniture].map(({ textContent }) => textContent)).toEqual(['Shed 4'])
  })
})

describe('the story itself', () => {
  it('is the part of a page that tells most, where the lines of its foot read more like an article', async () => {
    const spoken = STORY.flatMap((words, index) => [
      p(`IDA BREKKE: ${words}`),
      p(`OVE LIEN: ${words.replace('.', ', as I said, and I say it again.')} That was ${index + 4} times.`),
    ])
    const notices = [
      'This service may hold material of other agencies, which is theirs and must not be copied, sold or broadcast, in whole or in part, without their leave.',
      'All times are those of the harbour, which is one hour ahead of Greenwich, and two from March to October, by law.',
    ]
    const body = `<div class="media-transcript">${spoken.join('')}</div><div class="section">${notices.map(p).join('')}</div>`
    const paragraphs = await paragraphsOf(body)
    expect(paragraphs).toHaveLength(6)
    expect(paragraphs[0]).toBe(`IDA BREKKE: ${STORY[0]}`)
  })

  it('is read on behind an element that is none of HTML’s', async () => {
    const body = `<div><tmp>${STORY[0]}<br><br>${STORY[1]}<br><br>${STORY[2]}</tmp></div><p><a href="/">Home</a></p>`
    expect(await paragraphsOf(body)).toEqual(STORY)
  })
})
