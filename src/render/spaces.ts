/** Thin spaces, which Intl puts into numbers and date ranges and which few fonts have, as the usual ones. */
export function usualSpaces(formatted: string): string {
  return formatted.replace(/[\u2009\u202f]([–—])[\u2009\u202f]/g, '$1').replace(/[\u2009\u202f]/g, '\u00a0')
}
