import type { Claimant } from '../../model/source.ts'
import type { Range } from '../../model/span.ts'
import { isWordAt } from '../../values/scanning.ts'

/** A clause that one claimant is named in, and no other, as who says what it holds. */
export interface Speaking {
  readonly claimant: Claimant
  readonly clause: Range
}

const SAYS =
  '(?:says?|said|counts?|counted|reports?|reported|gives?|gave|puts?|estimate[sd]?|records?|recorded|registers?|registered|tells?|told|claim(?:s|ed)?|announce[sd]?|notes?|noted|finds?|found|expect(?:s|ed)?|list(?:s|ed)?|add(?:s|ed)?|confirm(?:s|ed)?|state[sd]?|spoke|speaks?)'
const BETWEEN = '(?:has|have|had|now|first|later|also|itself|alone|still|since|then|again|only)'
/** "The Ministry has counted", "the Ministry’s own count". */
const GOES_ON = new RegExp(
  String.raw`^(?:(?:\s+${BETWEEN})*\s+${SAYS}\b|(?:['’]s|s['’])\s+(?:\w+\s+){0,2}?(?:counts?|figures?|tolls?|tall(?:y|ies)|estimates?|numbers?)\b)`,
  'i',
)
/** "According to the Ministry", "58, said the Ministry". */
const LEADS_TO = /\b(?:according\s+to|says?|said)\s+(?:the\s+)?$/i
/** Where another may begin to speak. "And" is not among them: it joins two who say the same. */
const CLAUSES = /[^;:—]+?(?=[;:—]|\s[–-]\s|,?\s(?:but|while|whereas|although|though)\s|$)/gi

/** Who says what in a sentence, as far as its clauses name one claimant alone. English. */
export function speakersIn(words: string, claimants: readonly Claimant[]): readonly Speaking[] {
  return [...words.matchAll(CLAUSES)].flatMap(({ index, 0: clause }) => {
    const named = namesIn(clause, claimants)
    const [first] = named
    if (!first || named.some(({ claimant }) => claimant.id !== first.claimant.id)) return []
    const isSaying = named.some(
      ({ start, end }) => GOES_ON.test(clause.slice(end)) || LEADS_TO.test(clause.slice(0, start)),
    )
    return isSaying
      ? [{ claimant: first.claimant, clause: { start: index, end: index + clause.length } }]
      : []
  })
}

interface Named extends Range {
  readonly claimant: Claimant
}

/** Every place at which a claimant is named; of two names at one place the longer ("port" in "port authority"). */
function namesIn(words: string, claimants: readonly Claimant[]): readonly Named[] {
  const text = words.toLowerCase()
  const all = claimants.flatMap(claimant =>
    [claimant.name, ...claimant.aliases].flatMap(name => placesOf(bare(name), text, claimant)),
  )
  const isInside = (one: Named, other: Named): boolean =>
    other.start <= one.start && one.end <= other.end && other.end - other.start > one.end - one.start
  return all.filter(one => !all.some(other => isInside(one, other)))
}

const bare = (name: string): string => name.toLowerCase().replace(/^(?:the|an?)\s+/, '')

function placesOf(name: string, text: string, claimant: Claimant): Named[] {
  const places: Named[] = []
  for (let at = text.indexOf(name); name !== '' && at >= 0; at = text.indexOf(name, at + 1)) {
    const end = at + name.length
    if (!isWordAt(text, at - 1) && !isWordAt(text, end)) places.push({ claimant, start: at, end })
  }
  return places
}
