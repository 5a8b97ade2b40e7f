/** What a picture's own bytes say of it. */
export interface Size {
  readonly mediaType: string
  readonly width: number
  readonly height: number
}

/** Largest side of a picture, in pixels: browsers refuse more, and would show nothing in its place. */
const LARGEST_SIDE = 16_384

/**
 * Kind and pixel size of a picture, from its own bytes and never from its name; null for anything else, for a picture
 * whose end is missing, and for one whose size no browser takes.
 */
export function imageSize(bytes: Uint8Array): Size | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  try {
    const size = png(bytes, view) ?? gif(bytes, view) ?? webp(bytes, view) ?? jpeg(bytes, view) ?? svg(bytes)
    return size && isShowable(size) ? size : null
  } catch (error) {
    // A header that ends before its size does.
    if (error instanceof RangeError) return null
    throw error
  }
}

const isShowable = ({ width, height }: Size): boolean =>
  width > 0 && height > 0 && width <= LARGEST_SIDE && height <= LARGEST_SIDE

const startsWith = (bytes: Uint8Array, text: string, at = 0): boolean =>
  [...text].every((letter, index) => bytes[at + index] === letter.charCodeAt(0))

const holds = (bytes: Uint8Array, text: string): boolean =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(text, 0, 'latin1')

/** W3C PNG, sections 5.6 and 11.2.2: the first chunk is IHDR, width and height its first two words; the last is IEND. */
function png(bytes: Uint8Array, view: DataView): Size | null {
  if (!startsWith(bytes, '\x89PNG\r\n\x1a\n') || !holds(bytes, 'IDAT') || !holds(bytes, 'IEND')) return null
  return { mediaType: 'image/png', width: view.getUint32(16), height: view.getUint32(20) }
}

/** GIF89a, sections 18 and 27: the logical screen's size stands behind the signature; a semicolon ends the file. */
function gif(bytes: Uint8Array, view: DataView): Size | null {
  if (!startsWith(bytes, 'GIF8') || bytes.lastIndexOf(0x3b) < 13) return null
  return { mediaType: 'image/gif', width: view.getUint16(6, true), height: view.getUint16(8, true) }
}

/** RFC 9649: lossy, lossless and extended files keep their size in different places; the file's length stands first. */
function webp(bytes: Uint8Array, view: DataView): Size | null {
  if (!startsWith(bytes, 'RIFF') || !startsWith(bytes, 'WEBP', 8)) return null
  if (view.getUint32(4, true) + 8 > bytes.length) return null
  const mediaType = 'image/webp'
  if (startsWith(bytes, 'VP8 ', 12))
    return { mediaType, width: view.getUint16(26, true) & 0x3fff, height: view.getUint16(28, true) & 0x3fff }
  if (startsWith(bytes, 'VP8L', 12)) {
    const bits = view.getUint32(21, true)
    return { mediaType, width: (bits & 0x3fff) + 1, height: ((bits >> 14) & 0x3fff) + 1 }
  }
  const threeBytes = (at: number): number => view.getUint16(at, true) + (view.getUint8(at + 2) << 16) + 1
  return { mediaType, width: threeBytes(24), height: threeBytes(27) }
}

/** ITU-T T.81, section B.2.2: the size stands in the frame header (SOF), behind any number of other segments; EOI ends it. */
function jpeg(bytes: Uint8Array, view: DataView): Size | null {
  if (bytes[0] !== 0xff || bytes[1] !== 0xd8 || !holds(bytes, '\xff\xd9')) return null
  let at = 2
  while (at < bytes.length) {
    if (bytes[at] !== 0xff) return null
    const marker = bytes[at + 1] ?? 0
    const isFrame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)
    if (isFrame)
      return { mediaType: 'image/jpeg', width: view.getUint16(at + 7), height: view.getUint16(at + 5) }
    at += 2 + view.getUint16(at + 2)
  }
  return null
}

/** What may stand before the root of an XML document: declaration, instructions, comments, document type. */
const PROLOGUE = /^\s*(?:<\?[^>]*>\s*|<!--[\s\S]*?-->\s*|<!DOCTYPE[^>[]*(?:\[[\s\S]*?\]\s*)?>\s*)*/

/** SVG: `width` and `height` in pixels, else the view box. Without its namespace or its end, browsers show none. */
function svg(bytes: Uint8Array): Size | null {
  const text = new TextDecoder().decode(bytes)
  const tag = /^<svg\b[^>]*>/.exec(text.replace(PROLOGUE, ''))?.[0]
  if (!tag || !/xmlns\s*=\s*["']http:\/\/www\.w3\.org\/2000\/svg["']/.test(tag)) return null
  if (!tag.endsWith('/>') && !/<\/svg\s*>\s*(?:<!--[\s\S]*?-->\s*)*$/.test(text)) return null
  const attribute = (name: string): string | undefined =>
    new RegExp(`\\s${name}\\s*=\\s*["']([^"']+)["']`).exec(tag)?.[1]
  const pixels = (name: string): number =>
    /^[\d.]+(px)?$/.test(attribute(name) ?? '') ? Number.parseFloat(attribute(name) ?? '') : Number.NaN
  const box = (attribute('viewBox') ?? '')
    .trim()
    .split(/[\s,]+/)
    .map(Number)
  const width = pixels('width') || box[2] || 300
  const height = pixels('height') || box[3] || 150
  return { mediaType: 'image/svg+xml', width, height }
}
