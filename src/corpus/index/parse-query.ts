import { wordsIn } from './words.ts'

/** Words that must stand one after another; a single word is a phrase of one. */
export interface QueryPart {
  readonly typed: string
  readonly terms: readonly string[]
  /** Its last word may go on: `solv*`. */
  readonly prefix: boolean
  /** `phrase`: in quotes. `argument`: several words that the shell passed as one. */
  readonly kind: 'word' | 'phrase' | 'argument'
}

export interface Query {
  readonly parts: readonly QueryPart[]
  /** Whether words were left out because there are too many. */
  readonly cut: boolean
}

/** A sentence that is pasted in whole has no more words; what is longer is searched by its beginning. */
const MOST_TERMS = 64
const QUOTED = /["“”„«»]([^"“”„«»]*)["“”„«»]?/g

/**
 * Reads what stands on the command line; every part has to be found. Words in quotes are a phrase. The shell takes quotes
 * away, so an argument with several words and no quotes inside (`search "east quay"`) is one too; where it stands
 * nowhere, its words are looked for one by one (`takeApart`). A word with a hyphen is a phrase of its parts. There are no
 * operators: every sign that is no part of a word, and every AND, is what it is.
 */
export function parseQuery(args: readonly string[]): Query {
  return limited(args.flatMap(readArgument))
}

/** A query with the words of its arguments apart, each a part of its own. */
export function takeApart({ parts, cut }: Query): Query {
  const apart = limited(
    parts.flatMap(part =>
      part.kind === 'argument' ? part.typed.split(/\s+/).map(word => partOf(word, 'word')) : [part],
    ),
  )
  return { ...apart, cut: cut || apart.cut }
}

/** Parts that hold a word, no more of them than can be looked for; what is said twice is looked for once. */
function limited(read: readonly QueryPart[]): Query {
  const holding = read.filter(({ terms }) => terms.length > 0)
  const parts = [...new Map(holding.map(part => [`${part.terms.join(' ')}${part.prefix}`, part])).values()]
  const kept: QueryPart[] = []
  let room = MOST_TERMS
  for (const part of parts) {
    if (room === 0) break
    const terms = part.terms.slice(0, room)
    kept.push({ ...part, terms, prefix: part.prefix && terms.length === part.terms.length })
    room -= terms.length
  }
  const count = (list: readonly QueryPart[]): number => list.reduce((sum, { terms }) => sum + terms.length, 0)
  return { parts: kept, cut: count(kept) < count(parts) }
}

function readArgument(argument: string): readonly QueryPart[] {
  const text = argument.normalize('NFC').trim()
  if (!/["“”„«»]/.test(text)) {
    if (!/\s/.test(text)) return [partOf(text, 'word')]
    return [partOf(text, 'argument')]
  }
  const parts: QueryPart[] = []
  const addWords = (words: string): void => {
    for (const word of words.split(/\s+/)) parts.push(partOf(word, 'word'))
  }
  let at = 0
  for (const match of text.matchAll(QUOTED)) {
    addWords(text.slice(at, match.index))
    at = match.index + match[0].length
    // "east qua"* is "east qua*".
    const star = text.startsWith('*', at) ? '*' : ''
    at += star.length
    parts.push(partOf(`${match[1] ?? ''}${star}`, 'phrase'))
  }
  addWords(text.slice(at))
  return parts
}

function partOf(typed: string, kind: QueryPart['kind']): QueryPart {
  const terms = wordsIn(typed).map(({ term }) => term)
  const last = terms.at(-1) ?? ''
  // One letter stands before half of all words: that finds nothing that helps.
  const prefix = /[^\s*]\*$/.test(typed) && !/^[ -~]?$/.test(last)
  return { typed, terms, prefix, kind: terms.length > 1 || kind === 'phrase' ? kind : 'word' }
}
