import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { fontTables } from '../../../scripts/font-tables.ts'
import { charactersBeyondAscii } from '../../../src/render/fonts/characters.ts'
import { rangesOf, readFaceTable } from '../../../src/render/fonts/font-coverage.ts'
import { TEXT_FACES } from '../../../src/render/fonts/font-table.ts'
import { FALLBACK_FACES } from '../../../src/render/fonts/font-table-fallback.ts'
import { embedFonts, findMissingCharacters } from '../../../src/render/fonts/fonts.ts'
import { FONTS } from '../build.ts'

const PACKAGES = join(import.meta.dirname, '..', '..', '..', 'node_modules', '@fontsource')
/** Every font file there is, as one byte, to see which are asked for. */
const everything = { read: () => Uint8Array.of(7) }
const faces = async (html: string) => {
  const { css } = await embedFonts(html, everything)
  return [
    ...css.matchAll(/font-family:"([^"]+)";font-style:(\w+);font-weight:(\d+).*?unicode-range:([^}]+)\}/g),
  ]
}

describe('embedFonts', () => {
  it('embeds the latin subsets alone for a latin document', async () => {
    const used = await faces('<p>The quay was shut – “at once”.</p>')
    expect(used.map(([, family, style, weight]) => `${family} ${weight} ${style}`)).toEqual([
      'Inter 400 normal',
      'Inter 600 normal',
      'Source Serif 4 400 normal',
      'Source Serif 4 600 normal',
    ])
  })

  it('adds a subset for the characters that need it', async () => {
    expect(await faces('Žižkov')).toHaveLength(8)
    expect(
      (await faces('Привет')).some(
        ([, family, , , range]) => family === 'Inter' && range?.includes('U+400-45f'),
      ),
    ).toBe(true)
  })

  it('adds italics where something is emphasised', async () => {
    expect((await faces('<em>now</em>')).some(([, , style]) => style === 'italic')).toBe(true)
  })

  it('takes what Inter lacks from a fallback font, for the characters that are used', async () => {
    const fallback = (await faces('حريق 🔥 → 火')).filter(([, family]) => family?.startsWith('Fallback'))
    const ranges = fallback.map(([, , , , range]) => range).join(' ')
    expect(ranges).toContain('U+1f525')
    expect(ranges).toContain('U+2192')
    expect(ranges).toContain('U+62d')
    expect(ranges).not.toContain('U+600-6ff')
  })

  it('takes an emoji that is joined of several from one font, joiner included', async () => {
    const fallback = (await faces('👩‍🚒')).filter(([, family]) => family?.startsWith('Fallback'))
    expect(fallback.map(([, , , , range]) => range)).toEqual(['U+200d,U+1f469,U+1f692'])
  })

  it('keeps fonts of one weight in a family of their own, or bold text would pass them over', async () => {
    const used = await faces('火 حريق')
    expect(used.slice(4).map(([, family, , weight]) => `${family} ${weight}`)).toEqual([
      'Fallback 400',
      'Fallback 600',
      'Fallback Regular 400',
    ])
  })

  it('embeds the files of the installed packages', async () => {
    const { css, missing } = await embedFonts('Quay', FONTS)
    expect(css).toMatch(/^@font-face\{font-family:"Inter".*base64,d09GMg/)
    expect(missing).toEqual([])
  })
})

describe('findMissingCharacters', () => {
  it('names a character that no installed font has, and the package that would bring it', async () => {
    const none = { read: () => null }
    expect(await findMissingCharacters('a 🔥 b', none)).toEqual([
      { character: '🔥', code: 0x1f525, package: '@fontsource/noto-emoji' },
    ])
    expect(await findMissingCharacters('𒀀', everything)).toEqual([
      { character: '𒀀', code: 0x12000, package: null },
    ])
  })

  it('finds nothing missing in what is not drawn', async () => {
    expect(await findMissingCharacters('a\u200db\ufe0f\u2060\u00ad\n\t\u200f', everything)).toEqual([])
  })
})

describe('charactersBeyondAscii', () => {
  it('reads pairs of surrogates as one', () => {
    expect(charactersBeyondAscii('🔥a🔥é')).toEqual([0xe9, 0x1f525])
  })
})

describe('the tables of characters', () => {
  it('hold what the text fonts that are installed have', () => {
    const table = fontTables([PACKAGES], 'text')
    expect(TEXT_FACES.map(row => JSON.stringify(row))).toEqual(table.map(row => JSON.stringify(row)))
  })

  it('hold what the fallback fonts that are installed have', () => {
    const installed = FALLBACK_FACES.filter(([name]) => existsSync(join(PACKAGES, name)))
    const table = fontTables([PACKAGES], 'fallback')
    expect(installed.map(row => JSON.stringify(row))).toEqual(table.map(row => JSON.stringify(row)))
  })

  it('are searched by ranges', () => {
    const [face] = readFaceTable([['inter', 'latin', [400], '20-7e,a0,100-10f']])
    expect([0x1f, 0x20, 0x7e, 0x7f, 0xa0, 0xa1, 0x105, 0x110].map(code => face?.has(code))).toEqual([
      false,
      true,
      true,
      false,
      true,
      false,
      true,
      false,
    ])
    expect(rangesOf([5, 3, 4, 9])).toBe('3-5,9')
  })
})
