import type { Amount } from '../../model/value.ts'
import { leadOf } from '../scanning.ts'
import { isCounted } from './counted-nouns.ts'

const WHO =
  '(?:children|infants|babies|toddlers|boys|girls|kids|minors|youths?|teenagers|students|pupils|people|persons|those|anyone|everyone|everybody|men|women|adults|males|females|patients|residents|citizens|voters|workers)'
const CLASS = new RegExp(String.raw`\b${WHO}(?:\s+who\s+(?:are|were))?\s+$`, 'i')
const AGED = /\b(?:aged|ages?|ages?\s+of)\s+$/i
/** Nobody is older. */
const OLDEST = 120

/**
 * Whether an amount between two indices tells by their age who is meant, and counts nobody: "children under five", "people over
 * 60", "aged 15 to 49". A plain age ("aged 34") is somebody's, and stays a figure.
 */
export function isAgeClass(
  text: string,
  { start, end }: { readonly start: number; readonly end: number },
  { measure, qualifier, figures }: Amount,
): boolean {
  if (measure !== 'count' || qualifier === 'exactly' || figures.some(figure => figure > OLDEST)) return false
  const lead = leadOf(text, start)
  if (AGED.test(lead)) return true
  const isBound = /^(?:under|over|below|above)\b/i.test(text.slice(start))
  return isBound && CLASS.test(lead) && !isCounted(text, end)
}
