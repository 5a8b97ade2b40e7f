type Decoded =
  | { readonly kind: 'text'; readonly text: string }
  /** Where the first sequence begins that is not UTF-8, from 0: in the bytes, and in what `decodeLeniently` makes of them. */
  | { readonly kind: 'not-utf8'; readonly offset: number; readonly place: number }

/** Bytes as text, without a byte-order mark; refuses what is not UTF-8 (RFC 3629) and says where. */
export function decodeUtf8(bytes: Uint8Array): Decoded {
  try {
    return { kind: 'text', text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) }
  } catch {
    const offset = firstBadByte(bytes)
    return { kind: 'not-utf8', offset, place: decodeLeniently(bytes.subarray(0, offset)).length }
  }
}

/** Bytes as text to be shown, with U+FFFD for what is not UTF-8. */
export const decodeLeniently = (bytes: Uint8Array): string => new TextDecoder().decode(bytes)

/** TextDecoder says that bytes are bad but not where: the longest prefix that decodes ends at the bad sequence. */
function firstBadByte(bytes: Uint8Array): number {
  let good = 0
  let bad = bytes.length + 1
  while (bad - good > 1) {
    const middle = (good + bad) >> 1
    if (decodes(bytes.subarray(0, middle), { stream: true })) good = middle
    else bad = middle
  }
  // A prefix may end within a sequence that turns bad on the next byte, or that the file cuts off.
  while (!decodes(bytes.subarray(0, good), { stream: false })) good -= 1
  return good
}

function decodes(bytes: Uint8Array, options: { readonly stream: boolean }): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes, options)
    return true
  } catch {
    return false
  }
}
