import type { Declared, FoundProvenance } from './found-provenance.ts'
import { record, text } from './plain-data.ts'

/** What is used of a document that pdfjs has opened. */
interface OpenPdf {
  getAttachments(): Promise<Readonly<Record<string, { readonly content?: Uint8Array | null }>> | null>
  getMetadata(): Promise<{ readonly info: unknown }>
}

const NAME = 'provenance.json'

/**
 * The provenance that is attached to a PDF, and what the document information says. Encryption that opens without a password
 * (an owner's password alone) is no hindrance. Reads nothing of the pages.
 */
export async function readPdfAttachment(
  bytes: Uint8Array,
  password: string | null,
): Promise<FoundProvenance> {
  const { getDocument } = await import('pdfjs-dist/legacy/build/pdf.mjs')
  // A copy: pdfjs takes the bytes over. No fonts, no scripts, nothing on the console.
  const task = getDocument({
    data: Uint8Array.from(bytes),
    ...(password === null ? {} : { password }),
    verbosity: 0,
    isEvalSupported: false,
    useSystemFonts: false,
    disableFontFace: true,
  })
  try {
    const pdf = (await task.promise) as unknown as OpenPdf
    const { info } = await pdf.getMetadata()
    const declared = declaredIn(info)
    const content = (await pdf.getAttachments())?.[NAME]?.content
    if (content) return { kind: 'found', json: new TextDecoder().decode(content), declared }
    const isOurs = declared.seal !== null || /^citedeck /.test(text(record(info)['Creator']) ?? '')
    return { kind: 'none', isOurs, declared }
  } catch (error) {
    const isLocked = error instanceof Error && error.name === 'PasswordException'
    return isLocked ? { kind: 'locked' } : { kind: 'damaged' }
  } finally {
    await task.destroy().catch(() => undefined)
  }
}

function declaredIn(info: unknown): Declared {
  const { Custom: custom, EncryptFilterName: filter, Producer: producer } = record(info)
  const seal = text(record(custom)['CitedeckSeal'])
  return {
    seal: seal !== null && /^[0-9a-f]{64}$/.test(seal) ? seal : null,
    isEncrypted: text(filter) !== null,
    producer: text(producer),
  }
}
