import { describe, expect, it } from 'vitest'
import type { Evidence } from '../../../src/model/fact.ts'
import { changesOfEvidence, changesOfSource } from '../../../src/render/copies-report/copy-changes.ts'
import { english, quoted } from '../build.ts'

const ORIGINAL =
  'The police do not regard the fire in Ostrey as arson, Inspector Lena Hart said on Monday. Some 300 people from Tannery Lane were taken to the sports hall. The quay stayed shut until Friday, the harbour office said.'
const COPY =
  'The police regard the fire in Ostrey as arson, Inspector Lena Hart said on Monday. Some 300 people from Tannery Lane were taken to the sports hall. The quay stayed shut until Friday, the harbour office said.'

const withSentence = (made: Evidence, text: string): Evidence => {
  const at = made.passage?.start ?? 0
  const start = text.lastIndexOf('. ', at) + 1
  const end = text.indexOf('.', at) + 1
  const paragraphs = [{ start: 0, end: text.length }]
  const passage = made.passage && { ...made.passage, sentence: { start, end } }
  return { ...made, passage, source: { ...made.source, text: { text, paragraphs, places: [] } } }
}
const original = withSentence(quoted({ in: 'gazette' }, ORIGINAL, 'regard the fire'), ORIGINAL)
const copied = (quote: string, text = COPY) =>
  withSentence(quoted({ in: 'mirror', copyOf: 'gazette' }, text, quote), text)
const find = (id: string) => (id === 'gazette' ? original.source : null)
const plain = (html: { toHTML(): string } | undefined) => html?.toHTML().replace(/<[^>]+>/g, '')

describe('a copy', () => {
  it('shows what it changed in the sentence that is quoted, beside the original', () => {
    const [change, ...others] = changesOfEvidence(copied('regard the fire'), find, english)
    expect(others).toEqual([])
    expect(change?.kinds).toBe('Negation')
    expect(change?.original.toHTML()).toContain('<mark>not</mark>')
    expect(plain(change?.copy)).toBe(
      'The police regard the fire in Ostrey as arson, Inspector Lena Hart said on Monday.',
    )
  })

  it('shows nothing beside a sentence that it left as it was', () => {
    expect(changesOfEvidence(copied('300 people'), find, english)).toEqual([])
  })

  it('shows all that it changed with its whole text', () => {
    expect(changesOfSource(copied('300 people').source, find, english).map(({ kinds }) => kinds)).toEqual([
      'Negation',
    ])
  })

  it('is not compared with a text that is not here, nor in a language that is not compared', () => {
    const evidence = copied('regard the fire')
    expect(changesOfEvidence(evidence, () => null, english)).toEqual([])
    const { source } = evidence
    const german = { ...source, bibliography: { ...source.bibliography, language: 'de' } }
    expect(changesOfEvidence({ ...evidence, source: german }, find, english)).toEqual([])
  })
})

it('an original has changed nothing', () => {
  expect(changesOfEvidence(original, find, english)).toEqual([])
})
