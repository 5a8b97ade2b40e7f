import { describe, expect, it } from 'vitest'
import { blocksOf } from '../../../src/corpus/readers/html/page/page-blocks.ts'
import { parsePage } from '../../../src/corpus/readers/html/page/parse-page.ts'
import { readMarkup } from '../../../src/corpus/readers/html/read-html.ts'
import { readDocument } from '../../../src/corpus/readers/read-document.ts'

const STORY = [
  'At least 14 people were hurt when shed 4 burnt down before dawn on Monday, the port said.',
  'The quay stays shut until the roof has been looked at, according to the port’s engineer.',
  'Nobody would say on Tuesday whether the drums had been moved before the fire broke out.',
]
const paragraphsOf = (element: string) => STORY.map(words => `<${element}>${words}</${element}>`).join('')
const STORY_AND_NO_MORE = STORY.join('\n\n')

async function textOf(body: string): Promise<string> {
  const reading = await readMarkup(`<html><body>${body}</body></html>`)
  return 'problem' in reading ? reading.problem : reading.ok.text
}

describe('a page of components', () => {
  it.each(['shadowrootmode="open"', 'shadowroot=open', 'shadowmode="open"'])(
    'is read where its text stands in shadow trees (%s), one in another',
    async mode => {
      const inner = `<x-story><template ${mode}><article>${paragraphsOf('p')}</article></template></x-story>`
      const menu = `<x-menu><template ${mode}><a href="/">Home</a></template></x-menu>`
      expect(await textOf(`<x-page><template ${mode}>${menu}${inner}</template></x-page>`)).toBe(
        STORY_AND_NO_MORE,
      )
    },
  )

  it('is not its templates, which scripts fill in and nobody sees', async () => {
    const card = `<template id="card"><p>${STORY[0]?.replace('14', '99')}</p></template>`
    expect(await textOf(`<article>${paragraphsOf('p')}</article>${card}`)).toBe(STORY_AND_NO_MORE)
  })

  it('has a paragraph in each component, unless it stands in a line of text', async () => {
    const [lead, second, third] = STORY
    const marked = second?.replace('the roof', '<x-term>the roof</x-term>')
    const parts = third?.split(' whether ').join('</x-part><x-part> whether ')
    const body = [lead, marked, `<p><x-part>${parts}</x-part></p>`]
      .map(words => `<x-par>${words}</x-par>`)
      .join('')
    expect(await textOf(`<x-story>${body}</x-story>`)).toBe(STORY_AND_NO_MORE)
  })

  it('has a paragraph in each long element that is styled as a block, and none in an initial', async () => {
    const block = (words: string) => `<span style="display: block">${words}</span>`
    const [lead = '', ...others] = STORY
    const opening = `<span style="display:block; float:left">${lead[0]}</span>${lead.slice(1)}`
    expect(await textOf(`<div>${[opening, ...others].map(block).join('')}</div>`)).toBe(STORY_AND_NO_MORE)
  })
})

describe('a page in which signs are written for machines', () => {
  const referring = (words: string) => words.replace(/\p{L}/gu, letter => `&#${letter.codePointAt(0) ?? 0};`)

  it.each([
    ['soft hyphens stand in its words', (words: string) => words.replace(/(?<=\w{2})(?=\w{2})/g, '\u00ad')],
    ['its accents are parted from their letters', (words: string) => words.normalize('NFD')],
  ])('is read where %s', async (_, written) => {
    const [lead = '', ...others] = STORY.map(words => `${words} Déjà vu, said the café’s owner.`)
    const body = `<div class="first"><p>${written(lead)}</p></div><div>${others.map(words => `<p>${words}</p>`).join('')}</div>`
    expect(await textOf(`<article>${body}</article>`)).toBe([lead, ...others].join('\n\n'))
  })

  it('is read where every letter is a reference, however many there are', async () => {
    const letters = 'Мост закрыт до утра. '.repeat(20_000)
    const body = `<article>${paragraphsOf('p')}<p>${referring(letters)}</p></article>`
    expect(await textOf(body)).toBe(`${STORY_AND_NO_MORE}\n\n${letters.trim()}`)
  })

  it('costs no more for each piece of text, the more there are in a paragraph', async () => {
    const page = await parsePage(`<html><body><p>${'<b>Shed 4.</b> '.repeat(40_000)}</p></body></html>`)
    const started = performance.now()
    expect(blocksOf(page).blocks.map(({ text }) => text.length)).toEqual([40_000 * 8 - 1])
    expect(performance.now() - started).toBeLessThan(4000)
  })

  it('keeps what looks like a tag and is none', async () => {
    const [lead = ''] = STORY
    const body = `<article>${paragraphsOf('p')}<p>${lead} &#60;b&gt; &amp;eacute; &#x26;lt; &eacute;&#151;&Eacute;&hellip;</p></article>`
    expect(await textOf(body)).toBe(`${STORY_AND_NO_MORE}\n\n${lead} <b> &eacute; &lt; é—É…`)
  })
})

describe('a page whose paragraphs are elements without a name', () => {
  const block = (words: string) => `<div>${words}</div>`

  it('keeps the list, the table and the short sentences at its end', async () => {
    const list = '<ul><li>shed 4, with drums</li><li>shed 5, empty</li></ul>'
    const table = '<table><tr><td>hurt</td><td>14</td></tr><tr><td>missing</td><td>2</td></tr></table>'
    const body = [...STORY, 'Nobody knew.', 'The port counts'].map(block).join('') + list + table
    const other = '<div class="latest"><div>Chess club moves to the library, and back.</div></div>'
    expect(await textOf(`<div class="content">${body}</div>${other}`)).toBe(
      [
        ...STORY,
        'Nobody knew.',
        'The port counts',
        'shed 4, with drums',
        'shed 5, empty',
        'hurt\t14',
        'missing\t2',
      ].join('\n\n'),
    )
  })
})

describe('a page that shows its text without scripts alone', () => {
  it.each([
    ['paragraphs', paragraphsOf('p')],
    ['other elements', paragraphsOf('div')],
    ['line breaks', STORY.join('<br><br>')],
  ])('is read from noscript, in %s', async (_, text) => {
    expect(await textOf(`<div id="app"></div><noscript>${text}</noscript>`)).toBe(STORY_AND_NO_MORE)
  })

  it('is not its notice that scripts are missing', async () => {
    const notice =
      '<noscript><p>You need to enable JavaScript to read the Harbour Gazette and to see what moves.</p></noscript>'
    expect(await textOf(`${notice}${paragraphsOf('p')}`)).toBe(STORY_AND_NO_MORE)
  })
})

describe('a page in frames', () => {
  const framed = `<iframe srcdoc="<p>Ad: ropes, lamps and tar at nine shops.</p>"></iframe><iframe srcdoc='<html><body>${paragraphsOf('p')}</body></html>'></iframe>`

  it('is the longest page that was saved into one of them', async () => {
    expect(await textOf(`<div><a href="/">Home</a></div>${framed}`)).toBe(STORY_AND_NO_MORE)
  })

  it('is that page although a picture stands in it as data', async () => {
    const picture = `<img src=&quot;data:image/png;base64,${'A'.repeat(300)}&quot;>`
    expect(
      await textOf(`<iframe srcdoc="<html><body>${picture}${paragraphsOf('p')}</body></html>"></iframe>`),
    ).toBe(STORY_AND_NO_MORE)
  })

  it('is itself where it tells something', async () => {
    const own = `${STORY[0]?.replace('shed 4', 'shed 7')} The drums of shed 7 had been counted on Sunday.`
    expect(await textOf(`<p>${own}</p>${framed}`)).toBe(own)
  })

  it('is refused where the frames are files of their own, which are named', async () => {
    const notice =
      '<noframes><p>Your browser shows no frames, without which the Gazette has no text.</p></noframes>'
    const frameset = `<html><frameset cols="20%,*"><frame src="menu.html"><frame src="story.html">${notice}</frameset></html>`
    expect(await readMarkup(frameset)).toEqual({
      problem: 'its text stands in the files of its frames: menu.html, story.html',
    })
  })
})

describe('the text that a page declares', () => {
  it('is read where its markup was escaped once more', async () => {
    const long = STORY.flatMap(words => [words, ...STORY.map(other => `${words} ${other}`)])
    const body = long.map(words => `&lt;p&gt;${words}&lt;/p&gt;`).join('')
    const declared = JSON.stringify({ '@type': 'NewsArticle', articleBody: body })
    const reading = await readMarkup(
      `<html><head><script type="application/ld+json">${declared}</script></head><body></body></html>`,
    )
    expect(reading).toMatchObject({ ok: { text: long.join('\n\n') } })
  })
})

describe('a page that a browser saved as one file', () => {
  const part = (content: Uint8Array | string) =>
    Buffer.concat([
      Buffer.from('--edge\r\nContent-Type: text/html\r\nContent-Transfer-Encoding: binary\r\n\r\n'),
      Buffer.from(content),
      Buffer.from('\r\n'),
    ])
  const archive = (...pages: readonly (Uint8Array | string)[]) =>
    Buffer.concat([
      Buffer.from(
        'From: <Saved by Blink>\r\nSubject: Fire\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related; type="text/html"; boundary="edge"\r\n\r\n',
      ),
      ...pages.map(part),
      Buffer.from('--edge--\r\n'),
    ])
  const read = async (path: string, ...pages: readonly (Uint8Array | string)[]) => {
    const reading = await readDocument(path, archive(...pages))
    return 'problem' in reading ? reading.problem : reading.ok.text
  }
  const page = `<html><body>${paragraphsOf('p')}</body></html>`

  it('is the page alone, not the frames in it', async () => {
    const frame = `<html><body><p>${STORY[0]?.replace('14', '99')}</p></body></html>`
    expect(await read('a.mhtml', page, frame)).toBe(STORY_AND_NO_MORE)
  })

  it('is its longest frame where the page is made of frames', async () => {
    const frameset = '<html><frameset><frame src="cid:1"><frame src="cid:2"></frameset></html>'
    expect(await read('a.mht', frameset, '<html><body><a href="/">Home</a></body></html>', page)).toBe(
      STORY_AND_NO_MORE,
    )
  })

  it('is read in the encoding that the page declares', async () => {
    // "Мост закрыт", in windows-1251.
    const words = Buffer.from([0xcc, 0xee, 0xf1, 0xf2, 0x20, 0xe7, 0xe0, 0xea, 0xf0, 0xfb, 0xf2])
    const encoded = Buffer.concat([Buffer.from('<html><meta charset="windows-1251"><p>'), words])
    expect(await read('a.mhtml', encoded)).toBe('Мост закрыт')
  })

  it('is one whatever its name says', async () => {
    expect(await read('a.html', page)).toBe(STORY_AND_NO_MORE)
    expect(await read('a.eml', page)).toBe(STORY_AND_NO_MORE)
  })
})
