import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { anchorQuote } from '../src/corpus/anchoring/anchor-quote.ts'
import { readPlainText } from '../src/corpus/readers/plain-text.ts'
import type { Diagnostic } from '../src/diagnostics/diagnostic.ts'
import type { Evidence } from '../src/model/fact.ts'
import { openSession } from '../src/session.ts'
import { memoryWorkspace } from './support/memory-workspace.ts'

const root = join(import.meta.dirname, '..')
const CORPUS = 'corpus/harbour-fire'

/** The files of the sample corpus by their paths. */
const FILES: Readonly<Record<string, string>> = Object.fromEntries(
  readdirSync(join(root, CORPUS), { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name))
    .map(path => [path.slice(root.length + 1), readFileSync(path, 'utf8')]),
)

async function load(files: Readonly<Record<string, string>>) {
  const found: Diagnostic[] = []
  const session = await openSession(memoryWorkspace(files), root, diagnostic => found.push(diagnostic))
  const knowledge = await session.knowledge('harbour-fire', { file: '', start: 0, end: 0 })
  if (!knowledge) throw new Error('no sample')
  const evidence = [...knowledge.facts.values()].flatMap(fact => fact.evidence)
  return { found: found.filter(({ severity }) => severity === 'error'), evidence }
}

/** Places of the digits in the words that a piece of evidence quotes. */
function digitsOf({ passage, source }: Evidence): number[] {
  const text = source.text?.text ?? ''
  return (passage?.quoted ?? []).flatMap(({ start, end }) =>
    [...text.slice(start, end).matchAll(/\d/g)].map(match => start + match.index),
  )
}

const changeDigit = (text: string, at: number): string =>
  `${text.slice(0, at)}${(Number(text[at]) + 1) % 10}${text.slice(at + 1)}`

const sample = await load(FILES)
const numbered = sample.evidence.filter(evidence => digitsOf(evidence).length > 0)

describe('the sample', () => {
  it('stands as it is', () => {
    expect(sample.found).toEqual([])
    expect(sample.evidence.length).toBeGreaterThanOrEqual(25)
    expect(numbered.length).toBeGreaterThanOrEqual(10)
  })

  it('any digit changed in any quoted passage leaves the quote without its words', () => {
    const still = numbered.flatMap(evidence => {
      const { source, quote, id } = evidence
      return digitsOf(evidence).filter(at => {
        const reading = readPlainText(new TextEncoder().encode(changeDigit(source.text?.text ?? '', at)))
        if (!('ok' in reading)) throw new Error(id)
        return anchorQuote(reading.ok, { quote }).kind !== 'missing'
      })
    })
    expect(still).toEqual([])
  })

  it.each([...new Set(numbered.map(({ source }) => source.id))])(
    'a digit changed in %s is reported at the evidence, besides the changed file',
    async id => {
      const evidence = numbered.find(({ source }) => source.id === id)
      const path = evidence?.source.path ?? ''
      const at = evidence ? (digitsOf(evidence)[0] ?? 0) : 0
      const { found } = await load({ ...FILES, [path]: changeDigit(FILES[path] ?? '', at) })
      const places = found.map(({ code, span }) => `${code} ${span.file} ${span.start}`)
      expect(places).toContain(`quote-not-found ${evidence?.quoteSpan.file} ${evidence?.quoteSpan.start}`)
      expect(found.filter(({ code }) => code === 'source-changed')).toHaveLength(1)
    },
  )
})
