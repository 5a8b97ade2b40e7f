import { describe, expect, it } from 'vitest'
import { readDocument } from '../../../src/corpus/readers/read-document.ts'
import { storySentences } from '../../../src/corpus/story.ts'

async function read(...lines: readonly string[]) {
  const reading = await readDocument('a.md', Buffer.from(lines.join('\n')))
  if ('problem' in reading) throw new Error(reading.problem)
  return reading
}

describe('front matter of a Markdown file', () => {
  it('tells title, author, day, outlet, address and language', async () => {
    const { found } = await read(
      '---',
      'title: "Fire on the quay: what is known"',
      'author: Harbour Observatory',
      'date: 2025-02-12',
      'publication: Quay Notes',
      'url: https://quay.example/notes/12',
      'lang: en-GB',
      '---',
      '',
      'At least 14 people were hurt.',
    )
    expect(found).toEqual({
      title: 'Fire on the quay: what is known',
      author: [{ literal: 'Harbour Observatory' }],
      issued: '2025-02-12',
      'container-title': 'Quay Notes',
      URL: 'https://quay.example/notes/12',
      language: 'en-GB',
    })
  })

  it('tells several authors, as words or as maps', async () => {
    const { found } = await read('---', 'authors:', '  - Lena Hart', '  - name: Tom Hale', '---', 'Words.')
    expect(found).toEqual({ author: [{ literal: 'Lena Hart' }, { literal: 'Tom Hale' }] })
  })

  it('stays in the text and is no part of the story', async () => {
    const { ok } = await read(
      '---',
      'title: Fire',
      'draft: false',
      '---',
      '',
      'At least 14 people were hurt.',
    )
    expect(ok.text.startsWith('---\ntitle: Fire')).toBe(true)
    expect(storySentences(ok).map(({ start, end }) => ok.text.slice(start, end))).toEqual([
      'At least 14 people were hurt.',
    ])
  })

  it.each([
    ['a rule', ['---', '', 'At least 14 people were hurt.', '', '---', 'More.']],
    ['what cannot be read', ['---', 'title: [', '---', 'Words.']],
    ['what never ends', ['---', 'title: Fire', 'Words.']],
  ])('is not %s', async (_, lines) => {
    expect((await read(...lines)).found).toEqual({})
  })
})
