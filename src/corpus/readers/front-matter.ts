import type { Name } from '../../model/source.ts'
import type { Range } from '../../model/span.ts'
import { readYaml } from '../../yaml/read-yaml.ts'
import { edtfOf } from './declared-date.ts'
import { languageTag } from './language-tag.ts'
import type { Found } from './reading.ts'

/** More than this is no front matter. */
const LONGEST = 20_000

/** The YAML between two lines of three hyphens at the very beginning of a text, those lines included; null where there is none. */
export function frontMatterIn(text: string): Range | null {
  const match = /^---[ \t]*\n(?:(?!---|\.\.\.).*\n)*?(?:---|\.\.\.)[ \t]*(?:\n|$)/.exec(
    text.slice(0, LONGEST),
  )
  return match && /^[\w-]+[ \t]*:/m.test(match[0]) ? { start: 0, end: match[0].trimEnd().length } : null
}

/** Keys of static site generators and note programs (Jekyll, Hugo, Pandoc, Obsidian), the plainest first. */
const KEYS = {
  title: ['title', 'headline'],
  author: ['author', 'authors', 'creator', 'byline'],
  issued: ['date', 'published', 'issued', 'pubdate', 'publishdate', 'created'],
  'container-title': ['container-title', 'publication', 'newspaper', 'outlet', 'site', 'journal'],
  publisher: ['publisher', 'organization', 'organisation', 'institution'],
  URL: ['url', 'link', 'canonical', 'source', 'permalink'],
  language: ['lang', 'language', 'locale'],
} as const

/** What front matter says of its document; nothing where it cannot be read. */
export function foundInFrontMatter(text: string): Found {
  const range = frontMatterIn(text)
  if (range === null) return {}
  const block = text.slice(text.indexOf('\n') + 1, range.end).replace(/\n?(?:---|\.\.\.)$/, '\n')
  const data = readYaml('', block, () => {})?.data
  if (typeof data !== 'object' || data === null || Array.isArray(data)) return {}
  const fields = new Map(Object.entries(data).map(([key, value]) => [key.toLowerCase(), value as unknown]))
  const first = (keys: readonly string[]): unknown => keys.map(key => fields.get(key)).find(value => value)
  const words = (keys: readonly string[]): string | null => {
    const value = first(keys)
    return typeof value === 'string' || typeof value === 'number' ? String(value).trim() || null : null
  }
  const authors = namesIn(first(KEYS.author))
  const found: Partial<Record<keyof Found, unknown>> = {
    title: words(KEYS.title),
    author: authors.length > 0 ? authors : null,
    issued: edtfOf(words(KEYS.issued) ?? ''),
    'container-title': words(KEYS['container-title']),
    publisher: words(KEYS.publisher),
    URL: /^https?:\/\/\S+$/.exec(words(KEYS.URL) ?? '')?.[0] ?? null,
    language: languageTag(words(KEYS.language) ?? ''),
  }
  return Object.fromEntries(Object.entries(found).filter(([, value]) => value !== null))
}

/** One name, a list of them, or maps that hold `name`. */
function namesIn(value: unknown): readonly Name[] {
  const list = Array.isArray(value) ? value : [value]
  return list.flatMap(each => {
    const name: unknown = typeof each === 'object' && each !== null ? (each as { name?: unknown }).name : each
    const words = typeof name === 'string' ? name.replace(/\s+/g, ' ').trim() : ''
    return words === '' ? [] : [{ literal: words }]
  })
}
