import { describe, expect, it } from 'vitest'
import { stampSeal } from '../../../src/export/pdf/stamps/stamp-seal.ts'
import { readSeal, verifySeal } from '../../../src/export/seal.ts'
import { readPdf } from '../../support/pdf-reader.ts'
import { inter, PLACE, sealedPdf, unsealedPdf } from '../../support/sealed-pdf.ts'

const textsOf = async (pdf: Uint8Array) =>
  (await readPdf(pdf)).pages.map(({ texts }) => texts.map(({ text }) => text).join('|'))

describe('the first digits of the seal', () => {
  it('stand on every page, behind their label, at the place that was left for them', async () => {
    const pdf = sealedPdf()
    const shown = readSeal(pdf)?.slice(0, 8)
    const { pages } = await readPdf(pdf)
    for (const { texts } of pages) {
      const digits = texts.find(({ text }) => text.includes(shown ?? 'none'))
      expect(digits?.y).toBeCloseTo(26, 1)
      expect(digits?.x).toBeCloseTo(300, 1)
      const label = texts.find(({ text }) => text.startsWith('Seal'))
      expect(label?.y).toBeCloseTo(26, 1)
      expect(label?.x).toBeLessThan(290)
    }
    expect(pages).toHaveLength(2)
  })

  it('are spaced as in any text, each as wide as its letter', () => {
    const pdf = sealedPdf().toString('latin1')
    const [, first, widths] = /\/FirstChar (\d+)[^>]*?\/Widths \[([\d. ]+)\]/.exec(pdf) ?? []
    const widthOf = (digit: string) => Number(widths?.split(' ')[digit.charCodeAt(0) - Number(first)])
    expect(widthOf('f')).toBeGreaterThan(0)
    expect(widthOf('f')).toBeLessThan(0.8 * widthOf('0'))
  })

  it('are of a seal that holds', () => {
    expect(verifySeal(sealedPdf())).toEqual({ kind: 'whole', seal: readSeal(sealedPdf()) })
  })

  it('break the seal when one of them is changed, and so does any other byte', () => {
    const pdf = sealedPdf()
    const shown = pdf.indexOf(`(${readSeal(pdf)?.slice(0, 8)})`)
    for (const at of [shown + 1, shown + 8, pdf.indexOf('One'), pdf.length - 4]) {
      const changed = Buffer.from(pdf)
      changed[at] = changed[at] === 0x31 ? 0x32 : 0x31
      expect(verifySeal(changed).kind).toBe('changed')
    }
  })

  it('leave what the pages had: text, links, tags', async () => {
    const before = await readPdf(unsealedPdf())
    const after = await readPdf(sealedPdf())
    expect(after.pages.map(({ links }) => links)).toEqual(before.pages.map(({ links }) => links))
    expect(await textsOf(sealedPdf())).toEqual([
      expect.stringContaining('One'),
      expect.stringContaining('Two'),
    ])
    expect(sealedPdf().toString('latin1')).toContain('/Artifact <</Type /Pagination /Subtype /Footer>> BDC')
  })

  it('have no label where the font lacks a letter of it', async () => {
    const pdf = stampSeal(unsealedPdf(), { ...PLACE, label: 'ختم ' }, inter())
    expect((await textsOf(pdf))[0]).toMatch(/\|?[0-9a-f]{8}$/)
  })
})
