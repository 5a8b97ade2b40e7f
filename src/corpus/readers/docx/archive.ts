import { inflateRawSync } from 'node:zlib'

export interface Entry {
  readonly name: string
  /** As the archive's directory says. */
  readonly size: number
  readonly read: () => string
  readonly bytes: () => Uint8Array
}

/** More than any document of words unpacks to, in bytes; and more parts than one has. */
const LARGEST = 300_000_000
const LARGEST_PART = 150_000_000
const MOST_ENTRIES = 20_000

/**
 * The entries of a ZIP archive, from the directory at its end (APPNOTE.TXT, 4.3.12 and 4.3.16), nothing unpacked; a
 * problem where there is none, or where unpacking would take more than a document ever does. An entry that unpacks to
 * more than the directory says throws when it is read, before it has done so.
 */
export function entriesOf(bytes: Uint8Array): readonly Entry[] | { readonly problem: string } {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const end = endOfDirectory(view)
  if (end === null) return { problem: 'the archive was cut off or is damaged' }
  const count = view.getUint16(end + 10, true)
  let at = view.getUint32(end + 16, true)
  const entries: Entry[] = []
  for (let index = 0; index < count; index += 1) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== 0x02014b50)
      return { problem: 'the archive is damaged' }
    const method = view.getUint16(at + 10, true)
    const packed = view.getUint32(at + 20, true)
    const size = view.getUint32(at + 24, true)
    const nameLength = view.getUint16(at + 28, true)
    const name = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength))
    const local = view.getUint32(at + 42, true)
    const unpacked = () => unpack(bytes, view, local, method, packed, size)
    entries.push({ name, size, read: () => new TextDecoder().decode(unpacked()), bytes: unpacked })
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
  }
  const total = entries.reduce((sum, entry) => sum + entry.size, 0)
  const bomb = total > LARGEST || count > MOST_ENTRIES || entries.some(({ size }) => size > LARGEST_PART)
  if (bomb)
    return {
      problem: `it would unpack to ${Math.round(total / 1_000_000)} MB in ${count} parts: not a document, refused`,
    }
  return entries
}

function endOfDirectory(view: DataView): number | null {
  const first = Math.max(0, view.byteLength - 22 - 0xffff)
  for (let at = view.byteLength - 22; at >= first; at -= 1)
    if (view.getUint32(at, true) === 0x06054b50) return at
  return null
}

function unpack(
  bytes: Uint8Array,
  view: DataView,
  local: number,
  method: number,
  packed: number,
  size: number,
): Uint8Array {
  const start = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true)
  const data = bytes.subarray(start, start + packed)
  if (method !== 0 && method !== 8) throw new Error('it is packed in a way that is not read')
  return method === 0 ? data : inflateRawSync(data, { maxOutputLength: Math.max(1, size) })
}
