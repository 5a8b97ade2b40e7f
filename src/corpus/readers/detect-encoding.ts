import { withWindowsSigns } from './windows-signs.ts'

/** Where ISO and Windows name a nearly equal table, the one that holds typographic quotes and dashes as well. */
const WIDER: Readonly<Record<string, string>> = {
  'ISO-8859-1': 'windows-1252',
  'ISO-8859-7': 'windows-1253',
  'ISO-8859-8': 'windows-1255',
  'ISO-8859-9': 'windows-1254',
}

/** Confidence, in percent, from which a guess counts, and its lead over the next one: chardet's own scale. */
const CONFIDENT = 40
const LEAD = 15

/** How much of a file is looked at. */
const SAMPLE = 100_000

/**
 * The legacy encoding of a text, as a label of the WHATWG Encoding Standard, by the letter statistics of chardet (a port
 * of ICU's detector); null where they leave a doubt, or where the text so decoded would mix scripts inside words or hold
 * control characters, as text decoded wrongly does.
 */
export async function detectEncoding(bytes: Uint8Array): Promise<string | null> {
  const { analyse } = await import('chardet')
  const sample = bytes.subarray(0, SAMPLE)
  const guesses = analyse(sample).filter(({ name }) => !name.startsWith('UTF') && name !== 'ASCII')
  const [best, next] = guesses
  if (!best || best.confidence < CONFIDENT || best.confidence - (next?.confidence ?? 0) < LEAD) return null
  const encoding = (WIDER[best.name] ?? best.name).toLowerCase()
  return isPlausible(encoding, sample) ? encoding : null
}

/** Latin letters and others in one word, or the lines of boxes (KOI8-R has them) at a letter. */
const MIXED =
  /[A-Za-z][\u0370-\u06ff]|[\u0370-\u06ff][A-Za-z]{2}|[\u0370-\u06ff][\u2500-\u259f]|[\u2500-\u259f][\u0370-\u06ff]/

function isPlausible(encoding: string, sample: Uint8Array): boolean {
  try {
    const text = new TextDecoder(encoding).decode(sample)
    const shown = encoding === 'windows-1252' ? withWindowsSigns(text) : text
    const odd = shown.match(/[\x80-\x9f\ufffd]/g)?.length ?? 0
    return odd * 1000 <= text.length && !MIXED.test(text)
  } catch {
    return false
  }
}
