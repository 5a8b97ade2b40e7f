import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { openMaster, type StampedCopy } from '../../../src/export/pdf/stamps/copy-pdf.ts'
import type { DrawnLine } from '../../../src/export/pdf/stamps/drawn-line.ts'
import { openOutlineFont } from '../../../src/export/pdf/stamps/outline-font.ts'
import { verifySeal } from '../../../src/export/seal.ts'
import { readPdf } from '../../support/pdf-reader.ts'
import { inter, sealedPdf } from '../../support/sealed-pdf.ts'

/** A line as the browser would set it, each letter an em behind the one before. */
function lineOf(text: string): DrawnLine {
  const font = openOutlineFont(inter())
  if (font === null) throw new Error('Inter has no outlines.')
  const glyphs = [...text].map((letter, index) => {
    const glyph = font.glyphOf(letter.codePointAt(0) ?? 0)
    return {
      font: 'inter',
      unitsPerEm: font.unitsPerEm,
      index: glyph,
      text: letter,
      glyph: font.glyph(glyph),
      x: index * 0.6,
      y: 0,
      scale: 1,
    }
  })
  return { width: text.length * 0.6, glyphs }
}

const copyFor = (name: string, number = 1, style: 'foot' | 'diagonal' | 'both' = 'foot'): StampedCopy =>
  openMaster(sealedPdf()).copy({ name, number, count: 2 }, { line: lineOf(`Copy ${number} ${name}`), style })

const whole = ({ parts }: StampedCopy): Buffer => Buffer.concat(parts)

describe('a stamped copy', () => {
  it('shows its stamp on every page, above what was there', async () => {
    const { pages } = await readPdf(whole(copyFor('Sam')))
    for (const [index, said] of ['One', 'Two'].entries()) {
      const texts = pages[index]?.texts.map(({ text }) => text).join('') ?? ''
      expect(texts).toContain(said)
      expect(texts.replaceAll(' ', '')).toContain('Copy1Sam')
    }
  })

  it('has a seal of its own, which holds, and tells the hash of its file', () => {
    const [first, second] = [copyFor('Sam'), copyFor('Ana', 2)]
    for (const copy of [first, second]) {
      expect(verifySeal(whole(copy))).toEqual({ kind: 'whole', seal: copy.seal })
      expect(createHash('sha256').update(whole(copy)).digest('hex')).toBe(copy.sha256)
    }
    expect(first.seal).not.toBe(second.seal)
  })

  it('shows the first digits of its own seal, not of the one that it was made from', async () => {
    const copy = copyFor('Sam')
    const { pages } = await readPdf(whole(copy))
    expect(pages[1]?.texts.map(({ text }) => text)).toContain(copy.seal.slice(0, 8))
  })

  it('names whose it is in its properties', async () => {
    const { information, xmp } = await readPdf(whole(copyFor('נועה & <Co>', 2)))
    expect(information['Custom']).toMatchObject({ CitedeckRecipient: 'נועה & <Co>', CitedeckCopy: '2/2' })
    expect(xmp('citedeck:recipient')).toBe('נועה & <Co>')
  })

  it('is the same whenever it is made', () => {
    expect(whole(copyFor('Sam')).equals(whole(copyFor('Sam')))).toBe(true)
  })

  it('holds nothing of another recipient, and no letter of another name', () => {
    const master = openMaster(sealedPdf())
    const make = (name: string) =>
      master.copy({ name, number: 1, count: 2 }, { line: lineOf(name), style: 'foot' })
    make('Zoë')
    expect(
      whole(make('Sam')).equals(
        Buffer.concat(
          openMaster(sealedPdf()).copy(
            { name: 'Sam', number: 1, count: 2 },
            { line: lineOf('Sam'), style: 'foot' },
          ).parts,
        ),
      ),
    ).toBe(true)
  })

  it('cut back to what it was made from is no whole file', () => {
    const pdf = whole(copyFor('Sam'))
    let end = pdf.indexOf('%%EOF')
    for (; end !== -1 && end < pdf.length - 8; end = pdf.indexOf('%%EOF', end + 1))
      expect(verifySeal(pdf.subarray(0, end + 6)).kind).not.toBe('whole')
  })

  it('has the line across its pages faintly, within the page', async () => {
    const { pages } = await readPdf(whole(copyFor('Sam', 1, 'diagonal')))
    const drawn = pages[0]?.texts.filter(({ text }) => /[CopySam1]/.test(text)) ?? []
    expect(drawn.every(({ x, y }) => x > 0 && x < 594.96 && y > 0)).toBe(true)
    expect(whole(copyFor('Sam', 1, 'diagonal')).toString('latin1')).toMatch(/\/ca 0\.1\d>>/)
  })

  it('has a long line less faintly, for its letters are small', () => {
    const opacityOf = (name: string): number =>
      Number(/\/ca ([\d.]+)>>/.exec(whole(copyFor(name, 1, 'diagonal')).toString('latin1'))?.[1])
    expect(opacityOf('Sam'.repeat(30))).toBeGreaterThan(opacityOf('Sam'))
    expect(opacityOf('Sam'.repeat(300))).toBeLessThan(0.3)
  })

  it('stands on pages of any size, each at its own foot', async () => {
    const master = openMaster(sealedPdf([{ text: 'Tall' }, { text: 'Wide', size: '0 0 960 540' }]))
    const copy = master.copy({ name: 'Sam', number: 1, count: 1 }, { line: lineOf('Sam'), style: 'foot' })
    const { pages } = await readPdf(whole(copy))
    const feet = pages.map(({ texts }) => texts.filter(({ y }) => y < 20).map(({ y }) => y)[0])
    expect(feet).toEqual([14, 7])
  })
})
