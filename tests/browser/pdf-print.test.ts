import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type BrowserHandle, openBrowser } from '../../src/export/browser/launch.ts'
import { finishPdf } from '../../src/export/pdf/finish-pdf.ts'
import { readHeadings } from '../../src/export/pdf/headings.ts'
import { readLinks } from '../../src/export/pdf/links.ts'
import type { PdfMetadata } from '../../src/export/pdf/pdf-metadata.ts'
import { sealPdf, verifySeal } from '../../src/export/seal.ts'
import { thisMachine } from '../support/machine.ts'

let browser: BrowserHandle
beforeAll(async () => {
  browser = await openBrowser({ machine: thisMachine, named: null })
})
afterAll(() => browser.close())

const HTML = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Printed</title>
<style>@page { size: 1280px 720px; margin: 0 } * { margin: 0 } section { height: 720px; break-after: page } section:last-child { break-after: auto }</style>
<section><h1>After the fire</h1><p>The quay was shut <a href="#evidence">1</a>.</p>
<table><thead><tr><th scope="col">Who</th></tr></thead><tbody><tr><td>Gazette</td></tr></tbody></table></section>
<section><h2 id="evidence">Evidence</h2><p><a href="https://gazette.example/east-quay">Gazette</a></p></section></html>`

const METADATA: PdfMetadata = {
  title: 'After the fire — “quay” (1)',
  author: 'Harbour Safety Desk',
  subject: 'Brände',
  keywords: ['fire', 'quay & port'],
  lang: 'en-GB',
  date: '2025-02-20',
  creator: 'citedeck 0.1.0',
}

const ATTACHMENT = {
  name: 'provenance.json',
  description: 'What the briefing rests on',
  mediaType: 'application/ld+json',
  content: Buffer.from('{"claims": 3}'),
}

async function print(html: string): Promise<Uint8Array> {
  const page = await browser.openPage(html)
  const headings = await page.evaluate(readHeadings, null)
  const links = await page.evaluate(readLinks, null)
  const pdf = await page.pdf()
  await page.close()
  return finishPdf(pdf, { metadata: METADATA, attachments: [ATTACHMENT], headings, links })
}

const open = (pdf: Uint8Array) => getDocument({ data: new Uint8Array(pdf), verbosity: 0 }).promise

describe('a printed and finished PDF', () => {
  it('has a page a slide, at the size of the slide', async () => {
    const document = await open(await print(HTML))
    expect(document.numPages).toBe(2)
    const page = await document.getPage(1)
    expect(page.view).toEqual([0, 0, 960, 540])
  })

  it('keeps tags, outline and links', async () => {
    const document = await open(await print(HTML))
    expect(await document.getOutline()).toMatchObject([
      { title: 'After the fire', items: [{ title: 'Evidence' }] },
    ])
    const page = await document.getPage(1)
    expect(JSON.stringify(await page.getStructTree())).toMatch(/"role":"H1".*"role":"Table"/)
    expect((await page.getAnnotations())[0]).toMatchObject({ subtype: 'Link', dest: 'evidence' })
    const [outward] = await (await document.getPage(2)).getAnnotations()
    expect(outward).toMatchObject({ url: 'https://gazette.example/east-quay' })
  })

  it('carries its metadata twice, as information and as XMP, and its language', async () => {
    const { info, metadata } = await (await open(await print(HTML))).getMetadata()
    expect(info).toMatchObject({
      Title: METADATA.title,
      Author: 'Harbour Safety Desk',
      Subject: 'Brände',
      Keywords: 'fire, quay & port',
      Creator: 'citedeck 0.1.0',
      CreationDate: "D:20250220000000+00'00'",
      ModDate: "D:20250220000000+00'00'",
      Language: 'en-GB',
    })
    expect((info as { Producer: string }).Producer).toMatch(/^Skia\/PDF/)
    expect(metadata?.get('dc:title')).toBe(METADATA.title)
    expect(metadata?.get('dc:creator')).toEqual(['Harbour Safety Desk'])
    expect(metadata?.get('xmp:createdate')).toBe('2025-02-20T00:00:00Z')
  })

  it('carries the provenance as an attachment', async () => {
    const attachments = await (await open(await print(HTML))).getAttachments()
    const { filename, content } = attachments['provenance.json']
    expect(filename).toBe('provenance.json')
    expect(Buffer.from(content).toString()).toBe('{"claims": 3}')
  })

  it('says nothing of where it was printed, not even in a link that leads nowhere', async () => {
    const html =
      '<!doctype html><title>Printed</title><p><a href="#missing">nowhere</a> <a href="other.html">elsewhere</a></p>'
    const page = await (await open(await print(html))).getPage(1)
    const urls = (await page.getAnnotations()).map(({ unsafeUrl }) => unsafeUrl)
    expect(urls).toEqual(['file:///citedeck/other.html'])
  })

  it('is sealed once its seal is filled in', async () => {
    const pdf = Buffer.from(sealPdf(await print(HTML)))
    expect(verifySeal(pdf).kind).toBe('whole')
    pdf[200] = (pdf[200] ?? 0) ^ 1
    expect(verifySeal(pdf).kind).toBe('changed')
  })

  it('has the same bytes whatever was printed before it, and whenever', async () => {
    const first = await print(HTML)
    await print('<!doctype html><title>Other</title><table><tr><th>a</th></tr></table>')
    await new Promise(resolve => setTimeout(resolve, 1100))
    const second = await print(HTML)
    expect(Buffer.compare(first, second)).toBe(0)
  })
})
