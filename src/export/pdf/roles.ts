import { type PdfEnds, readObject } from './read-pdf.ts'
import { referenceEntry, withEntries } from './syntax.ts'
import type { NewObject } from './update.ts'

/**
 * Chromium tags strong text and emphasis with structure types of PDF 2.0; readers of older versions are told what these
 * are (ISO 32000-1, 14.7.3), else they pass over the text or refuse it.
 */
const ROLES = '<</Strong /Span /Em /Span>>'

/** The root of the structure tree with a role map, where the document is tagged. */
export function mapRoles(pdf: Buffer, { root, crossReferences }: PdfEnds): readonly NewObject[] {
  const number = referenceEntry(root.dictionary, 'StructTreeRoot')
  if (number === null) return []
  const { dictionary } = readObject(pdf, crossReferences, number)
  return [{ number, content: Buffer.from(withEntries(dictionary, { RoleMap: ROLES }), 'latin1') }]
}
