import { APART } from './wording.ts'

/** What markup says: elements that are no part of a line set apart. */
export const textOfHtml = (html: string): string =>
  decodeEntities(
    html
      .replace(/<!--[\s\S]*?-->/g, APART)
      .replace(INLINE, '')
      .replace(/<[^>]*>/g, APART),
  )

/** Marks inside a line of text: what stands on both sides of one belongs together. */
const INLINE =
  /<\/?(?:a|abbr|b|bdi|bdo|cite|code|em|i|mark|q|s|small|span|strong|sub|sup|time|u|wbr)\b[^>]*>/gi

const NAMED: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: '\u00a0',
}

export const decodeEntities = (text: string): string =>
  text.replace(/&(?:#x([0-9a-f]+)|#(\d+)|(\w+));/gi, (whole, hex, decimal, name) => {
    if (hex || decimal)
      return String.fromCodePoint(Math.min(0x10ffff, hex ? Number.parseInt(hex, 16) : Number(decimal)))
    return NAMED[String(name).toLowerCase()] ?? whole
  })
