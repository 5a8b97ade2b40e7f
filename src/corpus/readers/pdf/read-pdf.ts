import { composeText } from '../compose-text.ts'
import type { Reading } from '../reading.ts'
import { segmentsOf, type TextItem } from './page-segments.ts'
import { paragraphsOf } from './paragraphs.ts'
import { type Declared, madeOn, pdfBibliography } from './pdf-bibliography.ts'
import { linesInOrder } from './reading-order.ts'
import { type WrittenPage, withoutRunningLines } from './running-lines.ts'

/** What is used of a document that pdfjs has opened. */
interface OpenPdf {
  readonly numPages: number
  getPage(number: number): Promise<{
    getViewport(options: { scale: number }): { height: number; transform: readonly number[] }
    getTextContent(options: { includeMarkedContent: boolean }): Promise<{ items: readonly TextItem[] }>
    cleanup(): void
  }>
  getPageLabels(): Promise<readonly string[] | null>
  getMetadata(): Promise<Declared>
}

/**
 * Reads a PDF: its paragraphs, rebuilt from lines in reading order, without running heads and feet. `places` are its
 * pages by their labels, else by their numbers from 1. A scan without text, an encrypted or a broken file is a problem;
 * pages that cannot be read are named in a remark, and the others are read.
 */
export async function readPdf(bytes: Uint8Array): Promise<Reading> {
  const { getDocument } = await import('pdfjs-dist/legacy/build/pdf.mjs')
  // A copy: pdfjs takes the bytes over. No fonts, no scripts, nothing on the console.
  const task = getDocument({
    data: Uint8Array.from(bytes),
    verbosity: 0,
    isEvalSupported: false,
    useSystemFonts: false,
    disableFontFace: true,
    stopAtErrors: false,
  })
  try {
    return await readOpen((await task.promise) as unknown as OpenPdf, isCutOff(bytes))
  } catch (error) {
    return { problem: problemOf(error, isCutOff(bytes)) }
  } finally {
    await task.destroy().catch(() => undefined)
  }
}

async function readOpen(pdf: OpenPdf, cutOff: boolean): Promise<Reading> {
  const labels = await pdf.getPageLabels().catch(() => null)
  const pages: WrittenPage[] = []
  const unread: string[] = []
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const label = labels?.[number - 1]?.trim() || String(number)
    try {
      const page = await pdf.getPage(number)
      const { height, transform } = page.getViewport({ scale: 1 })
      const { items } = await page.getTextContent({ includeMarkedContent: true })
      pages.push({ label, height, segments: segmentsOf(items, transform) })
      page.cleanup()
    } catch {
      unread.push(label)
    }
  }
  const empty = pages.filter(({ segments }) => segments.length === 0).map(({ label }) => label)
  if (empty.length === pages.length) return { problem: withoutText(pages.length, unread.length) }
  const declared = await pdf.getMetadata().catch(() => ({ info: {}, metadata: null }))
  const made = madeOn(declared)
  const written = withoutRunningLines(pages)
  const lines = linesInOrder(written.map(({ segments }) => segments))
  const read = written.map(({ label }, index) => ({ label, lines: lines[index] ?? [] }))
  return {
    ok: composeText(paragraphsOf(read)),
    found: pdfBibliography(declared),
    remarks: [
      ...(cutOff ? ['the file has no end: it may have been cut off'] : []),
      ...(unread.length > 0 ? [`unreadable: p. ${listed(unread)}`] : []),
      ...(empty.length > 0 ? [`without text, as scans are: p. ${listed(empty)}`] : []),
      ...(made === null ? [] : [`the file was made on ${made}`]),
    ],
  }
}

function withoutText(pages: number, unread: number): string {
  if (pages === 0) return unread > 0 ? 'none of its pages can be read: it is damaged' : 'it has no pages'
  return `it is a scan: its ${pages} ${pages === 1 ? 'page is a picture' : 'pages are pictures'} without text; have the text recognised (OCR) first`
}

const listed = (labels: readonly string[]): string =>
  labels.length > 12 ? `${labels.slice(0, 12).join(', ')} and ${labels.length - 12} more` : labels.join(', ')

/** A PDF ends with `%%EOF`, which may have something after it (ISO 32000-1, 7.5.5). */
function isCutOff(bytes: Uint8Array): boolean {
  return !new TextDecoder('windows-1252').decode(bytes.subarray(-2048)).includes('%%EOF')
}

function problemOf(error: unknown, cutOff: boolean): string {
  const name = error instanceof Error ? error.name : ''
  if (name === 'PasswordException') return 'it is encrypted: save a copy of it without the password'
  return cutOff ? 'it is a PDF that was cut off' : 'it is a PDF that is damaged'
}
