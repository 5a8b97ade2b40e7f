import { describe, expect, it } from 'vitest'
import { type FoundPassage, printSearch } from '../../../src/cli/search/search-output.ts'
import { openTerminal } from '../../../src/cli/terminal.ts'
import type { SourceText } from '../../../src/model/source.ts'
import type { Range } from '../../../src/model/span.ts'
import { sourceText } from '../../corpus/source-text.ts'

interface Shown {
  readonly text: SourceText
  readonly story?: readonly Range[]
  readonly marks: readonly Range[]
}

/** What is printed of one passage that spans its whole text. */
function print({ text, story = text.paragraphs, marks }: Shown, stdout: object = {}, variables = {}): string {
  const out: string[] = []
  const stream = (told: string[]) => ({ write: (line: string) => told.push(line), ...stdout })
  const streams = { stdout: stream(out), stderr: stream([]) } as unknown as NodeJS.Process
  const passage: FoundPassage = {
    hit: {
      id: 'a',
      passage: { start: 0, end: text.text.length },
      marks,
      score: 0,
      widened: false,
      instead: [],
    },
    copyOf: null,
    sameWordsAs: null,
    source: {
      id: 'a',
      bibliography: {
        type: 'report',
        title: null,
        'container-title': null,
        publisher: null,
        author: [],
        issued: null,
        accessed: null,
        URL: null,
        language: null,
      },
      issuedInferred: null,
      reliability: null,
      descriptor: null,
      marking: null,
      audience: null,
      lineage: null,
      origin: 'a',
      path: 'texts/a.pdf',
      sha256: null,
      span: { file: '', start: 0, end: 0 },
    },
    text,
    story,
    quote: null,
  }
  const result = { hits: [], more: false, ranked: true, apart: [], cut: false, parts: [] }
  printSearch(
    { corpus: 'c', words: ['shed'], result, passages: [passage], unread: [], notices: [] },
    openTerminal(streams, variables),
  )
  return out.join('')
}

const FIRE = sourceText('A shed burned.')
const SHED = [{ start: 2, end: 6 }]

describe('where a passage stands', () => {
  it('is a page, an element, or a line and column', () => {
    const at = (kind: 'page' | 'element', label: string): SourceText => ({
      ...FIRE,
      places: [{ start: 0, kind, label }],
    })
    expect(print({ text: at('page', 'iv'), marks: SHED })).toContain('  texts/a.pdf, p. iv\n')
    expect(print({ text: at('element', 'article/p[3]'), marks: SHED })).toContain(
      '  texts/a.pdf, article/p[3]\n',
    )
    expect(print({ text: FIRE, marks: SHED })).toContain('  texts/a.pdf:1:1\n')
  })
})

describe('the words that were looked for', () => {
  it('stand in brackets in a pipe and where no colour is wanted', () => {
    expect(print({ text: FIRE, marks: SHED })).toContain('A [shed] burned.')
    expect(print({ text: FIRE, marks: SHED }, { isTTY: true }, { NO_COLOR: '1' })).toContain(
      'A [shed] burned.',
    )
  })

  it('stand out in colour on a terminal', () => {
    expect(print({ text: FIRE, marks: SHED }, { isTTY: true })).toContain(
      'A \u001b[1;33mshed\u001b[0m burned.',
    )
  })
})

describe('a passage', () => {
  it('has a line for each paragraph, and leaves out what is no part of the story', () => {
    const text = sourceText('A shed burned. It was empty.', 'Read also: ten fires', 'Nobody was hurt.')
    const story = [
      { start: 0, end: 14 },
      { start: 15, end: 28 },
      { start: 50, end: 66 },
    ]
    expect(print({ text, story, marks: SHED })).toContain(
      '  A [shed] burned. It was empty.\n  Nobody was hurt.\n',
    )
  })

  it('is cut around its words where it is very long', () => {
    const text = sourceText(`${'and more '.repeat(300)}shed ${'and more '.repeat(300)}.`)
    const shown = print({ text, marks: [{ start: 2700, end: 2704 }] })
    expect(shown).toMatch(/ {2}… .*\[shed\].* …/)
    expect(shown.length).toBeLessThan(1000)
  })

  it('never says to a terminal what to do', () => {
    expect(print({ text: sourceText('A shed\u001b[2J burned.\u202e'), marks: SHED })).toContain(
      'A [shed]\ufffd[2J burned.\ufffd',
    )
  })
})
