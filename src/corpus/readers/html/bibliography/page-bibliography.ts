import type { Name } from '../../../../model/source.ts'
import { peopleIn } from '../../../furniture/bylines.ts'
import { cleanCharacters } from '../../clean-characters.ts'
import { edtfOf } from '../../declared-date.ts'
import { languageTag } from '../../language-tag.ts'
import type { Found } from '../../reading.ts'
import { decodeReferences } from '../markup/character-references.ts'
import type { Document } from '../page/dom.ts'
import { articleIn, listOf, type Thing, textOf, typesOf } from './structured-data.ts'

/** What a page says of itself in JSON-LD, Open Graph and other `meta`, `link` and `html`, in this order of trust. */
export function bibliographyOf(
  document: Document,
  structuredData: readonly string[],
  comments: readonly string[],
): Found {
  const article = articleIn(structuredData)
  const thing: Thing = article?.thing ?? {}
  const meta = metaOf(document)
  const first = (...names: readonly string[]): string | null =>
    names.map(name => meta.get(name)?.[0]).find(value => value !== undefined) ?? null
  const container =
    siteNamed(first('og:site_name')) ??
    textFrom(listOf(thing['isPartOf']).filter(part => !isPage(part))) ??
    first('citation_journal_title', 'application-name') ??
    textFrom(thing['publisher'])
  const publisher = textFrom(thing['publisher']) ?? first('dc.publisher', 'citation_publisher')
  const title =
    textFrom(thing['headline']) ??
    first('og:title', 'citation_title', 'dc.title', 'twitter:title') ??
    withoutSite(oneLine(document.querySelector('title')?.textContent ?? ''), container)
  const issued =
    dateIn(textFrom(thing['datePublished'])) ?? dateIn(first(...PUBLISHED)) ?? dayMarked(document)
  return present({
    type: article?.cslType ?? 'webpage',
    title,
    'container-title': container,
    publisher: publisher === container ? null : publisher,
    author: authorsOf(thing, meta) ?? authorMarked(document),
    issued,
    URL: addressOf(document, thing, first, comments),
    accessed: savedOn(comments),
    language: languageOf(document, thing, first),
  })
}

const PUBLISHED = [
  'article:published_time',
  'og:article:published_time',
  'datepublished',
  'citation_publication_date',
  'citation_date',
  'dc.date.issued',
  'dcterms.issued',
  'dc.date',
  'dcterms.date',
  'parsely-pub-date',
  'sailthru.date',
  'publish-date',
  'publication_date',
  'pubdate',
  'published-date',
  'date',
]

/** `meta` by name, property or itemprop, in lower case. */
function metaOf(document: Document): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>()
  for (const element of document.querySelectorAll('meta')) {
    const content = oneLine(element.getAttribute('content') ?? '')
    if (content === '') continue
    const names = ['property', 'name', 'itemprop'].flatMap(
      key => element.getAttribute(key)?.split(/\s+/) ?? [],
    )
    for (const name of new Set(names.map(name => name.toLowerCase())))
      found.set(name, [...(found.get(name) ?? []), content])
  }
  return found
}

const oneLine = (text: string): string => cleanCharacters(text).replace(/\s+/g, ' ').trim()

function textFrom(value: unknown): string | null {
  // JSON-LD is often written by templates that escape for HTML.
  const text = oneLine(decodeReferences(textOf(value)))
  return text === '' || /^https?:\/\//.test(text) ? null : text
}

/** What an article is part of: a page has the article's name, not its site's. */
const isPage = (part: unknown): boolean =>
  typeof part === 'object' && part !== null && typesOf(part as Thing).some(type => type.endsWith('Page'))

const dateIn = (text: string | null): string | null =>
  text === null ? null : (dayOfSeconds(text) ?? edtfOf(text))

/** The day of a count of seconds or milliseconds since 1970, as some sites declare it, in Greenwich. */
function dayOfSeconds(text: string): string | null {
  const [, seconds] = /^(\d{9,10})(?:\d{3})?$/.exec(text) ?? []
  return seconds === undefined ? null : new Date(Number(seconds) * 1000).toISOString().slice(0, 10)
}

/** A site's name, where the field does not hold its address or its name in a network instead. */
function siteNamed(field: string | null): string | null {
  if (field === null || field.startsWith('@')) return null
  return /^https?:\/\/(?:www\.)?([^/]+)/i.exec(field)?.[1] ?? field
}

/** A `title` that ends in the site's name, as far as the page itself says what that is. */
function withoutSite(title: string, site: string | null): string | null {
  if (title === '') return null
  if (site === null || !title.toLowerCase().endsWith(site.toLowerCase())) return title
  const bare = title.slice(0, -site.length).replace(/\s+[|–—·•»:-]+\s*$/, '')
  return bare === '' || bare.length === title.length - site.length ? title : bare
}

function authorsOf(thing: Thing, meta: ReadonlyMap<string, readonly string[]>): readonly Name[] | null {
  const described = listOf(thing['author'] ?? thing['creator']).flatMap(authorFrom)
  const names =
    described.length > 0
      ? described
      : ([
          'citation_author',
          'author',
          'article:author',
          'dc.creator',
          'parsely-author',
          'sailthru.author',
          'byl',
        ]
          .map(name => (meta.get(name) ?? []).flatMap(/^(?:citation|dc)/.test(name) ? namesIn : peopleNamed))
          .find(found => found.length > 0) ?? [])
  const seen = new Set<string>()
  const authors = names.filter(name => {
    const key = JSON.stringify(name)
    return !seen.has(key) && seen.add(key)
  })
  return authors.length === 0 ? null : authors
}

/** Where markup says of text on the page that it is the day (HTML, 4.5.14; schema.org; hAtom 0.1). */
const DAY_MARKED = 'time[pubdate], [itemprop~="datePublished"], .hentry .published, .h-entry .dt-published'

function dayMarked(document: Document): string | null {
  for (const element of document.querySelectorAll(DAY_MARKED))
    for (const attribute of ['datetime', 'content', 'title']) {
      const day = dateIn(element.getAttribute(attribute))
      if (day !== null) return day
    }
  return null
}

/** The author by markup on the page (hCard 1.0 in hAtom 0.1), as blogs name theirs; null where that names several. */
function authorMarked(document: Document): readonly Name[] | null {
  const names = [...document.querySelectorAll('.hentry .vcard .fn, .h-entry .p-author')]
    .filter(element => element.closest('[class*="comment"]') === null)
    .map(element => oneLine(element.textContent ?? ''))
  const [name, ...others] = new Set(names.filter(Boolean))
  return name === undefined || others.length > 0 ? null : peopleIn(name).map(literal => ({ literal }))
}

function authorFrom(value: unknown): readonly Name[] {
  if (value !== null && typeof value === 'object' && !Array.isArray(value)) {
    const person = value as Thing
    const family = textFrom(person['familyName'])
    const given = textFrom(person['givenName'])
    if (family !== null && given !== null && !typesOf(person).includes('Organization'))
      return [{ family, given }]
  }
  const literal = textFrom(value)
  return literal === null ? [] : namesIn(literal)
}

/** The people in a field that also says where they write, or writes them in capitals; else whoever it names. */
function peopleNamed(field: string): readonly Name[] {
  const bare = field.replace(/^by\s+/i, '').replace(/\s*\([^)]*\)/g, '')
  const people = /[,(]/.test(field) || !/\p{Ll}/u.test(field) ? peopleIn(bare) : []
  return people.length > 0 ? people.map(literal => ({ literal })) : namesIn(bare)
}

/** Several names in one field, parted as English does; a field that is an address or a number names nobody. */
function namesIn(field: string): readonly Name[] {
  const bare = field.replace(/^by\s+/i, '')
  if (/^https?:|^@|^\d+$|^www\.|[<>{}]/.test(bare)) return []
  return bare
    .split(/\s*[;|]\s*|\s+and\s+|(?<=\p{L}{2}\s\p{L}{2,}),\s+(?=\p{Lu}\S*\s+\p{Lu})/u)
    .map(name => name.replace(/^and\s+/, '').trim())
    .filter(name => name !== '' && name.length < 100)
    .map(literal => ({ literal }))
}

function addressOf(
  document: Document,
  thing: Thing,
  first: (...names: readonly string[]) => string | null,
  comments: readonly string[],
): string | null {
  const canonical = document.querySelector('link[rel~="canonical"]')?.getAttribute('href') ?? null
  const main = thing['mainEntityOfPage']
  const described =
    typeof main === 'object' && main !== null ? ((main as Thing)['@id'] ?? (main as Thing)['url']) : main
  const saved = comments.map(
    comment => /\b(?:saved from url=\(\d+\)|url:)\s*(https?:\/\/\S+)/i.exec(comment)?.[1],
  )
  const base = document.querySelector('base[href]')?.getAttribute('href') ?? 'https:'
  const addresses = [canonical, first('og:url'), thing['url'], described, ...saved]
    .map(address => (typeof address === 'string' ? wholeAddress(address, base) : ''))
    .filter(address => /^https?:\/\/[^\s/]+/i.test(address))
  // A canonical address of the whole site is a slip: the page's own has a path.
  return addresses.find(address => /^https?:\/\/[^/]+\/./i.test(address)) ?? addresses[0] ?? null
}

/** An address that leaves out what it shares with the page's base (HTML, 4.2.3); without a base, its protocol alone. */
function wholeAddress(address: string, base: string): string {
  if (/^https?:/i.test(address)) return address
  if (base === 'https:' && !address.startsWith('//')) return ''
  return URL.canParse(address, base) ? new URL(address, base).href : `https:${address}`
}

/** The day on which SingleFile saved the page, from the comment that it leaves. */
function savedOn(comments: readonly string[]): string | null {
  const saved = comments.map(comment => /saved date:\s*\w{3} (\w{3} \d{1,2} \d{4})/i.exec(comment)?.[1])
  return dateIn(saved.find(date => date !== undefined) ?? null)
}

function languageOf(
  document: Document,
  thing: Thing,
  first: (...names: readonly string[]) => string | null,
): string | null {
  const root = document.documentElement
  const declared = [
    root?.getAttribute('lang'),
    root?.getAttribute('xml:lang'),
    textOf(thing['inLanguage']),
    first('og:locale', 'content-language', 'language', 'dc.language', 'dcterms.language'),
    document.querySelector('meta[http-equiv="content-language" i]')?.getAttribute('content'),
  ]
  for (const tag of declared) {
    const language = languageTag(tag ?? '')
    if (language !== null) return language
  }
  return null
}

/** Without the fields of which nothing was found. */
function present(fields: { readonly [Field in keyof Required<Found>]: Found[Field] | null }): Found {
  return Object.fromEntries(
    Object.entries(fields).filter(
      ([, value]) => value !== null && !(Array.isArray(value) && value.length === 0),
    ),
  )
}
