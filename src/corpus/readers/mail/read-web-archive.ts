import { edtfOf } from '../declared-date.ts'
import { readMarkup } from '../html/read-html.ts'
import type { Reading } from '../reading.ts'

/**
 * Reads a page that a browser saved as one file (MHTML, RFC 2557): its article, as `readHtml` does. The address and the
 * day of saving are the browser's.
 */
export async function readWebArchive(bytes: Uint8Array): Promise<Reading> {
  const { default: PostalMime } = await import('postal-mime')
  const archive = await PostalMime.parse(bytes)
  if (archive.html === undefined) return { problem: 'there is no page in the archive' }
  const reading = await readMarkup(archive.html)
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
