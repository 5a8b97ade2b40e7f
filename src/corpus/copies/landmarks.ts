import { nameKey } from './name-key.ts'
import { numberWords, readNumber } from './number-key.ts'
import { ACRONYM, CAPITAL, FIGURE, hashText, OPENING, type Words } from './words.ts'

/** A name, number or date in running text: what a translation carries over, and mostly in the same order. */
export interface Landmark {
  readonly kind: 'name' | 'number'
  /** The same for other spellings of a name, other ways to write a number or a day. */
  readonly key: number
  readonly start: number
  readonly end: number
  readonly sentence: number
}

/**
 * The landmarks of a story, in order. A word is a name where it has a capital inside a sentence; at the start of a
 * sentence, a quotation or a heading only where the same word is one elsewhere in the story; never where the story has it
 * more often in small letters. A name of several words is several landmarks, for its parts come and go.
 */
export function landmarksIn(text: string, words: Words): readonly Landmark[] {
  const names = namesAmong(text, words)
  const keys = new Map<number, number>()
  const landmarks: Landmark[] = []
  let index = 0
  while (index < words.count) {
    const date = readDay(text, words, index)
    const number: Read | null = date ?? readNumber(text, words, index)
    const place = {
      start: words.starts[index] ?? 0,
      end: words.ends[(number?.next ?? index + 1) - 1] ?? 0,
      sentence: words.sentences[index] ?? 0,
    }
    if (number !== null) {
      landmarks.push({ kind: 'number', key: number.key ?? hashText(`#${number.value}`), ...place })
      index = number.next
      continue
    }
    const hash = words.hashes[index] ?? 0
    const isLetter = place.end - place.start === 1
    if (!isLetter && ((words.shapes[index] ?? 0) & CAPITAL) !== 0 && names.has(hash)) {
      const key = keys.get(hash) ?? hashText(`@${nameKey(text.slice(place.start, place.end))}`)
      keys.set(hash, key)
      landmarks.push({ kind: 'name', key, ...place })
    }
    index += 1
  }
  return landmarks
}

interface Read {
  readonly value: number
  readonly next: number
  readonly key?: number
}

/** A day of a month, in either order: "22 March", "March 22", "März 22". */
function readDay(text: string, words: Words, index: number): Read | null {
  const { months } = numberWords()
  const isFigure = (at: number) => ((words.shapes[at] ?? 0) & FIGURE) !== 0
  const [day, month] = isFigure(index) ? [index, index + 1] : [index + 1, index]
  if (!isFigure(day)) return null
  const number = months.get(words.hashes[month] ?? 0)
  if (number === undefined) return null
  const written = /^(\d{1,2})(?:st|nd|rd|th)?$/.exec(text.slice(words.starts[day] ?? 0, words.ends[day] ?? 0))
  const value = Number(written?.[1] ?? 0)
  if (value < 1 || value > 31) return null
  return { value, next: index + 2, key: hashText(`day ${number}-${value}`) }
}

/** Capitals that name nobody: forms of address and the first person. */
const NO_NAMES = "i i'm i've i'd i'll mr mrs ms miss dr prof sir the a an"
let noNames: ReadonlySet<number> | null = null

/** Hashes of the words that are names in this story. */
function namesAmong(text: string, words: Words): ReadonlySet<number> {
  noNames ??= new Set(NO_NAMES.split(' ').map(hashText))
  const headings = headingSentences(text, words)
  const seen = new Map<number, number>()
  for (let index = 0; index < words.count; index += 1) {
    const shape = words.shapes[index] ?? 0
    if ((shape & CAPITAL) === 0) continue
    const hash = words.hashes[index] ?? 0
    const says = (shape & OPENING) === 0 && !headings.has(words.sentences[index] ?? 0) ? 1 : 0
    seen.set(hash, (seen.get(hash) ?? 0) + says)
  }
  for (let index = 0; index < words.count; index += 1) {
    if (((words.shapes[index] ?? 0) & CAPITAL) !== 0) continue
    const hash = words.hashes[index] ?? 0
    const capitals = seen.get(hash)
    if (capitals !== undefined) seen.set(hash, capitals - 1)
  }
  const names = new Set<number>()
  for (const [hash, balance] of seen) if (balance > 0 && !noNames.has(hash)) names.add(hash)
  return names
}

/** Share of capitals from which a line without a full stop is a heading in Title Case or CAPITALS. */
const HEADING = 0.7

/** Sentences in which a capital says nothing. */
function headingSentences(text: string, words: Words): ReadonlySet<number> {
  const headings = new Set<number>()
  let index = 0
  while (index < words.count) {
    const sentence = words.sentences[index] ?? 0
    let long = 0
    let capitals = 0
    let acronyms = 0
    let end = index
    for (; end < words.count && words.sentences[end] === sentence; end += 1) {
      if ((words.ends[end] ?? 0) - (words.starts[end] ?? 0) < 4) continue
      long += 1
      if (((words.shapes[end] ?? 0) & CAPITAL) !== 0) capitals += 1
      if (((words.shapes[end] ?? 0) & ACRONYM) !== 0) acronyms += 1
    }
    const isStopped = /^[^\n]{0,3}[.!?]/.test(
      text.slice(words.ends[end - 1] ?? 0, (words.ends[end - 1] ?? 0) + 4),
    )
    if (long >= 3 && (acronyms / long >= HEADING || (capitals / long >= HEADING && !isStopped)))
      headings.add(sentence)
    index = end
  }
  return headings
}
