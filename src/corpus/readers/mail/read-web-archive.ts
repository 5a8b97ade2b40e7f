import { edtfOf } from '../declared-date.ts'
import { readHtml } from '../html/read-html.ts'
import type { Reading } from '../reading.ts'

/**
 * Reads a page that a browser saved as one file (MHTML, RFC 2557): its article, as `readHtml` does; where it has none
 * itself, that of its frames which holds most. The address and the day of saving are the browser's.
 */
export async function readWebArchive(bytes: Uint8Array): Promise<Reading> {
  const { default: PostalMime } = await import('postal-mime')
  const archive = await PostalMime.parse(withPagesAsFiles(bytes))
  const reading = await readPages(
    archive.attachments.flatMap(({ mimeType, content }) =>
      PAGE.test(mimeType) && content instanceof ArrayBuffer ? [new Uint8Array(content)] : [],
    ),
  )
  if ('problem' in reading) return reading
  const header = (key: string): string => archive.headers.find(field => field.key === key)?.value.trim() ?? ''
  const address = header('snapshot-content-location') || header('content-location')
  const accessed = edtfOf(header('date'))
  return {
    ...reading,
    found: {
      ...(/^https?:\/\//i.test(address) ? { URL: address } : {}),
      ...(archive.subject ? { title: archive.subject } : {}),
      ...(accessed === null ? {} : { accessed }),
      ...reading.found,
    },
  }
}

const PAGE = /^(?:text\/html|application\/xhtml\+xml)$/i

/**
 * The archive with its pages as attachments. As bodies of the message they would be decoded by their part's header, in
 * which browsers leave out the encoding that the page itself declares, and run together with those of their frames.
 */
const withPagesAsFiles = (bytes: Uint8Array): Uint8Array =>
  Buffer.from(
    Buffer.from(bytes)
      .toString('latin1')
      .replace(/^Content-Type:[ \t]*text\/html/gim, 'Content-Disposition: attachment\r\n$&'),
    'latin1',
  )

/** Reads the first page, which is the one that was saved; the longest of the others, its frames, where it cannot be read. */
async function readPages([page, ...frames]: readonly Uint8Array[]): Promise<Reading> {
  if (page === undefined) return { problem: 'there is no page in the archive' }
  const reading = await readHtml(page)
  if (!('problem' in reading)) return reading
  const readings = await Promise.all(frames.map(readHtml))
  const framed = readings.flatMap(frame => ('problem' in frame ? [] : [frame]))
  return framed.toSorted((a, b) => b.ok.text.length - a.ok.text.length)[0] ?? reading
}
