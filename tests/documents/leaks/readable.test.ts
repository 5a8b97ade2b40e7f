import { deflateSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { pdfStrings } from '../../../src/documents/leaks/pdf-strings.ts'
import { readDocument } from '../../../src/documents/leaks/readable.ts'
import type { ReadablePart } from '../../../src/documents/leaks/readable-file.ts'

async function read(mediaType: string, content: string | Uint8Array): Promise<readonly ReadablePart[]> {
  return (await readDocument({ name: 'it', mediaType, content })).parts
}

const holding = (parts: readonly ReadablePart[], words: string) =>
  parts.filter(({ text }) => text.includes(words)).map(({ where }) => where)

describe('an HTML document is read', () => {
  const html = `<title>One</title><!-- two --><p title="three">fo<b>ur</b> &amp; f&#x69;ve</p>
    <template><i>six</i></template><script type="application/json">{"a":{"b":"se\\u0076en"},"type":"Eight"}</script>
    <img src="data:image/svg+xml;base64,${Buffer.from('<svg><text>nine</text></svg>').toString('base64')}">`

  it('in its text, attributes, data, comments, drawings', async () => {
    const parts = await read('text/html', html)
    const content = parts.filter(part => part.isContent)
    expect(holding(content, 'four & five')).toEqual(['its text'])
    expect(holding(content, 'three')).toEqual(['its attributes'])
    expect(holding(content, 'six')).toEqual(['its text'])
    expect(holding(content, 'seven')).toEqual(['its data'])
    expect(holding(content, 'nine')).toEqual(['a picture'])
    expect(holding(parts, 'two')).toEqual(['its source'])
  })

  it('for pictures, by their bytes', async () => {
    const content = `<img src="data:image/png;base64,${Buffer.from('a picture').toString('base64')}">`
    const file = await readDocument({ name: 'it', mediaType: 'text/html', content })
    const sought = (bytes: string) => ({
      bytes: Buffer.from(bytes),
      mediaType: 'image/png',
      width: 1,
      height: 1,
    })
    expect([sought('a picture'), sought('another')].map(file.holdsPicture)).toEqual([true, false])
  })

  it('without the terms of a vocabulary as content', async () => {
    const parts = await read('text/html', html)
    expect(
      holding(
        parts.filter(part => part.isContent),
        'Eight',
      ),
    ).toEqual([])
    expect(holding(parts, 'Eight')).not.toEqual([])
  })
})

/** A PDF of one page with streams and objects besides; its cross-reference table is left to the reader to rebuild. */
function pdfWith(objects: readonly string[], streams: readonly string[]): Uint8Array {
  const packed = streams.map((text, index) => {
    const bytes = deflateSync(Buffer.from(text))
    return `${20 + index} 0 obj\n<< /Filter /FlateDecode /Length ${bytes.length} >>\nstream\n${bytes.toString('latin1')}\nendstream\nendobj\n`
  })
  const draws = 'BT /F1 12 Tf 20 20 Td (shown on the page) Tj ET'
  return Buffer.from(
    `%PDF-1.7
1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj
2 0 obj\n<< /Type /Pages /Kids [3 0 R] /Count 1 >>\nendobj
3 0 obj\n<< /Type /Page /Parent 2 0 R /MediaBox [0 0 200 200] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>\nendobj
4 0 obj\n<< /Length ${draws.length} >>\nstream\n${draws}\nendstream\nendobj
5 0 obj\n<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>\nendobj
${objects.join('\n')}
${packed.join('')}
trailer\n<< /Root 1 0 R /Size 40 >>\nstartxref\n0\n%%EOF\n`,
    'latin1',
  )
}

describe('a PDF is read', () => {
  it('in the text of its pages', async () => {
    expect(holding(await read('application/pdf', pdfWith([], [])), 'shown on the page')).toContain('page 1')
  })

  it('in texts of objects that nothing refers to', async () => {
    const parts = await read('application/pdf', pdfWith(['9 0 obj\n<< /Title (left behind) >>\nendobj'], []))
    expect(
      holding(
        parts.filter(part => part.isContent),
        'left behind',
      ),
    ).toEqual(['its objects'])
  })

  it('in what is packed: attachments, metadata, objects in streams', async () => {
    const streams = [
      '{"quote": "in an attachment"}',
      '<x:xmpmeta><dc:title>in the metadata</dc:title></x:xmpmeta>',
      '7 0 8 20 << /Alt (in a stream of objects) >>',
    ]
    const parts = (await read('application/pdf', pdfWith([], streams))).filter(part => part.isContent)
    expect(holding(parts, 'in an attachment')).toEqual(['its attachment'])
    expect(holding(parts, 'in the metadata')).toEqual(['its metadata'])
    expect(holding(parts, 'in a stream of objects')).toEqual(['its objects'])
  })

  it('in the characters that its fonts lead to', async () => {
    const map =
      '/CIDInit begincmap 1 beginbfchar <0003> <043A> endbfchar 1 beginbfrange <01> <02> <0041> endbfrange endcmap'
    const parts = await read('application/pdf', pdfWith([], [map]))
    expect(parts.find(({ where }) => where === 'its fonts')?.text).toBe('к A')
  })

  it('for pictures, by their size or their bytes', async () => {
    const image = '9 0 obj\n<< /Subtype /Image /Width 640 /Height 480 /Length 0 >>\nendobj'
    const file = await readDocument({
      name: 'it',
      mediaType: 'application/pdf',
      content: pdfWith([image], []),
    })
    const sought = { bytes: new Uint8Array(9), mediaType: 'image/png', height: 480 }
    expect(file.holdsPicture({ ...sought, width: 640 })).toBe(true)
    expect(file.holdsPicture({ ...sought, width: 64 })).toBe(false)
  })
})

describe('strings of a PDF', () => {
  it('are taken whole, whatever they hold', () => {
    expect(pdfStrings('/T (a (b) \\) c) /U (d\\\ne\\051)')).toEqual(['a (b) ) c', 'd\ne)'])
  })

  it('are decoded', () => {
    expect(pdfStrings('<FEFF00E9> <C3A9>')).toEqual(['é', 'Ã©'])
    expect(pdfStrings('(\\376\\377\\000A)')).toEqual(['A'])
    expect(pdfStrings('<< /A 1 >>')).toEqual([])
  })
})

it('a PNG is read in its texts', async () => {
  const chunk = (type: string, data: string) => {
    const length = Buffer.alloc(4)
    length.writeUInt32BE(data.length)
    return Buffer.concat([length, Buffer.from(type + data, 'latin1'), Buffer.alloc(4)])
  }
  const png = Buffer.concat([
    Buffer.alloc(8),
    chunk('IDAT', 'pixels'),
    chunk('tEXt', 'Title\0said here'),
    chunk('IEND', ''),
  ])
  const [part] = await read('image/png', png)
  expect(part?.text).toContain('said here')
  expect(part?.text).not.toContain('pixels')
})
