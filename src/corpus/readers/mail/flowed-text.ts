/** Whether a message has text whose lines a program broke and that are to be joined again (RFC 3676, `format=flowed`). */
const FLOWED = /^(Content-Type:[ \t]*text\/plain\b(?:[^\r\n]|\r?\n[ \t])*?);\s*format\s*=\s*"?flowed"?/gim

/** A message without that word, so that its lines are given as they stand, and whether it had it. */
export function withoutFlow(bytes: Uint8Array): { readonly bytes: Uint8Array; readonly isFlowed: boolean } {
  const written = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1')
  const fixed = written.replace(FLOWED, '$1')
  return fixed === written
    ? { bytes, isFlowed: false }
    : { bytes: Buffer.from(fixed, 'latin1'), isFlowed: true }
}

/**
 * Lines that were broken joined again: one that ends in a space goes on in the next of its depth (RFC 3676, 4.1 and 4.5).
 * A line that begins with marks of citation keeps them, those of the lines that it is joined from go.
 */
export function joinFlowed(text: string): string {
  const lines: { marks: string; words: string }[] = []
  let goesOn = false
  for (const line of text.split('\n')) {
    const marks = /^>*/.exec(line)?.[0] ?? ''
    const words = line.slice(marks.length).replace(/^ /, '')
    const last = lines.at(-1)
    if (goesOn && last?.marks === marks && words !== '-- ') last.words += words
    else lines.push({ marks, words })
    // What parts a signature from the text ends in a space, and in itself.
    goesOn = words.endsWith(' ') && words !== '-- '
  }
  return lines.map(({ marks, words }) => (marks === '' ? words : `${marks} ${words}`)).join('\n')
}
