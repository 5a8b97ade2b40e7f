import { describe, expect, it } from 'vitest'
import { type Run, spokenText, textToRuns } from '../../src/render/runs.ts'
import type { CitedFact } from '../../src/render/text-flow.ts'
import { text } from './build.ts'

const FACTS: Readonly<Record<string, CitedFact>> = {
  hurt: { number: 4, href: '#evidence-hurt', label: 'Evidence 4: Hurt', value: '14' },
  shut: { number: 5, href: '#evidence-shut', label: 'Evidence 5: Shut', value: 'nine days' },
}
const runs = (markdown: string): readonly Run[] => textToRuns(text(markdown), id => FACTS[id] ?? null)
const words = (markdown: string): readonly string[] => runs(markdown).map(({ text }) => text)

describe('text as runs', () => {
  it('sets citations that stand together after the punctuation, each a link of its own', () => {
    expect(words('Shut [@hurt; @shut].')).toEqual(['Shut.', '4', ', ', '5'])
    expect(runs('Shut [@hurt; @shut].').map(({ href }) => href)).toEqual([
      null,
      '#evidence-hurt',
      null,
      '#evidence-shut',
    ])
    expect(runs('Shut [@hurt].').map(({ isRaised }) => isRaised)).toEqual([false, true])
  })

  it('writes a value in words before its citation', () => {
    expect(words('{{hurt}} people')).toEqual(['14', '4', ' people'])
  })

  it('keeps emphasis, breaks and safe links, and no others', () => {
    expect(runs('a **b** [c](https://x.example)').map(run => [run.text, run.isStrong, run.href])).toEqual([
      ['a ', false, null],
      ['b', true, null],
      [' ', false, null],
      ['c', false, 'https://x.example'],
    ])
    expect(runs('[c](javascript:alert)').every(({ href }) => href === null)).toBe(true)
    expect(words('a\\\nb')).toEqual(['a\nb'])
  })

  it('are spoken without citations', () => {
    expect(spokenText(runs('Shut [@hurt; @shut]. Open'))).toBe('Shut. Open')
  })
})
