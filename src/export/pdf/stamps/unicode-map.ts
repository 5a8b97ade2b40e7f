/** Which characters the glyphs of a font stand for, from its ToUnicode map (ISO 32000-2, 9.10.3), by glyph index. */
export function readUnicodeMap(map: string): ReadonlyMap<number, string> {
  const found = new Map<number, string>()
  for (const [, block = ''] of map.matchAll(/beginbfchar\s([\s\S]*?)endbfchar/g))
    for (const [, code = '', text = ''] of block.matchAll(/<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]+)>/g))
      found.set(Number.parseInt(code, 16), textOf(text))
  for (const [, block = ''] of map.matchAll(/beginbfrange\s([\s\S]*?)endbfrange/g))
    for (const [, from = '', to = '', text = ''] of block.matchAll(
      /<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]+)>/g,
    )) {
      const [first, last] = [Number.parseInt(from, 16), Number.parseInt(to, 16)]
      for (let code = first; code <= Math.min(last, first + 0xff); code++) {
        const shifted = Number.parseInt(text.slice(-4), 16) + code - first
        found.set(code, textOf(text.slice(0, -4) + shifted.toString(16).padStart(4, '0')))
      }
    }
  return found
}

/** UTF-16, big-endian, in hexadecimal digits. */
const textOf = (digits: string): string => Buffer.from(digits, 'hex').swap16().toString('utf16le')
