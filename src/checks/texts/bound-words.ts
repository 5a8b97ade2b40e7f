import type { Amount, Qualifier } from '../../model/value.ts'
import { withoutMay } from '../../values/dates/month-of-may.ts'

/** To which side of a figure a report leaves room. */
export type Room = 'above' | 'below' | 'around'

/** On which side words leave room; null for a figure that stands as it is. A range leaves none: its ends are told. */
export function roomOf(qualifier: Qualifier): Room | null {
  switch (qualifier) {
    case 'at-least':
    case 'more-than':
      return 'above'
    case 'up-to':
    case 'fewer-than':
      return 'below'
    case 'nearly':
    case 'about':
      return 'around'
    default:
      return null
  }
}

/** What a sentence may make of a figure that is reported so. "Nearly" lies below, and about it. */
export function keepsRoom(said: Qualifier, reported: Amount, figure: number): boolean {
  if (said === reported.qualifier) return true
  const own = roomOf(said)
  switch (reported.qualifier) {
    case 'exactly':
    case 'vague':
      return true
    case 'between':
      // "At least 180 million", "up to 220 million".
      return own === 'around' || (own === 'above' && figure === reported.figures[0]) || own === 'below'
    case 'nearly':
      return own === 'around' || own === 'below'
    default:
      return own === roomOf(reported.qualifier)
  }
}

/**
 * Words anywhere in a sentence that leave such room, where they do not stand with the figure itself: "143 people at
 * least". Prepositions that mostly mean something else ("over the weekend") are not among them. English.
 */
const LEAVING: Readonly<Record<Room, RegExp>> = {
  above:
    /\b(?:at\s+(?:the\s+very\s+)?least|no\s+(?:fewer|less)|not\s+(?:fewer|less)|minim(?:um|al)|or\s+(?:more|higher)|and\s+(?:more|over|above|up|counting|rising)|more\s+than|upwards?|exceed(?:s|ed|ing)?|in\s+excess|lower\s+(?:bound|limit|end|estimate)|lowest|so\s+far|reach(?:es|ed|ing)?|floor|passe[sd]|tops|topped|surpass(?:es|ed|ing)?)\b|\+|≥|>/i,
  below:
    /\b(?:at\s+(?:the\s+(?:very\s+)?)?most|no\s+more|not\s+more|maxim(?:um|al)|or\s+(?:fewer|less|lower)|fewer\s+than|less\s+than|up\s+to|as\s+(?:many|much|high)\s+as|upper\s+(?:bound|limit|end|estimate)|highest|ceiling|capped|could|may|might|worst)\b|≤|</i,
  around:
    /\b(?:roughly|rough|approx\w*|circa|nearly|almost|close\s+to|estimat\w*|just\s+(?:under|below|short)|short\s+of|fewer\s+than|less\s+than|virtually|or\s+so|round(?:ed|ly)|round\s+(?:figures?|numbers?)|give\s+or\s+take|in\s+the\s+(?:region|order)|not\s+quite|approach\w*|up\s+to)\b|~|≈/i,
}
/** The same in the head of a column, where prepositions stand for themselves. */
const HEADED = /^\W*(?:about|around|some|over|above|under|below|min\.?|max\.?|c(?:a|irca)?\.)(?:\s|$)/i

/** Whether words around a figure, or a head above it, say what its report says with a bound. */
export function leavesRoom(words: string, heads: readonly string[], reported: Amount): boolean {
  if (heads.some(head => HEADED.test(head))) return true
  const all = withoutMay([words, ...heads].join('\n'))
  if (reported.qualifier === 'between') return Object.values(LEAVING).some(leaving => leaving.test(all))
  const room = roomOf(reported.qualifier)
  return room === null || LEAVING[room].test(all)
}
