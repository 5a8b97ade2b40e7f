import { describe, expect, it } from 'vitest'
import { readMarkdown } from '../../src/corpus/readers/markdown.ts'
import { readPlainText } from '../../src/corpus/readers/plain-text.ts'
import { kindByName, readableExtensions } from '../../src/corpus/readers/readers.ts'
import type { Reading } from '../../src/corpus/readers/reading.ts'

const bytes = (...parts: (string | number[])[]): Uint8Array =>
  Buffer.concat(parts.map(part => (typeof part === 'string' ? Buffer.from(part) : Buffer.from(part))))

/** Text in UTF-8 is read at once: no promise. */
function read(path: string, file: Uint8Array) {
  const reading = (path.endsWith('.md') ? readMarkdown : readPlainText)(file) as Reading
  if (!('ok' in reading)) throw new Error('it was not read at once')
  return reading.ok
}

const paragraphs = (path: string, text: string): string[] => {
  const source = read(path, bytes(text))
  return source.paragraphs.map(({ start, end }) => source.text.slice(start, end))
}

describe('readers', () => {
  it('go by the extension, whatever its case', () => {
    expect([kindByName('texts/a.TXT'), kindByName('b.md'), kindByName('c.Pdf')]).toEqual([
      'text',
      'markdown',
      'pdf',
    ])
  })

  it('know none for other formats, for no extension and for a dot file', () => {
    expect([kindByName('a.pages'), kindByName('a.b/text'), kindByName('.txt')]).toEqual([null, null, null])
  })

  it('name what they read', () => {
    expect(readableExtensions).toEqual(
      expect.arrayContaining(['.txt', '.md', '.html', '.pdf', '.docx', '.eml', '.mhtml']),
    )
  })

  it('drop the byte-order mark, make line ends LF and compose to NFC', () => {
    expect(read('a.txt', bytes('\ufeffOne\r\n\r\nTwo\rcafe\u0301')).text).toBe('One\n\nTwo\ncaf\u00e9')
  })

  it.each([
    ['a lone continuation', [0x61, 0x62, 0x80, 0x63], 2],
    ['a lead without its continuation', [0x61, 0xc3, 0x28], 1],
    ['a sequence cut by the end of the file', [0x61, 0xe2, 0x82], 1],
    ['a surrogate', [0x61, 0x61, 0x61, 0xed, 0xa0, 0x80], 3],
    ['a bad byte after a byte-order mark', [0xef, 0xbb, 0xbf, 0xff], 3],
  ])('name the byte at which %s begins', (_, file, offset) => {
    expect(readPlainText(Uint8Array.from(file))).toEqual({
      problem: expect.stringMatching(new RegExp(`^byte ${offset} is not UTF-8`)),
    })
  })

  it('read an empty file as no paragraphs', () => {
    expect(read('a.txt', bytes(''))).toEqual({ text: '', paragraphs: [], places: [] })
  })
})

describe('paragraphs of plain text', () => {
  const long = `The harbour board met on Tuesday night to hear what its own inspectors had found in the sheds along the east quay since the autumn.`

  it('takes every line for a paragraph where lines are long', () => {
    expect(paragraphs('a.txt', `A heading\n${long}\nBy the desk\n${long}`)).toEqual([
      'A heading',
      long,
      'By the desk',
      long,
    ])
  })

  it('takes the line ends of hard-wrapped prose for wraps, and blank lines for ends', () => {
    const wrapped =
      'The harbour board met on Tuesday night\nto hear what its inspectors had found\nin the sheds.'
    expect(paragraphs('a.txt', `${wrapped}\n\n${wrapped}\n`)).toEqual([wrapped, wrapped])
  })

  it('ends a paragraph of wrapped prose at a short line, at an indent and at the mark of a list', () => {
    const text = [
      'What was found',
      'The harbour board met on Tuesday night',
      'to hear what its inspectors had found',
      '  in the sheds along the eastern quays',
      '- solvents that nobody had registered',
    ]
    expect(paragraphs('a.txt', text.join('\n'))).toEqual([
      text[0],
      `${text[1]}\n${text[2]}`,
      text[3]?.trim(),
      text[4],
    ])
  })

  it('keeps the lines of a transcript apart', () => {
    const lines = [
      'HOST: The quay is shut tonight.',
      'REPORTER: It is, and it will be for days to come.',
      'HOST: Why?',
    ]
    expect(paragraphs('a.txt', lines.join('\n'))).toEqual(lines)
  })

  it('leaves white space out at both ends', () => {
    expect(paragraphs('a.txt', '  \n  One. \t\n\n\n')).toEqual(['One.'])
  })
})

describe('paragraphs of Markdown', () => {
  it('keeps the markup in the text, so that offsets are those of the file', () => {
    const source = read('a.md', bytes('# Head\n\nAt least **14** hurt.'))
    expect(source.text).toBe('# Head\n\nAt least **14** hurt.')
    expect(source.paragraphs).toEqual([
      { start: 2, end: 6 },
      { start: 8, end: 29 },
    ])
  })

  it('joins wrapped lines and separates headings, list items, quotes and tables', () => {
    const text = [
      'Title',
      '=====',
      'One line',
      'and its wrap.',
      '## Next',
      'Text.',
      '- first',
      '  goes on',
      '2. second',
      '> quoted',
      '',
      '| a | b |',
      '|---|---|',
      '| 1 | 2 |',
    ].join('\n')
    expect(paragraphs('a.md', text)).toEqual([
      'Title',
      'One line\nand its wrap.',
      'Next',
      'Text.',
      'first\n  goes on',
      'second\n> quoted',
      '| a | b |',
      '| 1 | 2 |',
    ])
  })

  it('takes the lines of fenced code for paragraphs and finds no markup in them', () => {
    expect(paragraphs('a.md', 'Before\n```\n# not a heading\n- nor a list\n```\nAfter')).toEqual([
      'Before',
      '# not a heading',
      '- nor a list',
      'After',
    ])
  })
})
