import type { Range } from '../../../model/span.ts'
import { SPEECH } from '../../faithfulness/faithfulness-words.ts'
import { stemOf } from '../sentence-words.ts'
import { type Change, type FindChanges, plainText, type Side } from './change.ts'

/** A verb in the past with what stands before and after it in its clause: who did what to whom, as far as order tells. */
interface Deed {
  readonly verb: string
  /** `suffered`: a passive that names no doer; `done`: an active verb with its object behind it; else by whom it was done tells. */
  readonly voice: 'suffered' | 'done' | 'other'
  /** The last content word before it, in this clause or one before. */
  readonly subject: string | undefined
  readonly doers: readonly string[]
  readonly others: readonly string[]
  readonly range: Range
}

/** Past forms of verbs that do something to somebody and do not end in -ed. Our own list. */
const IRREGULAR =
  'shot|sent|gave|took|led|beat|hit|met|paid|sold|bought|caught|sought|fought|held|hid|brought|drove|saw|found|left|lent|struck|threw|taught|forbade|bit|stole'
const VERB = new RegExp(`^(?:[a-z]{2,}ed|${IRREGULAR})$`)
const AUXILIARY = /^(?:is|are|was|were|be|been|being|got)$/
/** Content words on either side of a verb that may be who it is about. */
const NEAR = 3

/**
 * The same verb with subject and object changed places, a passive with "by" counting as the active it stands for; or somebody
 * to whom something was done who now does it ("was paid", "paid him").
 */
export const findRoleChanges: FindChanges = (original, copy) => {
  const inCopy = deedsIn(copy)
  for (const deed of deedsIn(original)) {
    const turned = inCopy.find(
      other =>
        other.verb === deed.verb &&
        (isTurned(deed, other) || isNowDoer(deed, other) || isNowDoer(other, deed)),
    )
    if (turned)
      return [{ kind: 'roles', gravity: 5, original: [deed.range], copy: [turned.range] } satisfies Change]
  }
  return []
}

function isTurned(deed: Deed, other: Deed): boolean {
  const doer = deed.doers.find(stem => other.others.includes(stem) && !other.doers.includes(stem))
  const done = deed.others.find(stem => other.doers.includes(stem) && !other.others.includes(stem))
  return doer !== undefined && done !== undefined && doer !== done
}

/** Stems of verbs that are done to people and are hardly used without an object. Our own list. */
const TO_PEOPLE =
  /^(?:kille|attac|arres|accus|wound|injur|shot|paid|beat|rob|kidna|abduc|captu|detai|convi|acqui|elect|appoi|dismi|threa|rescu|saved|ambus|refus|tortu|stabb|murde|defea|blame|criti|prais|quest|punis|freed|expel|depor|evict|bribe|hired|sued)/
/** What begins an object: "paid him", "refused to pay". */
const OBJECT =
  /^(?:him|her|them|it|us|me|the|an?|his|its|their|our|my|some|several|many|two|three|four|five|six|seven|eight|nine|ten|to)$/i

/** Whether the one to whom something is done in the first does it in the second: the same word stands right before the verb. */
const isNowDoer = (deed: Deed, other: Deed): boolean =>
  deed.voice === 'suffered' &&
  other.voice === 'done' &&
  TO_PEOPLE.test(deed.verb) &&
  deed.subject !== undefined &&
  deed.subject === other.subject

const WORD = /[A-Za-zÀ-ɏ'&-]+/g

function deedsIn(side: Side): Deed[] {
  const text = plainText(side)
  const speech = new RegExp(`^(?:${SPEECH})$`)
  return clauses(text).flatMap(clause => {
    const words = [...text.slice(clause.start, clause.end).matchAll(WORD)]
    return words.flatMap((match, index): Deed[] => {
      const word = match[0].toLowerCase()
      if (!VERB.test(word) || speech.test(word)) return []
      const before = words.slice(0, index).map(([found]) => found)
      const after = words.slice(index + 1).map(([found]) => found)
      const isPassive = before.slice(-2).some(found => AUXILIARY.test(found.toLowerCase()))
      const by = after.findIndex(found => found.toLowerCase() === 'by')
      const voice = isPassive
        ? by < 0
          ? 'suffered'
          : 'other'
        : OBJECT.test(after[0] ?? '')
          ? 'done'
          : 'other'
      const left = stems(before).slice(-NEAR)
      const right =
        voice === 'suffered' ? [] : stems(isPassive ? after.slice(by + 1) : objectOf(after)).slice(0, NEAR)
      const [doers, others] = isPassive ? [right, left] : [left, right]
      const start = side.range.start + clause.start
      const subject = stems(text.slice(0, clause.start + match.index).match(WORD) ?? []).at(-1)
      return [
        {
          verb: stemOf(word) ?? word,
          voice,
          subject,
          doers,
          others,
          range: { start, end: side.range.start + clause.end },
        },
      ]
    })
  })
}

/** Words after a verb up to what only tells where, when and how. */
function objectOf(after: readonly string[]): readonly string[] {
  const end = after.findIndex(word =>
    /^(?:in|on|at|after|before|during|since|for|because|while|when)$/i.test(word),
  )
  return end < 0 ? after : after.slice(0, end)
}

const stems = (words: readonly string[]): string[] => words.flatMap(word => stemOf(word) ?? [])

/** What stands between commas, semicolons, dashes and quotation marks. */
function clauses(text: string): Range[] {
  return [...text.matchAll(/[^,;:"()–—]+/g)].map(match => ({
    start: match.index,
    end: match.index + match[0].trimEnd().length,
  }))
}
