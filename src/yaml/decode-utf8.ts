type Decoded =
  | { readonly kind: 'text'; readonly text: string }
  /** Offset of the first byte that is not UTF-8. */
  | { readonly kind: 'not-utf8'; readonly offset: number }

/** Bytes as text, without a byte-order mark; refuses what is not UTF-8 (RFC 3629) and says where. */
export function decodeUtf8(bytes: Uint8Array): Decoded {
  try {
    return { kind: 'text', text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) }
  } catch {
    return { kind: 'not-utf8', offset: firstBadByte(bytes) }
  }
}

/** By halving: the longest prefix that decodes ends before the first bad byte. */
function firstBadByte(bytes: Uint8Array): number {
  let good = 0
  let bad = bytes.length
  while (bad - good > 1) {
    const middle = (good + bad) >> 1
    if (decodesSoFar(bytes.subarray(0, middle))) good = middle
    else bad = middle
  }
  return good
}

function decodesSoFar(bytes: Uint8Array): boolean {
  try {
    // Streaming: a sequence cut at the end is not yet an error.
    new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true })
    return true
  } catch {
    return false
  }
}
