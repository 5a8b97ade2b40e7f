export interface TarEntry {
  /** With forward slashes, as the archive has it. */
  readonly name: string
  readonly isExecutable: boolean
  readonly content: Uint8Array
}

const BLOCK = 512
const REGULAR = new Set(['0', '\0', ''])

/**
 * The regular files of a tar archive (POSIX.1-1988 ustar, 10.1.1); folders are told by the names of their files, links
 * and devices are left out. Throws where a name would lead out of the folder that it is unpacked into, or a file is cut.
 */
export function readTar(archive: Uint8Array): readonly TarEntry[] {
  const entries: TarEntry[] = []
  let offset = 0
  while (offset + BLOCK <= archive.length) {
    const header = archive.subarray(offset, offset + BLOCK)
    if (header.every(byte => byte === 0)) break
    const size = octal(header, 124, 12)
    const start = offset + BLOCK
    if (start + size > archive.length) throw new Error('The archive is cut short.')
    if (REGULAR.has(text(header, 156, 1))) {
      const prefix = text(header, 257, 5) === 'ustar' ? text(header, 345, 155) : ''
      const name = safeName(prefix === '' ? text(header, 0, 100) : `${prefix}/${text(header, 0, 100)}`)
      const isExecutable = (octal(header, 100, 8) & 0o111) !== 0
      entries.push({ name, isExecutable, content: archive.subarray(start, start + size) })
    }
    offset = start + Math.ceil(size / BLOCK) * BLOCK
  }
  return entries
}

function text(header: Uint8Array, start: number, length: number): string {
  const field = header.subarray(start, start + length)
  const end = field.indexOf(0)
  return new TextDecoder().decode(end === -1 ? field : field.subarray(0, end))
}

function octal(header: Uint8Array, start: number, length: number): number {
  return Number.parseInt(text(header, start, length).trim() || '0', 8)
}

function safeName(name: string): string {
  const steps = name.split('/')
  if (name.startsWith('/') || steps.includes('..'))
    throw new Error(`The archive names a file outside it: ${name}`)
  return steps.filter(step => step !== '' && step !== '.').join('/')
}
