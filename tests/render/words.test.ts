import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { hasWords, openPhrasebook, type Words } from '../../src/render/words.ts'
import { english, german, WORDS } from './build.ts'

const holes = (entry: Words[string] | undefined): readonly string[] => {
  const phrases = typeof entry === 'string' ? [entry] : Object.values(entry ?? {})
  const found = phrases.flatMap(phrase => phrase.match(/\{[A-Za-z-]+\}/g) ?? [])
  // A plural's first form may say "one" by itself.
  const isNumber = (hole: string) => /\{(?:number|count)\}/i.test(hole)
  return [...new Set(found)].filter(hole => !isNumber(hole)).sort()
}

describe('openPhrasebook', () => {
  it('chooses the plural form of the language and spells small numbers', () => {
    expect(english.say('support-origins', { count: 1 })).toBe('one origin')
    expect(english.say('support-origins', { count: 2 })).toBe('two independent origins')
    expect(english.say('support-origins', { count: 13 })).toBe('13 independent origins')
    expect(german.say('support-copies', { count: 2 })).toBe('zwei Kopien nicht gezählt')
  })

  it('begins a sentence with a capital', () => {
    expect(english.say('verdict-copies', { count: 2 })).toBe('Two reports are copies.')
  })

  it('falls back from a region to its language, and then to English key by key', () => {
    const some = new Map<string, Words>([
      ['en', { evidence: 'Evidence', sources: 'Sources' }],
      ['de', { evidence: 'Belege' }],
    ])
    const book = openPhrasebook('de-AT', some)
    expect([book.say('evidence'), book.say('sources')]).toEqual(['Belege', 'Sources'])
    expect(book.plain).toEqual({ evidence: 'Belege', sources: 'Sources' })
  })

  it('knows which languages have words', () => {
    expect([hasWords('de-AT', WORDS), hasWords('en-US', WORDS), hasWords('fr', WORDS)]).toEqual([
      true,
      true,
      false,
    ])
  })

  it('does not read an insert as a phrase', () => {
    expect(english.say('say-who', { who: '{count} & {who}' })).toBe('{count} & {who}')
  })
})

describe('the words of the package', () => {
  const en = WORDS.get('en') ?? {}
  for (const [lang, words] of WORDS) {
    it(`${lang} has every key of English, with the same holes`, () => {
      expect(Object.keys(words).sort()).toEqual(Object.keys(en).sort())
      for (const [key, entry] of Object.entries(en))
        expect([key, holes(words[key])]).toEqual([key, holes(entry)])
    })
  }

  it('hold every word that a template asks for', () => {
    const root = join(import.meta.dirname, '..', '..', 'templates')
    const files = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter(name =>
      name.endsWith('.hbs'),
    )
    const asked = files.flatMap(name => [
      ...readFileSync(join(root, name), 'utf8').matchAll(/document\.words\.([a-z0-9-]+)/g),
    ])
    expect(asked.length).toBeGreaterThan(5)
    for (const [, key = ''] of asked) expect(english.plain).toHaveProperty([key])
  })

  it('hold every word that the renderer asks for by a whole key', () => {
    const root = join(import.meta.dirname, '..', '..', 'src', 'render')
    const files = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter(name =>
      name.endsWith('.ts'),
    )
    const asked = files.flatMap(name => [
      ...readFileSync(join(root, name), 'utf8').matchAll(/say\('([a-z0-9-]+)'/g),
    ])
    expect(asked.length).toBeGreaterThan(50)
    for (const [, key = ''] of asked) expect(en).toHaveProperty([key])
  })
})

it('templates never put text in unescaped', () => {
  const root = join(import.meta.dirname, '..', '..', 'templates')
  const files = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter(name => name.endsWith('.hbs'))
  expect(files.filter(name => /\{\{\{|\{\{&/.test(readFileSync(join(root, name), 'utf8')))).toEqual([])
})
