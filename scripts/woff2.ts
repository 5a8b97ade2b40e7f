import { brotliDecompressSync } from 'node:zlib'

/** Table tags by their index in a WOFF2 directory (W3C WOFF 2.0, table 4.1, "Known Table Tags"). */
const TAGS = (
  'cmap head hhea hmtx maxp name OS/2 post cvt fpgm glyf loca prep CFF VORG EBDT EBLC gasp hdmx kern LTSH PCLT VDMX vhea ' +
  'vmtx BASE GDEF GPOS GSUB EBSC JSTF MATH CBDT CBLC COLR CPAL SVG sbix acnt avar bdat bloc bsln cvar fdsc feat fmtx ' +
  'fvar gvar hsty just lcar mort morx opbd prop trak Zapf Silf Glat Gloc Feat Sill'
).split(' ')

/** Tables of a WOFF2 font by tag, as they stand in it; `glyf`, `loca` and `hmtx` may be transformed. */
export function readTables(font: Buffer): ReadonlyMap<string, Buffer> {
  const count = font.readUInt16BE(12)
  const compressedLength = font.readUInt32BE(20)
  let at = 48
  const base128 = (): number => {
    let value = 0
    for (;;) {
      const byte = font.readUInt8(at++)
      value = value * 128 + (byte & 0x7f)
      if ((byte & 0x80) === 0) return value
    }
  }
  const entries = Array.from({ length: count }, () => {
    const flags = font.readUInt8(at++)
    const index = flags & 0x3f
    const isNamed = index === 0x3f
    const tag = isNamed ? font.toString('latin1', at, at + 4).trim() : (TAGS[index] ?? '')
    if (isNamed) at += 4
    const version = flags >> 6
    const length = base128()
    const isTransformed = tag === 'glyf' || tag === 'loca' ? version !== 3 : version !== 0
    return { tag, length: isTransformed ? base128() : length }
  })
  const data = brotliDecompressSync(font.subarray(at, at + compressedLength))
  const tables = new Map<string, Buffer>()
  let offset = 0
  for (const { tag, length } of entries) {
    tables.set(tag, data.subarray(offset, offset + length))
    offset += length
  }
  return tables
}

/** Glyph by code point, from the font's `cmap` (formats 4 and 12; OpenType 1.9, "cmap"). Glyph 0 is left out. */
export function readCharacterMap(cmap: Buffer): ReadonlyMap<number, number> {
  const glyphs = new Map<number, number>()
  for (let index = 0; index < cmap.readUInt16BE(2); index++) {
    const table = cmap.subarray(cmap.readUInt32BE(4 + index * 8 + 4))
    const format = table.readUInt16BE(0)
    if (format === 4) readFormat4(table, glyphs)
    if (format === 12) readFormat12(table, glyphs)
  }
  return glyphs
}

function readFormat4(table: Buffer, glyphs: Map<number, number>): void {
  const segments = table.readUInt16BE(6) / 2
  for (let segment = 0; segment < segments; segment++) {
    const end = table.readUInt16BE(14 + segment * 2)
    const start = table.readUInt16BE(16 + (segments + segment) * 2)
    const delta = table.readUInt16BE(16 + (2 * segments + segment) * 2)
    const place = 16 + (3 * segments + segment) * 2
    const range = table.readUInt16BE(place)
    for (let code = start; code <= end && code !== 0xffff; code++) {
      const direct = range === 0 ? code : table.readUInt16BE(place + range + (code - start) * 2)
      const glyph = direct === 0 ? 0 : (direct + delta) % 65536
      if (glyph !== 0) glyphs.set(code, glyph)
    }
  }
}

function readFormat12(table: Buffer, glyphs: Map<number, number>): void {
  for (let group = 0; group < table.readUInt32BE(12); group++) {
    const start = table.readUInt32BE(16 + group * 12)
    const end = table.readUInt32BE(20 + group * 12)
    const first = table.readUInt32BE(24 + group * 12)
    for (let code = start; code <= end; code++)
      if (first + code - start !== 0) glyphs.set(code, first + code - start)
  }
}
