import { crc32, deflateRawSync } from 'node:zlib'

/** A file of a package, by its path in it. */
export interface PackageFile {
  readonly path: string
  readonly content: Uint8Array
}

const END = 0x06054b50
const ENTRY = 0x02014b50
const LOCAL = 0x04034b50
/** 1 January 1980, midnight: the first moment that the format knows. */
const DATE = 0x0021

/** The files of a ZIP whose entries are stored as they are (APPNOTE.TXT 6.3). Throws where one is compressed. */
export function readStoredZip(bytes: Uint8Array): readonly PackageFile[] {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const end = buffer.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]))
  if (end < 0 || buffer.readUInt32LE(end) !== END) throw new Error('This is no ZIP file.')
  const files: PackageFile[] = []
  let at = buffer.readUInt32LE(end + 16)
  for (let count = buffer.readUInt16LE(end + 10); count > 0; count--) {
    if (buffer.readUInt32LE(at) !== ENTRY || buffer.readUInt16LE(at + 10) !== 0)
      throw new Error('An entry of this ZIP file is not stored.')
    const size = buffer.readUInt32LE(at + 24)
    const nameLength = buffer.readUInt16LE(at + 28)
    const extraLength = buffer.readUInt16LE(at + 30) + buffer.readUInt16LE(at + 32)
    const local = buffer.readUInt32LE(at + 42)
    const start = local + 30 + buffer.readUInt16LE(local + 26) + buffer.readUInt16LE(local + 28)
    const path = buffer.toString('utf8', at + 46, at + 46 + nameLength)
    if (!path.endsWith('/')) files.push({ path, content: buffer.subarray(start, start + size) })
    at += 46 + nameLength + extraLength
  }
  return files
}

/** Files as a ZIP, in their order, without any date. The same files give the same bytes. */
export function writeZip(files: readonly PackageFile[]): Uint8Array {
  const parts: Buffer[] = []
  const entries: Buffer[] = []
  let offset = 0
  for (const { path, content } of files) {
    const name = Buffer.from(path, 'utf8')
    const packed = deflateRawSync(content)
    const isSmaller = packed.length < content.length
    const data = isSmaller ? packed : Buffer.from(content)
    const shared = Buffer.alloc(26)
    shared.writeUInt16LE(20, 0)
    // Names are UTF-8.
    shared.writeUInt16LE(0x0800, 2)
    shared.writeUInt16LE(isSmaller ? 8 : 0, 4)
    shared.writeUInt16LE(DATE, 8)
    shared.writeUInt32LE(crc32(content), 10)
    shared.writeUInt32LE(data.length, 14)
    shared.writeUInt32LE(content.length, 18)
    shared.writeUInt16LE(name.length, 22)
    parts.push(word(LOCAL), shared, name, data)
    const rest = Buffer.alloc(14)
    rest.writeUInt32LE(offset, 10)
    entries.push(Buffer.concat([word(ENTRY), Buffer.from([20, 0]), shared, rest, name]))
    offset += 30 + name.length + data.length
  }
  const directory = Buffer.concat(entries)
  const end = Buffer.alloc(22)
  end.writeUInt32LE(END, 0)
  end.writeUInt16LE(files.length, 8)
  end.writeUInt16LE(files.length, 10)
  end.writeUInt32LE(directory.length, 12)
  end.writeUInt32LE(offset, 16)
  return Buffer.concat([...parts, directory, end])
}

function word(signature: number): Buffer {
  const bytes = Buffer.alloc(4)
  bytes.writeUInt32LE(signature)
  return bytes
}
