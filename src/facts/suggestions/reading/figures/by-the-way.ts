import { dimensionOf } from '../../grammar/nouns.ts'
import type { Candidate } from './candidate.ts'

/** "(117 kph)", "£7,000 ($9,700)": a measure or a sum told again in another unit or currency. */
export function isConversion(candidate: Candidate): boolean {
  return candidate.mention.value.measure === 'money' ? isExchanged(candidate) : isMeasuredAgain(candidate)
}

/** What leads from a sum to what it is in another currency: "(", "(about ", "), or some ". */
const EXCHANGE = /^\)?(?:\s*\(|,? or )(?:(?:about|around|some|roughly|approximately|nearly|worth) )?$/i

const isExchanged = ({ text, mention, previous }: Candidate): boolean =>
  previous?.value.kind === 'amount' &&
  previous.value.measure === 'money' &&
  previous.value.currency !== mention.value.currency &&
  EXCHANGE.test(text.slice(previous.end, mention.start))

function isMeasuredAgain({ text, mention, tokens, next, head }: Candidate): boolean {
  // "the 20m (66ft) boat": metres.
  if (
    /\d\s?m$/.test(text.slice(0, mention.end)) &&
    /^\s*\(\d+[\s-]?(?:ft|feet)\b/.test(text.slice(mention.end))
  )
    return true
  if (head.lemma === null || dimensionOf(head.lemma) === null) return false
  if (/(?:[a-z]),? or (?:about |some |around |just over )?$/.test(text.slice(0, mention.start))) {
    const unit = text.slice(0, mention.start).match(/([a-z]+),? or [a-z ]*$/)?.[1] ?? ''
    return dimensionOf(unit.replace(/s$/, '')) === dimensionOf(head.lemma)
  }
  const isOpened = /(?:[a-z]\.?|\d)\s\((?:about |some |around )?$/.test(text.slice(0, mention.start))
  return isOpened && tokens.slice(next, head.end + 4).some(token => token.text === ')')
}

const WHEREABOUTS =
  /^\s*(?:to\s+the\s+)?(?:(?:north|south|east|west)[a-z-]*|away|outside|inland|off(?:shore)?|from|shy|short|downstream|upstream|up the (?:road|coast)|down the (?:road|coast))\b/i

/** "70 miles northeast of Rome", "four blocks from the Congress": where something is. */
export function isWhereabouts({ text, tokens, head }: Candidate): boolean {
  if (head.lemma === null || (dimensionOf(head.lemma) !== 'length' && head.lemma !== 'block')) return false
  return WHEREABOUTS.test(text.slice(tokens[head.end - 1]?.end ?? text.length))
}

/** "her husband and three children", "four of her children": somebody's own. */
export function isKin({ text, mention, head }: Candidate): boolean {
  if (head.lemma === null || mention.value.interval.high > 15) return false
  const isChild = /^(?:child|son|daughter|brother|sister|grandchild|sibling|cousin|relative|friend)$/.test(
    head.lemma,
  )
  if (isChild && /^\s+of (?:his|her|my)\s/i.test(text.slice(mention.end))) return true
  return (
    isChild &&
    /\b(?:husband|wife|mother|father|widow|parents) and (?:(?:his|her|their) )?$/i.test(
      text.slice(0, mention.start),
    )
  )
}
