import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { anchorQuote } from '../../src/corpus/anchoring/anchor-quote.ts'
import { quoteOf } from '../../src/corpus/anchoring/describe-passage.ts'
import { sentencesOf } from '../../src/corpus/anchoring/passage.ts'
import { readPlainText } from '../../src/corpus/readers/plain-text.ts'
import type { SourceText } from '../../src/model/source.ts'

/** Articles that others wrote, which the project does not hold: five news reports, one paragraph a line. */
const FOLDER = resolve(import.meta.dirname, '../../../shared/corpus')
const present = existsSync(FOLDER)

const articles = (): [string, SourceText][] =>
  readdirSync(FOLDER)
    .filter(name => name.endsWith('.txt'))
    .map(name => {
      const reading = readPlainText(readFileSync(join(FOLDER, name)))
      if (reading instanceof Promise) throw new Error(`${name} is not UTF-8`)
      if ('problem' in reading) throw new Error(name)
      return [name, reading.ok]
    })

describe('real articles', () => {
  it.skipIf(!present)('have a paragraph for each line', () => {
    for (const [name, source] of articles()) {
      const lines = source.text.split('\n').filter(line => line.trim() !== '')
      expect(source.paragraphs.length, name).toBe(lines.length)
    }
  })

  it.skipIf(!present)('have every sentence quoted anchor to itself', () => {
    for (const [name, source] of articles()) {
      for (const sentence of source.paragraphs.flatMap(paragraph => sentencesOf(source, paragraph))) {
        const request = quoteOf(source, {
          start: sentence.start,
          end: Math.min(sentence.end, sentence.start + 300),
        })
        if (!request) continue
        expect(anchorQuote(source, request), `${name} ${request.quote}`).toMatchObject({
          kind: 'found',
          passage: { start: sentence.start, sentence: { start: sentence.start } },
        })
      }
    }
  })

  it.skipIf(!present)('take a thousand quotes, exactly or not at all', () => {
    for (const [, source] of articles()) {
      const words = [...source.text.matchAll(/\S+/g)]
      for (let index = 0; index < 1000; index += 1) {
        const from = words[(index * 7) % (words.length - 8)]
        const to = words[((index * 7) % (words.length - 8)) + 7]
        if (!from || !to) continue
        const quote = source.text.slice(from.index, to.index + to[0].length)
        expect(anchorQuote(source, { quote, across: true }).kind).not.toBe('missing')
      }
    }
  })
})
