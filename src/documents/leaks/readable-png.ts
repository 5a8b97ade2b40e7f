import { inflateSync } from 'node:zlib'

/** The texts in a PNG's chunks `tEXt`, `zTXt` and `iTXt` (W3C Recommendation, 2003, 11.3.4), and in Exif. */
export function pngTexts(bytes: Buffer): string {
  const texts: string[] = []
  for (let at = 8; at + 12 <= bytes.length; ) {
    const length = bytes.readUInt32BE(at)
    const type = bytes.subarray(at + 4, at + 8).toString('latin1')
    const data = bytes.subarray(at + 8, at + 8 + length)
    if (['tEXt', 'iTXt', 'eXIf'].includes(type)) texts.push(data.toString('utf8'))
    if (type === 'zTXt') texts.push(inflateSync(data.subarray(data.indexOf(0) + 2)).toString('latin1'))
    at += 12 + length
  }
  return texts.join('\n')
}
