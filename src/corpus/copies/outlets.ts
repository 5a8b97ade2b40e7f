import type { Source } from '../../model/source.ts'

/** What is registered of a source, whether or not its text is held. */
export type Registered = Pick<
  Source,
  'id' | 'bibliography' | 'issuedInferred' | 'lineage' | 'origin' | 'span'
>

/** The names under which a source's publisher is known. */
export function outletNames({ bibliography }: Registered): readonly string[] {
  const names = [bibliography['container-title'], bibliography.publisher]
  return names.flatMap(name => (name === null || name.trim() === '' ? [] : [name]))
}

/** Whether a name is one of the source's outlet, its initials (OPA), or the one is part of the other: the Gazette, Harbour Gazette. */
export function isOutletOf(name: string, source: Registered): boolean {
  const words = plain(name)
  return outletNames(source).some(outlet => {
    const own = plain(outlet)
    return (
      ` ${own} `.includes(` ${words} `) || ` ${words} `.includes(` ${own} `) || isInitialsOf(name, outlet)
    )
  })
}

/** Three letters or more: two are the initials of too many. */
function isInitialsOf(name: string, outlet: string): boolean {
  const letters = name.replaceAll('.', '')
  const words = outlet
    .split(/[\s-]+/)
    .filter(word => /^\p{L}/u.test(word) && !/^(?:of|the|for|and|de|du|des|la|le)$/i.test(word))
  const initials = words.map(word => word.charAt(0).toUpperCase()).join('')
  return letters.length >= 3 && letters === letters.toUpperCase() && letters === initials
}

const plain = (name: string): string =>
  name
    .toLowerCase()
    .replace(/^the /, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

/** How often a text names a source's outlet in full. */
export function namesOutlet(text: string, source: Registered): number {
  return outletNames(source)
    .filter(name => name.length >= 2)
    .reduce((times, name) => times + text.split(name).length - 1, 0)
}
