import { describe, expect, it } from 'vitest'
import { checkState } from '../../../src/facts/reading/checks.ts'
import type { Memory } from '../../../src/memory/recollection.ts'
import type { Evidence } from '../../../src/model/fact.ts'
import { openSession } from '../../../src/session.ts'
import { BASE } from '../../support/fixture.ts'
import { memoryWorkspace } from '../../support/memory-workspace.ts'

/** A fact with one piece of evidence, as its author writes it. */
interface Written {
  readonly claim?: string
  readonly quote?: string
  readonly value?: string
  readonly credibility?: number
  readonly checked?: string
  readonly hash?: string
  readonly accessed?: string
}

async function read(written: Written, memory: Memory | null = null): Promise<Evidence> {
  const { claim = 'People hurt', quote = 'At least 14 dock workers', checked, value, credibility } = written
  const more = [
    value === undefined ? '' : `\n      value: ${value}`,
    credibility === undefined ? '' : `\n      credibility: ${credibility}`,
    checked === undefined ? '' : `\n      checked: ${checked}`,
  ]
  const sources = BASE['corpus/port/sources.yaml'] ?? ''
  const files = {
    ...BASE,
    'corpus/port/sources.yaml': written.accessed
      ? sources.replace('issued:', `accessed: ${written.accessed}\n  issued:`)
      : sources,
    'corpus/port/facts.yaml': `hurt:
  kind: quantity
  claim: ${claim}
  unit: people
  evidence:
    - source: gazette
      quote: ${quote}
      by: authority${more.join('')}
`,
    ...(written.hash === undefined
      ? {}
      : { 'corpus/port/texts/gazette.txt': `${BASE['corpus/port/texts/gazette.txt']}${written.hash}` }),
  }
  const session = await openSession(memoryWorkspace(files), process.cwd(), () => {}, memory)
  const knowledge = await session.knowledge('port', { file: '', start: 0, end: 0 })
  const evidence = knowledge?.facts.get('hurt')?.evidence[0]
  if (!evidence) throw new Error('no evidence')
  return evidence
}

function forgetting(): Memory {
  const kept = new Map<string, Uint8Array>()
  return {
    recall: name => kept.get(name) ?? null,
    keep: (name, bytes) => void kept.set(name, bytes),
    build: 'test',
    now: 0,
  }
}

const BY = '{by: A. Rowan, on: 2025-02-19}'

describe('a check that was signed', async () => {
  const { digest } = await read({})
  const signed = `{by: A. Rowan, on: 2025-02-19, of: "${digest}"}`

  it('holds while its words are the same', async () => {
    expect(checkState(await read({ checked: signed }))).toBe('checked')
  })

  it('holds whatever grade or check stands beside it', async () => {
    expect(checkState(await read({ checked: signed, credibility: 2 }))).toBe('checked')
  })

  it.each([
    ['the quoted words change', { quote: '14 dock workers were hurt' }],
    ['the value changes', { value: '14' }],
    ['the claim changes', { claim: 'People killed' }],
    ['the document changes', { hash: 'One word more.' }],
  ])('is void as soon as %s', async (_, change) => {
    const evidence = await read({ checked: signed, ...change })
    expect(checkState(evidence)).toBe('void')
    expect(evidence.checked?.void).toMatch(/changed since/)
  })
})

describe('a check that was typed by hand', () => {
  it('is taken for the words that stand there when it is first seen', async () => {
    expect(checkState(await read({ checked: BY }, forgetting()))).toBe('unsigned')
  })

  it('is void when the words change under it', async () => {
    const memory = forgetting()
    await read({ checked: BY }, memory)
    expect(checkState(await read({ checked: BY, quote: '14 dock workers were hurt' }, memory))).toBe('void')
    // Looking twice does not make it hold again; the old words do.
    expect(checkState(await read({ checked: BY, quote: '14 dock workers were hurt' }, memory))).toBe('void')
    expect(checkState(await read({ checked: BY }, memory))).toBe('unsigned')
  })

  it('holds for new words when somebody checks them again', async () => {
    const memory = forgetting()
    await read({ checked: BY }, memory)
    const again = await read(
      { checked: '{by: A. Rowan, on: 2025-02-20}', quote: '14 dock workers were hurt' },
      memory,
    )
    expect(checkState(again)).toBe('unsigned')
  })

  it('cannot be older than the document', async () => {
    const evidence = await read({ checked: BY, accessed: '2025-02-20' })
    expect(evidence.checked?.void).toBe('gazette was retrieved on 2025-02-20, after that.')
    expect(checkState(await read({ checked: BY, accessed: '2025-02-19' }))).toBe('unsigned')
  })
})

it('evidence without a check is unchecked', async () => {
  expect(checkState(await read({}))).toBe('unchecked')
})
