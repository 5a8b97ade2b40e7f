import { decodeUtf8 } from '../../yaml/decode-utf8.ts'
import { hasControls } from './clean-characters.ts'
import { type FileKind, kindOf, type ReadableKind } from './file-kind.ts'
import { kindByName, readableExtensions, readerOf } from './readers.ts'
import type { Reading } from './reading.ts'

/**
 * Reads a document by its path's extension and by what its bytes are; where the two disagree, the bytes are right, and a
 * remark says so. Nothing is thrown: what cannot be read is a problem, in words.
 */
export async function readDocument(path: string, bytes: Uint8Array): Promise<Reading> {
  const choice = chooseKind(kindByName(path), kindOf(bytes), bytes)
  if ('problem' in choice) return choice
  try {
    const reading = await readerOf(choice.kind)(bytes)
    if ('problem' in reading || choice.remark === null) return reading
    return { ...reading, remarks: [choice.remark, ...reading.remarks] }
  } catch (error) {
    return { problem: `it cannot be read: ${reasonOf(error)}` }
  }
}

type Choice = { readonly kind: ReadableKind; readonly remark: string | null } | { readonly problem: string }

/** Kinds by whose names other kinds go without being wrong: a message saved as text is a text, a message that holds a page is a page. */
const ALSO: Readonly<Partial<Record<ReadableKind, readonly ReadableKind[]>>> = {
  text: ['mail'],
  markdown: ['mail'],
  'web-archive': ['mail'],
}

/** Formats that a file without their mark cannot be. */
const MARKED: readonly ReadableKind[] = ['pdf', 'docx', 'mail', 'web-archive']

function chooseKind(promised: ReadableKind | null, actual: FileKind, bytes: Uint8Array): Choice {
  if (actual?.kind === 'other') return { problem: `it is ${actual.name}, which is not read` }
  if (promised === null) {
    if (actual !== null) return { kind: actual.kind, remark: `it is ${actual.name}, whatever its name says` }
    return { problem: `there is no reader for it; texts are ${readableExtensions.join(', ')}` }
  }
  const isText = promised === 'text' || promised === 'markdown'
  if (bytes.length === 0 && !isText) return { problem: 'the file is empty' }
  if (actual === null) {
    const needsMark = MARKED.includes(promised) || (promised === 'html' && !bytes.includes(0x3c))
    if (!needsMark) return { kind: promised, remark: null }
    if (isPlain(bytes)) return { kind: 'text', remark: 'it is plain text, whatever its name says' }
    // A PDF's reader finds what is left of one whose beginning was lost.
    return promised === 'pdf' || promised === 'html'
      ? { kind: promised, remark: null }
      : { problem: 'it is not what its name says, and no other format that is read' }
  }
  if (actual.kind === promised || ALSO[promised]?.includes(actual.kind))
    return { kind: promised, remark: null }
  return { kind: actual.kind, remark: `it is ${actual.name}, whatever its name says` }
}

function isPlain(bytes: Uint8Array): boolean {
  const decoded = decodeUtf8(bytes)
  return decoded.kind === 'text' && !hasControls(decoded.text)
}

function reasonOf(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error)
  return message.split('\n')[0]?.slice(0, 200) ?? 'unknown'
}
