import type { Colour, Place } from '../../render/native/native.ts'

/** English Metric Units in a CSS pixel: 914,400 in an inch (ECMA-376, part 1, 20.1.2.1), 96 pixels in one too. */
export const EMU = 9525

export const emu = (pixels: number): number => Math.round(pixels * EMU)

/** Hundredths of a point, as sizes of type are given. */
export const centipoints = (pixels: number): number => Math.round(pixels * 75)

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
}

/** Text as it stands, safe in XML; characters that XML 1.0 cannot hold are left out. */
export function escapeXml(text: string): string {
  return text
    .replace(/[&<>"]/g, character => ESCAPES[character] ?? character)
    .replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '')
}

/** Slots of the theme in which its colours lie, as slides name them. */
export const SLOTS: Readonly<Record<Colour, string>> = {
  ink: 'tx1',
  paper: 'bg1',
  secondary: 'tx2',
  rule: 'bg2',
  accent: 'accent1',
}

/** A colour of the theme, or hex digits; `alpha` from 0 to 1. */
export function colourXml(colour: Colour | { readonly hex: string }, alpha = 1): string {
  const inner = alpha >= 1 ? '' : `<a:alpha val="${Math.round(alpha * 100_000)}"/>`
  if (typeof colour === 'string') return `<a:schemeClr val="${SLOTS[colour]}">${inner}</a:schemeClr>`
  return `<a:srgbClr val="${colour.hex.toUpperCase()}">${inner}</a:srgbClr>`
}

export function fillXml(colour: Colour | { readonly hex: string }): string {
  return `<a:solidFill>${colourXml(colour)}</a:solidFill>`
}

/** Where a shape stands; `tag` is of the namespace that its parent asks for. */
export function placeXml({ x, y, width, height }: Place, attributes = '', tag = 'a:xfrm'): string {
  return (
    `<${tag}${attributes}><a:off x="${emu(x)}" y="${emu(y)}"/>` +
    `<a:ext cx="${Math.max(0, emu(width))}" cy="${Math.max(0, emu(height))}"/></${tag}>`
  )
}
