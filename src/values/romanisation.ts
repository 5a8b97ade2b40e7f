/** Letters that Unicode does not take apart into a letter and a mark. */
const PLAIN: Readonly<Record<string, string>> = {
  æ: 'e',
  œ: 'e',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 't',
  ħ: 'h',
  ı: 'i',
  ß: 'ss',
  ə: 'a',
}

/** Spellings of one sound in romanised Arabic, Persian, Cyrillic, Hebrew and Turkic names: the longer first. */
const SOUNDS: readonly (readonly [spelling: string, sound: string])[] = [
  ['tch', 'ch'],
  ['dzh', 'j'],
  ['sch', 'sh'],
  ['kh', 'h'],
  ['gh', 'g'],
  ['dh', 'd'],
  ['th', 't'],
  ['ph', 'f'],
  ['zh', 'j'],
  ['dj', 'j'],
  ['ck', 'k'],
  ['ou', 'u'],
  ['oo', 'u'],
  ['ee', 'i'],
  ['x', 'ks'],
  ['q', 'k'],
  ['w', 'v'],
  ['y', 'i'],
]

/** Sounds that romanisations of one name confuse, and what it costs to take one for the other. */
const CONFUSED: readonly (readonly [sounds: string, cost: number])[] = [
  ['ae', 0.25],
  ['ei', 0.25],
  ['ou', 0.25],
  ['ao', 0.4],
  ['kg', 0.3],
  ['sz', 0.4],
  ['td', 0.5],
  ['bp', 0.5],
  ['fv', 0.4],
  ['jg', 0.4],
]
const VOWELS = 'aeiou'
/** Share of a name's sounds that may differ: chosen so that Hassan and Hussein, Mohammed and Mahmoud stay two names. */
const TOLERATED = 0.15

/**
 * Whether two words can be romanisations of one name: Mohammed and Muhammad, Qaddafi and Gadhafi, Kyiv and Kiev. An edit
 * distance over sounds instead of letters, in which sounds of one group are near, in the manner of Editex (Zobel and Dart,
 * "Phonetic string matching", SIGIR 1996); the groups and the costs are our own. Case and diacritics do not count.
 */
export function areRomanisations(one: string, other: string): boolean {
  const [first, second] = [soundsOf(one), soundsOf(other)]
  if (first === second) return first !== ''
  const length = (first.length + second.length) / 2
  if (Math.min(first.length, second.length) < 3 || Math.abs(first.length - second.length) > 2) return false
  if (!isNearStart(first, second)) return false
  return distance(first, second) <= TOLERATED * length || isShuffled(first, second)
}

/** Two consonants that have changed places around a vowel, as typists and translators do: Muhajir, Mujahir. */
function isShuffled(first: string, second: string): boolean {
  if (first.length !== second.length || first.length < 6) return false
  const differing = [...first].flatMap((sound, index) => (sound === second[index] ? [] : [index]))
  const [from = 0, to = 0] = differing
  return differing.length === 2 && to - from === 2 && first[from] === second[to] && first[to] === second[from]
}

/** A word as its sounds, each one letter or `ch`, `sh`: no case, no marks, no doubled letters. */
export function soundsOf(word: string): string {
  let sounds = word
    .toLowerCase()
    .normalize('NFD')
    .replace(/[^a-zà-ɏ]/g, '')
    .replace(/[à-ɏ]/g, letter => PLAIN[letter] ?? '')
  sounds = sounds
    // A British -tre is an American -ter.
    .replace(/tre$/, 'ter')
    // The article inside a compound takes the vowel of its case and the consonant that follows: -uddin, Abdul, Abdur.
    .replace(/([^aeiou])[aeou]d{1,2}[aei]+n/, '$1din')
    .replace(/^(abd)[aeou](?:l|r|s|n|d|z|t|sh)?$/, '$1')
    .replace(/c(?=[aoukqlrst]|$)/g, 'k')
  for (const [spelling, sound] of SOUNDS) sounds = sounds.replaceAll(spelling, sound)
  return sounds.replace(/(.)\1+/g, '$1').replace(/([aeiou])h$/, '$1')
}

function isNearStart(first: string, second: string): boolean {
  const [a = '', b = ''] = [first[0], second[0]]
  return a === b || (costOf(a, b) < 1 && !`${a}${b}`.includes('j'))
}

/** Edit distance over sounds: swaps of neighbours cost one; vowels and h come and go for half. */
function distance(first: string, second: string): number {
  let beforePrevious: number[] = []
  let previous: number[] = []
  let current = [0]
  for (let column = 1; column <= second.length; column++)
    current.push((current[column - 1] ?? 0) + costOfLosing(second, column - 1))
  for (let row = 1; row <= first.length; row++) {
    beforePrevious = previous
    previous = current
    current = [(previous[0] ?? 0) + costOfLosing(first, row - 1)]
    for (let column = 1; column <= second.length; column++) {
      const [a = '', b = ''] = [first[row - 1], second[column - 1]]
      const isLast = row === first.length && column === second.length
      let least = Math.min(
        (previous[column - 1] ?? 0) + (isLast ? costAtEnd(a, b) : costOf(a, b)),
        (previous[column] ?? 0) + costOfLosing(first, row - 1),
        (current[column - 1] ?? 0) + costOfLosing(second, column - 1),
      )
      if (row > 1 && column > 1 && a === second[column - 2] && first[row - 2] === b)
        least = Math.min(least, (beforePrevious[column - 2] ?? 0) + 1)
      current.push(least)
    }
  }
  return current[second.length] ?? 0
}

function costOf(a: string, b: string): number {
  if (a === b) return 0
  const group = CONFUSED.find(([sounds]) => sounds.includes(a) && sounds.includes(b))
  if (group) return group[1]
  return VOWELS.includes(a) && VOWELS.includes(b) ? 0.65 : 1
}

/** The last vowel tells names apart in many languages: Mario and Maria, Ali and Alia. */
const costAtEnd = (a: string, b: string): number =>
  a !== b && VOWELS.includes(a) && VOWELS.includes(b) && !'ei'.includes(a + b) && !'ei'.includes(b + a)
    ? 1.5
    : costOf(a, b)

function costOfLosing(sounds: string, index: number): number {
  const sound = sounds[index] ?? ''
  if (index === sounds.length - 1 && VOWELS.includes(sound)) return 1.5
  if (VOWELS.includes(sound)) return 0.5
  return sound === 'h' && index > 0 ? 0.3 : 1
}
