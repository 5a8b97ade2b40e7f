import type { SourceText } from '../../model/source.ts'
import { parseEdtf } from '../../values/dates/edtf.ts'
import { copyNotice, creditsIn } from './credits.ts'
import { isOutletOf, namesOutlet, outletNames, type Registered } from './outlets.ts'

/** Which of two documents derives from the other, as far as they tell. */
export interface Direction {
  readonly original: 'first' | 'second'
  /** `open`: nothing tells; the first of the corpus is taken for the original. */
  readonly certainty: 'clear' | 'likely' | 'open'
  readonly because: readonly Reason[]
}

/** What speaks for a direction; `copy` is the one that it makes the copy. */
export interface Reason {
  readonly kind: 'dated-later' | 'dated-later-inferred' | 'credits' | 'names' | 'notice' | 'shorter'
  readonly copy: 'first' | 'second'
  /** Words to show: the dates, the outlet, the notice. */
  readonly words: string
}

/** A document of a pair. */
export interface Told {
  readonly source: Registered
  readonly text: SourceText
}

/** Our own weights: what a text says of itself before dates, dates before signs. */
const WEIGHTS: Readonly<Record<Reason['kind'], number>> = {
  credits: 4,
  'dated-later': 3,
  notice: 2,
  'dated-later-inferred': 2,
  names: 2,
  shorter: 0.5,
}
const CLEAR = 3

/** The likely direction between two documents that share a story: by dates, credits, notices and length. */
export function directionOf(first: Told, second: Told): Direction {
  const because = [
    ...dates(first.source, second.source),
    ...marksOfCopy(second, first, 'second'),
    ...marksOfCopy(first, second, 'first'),
    ...lengths(first.text, second.text),
  ]
  const total = because.reduce(
    (sum, { kind, copy }) => sum + (copy === 'second' ? WEIGHTS[kind] : -WEIGHTS[kind]),
    0,
  )
  const original = total >= 0 ? 'first' : 'second'
  const certainty = Math.abs(total) >= CLEAR ? 'clear' : Math.abs(total) >= 1 ? 'likely' : 'open'
  return { original, certainty, because }
}

/** Later and earlier only where no day of one is as early as one of the other. */
function dates(first: Registered, second: Registered): Reason[] {
  const [a, b] = [issueOf(first), issueOf(second)]
  if (!a || !b) return []
  const kind = a.inferred || b.inferred ? 'dated-later-inferred' : 'dated-later'
  if (a.latest < b.earliest) return [{ kind, copy: 'second', words: `${a.written}, ${b.written}` }]
  if (b.latest < a.earliest) return [{ kind, copy: 'first', words: `${b.written}, ${a.written}` }]
  return []
}

type Issue = ReturnType<typeof readIssue>

const read = new WeakMap<Registered, { readonly issue: Issue }>()

/** Days that a source may be of; null without a date. Read once: a source may be in thousands of pairs. */
export function issueOf(source: Registered): Issue {
  const known = read.get(source) ?? { issue: readIssue(source) }
  read.set(source, known)
  return known.issue
}

function readIssue({ bibliography, issuedInferred }: Registered) {
  const written = bibliography.issued ?? issuedInferred?.date ?? null
  const date = written === null ? null : parseEdtf(written)
  if (written === null || date === null) return null
  return {
    written,
    earliest: date.earliest,
    latest: date.latest,
    inferred: bibliography.issued === null,
  }
}

function marksOfCopy(copy: Told, original: Told, side: 'first' | 'second'): Reason[] {
  const reasons: Reason[] = []
  const credit = creditsIn(copy.text).find(
    ({ role, name }) =>
      role === 'origin' && isOutletOf(name, original.source) && !isOutletOf(name, copy.source),
  )
  const notice = copyNotice(copy.text)
  const isOther = !outletNames(original.source).some(name => isOutletOf(name, copy.source))
  if (credit) reasons.push({ kind: 'credits', copy: side, words: credit.name })
  else if (isOther && namesOutlet(copy.text.text, original.source) > 0)
    reasons.push({ kind: 'names', copy: side, words: outletNames(original.source)[0] ?? '' })
  if (notice !== null) reasons.push({ kind: 'notice', copy: side, words: notice })
  return reasons
}

/** A copy leaves out more often than it adds. */
function lengths(first: SourceText, second: SourceText): Reason[] {
  const ratio = first.text.length / Math.max(1, second.text.length)
  if (ratio > 1.25) return [{ kind: 'shorter', copy: 'second', words: '' }]
  return ratio < 0.8 ? [{ kind: 'shorter', copy: 'first', words: '' }] : []
}
