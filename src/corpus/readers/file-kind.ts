import { hasControls } from './clean-characters.ts'

/** A format that is read. */
export type ReadableKind = 'text' | 'markdown' | 'html' | 'pdf' | 'docx' | 'mail' | 'web-archive'

/** What a file's first bytes say it is: a format that is read, another one by its name; null where they say nothing. */
export type FileKind =
  | { readonly kind: ReadableKind; readonly name: string }
  | { readonly kind: 'other'; readonly name: string }
  | null

const OTHERS: readonly (readonly [string, string])[] = [
  ['\xd0\xcf\x11\xe0', 'a file of an old Office program (.doc, .xls, .msg), or an encrypted one'],
  ['{\\rtf', 'rich text (.rtf)'],
  ['\x89PNG', 'a picture (PNG)'],
  ['\xff\xd8\xff', 'a picture (JPEG)'],
  ['GIF8', 'a picture (GIF)'],
  ['II*\0', 'a picture (TIFF)'],
  ['MM\0*', 'a picture (TIFF)'],
  ['\x1f\x8b', 'a compressed file (gzip)'],
  ['BZh', 'a compressed file (bzip2)'],
  ['\xfd7zXZ', 'a compressed file (xz)'],
  ['7z\xbc\xaf', 'a compressed file (7z)'],
  ['Rar!', 'a compressed file (RAR)'],
  ['bplist', 'a binary property list (.webarchive)'],
  ['%!PS', 'PostScript'],
  ['\x7fELF', 'a program'],
  ['MZ\x90', 'a program'],
  ['SQLite format 3', 'a database (SQLite)'],
  ['ID3', 'a sound recording (MP3)'],
  ['RIFF', 'a recording or picture (RIFF)'],
  ['OggS', 'a recording (Ogg)'],
]

/** Header fields of which a message has one or more among its first (RFC 5322, section 3.6, and usual trace fields). */
const MAIL =
  /^(?:(?:Return-Path|Received|Delivered-To|From|To|Date|Subject|Message-ID|MIME-Version|Reply-To|Sender|Cc|DKIM-Signature|ARC-Seal|Authentication-Results|X-[\w-]+|Content-Type|Snapshot-Content-Location):[ \t].*(?:\r?\n[ \t].*)*\r?\n){2,}/i

/** Looks at no more than this: a PDF's mark may stand anywhere in the first 1,024 bytes (ISO 32000-1, annex H). */
const LOOKED_AT = 1024

/** What a file is by its first bytes. ZIP archives are documents of Word where they hold one's main part. */
export function kindOf(bytes: Uint8Array): FileKind {
  const head = new TextDecoder('windows-1252').decode(bytes.subarray(0, LOOKED_AT))
  if (head.startsWith('PK\x03\x04') || head.startsWith('PK\x05\x06')) return kindOfArchive(bytes)
  const other = OTHERS.find(([mark]) => head.startsWith(latin(mark)))
  if (other && !isTextAfter(head, other[0])) return { kind: 'other', name: other[1] }
  if (head.includes('%PDF-')) return { kind: 'pdf', name: 'PDF' }
  const text = head.replace(/^(?:ï»¿)?\s*(?:<\?xml[^>]*\?>\s*)?(?:<!--[\s\S]*?-->\s*)*/, '')
  if (/^<!doctype html|^<html[\s>]/i.test(text)) return { kind: 'html', name: 'HTML' }
  if (MAIL.test(head))
    return /^(?:From:\s*["<]*Saved by|Snapshot-Content-Location:)/im.test(head)
      ? { kind: 'web-archive', name: 'a web archive (MHTML)' }
      : { kind: 'mail', name: 'a saved e-mail' }
  return null
}

/** A mark as windows-1252 decodes it. */
const latin = (mark: string): string =>
  new TextDecoder('windows-1252').decode(Uint8Array.from(mark, sign => sign.charCodeAt(0)))

/** Marks that are letters begin texts too: "RIFF" the recording has bytes beyond text soon after. */
function isTextAfter(head: string, mark: string): boolean {
  return /^[\w ]+$/.test(mark) && !hasControls(head.slice(0, 64))
}

function kindOfArchive(bytes: Uint8Array): FileKind {
  if (holds(bytes, 'word/document.xml') || holds(bytes, 'word/document2.xml'))
    return { kind: 'docx', name: 'a Word document (.docx)' }
  const name = holds(bytes, 'xl/workbook.xml')
    ? 'a workbook (.xlsx)'
    : holds(bytes, 'ppt/presentation.xml')
      ? 'slides (.pptx)'
      : holds(bytes, 'mimetypeapplication/vnd.oasis')
        ? 'an OpenDocument file (.odt and others)'
        : holds(bytes, 'mimetypeapplication/epub')
          ? 'an e-book (EPUB)'
          : 'a ZIP archive'
  return { kind: 'other', name }
}

/** Whether the archive names such an entry; its directory stands at the end (APPNOTE.TXT, section 4.3.12). */
function holds(bytes: Uint8Array, name: string): boolean {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  return (
    buffer.subarray(-200_000).includes(name, 0, 'latin1') ||
    buffer.subarray(0, 4096).includes(name, 0, 'latin1')
  )
}
