import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import {
  EMPTY_SEAL,
  readSeal,
  SEAL_META,
  sealHtml,
  sealJson,
  sealPdf,
  verifySeal,
} from '../../src/export/seal.ts'

const HTML = `<!doctype html><html><head><meta charset="utf-8">${SEAL_META}</head><body>Fire – “quay”</body></html>`
const JSON_TEXT = `{"seal": "sha256:${EMPTY_SEAL}", "claim": "Fire – “quay”"}`
const PDF = `%PDF-1.4\n1 0 obj\n<</CitedeckSeal (${EMPTY_SEAL})>>\nendobj\n%%EOF\n`

const bytes = (text: string): Buffer => Buffer.from(text)

describe('a seal', () => {
  it('is the SHA-256 of the file with its own digits zeroed', () => {
    const sealed = sealHtml(HTML)
    const digest = createHash('sha256').update(HTML).digest('hex')
    expect(Buffer.from(sealed).toString()).toBe(HTML.replace(EMPTY_SEAL, digest))
    expect(readSeal(sealed)).toBe(digest)
  })

  it('holds for HTML, JSON and PDF as they were built', () => {
    for (const file of [Buffer.from(sealHtml(HTML)), bytes(sealJson(JSON_TEXT)), sealPdf(bytes(PDF))]) {
      expect(verifySeal(file).kind).toBe('whole')
    }
  })

  it('breaks with any byte that is changed, its own digits included', () => {
    for (const file of [
      Buffer.from(sealHtml(HTML)),
      bytes(sealJson(JSON_TEXT)),
      Buffer.from(sealPdf(bytes(PDF))),
    ]) {
      const seal = readSeal(file) ?? ''
      for (const at of [6, file.indexOf(seal), file.length - 3]) {
        const changed = Buffer.from(file)
        changed[at] = changed[at] === 0x30 ? 0x31 : 0x30
        expect(verifySeal(changed).kind).not.toBe('whole')
      }
    }
  })

  it('breaks when another program appends to the PDF', () => {
    const appended = Buffer.concat([sealPdf(bytes(PDF)), bytes('2 0 obj\n<<>>\nendobj\n%%EOF\n')])
    expect(verifySeal(appended).kind).toBe('changed')
  })

  it('in HTML is the one in the head, and no text further down can stand for it', () => {
    const sealed = Buffer.from(sealHtml(HTML.replace('Fire', SEAL_META)))
    expect(verifySeal(sealed).kind).toBe('whole')
    expect(sealed.indexOf(EMPTY_SEAL)).toBeGreaterThan(sealed.indexOf('<body>'))
  })

  it('is told to be absent where there is none', () => {
    expect(verifySeal(bytes('<!doctype html><p>text</p>'))).toEqual({ kind: 'unsealed' })
    expect(verifySeal(bytes('%PDF-1.7\n%%EOF'))).toEqual({ kind: 'unsealed' })
    expect(verifySeal(new Uint8Array())).toEqual({ kind: 'unsealed' })
    expect(() => sealHtml('<!doctype html>')).toThrow('no place for a seal')
  })
})
