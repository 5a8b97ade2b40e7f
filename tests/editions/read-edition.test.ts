import { describe, expect, it } from 'vitest'
import { findProvenance } from '../../src/editions/find-provenance.ts'
import { readEdition } from '../../src/editions/read-edition.ts'
import { readProvenance } from '../../src/editions/read-provenance.ts'
import { provenanceOf } from '../../src/export/provenance.ts'
import { compile } from '../support/compile.ts'

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text)

async function provenance(): Promise<string> {
  const { briefing } = await compile({})
  if (briefing === null) throw new Error('The sound workspace gives no briefing.')
  return provenanceOf(briefing, { version: '1.2.3', built: [] })
}

describe('an edition read back from its provenance', () => {
  it('states what the briefing stated', async () => {
    const reading = readProvenance(await provenance())
    if (reading.kind !== 'read') throw new Error(reading.kind)
    const { head, facts, sources } = reading.edition
    expect(head).toMatchObject({ id: 'b', date: '2025-02-20', marking: 'TLP:GREEN', corpus: 'port' })
    const fact = facts.get('injured')
    expect(fact).toMatchObject({ number: 1, agreement: 'consistent', origins: 2, unit: 'people' })
    expect(fact?.evidence.map(({ quote, who }) => [quote, ...who])).toEqual([
      ['At least 14 dock workers', 'Port authority'],
      ['Sixteen were hurt', 'Fire service'],
    ])
    expect(sources.get('gazette')?.bibliography['container-title']).toBe('Gazette')
  })

  it('takes the values of a consensus from the evidence that states them', async () => {
    const reading = readProvenance(await provenance())
    if (reading.kind !== 'read') throw new Error(reading.kind)
    const fact = reading.edition.facts.get('injured')
    const value = fact?.consensus?.kind === 'value' ? fact.consensus.value : null
    expect(fact?.evidence.some(evidence => evidence.value === value)).toBe(true)
  })

  it('is not read from a newer form, whose version is told', async () => {
    const newer = (await provenance()).replace('"form": 1', '"form": 2')
    expect(readProvenance(newer)).toEqual({ kind: 'newer', version: '1.2.3' })
    expect(await readEdition(bytes(newer))).toMatchObject({
      kind: 'problem',
      problem: expect.stringContaining('1.2.3'),
    })
  })

  it('passes over what it does not know, and data of other shapes', async () => {
    const written = JSON.parse(await provenance())
    written.future = { a: 1 }
    written.citations.push(null, 7, { factId: 5 }, { factId: 'odd', evidence: [{ target: 'x', quote: 3 }] })
    written.sources.push('text')
    const reading = readProvenance(JSON.stringify(written))
    if (reading.kind !== 'read') throw new Error(reading.kind)
    expect([...reading.edition.facts.keys()]).toEqual(['injured', 'odd'])
    expect(reading.edition.facts.get('odd')?.evidence).toEqual([])
  })

  it.each(['', '{', 'null', '{}', '{"id": "urn:citedeck:briefing:x"}', '[]'])('is not read from %j', text => {
    expect(readProvenance(text)).toEqual({ kind: 'illegible' })
  })

  it('is found in a deck, whose script escapes what HTML would read', async () => {
    const json = (await provenance()).replace('People hurt', 'People <hurt>')
    const deck = `<!doctype html><html><head><script type="application/ld+json" id="provenance">${json.replace(/</g, '\\u003c')}</script></head></html>`
    const reading = await readEdition(bytes(deck))
    if (reading.kind !== 'read') throw new Error(reading.problem)
    expect(reading.edition.facts.get('injured')?.claim).toBe('People <hurt> in the fire')
  })

  it('tells a file of another kind, and one whose provenance was left out', async () => {
    expect(await findProvenance(bytes('a note'))).toMatchObject({ kind: 'none', isOurs: false })
    const without = '<!doctype html><meta name="generator" content="citedeck"><p>x</p>'
    expect(await findProvenance(bytes(without))).toMatchObject({ kind: 'none', isOurs: true })
    expect(await readEdition(bytes(without))).toMatchObject({
      problem: expect.stringContaining('no provenance'),
    })
  })
})
