import type { Interval } from '../../model/value.ts'
import { GAP, isWordAt, matchAt, phrase } from '../scanning.ts'
import { intervalOfWord } from './intervals.ts'

const MANY = phrase(
  `(?:(tens|dozens|hundreds)${GAP}of${GAP}(thousands|millions|billions)|(tens)(?=${GAP}of${GAP}[A-Za-zÀ-ɏ])|(dozens|hundreds|thousands|millions|billions))(?![A-Za-zÀ-ɏ])`,
  'i',
)
/** "Scores" is also a verb and a result, so it needs company. */
const SCORES = phrase(
  `scores(?=${GAP}(?:of|more|were|have|had|killed|dead|injured|wounded|hurt|missing|others|are)(?![A-Za-zÀ-ɏ]))`,
  'i',
)
const FEW = phrase(
  `(?:a${GAP}few|a${GAP}couple${GAP}of|a${GAP}couple|several|many|few|some)${GAP}(dozen|hundred|thousand|million|billion)s?(?![A-Za-zÀ-ɏ])`,
  'i',
)

/** A word that stands for a number at an index ("dozens", "tens of thousands", "a few hundred"), or null. */
export function readVagueWord(text: string, at: number): { interval: Interval; end: number } | null {
  const match = matchAt(MANY, text, at) ?? matchAt(SCORES, text, at)
  if (match) {
    const [whole, head, tail] = match
    const word = head && tail ? `${head} of ${tail}`.replace(/^dozens/i, 'tens') : whole
    const interval = intervalOfWord(word.toLowerCase())
    return interval && { interval, end: at + whole.length }
  }
  const few = matchAt(FEW, text, at)
  if (!few?.[1] || isWordAt(text, at + few[0].length)) return null
  const interval = intervalOfWord(`${few[1].toLowerCase()}s`)
  return interval && { interval, end: at + few[0].length }
}
