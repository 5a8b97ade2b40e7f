/**
 * Decodes a text file: UTF-8, no byte-order mark, LF line ends (CRLF and lone CR become LF), NFC. Lines keep their
 * numbers, so a line of the decoded text is a line of the file. `badByte` is the offset at which the first sequence
 * that is not UTF-8 begins, from 0.
 */
export function decodeText(bytes: Uint8Array): { readonly text: string } | { readonly badByte: number } {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    return { text: text.replace(/\r\n?/g, '\n').normalize('NFC') }
  } catch {
    return { badByte: firstBadByte(bytes) }
  }
}

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
