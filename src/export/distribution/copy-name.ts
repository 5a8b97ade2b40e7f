import type { Recipient } from '../../model/recipient.ts'

/** Longest part of a file's name that is a person's, in bytes of UTF-8: names of 255 bytes and more are refused. */
const LONGEST = 80

/**
 * The name of a copy's file: that of the document, the copy's number in as many digits as the highest needs, and what of the
 * recipient's name any file system takes: letters and digits of every script, in small letters, with hyphens between. No two
 * are the same, whatever the names, for the numbers are not.
 */
export function copyName(
  stem: string,
  { name, number }: Pick<Recipient, 'name' | 'number'>,
  highest: number,
): string {
  const digits = String(number).padStart(Math.max(2, String(highest).length), '0')
  const safe = shortened(
    name
      .normalize('NFC')
      .toLowerCase()
      .replace(/[^\p{L}\p{M}\p{N}]+/gu, '-')
      .replace(/^-+|-+$/g, ''),
  )
  return `${stem}-${digits}${safe === '' ? '' : `-${safe}`}.pdf`
}

function shortened(text: string): string {
  let kept = ''
  for (const character of text) {
    if (Buffer.byteLength(kept + character) > LONGEST) break
    kept += character
  }
  return kept.replace(/-+$/, '')
}
