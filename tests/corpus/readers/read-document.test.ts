import { describe, expect, it } from 'vitest'
import { readDocument } from '../../../src/corpus/readers/read-document.ts'

const PAGE = '<!DOCTYPE html><html><body><p>Fourteen were hurt, the port said on Monday.</p></body></html>'

const read = async (path: string, content: string | Uint8Array) => {
  const reading = await readDocument(path, typeof content === 'string' ? Buffer.from(content) : content)
  return 'problem' in reading ? reading.problem : [reading.ok.text, ...reading.remarks]
}

describe('a document is read as what it is', () => {
  it('a page under the name of a text, a PDF or of nothing known', async () => {
    for (const path of ['a.txt', 'a.pdf', 'a.download'])
      expect(await read(path, PAGE)).toEqual([
        'Fourteen were hurt, the port said on Monday.',
        'it is HTML, whatever its name says',
      ])
  })

  it('plain words under the name of a page or a PDF', async () => {
    for (const path of ['a.html', 'a.pdf', 'a.docx', 'a.eml'])
      expect(await read(path, 'Fourteen were hurt.')).toEqual([
        'Fourteen were hurt.',
        'it is plain text, whatever its name says',
      ])
  })

  it('a message saved as text is the text that it is, its header lines too', async () => {
    const message =
      'From: Port <port@quay.example>\nSubject: Fire\nDate: Tue, 11 Feb 2025 09:00:00 +0100\n\nFourteen.'
    expect(await read('a.txt', message)).toEqual([message])
  })

  it('a text that begins like the mark of a recording stays a text', async () => {
    expect(await read('a.txt', 'RIFF is a format for recordings.')).toEqual([
      'RIFF is a format for recordings.',
    ])
  })

  it.each([
    ['a picture', Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]), /picture \(PNG\)/],
    ['rich text', '{\\rtf1\\ansi Fourteen.}', /rich text/],
    ['an old Word file', Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1]), /old Office program/],
    ['a compressed file', Uint8Array.from([0x1f, 0x8b, 8, 0]), /gzip/],
    ['a ZIP archive', 'PK\x03\x04something', /ZIP archive/],
  ])('%s is named and not read', async (_, content, problem) => {
    expect(await read('a.txt', content)).toMatch(problem)
  })

  it('an unknown extension with plain words has no reader', async () => {
    expect(await read('a.xyz', 'Fourteen were hurt.')).toMatch(/^there is no reader for it; texts are \.txt/)
  })

  it('an empty file is said to be empty, where it cannot be an empty text', async () => {
    expect(await Promise.all(['a.html', 'a.pdf', 'a.docx', 'a.eml'].map(path => read(path, '')))).toEqual(
      Array(4).fill('the file is empty'),
    )
    expect(await read('a.txt', '')).toEqual([''])
  })

  it('bytes that are nothing known are a problem in words, under every name', async () => {
    const noise = Uint8Array.from({ length: 3000 }, (_, index) => (index * index * 31 + index * 7) % 256)
    for (const extension of ['txt', 'md', 'html', 'docx', 'eml', 'mht'])
      expect(await read(`a.${extension}`, noise)).toMatch(/not|read|no text/)
  })
})
