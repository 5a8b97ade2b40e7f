import { dimensionOf, isEmpty } from '../../grammar/nouns.ts'
import { isBare } from './bare-counts.ts'
import { isConversion, isKin, isWhereabouts } from './by-the-way.ts'
import type { Candidate } from './candidate.ts'
import type { Head } from './head.ts'

const AGED =
  /(?:\b(?:[Aa]ged?|ages|[Aa]t just|[Aa]t only|turned|turning)|\b(?:girl|boy|man|woman|child|baby|son|daughter|toddler) of|\b[A-ZÀ-Þ][\w.'’-]+,)\s*$/
const AGED_BEFORE = /\baged? between\s*$/i
const DURATION_VERBS: ReadonlySet<string> = new Set(
  'close shut suspend sentence jail delay extend ban quarantine imprison face wait queue postpone last remain halt stop block keep stay serve open'.split(
    ' ',
  ),
)
const DURATION_NOUNS: ReadonlySet<string> = new Set(
  'delay queue sentence wait term ban suspension limit life'.split(' '),
)

/**
 * Whether a figure is one of those that no analyst would put on a slide: an age, a part of a compound ("48-hour"), a
 * length of time told in passing, a turn of phrase, one of something, how many somebody asked.
 */
export function isUnwanted(candidate: Candidate): boolean {
  return (
    isAge(candidate) ||
    isCompound(candidate) ||
    isLoneOne(candidate) ||
    isBare(candidate) ||
    isTimeOfDay(candidate) ||
    isEmptyCount(candidate) ||
    isPassingTime(candidate) ||
    isScore(candidate) ||
    isLooseShare(candidate) ||
    isConversion(candidate) ||
    isWhereabouts(candidate) ||
    isKin(candidate)
  )
}

function isAge({ text, mention, head, tokens, next }: Candidate): boolean {
  const before = text.slice(0, mention.start)
  const after = text.slice(mention.end)
  const { value } = mention
  if (value.measure !== 'count' || value.interval.high > 130) return false
  if (AGED_BEFORE.test(before) || /^[\s-]*(?:years?[\s-]old|months?[\s-]old)/i.test(after)) return true
  if (/\baged?\s+(?:between\s+)?\d+\s+and\s*$/i.test(before)) return true
  if (/\b(?:aged?|ages)\s+(?:between\s*)?$/i.test(before)) return true
  if (head.lemma !== null || head.state !== null) return false
  if (!AGED.test(before)) return false
  const mark = tokens[next]?.text ?? '.'
  return mark === ',' || mark === '.' || mark === ')' || mark === ';'
}

/** "48-hour stoppage", "a 120-seat assembly", "three-day": the figure describes another noun. */
function isCompound({ text, mention }: Candidate): boolean {
  const after = text.slice(mention.end)
  // "555-0143"
  if (/^[-‑]\d/.test(after) || /\d[-‑]$/.test(text.slice(0, mention.start))) return true
  if (/^[-‑](?:point|magnitude)/.test(after)) return false
  return mention.value.measure === 'count' && /^[-‑–][A-Za-z]/.test(after) && !isSize(after)
}

/** "the 9.4-kilometre tunnel", "a 900-page report": how large something is. */
const isSize = (after: string): boolean => {
  const unit = /^[-‑]([a-z]+)(?!\w)/.exec(after)?.[1] ?? ''
  return /^(?:page|strong)$/.test(unit) || /^(?:length|area|mass|volume)$/.test(dimensionOf(unit) ?? '')
}

function isLoneOne({ text, mention, head, role }: Candidate): boolean {
  const { value } = mention
  if (value.measure !== 'count' || value.figures[0] !== 1) return false
  // "the body of one passenger"
  if (/\b(?:body|bodies) of\s*$/i.test(text.slice(0, mention.start))) return true
  // "one or more might be trapped", "at least one more"
  if (value.qualifier !== 'exactly')
    return value.qualifier === 'at-least' && head.lemma === null && head.state === null
  if (!/[a-z]/i.test(text.slice(mention.start, mention.end)))
    return head.lemma === null && role.family === null
  const dimension = head.lemma === null ? null : dimensionOf(head.lemma)
  if (dimension !== null && dimension !== 'time') return false
  // "one firefighter, Captain Munro, was killed" tells of him; "one person was killed" counts.
  const isCounted = (head.lemma !== null || head.state !== null) && role.family !== null && !head.partitive
  return !isCounted || /^\s+[a-z]+,\s+[A-Z]/.test(text.slice(mention.end))
}

/** "twenty past five", "about 12:45 a.m.", "eight minutes to five". */
function isTimeOfDay({ text, mention }: Candidate): boolean {
  const [before, after] = [text.slice(0, mention.start), text.slice(mention.end)]
  const hour = '(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|noon|midnight|\\d{1,2})'
  if (/^(?::\d\d|\.\d\d\s?[ap]\.?m|\s?[ap]\.?m\b|\s*o['’]clock)/i.test(after)) return true
  if (new RegExp(`^(?:\\s+minutes)?\\s+(?:past|to|before|after)\\s+(?:the\\s+)?${hour}\\b`, 'i').test(after))
    return true
  return /\b(?:minutes?|twenty|quarter|half|ten|five)\s+(?:past|to|before)\s+(?:the\s+)?$/i.test(before)
}

/** "the 1.5 tonnes that were found then": a measure, and no "two men" again. */
const isMeasure = ({ lemma }: Head): boolean =>
  lemma !== null && dimensionOf(lemma) !== null && dimensionOf(lemma) !== 'time'

function isEmptyCount({ head, role, text, mention }: Candidate): boolean {
  if (head.lemma !== null && (isEmpty(head.lemma) || /^(?:time|thing|way)s?$/.test(head.lemma))) return true
  if (mention.value.measure !== 'count' || isMeasure(head)) return false
  const before = text.slice(0, mention.start)
  if (
    /\b(?:number|no\.?|the|these|those|its|his|her|their|our|both|other|first|last|next|past|every|of the)\s*$/i.test(
      before,
    ) &&
    mention.value.qualifier === 'exactly' &&
    (mention.value.figures[0] ?? 0) <= 12 &&
    !/\bthe (?:remaining|other)\s*$/.test(before)
  )
    return head.state === null && role.verb !== 'include' && !/\b(?:all|other)\s+the\s*$/i.test(before)
  return false
}

/** A length of time counts where something was closed, delayed or punished for it, or where it is bounded. */
function isPassingTime({ head, mention, role, text }: Candidate): boolean {
  if (/^\s*min(?:ute)?s?\s+read\b/i.test(text.slice(mention.end))) return true
  if (head.lemma === null || dimensionOf(head.lemma) !== 'time') return false
  const after = text.slice(mention.end)
  const before = text.slice(0, mention.start)
  if (/^\s+\w+\s+(?:ago|earlier|later|before|after|old|away|inland|on|into)\b/i.test(after)) return true
  // "comes just over three years since"
  if (
    /^(?:just )?over\b/i.test(text.slice(mention.start)) &&
    /^(?:year|decade)$/.test(head.lemma) &&
    !(role.verb !== null && DURATION_VERBS.has(role.verb))
  )
    return true
  // "the highest in more than 16 years"
  if (/\bin\s*$/i.test(before) && /^(?:year|decade|century)$/.test(head.lemma)) return true
  if (
    /\b(?:past|last|next|first|previous|coming|every|within|over the|in the|these|after|until|than)\s*$/i.test(
      before,
    )
  )
    return true
  if (role.verb !== null && DURATION_VERBS.has(role.verb)) return false
  if (role.governor !== null && DURATION_NOUNS.has(role.governor)) return false
  if (/^\s+(?:\w+\s+)?without\b/i.test(after) || /\b(?:took|takes|take|closed|shut)\b[^.;]*$/i.test(before))
    return false
  return (
    mention.value.qualifier === 'exactly' ||
    mention.value.qualifier === 'about' ||
    mention.value.qualifier === 'vague'
  )
}

function isScore({ text, mention, role }: Candidate): boolean {
  const { value } = mention
  if (value.qualifier !== 'between' || value.interval.high > 20) return false
  return (
    /\d[-–]\d/.test(text.slice(mention.start, mention.end)) &&
    /^(?:beat|win|draw|lose|defeat|lead|vote|score)$/.test(role.verb ?? '')
  )
}

/** "half an hour", "a third fewer than": a fraction counts only of something. */
function isLooseShare({ mention, text, head, tokens, first }: Candidate): boolean {
  if (mention.value.measure !== 'fraction') return false
  const after = text.slice(mention.end)
  // "the western half of the quay" names a place.
  if (
    tokens[first - 1] &&
    /^(?:ADJ|NOUN|VERB|ADV|PROPN)$/.test(tokens[first - 1]?.pos ?? '') &&
    /\bthe\s+\S+\s+$/i.test(text.slice(0, mention.start)) &&
    /^(?:half|quarter|third)s?$/i.test(text.slice(mention.start, mention.end))
  )
    return true
  if (head.lemma !== null && (dimensionOf(head.lemma) === 'time' || isEmpty(head.lemma))) return true
  return (
    !/^\s+(?:of|in|the|its|their|all|those)\b/i.test(after) &&
    !/\d|\bin\b/.test(text.slice(mention.start, mention.end))
  )
}
