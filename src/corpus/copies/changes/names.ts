import { areRomanisations } from '../../../values/romanisation.ts'
import type { Landmark } from '../landmarks.ts'
import { nameKey } from '../name-key.ts'
import { isOneLetterOff, mayBeRespelt } from '../respelling.ts'
import type { Story } from '../sentence-words.ts'
import { foldWord } from '../words.ts'
import { type Change, type FindChanges, plainText, type Side } from './change.ts'
import { ALIASES, GENERIC, isCountry } from './name-words.ts'

interface Name {
  readonly word: string
  readonly start: number
  readonly end: number
}

/**
 * Names that stand for others, that the original does not have, or that are left out for good. Words that names of bodies
 * and offices have in common (Service, Bureau) are translated, and names are spelt otherwise by every translator: neither is
 * another name.
 */
export const findNameChanges: FindChanges = (original, copy) => {
  const [names, inCopy] = [namesIn(original), namesIn(copy)]
  const missing = names.filter(name => isOwn(name) && !isAmong(name, inCopy, copy, names))
  const added = inCopy.filter(name => isOwn(name) && !isAmong(name, names, original, inCopy))
  const { respelt, lost, gained } = partRespelt(missing, added, original.story)
  const foreign = gained.filter(name => !mentions(original.story, name))
  const gone = lost.filter(name => !mentions(copy.story, name))
  if (foreign.length > 0)
    return [{ kind: 'name', gravity: lost.length > 0 ? 4.5 : 4, original: lost, copy: foreign }]
  if (lost.length > 0 && gained.length > 0)
    return [{ kind: 'name', gravity: gone.length > 0 ? 3 : 2, original: lost, copy: gained }]
  if (respelt.length > 0)
    return respelt.map(([name, other]) => ({ kind: 'name', gravity: 1.5, original: [name], copy: [other] }))
  return gone.length > 0 ? [{ kind: 'name', gravity: 1, original: gone, copy: [] } satisfies Change] : []
}

const isOwn = ({ word }: Name): boolean => !GENERIC.test(word)

/** Takes out the names of both lists that are one name in two spellings, in order. What the original calls somebody else is no spelling. */
function partRespelt(
  missing: readonly Name[],
  added: readonly Name[],
  original: Story,
): { readonly respelt: (readonly [Name, Name])[]; readonly lost: Name[]; readonly gained: Name[] } {
  const respelt: (readonly [Name, Name])[] = []
  const lost: Name[] = []
  const gained = [...added]
  for (const name of missing) {
    const index = gained.findIndex(
      other =>
        !isCountry(name.word) &&
        !isCountry(other.word) &&
        mayBeRespelt(name.word, other.word) &&
        !hasWord(original, other),
    )
    const [other] = index < 0 ? [] : gained.splice(index, 1)
    if (other) respelt.push([name, other])
    else lost.push(name)
  }
  return { respelt, lost, gained }
}

const WORD = /[A-Za-zÀ-ɏ]{2,}/g
const isCapital = (word: string): boolean =>
  word.charAt(0) !== word.charAt(0).toLowerCase() && word.length > 2

/** Whether one of a side's names is this one, or its sentences have the word without its being known as a name. */
const isAmong = (name: Name, names: readonly Name[], side: Side, own: readonly Name[]): boolean =>
  names.some(other => isSame(name, other)) ||
  joined(names).some(whole => isSpelling(name, whole)) ||
  joined(own).some(whole => whole.parts.includes(name) && names.some(other => isSpelling(whole, other))) ||
  (plainText(side).match(WORD) ?? []).some(
    word =>
      word.toLowerCase() === name.word.toLowerCase() ||
      (isCapital(word) ? isSame(name, { ...name, word }) : isOneLetterOff(word, name.word)),
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

/** Names of two words that stand side by side, as one: Zabih Ullah, al-Qaida. */
function joined(names: readonly Name[]): (Name & { readonly parts: readonly Name[] })[] {
  return names.slice(1).flatMap((name, index) => {
    const before = names[index]
    if (!before || name.start - before.end > 1) return []
    return [
      {
        word: before.word + name.word.toLowerCase(),
        start: before.start,
        end: name.end,
        parts: [before, name],
      },
    ]
  })
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
  const names = namesOf(story)
  const text = lowerTexts.get(story) ?? story.source.text.toLowerCase()
  lowerTexts.set(story, text)
  if (text.includes(name.word.slice(0, BEGINNING).toLowerCase())) return true
  return names.some(other => isSame(name, other)) || isShortFor(name, names)
}

const hasWord = (story: Story, { word }: Name): boolean =>
  namesOf(story).some(other => foldWord(other.word) === foldWord(word))

function namesOf(story: Story): readonly Name[] {
  const names = allNames.get(story) ?? landmarksOf(story).map(landmark => nameOf(story, landmark))
  allNames.set(story, names)
  return names
}

/** Letters of a name that its derivations have too: Tajik, Tajikistan; Turkey, Turkish; but Iran is not Iraq. */
const ROOT = 4

function isSame({ word: a }: Name, { word: b }: Name): boolean {
  const [one, other] = [plain(a), plain(b)]
  if (one === other) return true
  if (isCountry(a) && isCountry(b)) return false
  return isDerived(one, other) || isDerived(other, one) || isSpelling({ word: one }, { word: other })
}

/** Whether two words are spellings of one name. */
const isSpelling = ({ word: one }: Pick<Name, 'word'>, { word: other }: Pick<Name, 'word'>): boolean =>
  areRomanisations(one, other) ||
  (Math.min(one.length, other.length) > ROOT && nameKey(one) === nameKey(other))

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
