import { readableExtensions, readerFor } from './readers.ts'
import type { Reading } from './reading.ts'

/** Reads a document by its path's extension and its bytes. */
export async function readDocument(path: string, bytes: Uint8Array): Promise<Reading> {
  const reader = readerFor(path)
  return reader
    ? reader(bytes)
    : { problem: `there is no reader for it; texts are ${readableExtensions.join(', ')}` }
}
