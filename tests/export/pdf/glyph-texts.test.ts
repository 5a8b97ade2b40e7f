import { describe, expect, it } from 'vitest'
import { glyphTextsIn, withGlyphTexts, withoutGlyphTexts } from '../../../src/export/pdf/glyph-texts.ts'

const lines = (...parts: readonly string[]): string => `${parts.join('\n')}\n`
const said = (glyph: string, text = '2019'): readonly string[] => [
  `/Span<</ActualText <FEFF${text}> >> BDC`,
  `9.2 0 Td <${glyph}> Tj`,
  'EMC',
]
const page = (font: string, ...drawn: readonly string[]): string =>
  lines('/P <</MCID 0 >>BDC', 'BT', `/${font} 13 Tf`, '1 0 0 -1 121 600 Tm', ...drawn, 'ET', 'EMC')

describe('a glyph that the page says something of', () => {
  it('is what the page says where it says so each time, font by font', () => {
    const contents = [page('F7', '<0012> Tj', ...said('00A9'), '<000A> Tj'), page('F5', '<00A9> Tj')]
    expect(glyphTextsIn(contents)).toEqual(new Map([['F7', new Map([['00A9', '2019']])]]))
  })

  it('is not where it is drawn without a word somewhere, or with another', () => {
    expect(glyphTextsIn([page('F7', ...said('00A9')), page('F7', '<001200A9> Tj')]).size).toBe(0)
    expect(glyphTextsIn([page('F7', ...said('00A9'), ...said('00A9', '02BC'))]).size).toBe(0)
  })

  it('is not mistaken for the end of one glyph and the start of the next, or for a place', () => {
    const contents = [page('F7', ...said('00A9'), '<100A9000> Tj', '1 0 0 -1 00A9 7 Tm')]
    expect(glyphTextsIn(contents).get('F7')?.get('00A9')).toBe('2019')
  })

  it('may set its font itself', () => {
    const content = page('F4', '/Span<</ActualText <FEFF2018> >> BDC', '/F7 13 Tf', '<00A8> Tj', 'EMC')
    const texts = glyphTextsIn([content])
    expect([...texts.keys()]).toEqual(['F7'])
    expect(withoutGlyphTexts(content, texts)).toBe(page('F4', '/F7 13 Tf', '<00A8> Tj'))
  })

  it('loses the word where its font has it, and keeps it elsewhere', () => {
    const texts = new Map([['F7', new Map([['00A9', '2019']])]])
    expect(withoutGlyphTexts(page('F7', ...said('00A9')), texts)).toBe(page('F7', '9.2 0 Td <00A9> Tj'))
    expect(withoutGlyphTexts(page('F5', ...said('00A9')), texts)).toBe(page('F5', ...said('00A9')))
  })

  it('leaves a space that does not break a space', () => {
    expect(withoutGlyphTexts(page('F7', ...said('0003', '00A0')), new Map())).toBe(
      page('F7', '9.2 0 Td <0003> Tj'),
    )
  })
})

describe('the table of a font', () => {
  const texts = new Map([['00A9', '2019']])

  it('has another text for a glyph, alone or within a range', () => {
    expect(withGlyphTexts('<00A7> <0022>\n<00A9> <02BC>\n', texts)).toBe('<00A7> <0022>\n<00A9> <2019>\n')
    expect(withGlyphTexts('<00A8> <00AA> <02BB>\n', texts)).toBe('<00A8> <00AA> [<02BB> <2019> <02BD>]\n')
  })

  it('is left where it does not know the glyph', () => {
    expect(withGlyphTexts('<00A7> <0022>\n', texts)).toBeNull()
  })
})
