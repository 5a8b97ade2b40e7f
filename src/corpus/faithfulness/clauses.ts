import type { Range } from '../../model/span.ts'

/** What an adverbial at the head of a sentence begins with; it ends at the first comma and governs nothing after it. */
const INTRODUCTION =
  /^\W*(?:although|though|despite|while|whereas|after|before|since|because|when|as|with|without|unlike|instead|rather|in|on|at|by|for|from|during|following|under|until|given|among|even as)\b[^,;:]*,/i

/** Finite verbs that show, after "and", that a clause of its own begins. */
const AUXILIARY = 'is|are|was|were|has|have|had|will|would|can|could|may|might|must|should|did|does|do'
const SUBJECT = 'he|she|it|they|we|i|there|this|that|these|those'

/** Latin letters, spelled out: with `\p{L}` and the `u` flag compiling the patterns takes longer than using them. */
const LETTER = 'A-Za-zÀ-ɏ'

/**
 * Where one clause gives way to another: stops inside a sentence, and conjunctions and relative pronouns with their comma or
 * without. After Quirk et al., "A Comprehensive Grammar of the English Language" (1985), chapters 13 to 15, by
 * their words alone.
 */
const SEPARATOR = new RegExp(
  [
    ';|:(?=\\s)',
    ',?\\s+(?:but|while|although|though|whereas|because)\\b',
    `,?\\s+(?:that|which|who)\\s+(?=(?:${AUXILIARY}|left|took|struck|hit|led|made|saw|[${LETTER}]{2,}ed)\\b)`,
    ',\\s+(?:so|yet|nor|since|after|before|as|when|where|if|unless|despite)\\b',
    `,?\\s+(?:and|or)\\s+(?=(?:${AUXILIARY}|${SUBJECT})\\b)`,
    `,\\s+(?:and|or)\\s+(?=(?:[${LETTER}\\d'-]+\\s+){1,6}(?:${AUXILIARY}|[${LETTER}]+ed|said|died)\\b)`,
  ].join('|'),
  'gi',
)

/** Asides that stand by themselves, after which the clause before them goes on. */
const ASIDE =
  /\([^()]*\)|\[[^[\]]*\]|\s[–—-]\s[^–—]{1,200}?\s[–—-](?=[\s,])|—[^—]{1,200}?—|,\s+(?:who|whom|whose|which|where|when)\b[^,;]*,/gi
const LONE_DASH = /\s[–—-]\s|—/g

/**
 * For every UTF-16 index of a sentence, the number of its clause. Scope is what this is for: a negation or a hedge
 * reaches the words of its own clause and no others. It goes by marks and small words, so an error is possible both
 * ways; it is made to separate rather than to join.
 */
export function clausesIn(sentence: string): Uint16Array {
  const clauses = new Uint16Array(sentence.length + 1)
  let count = 0
  const begin = (start: number) => {
    count += 1
    clauses.fill(count, start)
  }
  const asides = rangesOf(ASIDE, sentence)
  const isAside = (at: number) => asides.some(aside => aside.start <= at && at < aside.end)
  const starts = [
    ...rangesOf(SEPARATOR, sentence).map(range => range.start),
    ...rangesOf(LONE_DASH, sentence).map(range => range.start),
    ...rangesOf(/,\s+(?:who|whom|whose|which)\b/gi, sentence).map(range => range.start),
    INTRODUCTION.exec(sentence)?.[0].length ?? 0,
  ]
  for (const start of starts.filter(at => at > 0 && !isAside(at)).sort((a, b) => a - b)) begin(start)
  for (const aside of asides) {
    count += 1
    clauses.fill(count, aside.start, aside.end)
  }
  return clauses
}

function rangesOf(pattern: RegExp, text: string): readonly Range[] {
  return [...text.matchAll(pattern)].map(match => ({
    start: match.index,
    end: match.index + match[0].length,
  }))
}
