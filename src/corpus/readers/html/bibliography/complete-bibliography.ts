import type { Name } from '../../../../model/source.ts'
import { edtfOf } from '../../declared-date.ts'
import type { Found } from '../../reading.ts'
import { bareOf } from '../page/titles.ts'

/**
 * What a page declares, completed by what it shows: the title without the site's name around it, the site's name that
 * stood there, authors where it declares none but itself, the day where it declares none, else that in its address.
 */
export function completeBibliography(declared: Found, shown: Found): Found {
  const { title, site } = withoutSurroundings(declared.title, shown.title)
  const container = declared['container-title'] ?? site
  const author = namesPeople(declared) ? declared.author : (shown.author ?? declared.author)
  const issued = declared.issued ?? shown.issued ?? dayInAddress(declared.URL ?? '')
  return {
    ...declared,
    ...(title !== undefined && { title }),
    ...(container !== undefined && { 'container-title': container }),
    ...(author !== undefined && { author }),
    ...(issued !== null && issued !== undefined && { issued }),
  }
}

/** What parts a headline from the site's name in a `title`. */
const BEFORE = /^(.*\S)\s*(?:[|–—·•»:]|-)\s+$/u
const AFTER = /^\s+(?:[|–—·•»:]|-)\s*(\S.*)$/u

/** The headline that a page shows, where its declared title is that and something before or behind it, and what that is. */
function withoutSurroundings(
  title: string | undefined,
  headline: string | undefined,
): { readonly title: string | undefined; readonly site: string | undefined } {
  if (title === undefined || headline === undefined || headline === '')
    return { title: title ?? headline, site: undefined }
  const at = title.toLowerCase().indexOf(headline.toLowerCase())
  if (at < 0 || headline.length * 2 < title.length || headline.length === title.length)
    return { title, site: undefined }
  const before = title.slice(0, at)
  const after = title.slice(at + headline.length)
  const names = [BEFORE.exec(before)?.[1], AFTER.exec(after)?.[1]].filter(name => name !== undefined)
  if ((before !== '' && !BEFORE.test(before)) || (after !== '' && !AFTER.test(after)))
    return { title, site: undefined }
  const [site] = names
  const isOne = names.length === 1 && site !== undefined && !/\s[|–—·•»:-]\s/.test(site)
  return { title: headline, site: isOne && site.split(' ').length <= 4 ? site : undefined }
}

/** Whether a page declares an author other than itself. */
export function namesPeople({ author, URL, 'container-title': container }: Found): boolean {
  return author?.some(name => !isOutlet(name, container, URL)) ?? false
}

/** Whether an author is the outlet itself: its name, or an address. */
function isOutlet(name: Name, container: string | undefined, address: string | undefined): boolean {
  if (!('literal' in name) || typeof name.literal !== 'string') return false
  if (/^[\w-]+(?:\.[\w-]+)*\.[a-z]{2,4}$/i.test(name.literal)) return true
  const author = bareOf(name.literal)
  const host = /^https?:\/\/(?:www\.)?([^/]+)\.[a-z]+(?:[/:]|$)/i.exec(address ?? '')?.[1] ?? ''
  return [container ?? '', host]
    .map(outlet => bareOf(outlet.replace(/\.[a-z]{2,4}$/i, '')))
    .some(outlet => outlet.length >= 4 && (author.includes(outlet) || outlet === author))
}

/** The day in the address of a page: `/2025/02/11/`, `/2025-02-11-`, `/2025/feb/11/`. */
function dayInAddress(address: string): string | null {
  const [, year, month, day] =
    /\/((?:19|20)\d{2})[/-](\d{1,2}|[a-z]{3})[/-](\d{1,2})(?=[/_-])/i.exec(address) ?? []
  if (year === undefined || month === undefined || day === undefined) return null
  return /^\d/.test(month) ? edtfOf(`${year}-${month}-${day}`) : edtfOf(`${day} ${month} ${year}`)
}
