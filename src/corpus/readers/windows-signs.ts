/** The signs of windows-1252 from 0x80 on (WHATWG Encoding Standard, index windows-1252), NUL where it has none. */
const WINDOWS_SIGNS = '€\0‚ƒ„…†‡ˆ‰Š‹Œ\0Ž\0\0‘’“”•–—˜™š›œ\0žŸ'

/** Node 20 decodes windows-1252 as if it were ISO 8859-1, with control characters in the place of quotation marks. */
export function withWindowsSigns(text: string): string {
  return text.replace(/[\x80-\x9f]/g, sign => {
    const intended = WINDOWS_SIGNS[sign.charCodeAt(0) - 0x80]
    return intended === undefined || intended === '\0' ? sign : intended
  })
}
