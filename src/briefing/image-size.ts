interface Size {
  readonly mediaType: string
  readonly width: number
  readonly height: number
}

/** Kind and pixel size of a picture, from its own header; null for anything else. */
export function imageSize(bytes: Uint8Array): Size | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  try {
    return png(bytes, view) ?? gif(bytes, view) ?? webp(bytes, view) ?? jpeg(bytes, view) ?? svg(bytes)
  } catch (error) {
    // A header that ends before its size does.
    if (error instanceof RangeError) return null
    throw error
  }
}

const startsWith = (bytes: Uint8Array, text: string, at = 0): boolean =>
  [...text].every((letter, index) => bytes[at + index] === letter.charCodeAt(0))

/** W3C PNG, section 11.2.2: the first chunk is IHDR, width and height its first two words. */
function png(bytes: Uint8Array, view: DataView): Size | null {
  if (!startsWith(bytes, '\x89PNG\r\n\x1a\n')) return null
  return { mediaType: 'image/png', width: view.getUint32(16), height: view.getUint32(20) }
}

/** GIF89a, section 18: the logical screen's size behind the signature. */
function gif(bytes: Uint8Array, view: DataView): Size | null {
  if (!startsWith(bytes, 'GIF8')) return null
  return { mediaType: 'image/gif', width: view.getUint16(6, true), height: view.getUint16(8, true) }
}

/** RFC 9649: lossy, lossless and extended files keep their size in different places. */
function webp(bytes: Uint8Array, view: DataView): Size | null {
  if (!startsWith(bytes, 'RIFF') || !startsWith(bytes, 'WEBP', 8)) return null
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

/** ITU-T T.81, section B.2.2: the size stands in the frame header (SOF), behind any number of other segments. */
function jpeg(bytes: Uint8Array, view: DataView): Size | null {
  if (bytes[0] !== 0xff || bytes[1] !== 0xd8) return null
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

/** SVG: `width` and `height` in pixels, else the view box. */
function svg(bytes: Uint8Array): Size | null {
  const head = new TextDecoder().decode(bytes.subarray(0, 4096))
  const tag = /<svg\b[^>]*>/.exec(head)?.[0]
  if (!tag) return null
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
