import { decodeReferences } from '../markup/character-references.ts'
import { dataIn } from '../markup/data-scripts.ts'
import { namesFurniture } from '../page/furniture-names.ts'

/** Fewer paragraphs than these, of a story's length each, are a notice or a teaser. */
const FEWEST = 3

/** Characters of a paragraph. */
const SHORTEST = 80

/** Data nested deeper is not looked into. */
const DEEPEST = 40

/** Fields that tell of a story in short. */
const SUMMARY =
  /^(?:description|summary|abstract|excerpt|teaser|dek|deck|standfirst|alt|title|headline|seo\w*)$/i

interface Telling {
  readonly paragraphs: readonly string[]
  readonly characters: number
}

/**
 * The story that a page's scripts hold, for pages that are only filled in by them: of all lists whose items are told in
 * a field of one name, a paragraph each, and of all fields with several paragraphs of markup, that with the most words.
 * A line for each paragraph, as markup; null where there is none.
 */
export function storyInData(scripts: readonly string[]): string | null {
  const telling = longest(dataIn(scripts).map(value => tellingIn(value, '', 0)))
  return telling === null ? null : telling.paragraphs.join('\n')
}

function tellingIn(value: unknown, name: string, depth: number): Telling | null {
  if (depth > DEEPEST || namesFurniture(name) || SUMMARY.test(name)) return null
  if (typeof value === 'string') return tellingFrom(paragraphsOf(value))
  if (value === null || typeof value !== 'object') return null
  if (!Array.isArray(value))
    return longest(Object.entries(value).map(([field, inner]) => tellingIn(inner, field, depth + 1)))
  const inner = value.map(item => tellingIn(item, '', depth + 1)).filter(telling => telling !== null)
  // Of a list of several stories, one is told; a long list among paragraphs is one of them.
  return longest(inner.length > 1 ? inner : [...inner, tellingFrom(itemsOf(value, name))])
}

function tellingFrom(paragraphs: readonly string[]): Telling | null {
  if (paragraphs.filter(isParagraph).length < FEWEST) return null
  return { paragraphs, characters: paragraphs.reduce((sum, { length }) => sum + length, 0) }
}

const longest = (tellings: readonly (Telling | null)[]): Telling | null =>
  tellings
    .filter(telling => telling !== null)
    .reduce<Telling | null>(
      (most, telling) => (most === null || telling.characters > most.characters ? telling : most),
      null,
    )

/** What the items of a list say in the field that tells most of all: one line for each that says something. */
function itemsOf(list: readonly unknown[], name: string): readonly string[] {
  const items = list.map(item => stringsIn(item, name, 0))
  const told = new Map<string, number>()
  for (const { field, text } of items.flat())
    if (isParagraph(text) || text.length >= SHORTEST) told.set(field, (told.get(field) ?? 0) + text.length)
  const [chosen] = [...told].toSorted(([, a], [, b]) => b - a)[0] ?? []
  return items
    .map(strings =>
      strings
        .filter(({ field }) => field === chosen)
        .map(({ text }) => text)
        .join(''),
    )
    .map(line => line.replace(/\s+/g, ' ').trim())
    .filter(Boolean)
}

/** The strings in a value, with the names of their fields; items of a list have its name. */
function stringsIn(value: unknown, name: string, depth: number): readonly { field: string; text: string }[] {
  if (depth > DEEPEST || namesFurniture(name) || SUMMARY.test(name)) return []
  if (typeof value === 'string') return [{ field: name, text: value }]
  if (value === null || typeof value !== 'object') return []
  const inner: readonly (readonly [string, unknown])[] = Array.isArray(value)
    ? value.map(item => [name, item] as const)
    : Object.entries(value)
  return inner.flatMap(([field, item]) => stringsIn(item, field, depth + 1))
}

/** The paragraphs of a field that holds markup. */
const paragraphsOf = (markup: string): readonly string[] =>
  /<(?:p|div|br)\b/i.test(markup)
    ? markup
        .split(/<\/(?:p|div|li|h\d)>|<br\s*\/?>/i)
        .map(line => line.replace(/\s+/g, ' ').trim())
        .filter(Boolean)
    : []

/** Whether a field reads like a paragraph of prose: long enough, of several words, ended as sentences are. */
function isParagraph(markup: string): boolean {
  const text = decodeReferences(markup.replace(/<[^>]*>/g, '')).trim()
  const width = /[\u2e80-\uffff]/.test(text) ? 3 : 1
  return (
    text.length * width >= SHORTEST &&
    /[.!?…。؟।:]["'”’»)\]]*$/.test(text) &&
    (width > 1 || /\s\S+\s/.test(text))
  )
}
