import type { SourceText } from '../../model/source.ts'
import type { Range } from '../../model/span.ts'
import { storySentences } from '../story.ts'
import { type Landmark, landmarksIn } from './landmarks.ts'
import { foldWord, type Words, wordsOf } from './words.ts'

/** A story taken apart for comparing it with another, sentence by sentence. */
export interface Story {
  readonly source: SourceText
  readonly sentences: readonly Range[]
  readonly words: Words
  readonly landmarks: readonly Landmark[]
  /** For each sentence the keys of what it is about: stems of its content words, names, numbers. */
  readonly keys: readonly ReadonlySet<string>[]
}

const known = new WeakMap<SourceText, Story>()

/** A source's story, taken apart once. */
export function storyOf(source: SourceText): Story {
  const before = known.get(source)
  if (before) return before
  const sentences = storySentences(source)
  const words = wordsOf(source, sentences)
  const landmarks = landmarksIn(source.text, words)
  const story = {
    source,
    sentences,
    words,
    landmarks,
    keys: keysOf(source.text, sentences, words, landmarks),
  }
  known.set(source, story)
  return story
}

function keysOf(
  text: string,
  sentences: readonly Range[],
  words: Words,
  landmarks: readonly Landmark[],
): ReadonlySet<string>[] {
  const keys = sentences.map(() => new Set<string>())
  const inside = new Set(landmarks.map(({ start }) => start))
  for (const { kind, key, sentence } of landmarks) keys[sentence]?.add(`${kind} ${key}`)
  for (let index = 0; index < words.count; index += 1) {
    const start = words.starts[index] ?? 0
    if (inside.has(start)) continue
    const stem = stemOf(text.slice(start, words.ends[index]))
    if (stem !== null) keys[words.sentences[index] ?? 0]?.add(stem)
  }
  return keys
}

/** Words that say little by themselves. */
const FUNCTION_WORDS =
  /^(?:the|an?|and|or|but|nor|of|in|on|at|by|for|with|from|to|into|onto|over|under|about|after|before|as|than|that|this|these|those|which|who|whom|whose|what|when|where|while|if|it|its|he|she|his|her|hers|him|they|them|their|we|us|our|you|your|i|my|me|is|are|was|were|be|been|being|has|have|had|do|does|did|will|would|shall|should|can|could|may|might|must|not|no|so|such|also|there|here|then|very|more|most|some|any|all|each|other|s|said|says|told)$/

/** Letters of a stem: enough to tell words, few enough to bring their forms together. */
const STEM = 5

/** A word without its ending, by its first letters; null for words that say little. A crude stemmer, the same for both sides. */
export function stemOf(word: string): string | null {
  const plain = foldWord(word).replace(/'s?$|n't$/, '')
  if (FUNCTION_WORDS.test(plain) || plain.length < 2) return null
  const bare =
    plain.length > 5 ? plain.replace(/(?:ings?|edly|ed|ies|es|ly|s)$/, '') : plain.replace(/s$/, '')
  return bare.slice(0, STEM)
}
