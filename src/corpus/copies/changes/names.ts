import { areRomanisations } from '../../../values/romanisation.ts'
import { OPENERS } from '../../abbreviations.ts'
import type { Landmark } from '../landmarks.ts'
import { nameKey } from '../name-key.ts'
import type { Story } from '../sentence-words.ts'
import { foldWord } from '../words.ts'
import { type Change, type FindChanges, plainText, type Side } from './change.ts'

interface Name {
  readonly word: string
  readonly start: number
  readonly end: number
}

/** Names that stand for others, that the original does not have, or that are left out for good. */
export const findNameChanges: FindChanges = (original, copy) => {
  const names = namesIn(original)
  const inCopy = namesIn(copy)
  const lost = names.filter(name => !isAmong(name, inCopy, copy, names))
  const gained = inCopy.filter(name => !isAmong(name, names, original, inCopy))
  const foreign = gained.filter(name => !mentions(original.story, name))
  const gone = lost.filter(name => !mentions(copy.story, name))
  if (foreign.some(({ word }) => !GENERIC.test(word)))
    return [{ kind: 'name', gravity: lost.length > 0 ? 4.5 : 4, original: lost, copy: foreign }]
  if (lost.length > 0 && gained.length > 0)
    return [{ kind: 'name', gravity: gone.length > 0 ? 3 : 2, original: lost, copy: gained }]
  return gone.length > 0 ? [{ kind: 'name', gravity: 1, original: gone, copy: [] } satisfies Change] : []
}

const WORD = /[A-Za-zÀ-ɏ]{2,}/g
const isCapital = (word: string): boolean =>
  word.charAt(0) !== word.charAt(0).toLowerCase() && word.length > 2

/** Whether one of a side's names is this one, or its sentences have the word without its being known as a name. */
const isAmong = (name: Name, names: readonly Name[], side: Side, own: readonly Name[]): boolean =>
  names.some(other => isSame(name, other)) ||
  (plainText(side).match(WORD) ?? []).some(
    word =>
      word.toLowerCase() === name.word.toLowerCase() || (isCapital(word) && isSame(name, { ...name, word })),
  ) ||
  isShortFor(name, names) ||
  names.some(other => other.word.includes(name.word.charAt(0)) && isShortFor(other, own))

function namesIn({ story, range, indices }: Side): Name[] {
  const found = landmarksOf(story)
    .filter(({ sentence }) => indices.includes(sentence))
    .map(landmark => nameOf(story, landmark))
    .filter(({ word }) => word !== 'United')
  const country = /^["“«„'‘\s]*([A-Z][A-Za-z]+)/.exec(story.source.text.slice(range.start, range.end))
  const [whole = '', word = ''] = country ?? []
  const start = range.start + whole.length - word.length
  const isNew = isCountry(word) && !found.some(name => name.start === start)
  return isNew ? [{ word, start, end: start + word.length }, ...found] : found
}

const landmarksOf = (story: Story): readonly Landmark[] =>
  story.landmarks.filter(({ kind, start, end }) => kind === 'name' && end - start > 1)

function nameOf({ source }: Story, { start, end }: Landmark): Name {
  return { word: source.text.slice(start, end).replace(/['’]s?$/, ''), start, end }
}

/** Letters by which a word is known again in another form: Crusader, Crusaders. */
const BEGINNING = 6
const lowerTexts = new WeakMap<Story, string>()
const allNames = new WeakMap<Story, readonly Name[]>()

/** Whether a story has a name anywhere, or a word like it in small letters. */
function mentions(story: Story, name: Name): boolean {
  const names = allNames.get(story) ?? landmarksOf(story).map(landmark => nameOf(story, landmark))
  allNames.set(story, names)
  const text = lowerTexts.get(story) ?? story.source.text.toLowerCase()
  lowerTexts.set(story, text)
  if (text.includes(name.word.slice(0, BEGINNING).toLowerCase())) return true
  return names.some(other => isSame(name, other)) || isShortFor(name, names)
}

/** Names for one country that have no letters in common. */
const ALIASES: Readonly<Record<string, string>> = {
  american: 'us',
  americans: 'us',
  america: 'us',
  usa: 'us',
  britain: 'uk',
  british: 'uk',
  britons: 'uk',
  dutch: 'netherlands',
  soviet: 'ussr',
  states: 'us',
  kingdom: 'uk',
}

/** Parts of names that come and go: titles, kinds of places and bodies, what stands with "States", "Nations", "Kingdom". */
const GENERIC =
  /^(?:United|President|Prime|Minister|Ministry|Chancellor|King|Queen|Prince|Princess|Governor|Mayor|Senator|General|Colonel|Major|Captain|Lieutenant|Sergeant|Inspector|Chief|Director|Secretary|Chairman|Chairwoman|Spokesman|Spokeswoman|Professor|Doctor|Father|Sister|Saint|Peninsula|Island|Islands|Sea|River|Lake|Mount|Mountain|Mountains|Bay|Gulf|Strait|City|Town|Village|District|Province|Region|County|State|Republic|Kingdom|Street|Road|Avenue|Square|Airport|Station|Port|Bridge|University|Institute|School|College|Hospital|Church|Mosque|Center|Centre|Department|Agency|Office|Council|Committee|Commission|Party|Army|Navy|Air|Force|Forces|Group|Company|Corporation|Bank|North|South|East|West|Northern|Southern|Eastern|Western|Central|New|Great|Old|Upper|Lower)$/

/** Letters of a name that its derivations have too: Tajik, Tajikistan; Turkey, Turkish; but Iran is not Iraq. */
const ROOT = 4

function isSame({ word: a }: Name, { word: b }: Name): boolean {
  const [one, other] = [plain(a), plain(b)]
  if (one === other) return true
  if (isCountry(a) && isCountry(b)) return false
  if (isDerived(one, other) || isDerived(other, one)) return true
  return (
    areRomanisations(one, other) ||
    (Math.min(one.length, other.length) > ROOT && nameKey(one) === nameKey(other))
  )
}

function isDerived(name: string, other: string): boolean {
  const ending = Math.max(0, Math.min(2, name.length - ROOT))
  return name.length >= ROOT && other.startsWith(name.slice(0, name.length - ending))
}

function plain(word: string): string {
  const letters = foldWord(word).replace(/[^a-z0-9]/g, '')
  return ALIASES[letters] ?? letters
}

/** Whether a name is the initials of some that follow one another: FSB, UN. */
function isShortFor(name: Name, names: readonly Name[]): boolean {
  const letters = name.word.replace(/[^A-Za-z]/g, '')
  if (letters.length < 2 || letters !== letters.toUpperCase()) return false
  return names
    .map(({ word }) => word.charAt(0))
    .join('')
    .includes(letters)
}

let countries: ReadonlySet<string> | null = null

/** Whether a word that opens a sentence is a country's name, by Unicode's names of regions (CLDR). */
function isCountry(word: string): boolean {
  if (word === '' || OPENERS.has(word)) return false
  countries ??= countryNames()
  return countries.has(word)
}

function countryNames(): ReadonlySet<string> {
  const names = new Intl.DisplayNames(['en'], { type: 'region', fallback: 'none' })
  const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ']
  const codes = letters.flatMap(first => letters.map(second => first + second))
  return new Set(codes.flatMap(code => names.of(code) ?? []).filter(name => /^[A-Z][a-z]+$/.test(name)))
}
