import { deflateSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { ownAttachment, sealOfProvenance, wholeFile } from '../../src/editions/own-provenance.ts'

const sealWithin = (content: string | Uint8Array): string | null =>
  sealOfProvenance(wholeFile(Buffer.from(content)))

const SEAL = 'ab'.repeat(32)
const JSON_LD = `{\n "seal": "sha256:${SEAL}",\n "claims": "${'x1y2'.repeat(40_000)}"\n}`
const FILLING = '-'.repeat(100_000)

const html = (json: string): string =>
  `<!doctype html>${FILLING}<script type="application/ld+json" id="provenance">${json}</script>${FILLING}`

function pdf(json: string): Uint8Array {
  const stream = deflateSync(json)
  const opening = `7 0 obj\n<</Type /EmbeddedFile /Length ${stream.length}>>\nstream\n`
  return Buffer.concat([
    Buffer.from(`%PDF-1.7\n${FILLING}${opening}`),
    stream,
    Buffer.from(`\nendstream\nendobj\n${FILLING}`),
  ])
}

describe('the seal within a document', () => {
  it.each([
    ['a deck', html(JSON_LD)],
    ['a PDF', pdf(JSON_LD)],
  ])('is found in %s', (_, content) => {
    expect(sealWithin(content)).toBe(SEAL)
  })

  it('is found wherever windows of the file part its mark', () => {
    const json = JSON_LD.slice(0, 300)
    for (let behind = 65_536 - 20; behind < 65_536 + 4; behind += 1)
      expect(sealWithin(`<script id="provenance">${json}`.padEnd(behind + 324, ' '))).toBe(SEAL)
  })

  it.each([
    ['without a provenance', html('').replace('id="provenance"', '')],
    ['whose provenance has no seal', html('{ "claims": [] }')],
    [
      'of a PDF whose attachment is damaged',
      Buffer.concat([Buffer.from('%PDF-1.7 /Type /EmbeddedFile stream\nnonsense')]),
    ],
    ['that is empty', ''],
  ])('is null for a file %s', (_, content) => {
    expect(sealWithin(content)).toBeNull()
  })
})

describe('the provenance attached to a PDF', () => {
  it('is read whole', () => {
    expect(ownAttachment(wholeFile(pdf(JSON_LD)))).toBe(JSON_LD)
  })

  it('is null where it is cut off', () => {
    const whole = Buffer.from(pdf(JSON_LD))
    const cut = Buffer.concat([whole.subarray(0, whole.indexOf('endstream') - 40), Buffer.from('endstream')])
    expect(ownAttachment(wholeFile(cut))).toBeNull()
  })

  it('is null where there is none', () => {
    expect(ownAttachment(wholeFile(Buffer.from('%PDF-1.7')))).toBeNull()
  })
})
