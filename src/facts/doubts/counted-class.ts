import type { Evidence } from '../../model/fact.ts'

/**
 * What a figure is said of, by the first telling word within six words after it. Only classes that exclude one another
 * are told apart; "people" and names of peoples go with any of them.
 */
const CLASSES: Readonly<Record<string, string>> = {
  dead: 'dead deaths death killed died fatalities bodies lives dying',
  hurt: 'injured wounded hurt injuries wounds casualties',
  missing: 'missing unaccounted',
  displaced: 'displaced homeless evacuated refugees fled evacuees',
  held: 'arrested detained arrests detainees prisoners hostages',
  things:
    'houses homes shelters buildings tents schools hospitals shops villages vehicles cars trucks buses ships boats vessels ' +
    'aircraft drones missiles rockets shells bombs mines weapons rifles tonnes tons kilometres kilometers km miles hectares ' +
    'acres flights trees cattle sheep pages documents rooms beds doses ballots votes',
}
const WORDS_LOOKED_AT = 6
/** A plain numeral as it is printed, with its separators. */
const NUMERAL = /\d{1,3}(?:[,.\u00a0\u202f ]\d{3})+|\d{3,}/

/**
 * The words in which a text says a figure of the evidence again and of another class of things ("2,357 shelters" where
 * 2,357 dead were quoted), or null. Looks at the text around numerals alone, and reads English.
 */
export function otherMeasureIn({ source, passage, value }: Evidence): string | null {
  if (passage === null || source.text === null || value?.kind !== 'amount') return null
  const { text } = source.text
  const numeral = NUMERAL.exec(value.words ?? '')?.[0]
  if (numeral === undefined) return null
  const quoted = text.indexOf(numeral, passage.start)
  if (quoted < 0 || quoted >= passage.end) return null
  const own = classAfter(text, quoted + numeral.length)
  if (own === null) return null
  for (let at = text.indexOf(numeral); at >= 0; at = text.indexOf(numeral, at + 1)) {
    const end = at + numeral.length
    if (at === quoted || !standsAlone(text, at, end)) continue
    const other = classAfter(text, end)
    if (other === null || isCompatible(own, other)) continue
    return text.slice(at, other.end).replace(/\s+/g, ' ')
  }
  return null
}

interface Counted {
  readonly name: string
  readonly word: string
  readonly end: number
}

function classAfter(text: string, from: number): Counted | null {
  const words = /^(?:[\s\u00a0]+[A-Za-z'’-]+){1,6}/.exec(text.slice(from, from + 90))?.[0] ?? ''
  const matches = [...words.matchAll(/[A-Za-z'’-]+/g)].slice(0, WORDS_LOOKED_AT)
  for (const { 0: word, index } of matches) {
    const name = Object.keys(CLASSES).find(key => CLASSES[key]?.split(' ').includes(word.toLowerCase()))
    if (name !== undefined) return { name, word: word.toLowerCase(), end: from + index + word.length }
  }
  return null
}

const isCompatible = (one: Counted, other: Counted): boolean =>
  one.name === other.name && (one.name !== 'things' || one.word === other.word)

const standsAlone = (text: string, start: number, end: number): boolean =>
  !/[\d.,]/.test(text[start - 1] ?? '') && !/^(?:\d|[.,]\d)/.test(text.slice(end, end + 2))
