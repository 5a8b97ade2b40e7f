import type { ReadableKind } from './file-kind.ts'
import { readMarkdown } from './markdown.ts'
import { readPlainText } from './plain-text.ts'
import type { Reader } from './reading.ts'

/** The reader of each kind. What needs a library is loaded when it is called. */
const READERS: Readonly<Record<ReadableKind, Reader>> = {
  text: readPlainText,
  markdown: readMarkdown,
  html: async bytes => (await import('./html/read-html.ts')).readHtml(bytes),
  pdf: async bytes => (await import('./pdf/read-pdf.ts')).readPdf(bytes),
  docx: async bytes => (await import('./docx/read-docx.ts')).readDocx(bytes),
  mail: async bytes => (await import('./mail/read-mail.ts')).readMail(bytes),
  'web-archive': async bytes => (await import('./mail/read-web-archive.ts')).readWebArchive(bytes),
}

/** The kinds of file that can be read, by extension. */
const KINDS: ReadonlyMap<string, ReadableKind> = new Map([
  ['.txt', 'text'],
  ['.md', 'markdown'],
  ['.html', 'html'],
  ['.htm', 'html'],
  ['.xhtml', 'html'],
  ['.pdf', 'pdf'],
  ['.docx', 'docx'],
  ['.eml', 'mail'],
  ['.mht', 'web-archive'],
  ['.mhtml', 'web-archive'],
])

/** The kind that a file's name promises, whatever the case of its extension; null for an extension that is not read. */
export function kindByName(path: string): ReadableKind | null {
  const name = path.slice(path.lastIndexOf('/') + 1)
  const dot = name.lastIndexOf('.')
  return dot < 1 ? null : (KINDS.get(name.slice(dot).toLowerCase()) ?? null)
}

export const readerOf = (kind: ReadableKind): Reader => READERS[kind]

/** Extensions that can be read, for messages and for finding documents in folders. */
export const readableExtensions: readonly string[] = [...KINDS.keys()]
