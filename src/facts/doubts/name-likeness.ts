import { editDistance } from '../../schema/nearest-name.ts'
import { areRomanisations, soundsOf } from '../../values/romanisation.ts'
import { foldName } from '../agreement/comparison.ts'

/** Articles and particles that stand in one spelling of a name and not in the next: al-Masri, el Masri, ul-Haq. */
const PARTICLES: ReadonlySet<string> = new Set(
  'al el ul ad ar as ash at az an il bin ibn ben bint abu abou ag ould e i de del della di da van von der den la le'.split(
    ' ',
  ),
)

/** How two names can be one: two spellings, or one that leaves a part of the other out. */
export type Likeness = 'spelling' | 'part'

/**
 * Whether two names that are not the same can be one name, and how. Parts are matched in any order, for some papers put
 * the family name first. Only names proper are looked at: every word in capitals but particles, and no list of names.
 */
export function likenessOf(one: string, other: string): Likeness | null {
  if (foldName(one) === foldName(other) || !isProper(one) || !isProper(other)) return null
  const [first, second] = [partsOf(one), partsOf(other)]
  if (first.length === 0 || second.length === 0) return null
  if (figuresOf(one) !== figuresOf(other)) return null
  if (joined(first) === joined(second)) return 'spelling'
  const [shorter, longer] = first.length <= second.length ? [first, second] : [second, first]
  if (!isMatched(shorter, longer)) return null
  return shorter.length === longer.length ? 'spelling' : 'part'
}

/** Sana Ullah and Sanaullah, Jalal al-Din and Jalaluddin. */
const joined = (parts: readonly string[]): string => soundsOf(parts.map(soundsOf).join(''))

/** Each part of the shorter finds a part of its own in the longer; one of several may be mistyped by a letter. */
function isMatched(shorter: readonly string[], longer: readonly string[]): boolean {
  const left = [...longer]
  const unmatched = shorter.filter(part => {
    const at = left.findIndex(other => foldName(part) === foldName(other) || areRomanisations(part, other))
    if (at >= 0) left.splice(at, 1)
    return at < 0
  })
  const [mistyped] = unmatched
  if (mistyped === undefined) return true
  return unmatched.length === 1 && shorter.length > 1 && left.some(other => isMistyped(mistyped, other))
}

/** A letter in another's place, in a word of six letters or more. */
function isMistyped(one: string, other: string): boolean {
  return (
    one.length >= 6 && one.length === other.length && one[0] === other[0] && editDistance(one, other) === 1
  )
}

/** Names are told apart by a figure in them: Engine 4 and Engine 5, Elizabeth I and Elizabeth II. */
const figuresOf = (name: string): string => (name.match(/\d+|\b[IVX]+\b/g) ?? []).join(' ')

const wordsOf = (name: string): string[] => name.match(/[^\s,;/()"“”„«»-]+/g) ?? []

function partsOf(name: string): string[] {
  const words = wordsOf(name).filter(word => !PARTICLES.has(word.toLowerCase()))
  return words.map(word => word.replace(/[.’']/g, '')).filter(word => word !== '')
}

function isProper(name: string): boolean {
  if (/[,;/&]|\s(?:and|or|und|oder|et|ou|y|o|e|og|och|en)\s/i.test(name)) return false
  const words = wordsOf(name)
  return words.length <= 6 && words.every(word => PARTICLES.has(word.toLowerCase()) || startsLarge(word))
}

/** A capital, a figure, or a letter of a script without capitals. */
function startsLarge(word: string): boolean {
  const first = word.replace(/^[’'ʿʾ`]/, '').charAt(0)
  return first !== '' && (first !== first.toLowerCase() || first === first.toUpperCase())
}
