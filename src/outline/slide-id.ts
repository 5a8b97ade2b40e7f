/** Longest slug, in characters; cut at a word. */
const LENGTH = 60

/** A title as part of an address: letters and digits of the Latin script, hyphens between. May be empty. */
export function slugOf(title: string): string {
  const slug = title
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/[’']/g, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
  if (!/[a-z]/.test(slug)) return ''
  return slug.length <= LENGTH ? slug : slug.slice(0, LENGTH + 1).replace(/-[^-]*$/, '')
}

/** A slide's address: its own `id:`, else its title's slug, else `slide-N`; a number behind it where that is taken. */
export function chooseSlideId(
  own: string | null,
  title: string,
  number: number,
  taken: ReadonlySet<string>,
): string {
  if (own !== null) return own
  const slug = slugOf(title)
  // An address of the generated pages must stay free.
  const wanted = slug === '' || /^(slide|evidence|source|fact)-/.test(slug) ? `slide-${number}` : slug
  if (!taken.has(wanted)) return wanted
  let copy = 2
  while (taken.has(`${wanted}-${copy}`)) copy++
  return `${wanted}-${copy}`
}
