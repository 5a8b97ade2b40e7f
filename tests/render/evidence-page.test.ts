import { describe, expect, it } from 'vitest'
import type { Evidence } from '../../src/model/fact.ts'
import { viewEvidence } from '../../src/render/views/evidence-view.ts'
import { viewSource } from '../../src/render/views/source-view.ts'
import { english, fact, german, quoted } from './build.ts'

const WORDS = 'The port said that at least 14 dock workers were hurt.'

/** Evidence from a document whose second page begins with these words. */
function onPages(secondPage: string): Evidence {
  const item = quoted({}, WORDS, 'at least 14')
  const places = [
    { start: 0, kind: 'page', label: '3' },
    { start: WORDS.indexOf(secondPage), kind: 'page', label: '4' },
  ] as const
  return {
    ...item,
    source: { ...item.source, text: item.source.text && { ...item.source.text, places } },
  }
}

const pageOf = (item: Evidence, book = english) =>
  viewEvidence(
    item,
    fact('f', [item]),
    viewSource(item.source, [], () => null, book),
    () => null,
    book,
  ).plain.page

describe('the page of a passage', () => {
  it('is shown for a document that has pages, both where it goes over one', () => {
    expect([pageOf(onPages('said')), pageOf(onPages('were')), pageOf(onPages('14'))]).toEqual([
      'p. 4',
      'p. 3',
      'pp. 3–4',
    ])
    expect([pageOf(onPages('said'), german), pageOf(onPages('14'), german)]).toEqual(['S. 4', 'S. 3–4'])
  })

  it('is not shown for a text without pages', () => {
    expect(pageOf(quoted({}, WORDS, 'at least 14'))).toBeNull()
  })
})
