import { decodeUtf8 } from '../../yaml/decode-utf8.ts'
import { isControl } from './clean-characters.ts'
import { detectEncoding } from './detect-encoding.ts'
import { withWindowsSigns } from './windows-signs.ts'

/** `remark` is null for UTF-8; for anything else it says in which encoding the bytes were read, and how that is known. */
export type DecodedText =
  | { readonly text: string; readonly remark: string | null }
  | { readonly problem: string }

/**
 * Decodes a text file: by its byte-order mark, as UTF-8, in the encoding that the document declares, or in a legacy
 * encoding that is detected beyond doubt, in this order. UTF-8 comes before what is declared because no text of some
 * length in another encoding is valid UTF-8 by chance, while declarations outlive conversions. The result has no
 * byte-order mark, LF line ends (CRLF and lone CR become LF) and is NFC, so a line of it is a line of the file.
 * UTF-8 is decoded at once; detection loads its tables first, and looks at what `wordsIn` gives of the bytes. Bytes that
 * fit nothing are a problem that names the first byte, from 0, that is not UTF-8, and says how to go on where only the
 * encoding cannot be told.
 */
export function decodeText(
  bytes: Uint8Array,
  declared: string | null = null,
  wordsIn: (bytes: Uint8Array) => Uint8Array = all => all,
): DecodedText | Promise<DecodedText> {
  const wide = wideEncodingOf(bytes)
  if (wide !== null) return decodeAs(wide, bytes, null) ?? { problem: `cut off, or damaged: not ${wide}` }
  const decoded = decodeUtf8(bytes)
  if (decoded.kind === 'text') {
    if (decoded.text.includes('\x1b$') || decoded.text.includes('\x1b('))
      return decodeAs('iso-2022-jp', bytes, 'read as iso-2022-jp') ?? sound(decoded.text, null)
    return sound(decoded.text, null)
  }
  const problem = { problem: `byte ${decoded.offset} is not UTF-8` }
  const asDeclared =
    declared === null ? null : decodeAs(declared, bytes, `read as ${declared}, as it declares`)
  if (asDeclared !== null && 'text' in asDeclared) return asDeclared
  if (!mayBeLegacy(bytes)) return problem
  if (bytes.length < SHORTEST_DETECTED)
    return { problem: `${problem.problem}, and it is too short to tell its encoding: save it as UTF-8` }
  return detectEncoding(wordsIn(bytes)).then(
    encoding =>
      (encoding === null ? null : decodeAs(encoding, bytes, `read as ${encoding}, which was detected`)) ?? {
        problem: `${problem.problem}, and no other encoding can be told for certain: save it as UTF-8`,
      },
  )
}

function sound(text: string, remark: string | null): DecodedText {
  const nul = text.indexOf('\0')
  if (nul >= 0) {
    const byte = new TextEncoder().encode(text.slice(0, nul)).length
    return { problem: `byte ${byte} is NUL: this is not a text` }
  }
  return { text: text.replace(/\r\n?/g, '\n').normalize('NFC'), remark }
}

/** The text in an encoding (a label of the WHATWG Encoding Standard); null where it is none or the bytes do not fit. */
export function decodeAs(label: string, bytes: Uint8Array, remark: string | null): DecodedText | null {
  try {
    const decoder = new TextDecoder(label, { fatal: true })
    const text = decoder.decode(bytes)
    return sound(decoder.encoding === 'windows-1252' ? withWindowsSigns(text) : text, remark)
  } catch {
    return null
  }
}

/** In UTF-16, the higher bytes of all alphabets and of punctuation are less than this; no letter of ASCII is. */
const FIRST_ABOVE_ALPHABETS = 0x30

/** UTF-16 by its byte-order mark or, without one, by its bytes: every other one is small, and some of these are zero. */
function wideEncodingOf(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  if (bytes.length < 20 || !bytes.subarray(0, 200).includes(0)) return null
  const sample = bytes.subarray(0, 1000)
  const [even, odd] = [0, 1].map(parity => sample.filter((_, index) => index % 2 === parity)) as [
    Uint8Array,
    Uint8Array,
  ]
  if (areHigher(odd, even)) return 'utf-16le'
  return areHigher(even, odd) ? 'utf-16be' : null
}

/** Whether these are the higher bytes of letters in UTF-16, and those the lower ones. */
const areHigher = (higher: Uint8Array, lower: Uint8Array): boolean =>
  higher.includes(0) &&
  !lower.includes(0) &&
  higher.every(byte => byte < FIRST_ABOVE_ALPHABETS) &&
  lower.some(byte => byte >= FIRST_ABOVE_ALPHABETS)

/** Below this, statistics of letters prove nothing. */
const SHORTEST_DETECTED = 40

/**
 * Whether bytes that are not UTF-8 may be text in a legacy encoding, rather than UTF-8 that was damaged or cut off, which
 * still holds more sound sequences of several bytes than bad ones, or no text at all, which holds control characters.
 */
function mayBeLegacy(bytes: Uint8Array): boolean {
  let sequences = 0
  let bad = 0
  for (let at = 0; at < bytes.length; at += 1) {
    const byte = bytes[at] ?? 0
    if (isControl(byte)) return false
    if (byte < 0x80) continue
    const length = byte >= 0xf0 && byte < 0xf5 ? 4 : byte >= 0xe0 ? 3 : byte >= 0xc2 && byte < 0xe0 ? 2 : 0
    let followers = 0
    while (followers < length - 1 && ((bytes[at + 1 + followers] ?? 0) & 0xc0) === 0x80) followers += 1
    if (length > 0 && followers === length - 1) {
      sequences += 1
      at += followers
    } else bad += 1
  }
  return sequences <= bad
}
