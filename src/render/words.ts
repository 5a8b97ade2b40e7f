import { formatNumber } from '../values/formatting.ts'

/** Generated words of one language, by key. A plural map is keyed by CLDR plural categories (`one`, `other` …). */
export type Words = Readonly<Record<string, string | Readonly<Record<string, string>>>>

/** What is put into a phrase; `count` also chooses the plural form. */
export type Inserts = Readonly<Record<string, string | number>>

/** Says citedeck's own words in one language. */
export interface Phrasebook {
  /** BCP 47 tag of the outline: numbers and dates are written for it, whatever language the words are in. */
  readonly lang: string
  /** The phrase of a key with its inserts. `{number}` is `count` as a word up to twelve
   * (`{Number}` at the beginning of a sentence), `{count}` in figures. */
  say(key: string, inserts?: Inserts): string
  /** All phrases without inserts, by key: what templates use as headings. */
  readonly plain: Readonly<Record<string, string>>
}

/** The language that has every key. */
const BASE = 'en'

/**
 * A phrasebook for a language tag. `de-AT` takes `de-AT`, then `de`, then English, key by key.
 * Throws when even English has no such key: that is a mistake in the program, never in an author's file.
 */
export function openPhrasebook(lang: string, languages: ReadonlyMap<string, Words>): Phrasebook {
  const chain = fallbacks(lang).flatMap(tag => {
    const words = languages.get(tag)
    return words === undefined ? [] : [{ words, pluralOf: pluralsOf(tag) }]
  })

  const find = (key: string, count: number | null): string | undefined => {
    for (const { words, pluralOf } of chain) {
      const entry = words[key]
      if (typeof entry === 'string') return entry
      if (entry !== undefined) return entry[pluralOf(count ?? 2)] ?? entry.other
    }
    return undefined
  }

  const say = (key: string, inserts: Inserts = {}): string => {
    const count = typeof inserts.count === 'number' ? inserts.count : null
    const phrase = find(key, count)
    if (phrase === undefined) throw new Error(`templates/words/${BASE}.yaml has no "${key}"`)
    if (!phrase.includes('{')) return phrase
    return phrase.replace(/\{([A-Za-z-]+)\}/g, (hole, name: string) => {
      if (/^number$/i.test(name) && count !== null) {
        const number = find(`number-${count}`, null) ?? formatNumber(count, lang)
        return name === 'Number' ? capitalise(number, lang) : number
      }
      const insert = inserts[name]
      if (insert === undefined) return hole
      return typeof insert === 'number' ? formatNumber(insert, lang) : insert
    })
  }

  return { lang, say, plain: plainPhrases(chain.map(({ words }) => words)) }
}

/** The plural category of a number in a language. English, which is always asked, needs no tables (CLDR 48). */
function pluralsOf(tag: string): (count: number) => string {
  if (tag === BASE) return count => (count === 1 ? 'one' : 'other')
  const plurals = new Intl.PluralRules(tag)
  return count => plurals.select(count)
}

/** Whether there are generated words in a language, or in the language that its tag begins with. */
export function hasWords(lang: string, languages: ReadonlyMap<string, Words>): boolean {
  return fallbacks(lang).some(tag => languages.has(tag) && (tag !== BASE || lang.startsWith(BASE)))
}

/** The sentence with its first letter in upper case, as the language writes it. */
export function capitalise(sentence: string, lang: string): string {
  const first = [...sentence][0] ?? ''
  return first.toLocaleUpperCase(lang) + sentence.slice(first.length)
}

function fallbacks(lang: string): readonly string[] {
  const parts = lang.split('-')
  const tags = parts.map((_, index) => parts.slice(0, parts.length - index).join('-'))
  return tags.includes(BASE) ? tags : [...tags, BASE]
}

function plainPhrases(chain: readonly Words[]): Readonly<Record<string, string>> {
  const plain: Record<string, string> = {}
  for (const words of chain.toReversed()) {
    for (const [key, entry] of Object.entries(words)) {
      if (typeof entry === 'string' && !entry.includes('{')) plain[key] = entry
    }
  }
  return plain
}
