import type { Range } from '../model/span.ts'
import type { Mention } from '../model/value.ts'
import { leadOf } from './scanning.ts'

/** Which way a figure says that something has gone. */
export type Direction = 'up' | 'down'

const WORDS: Readonly<Record<Direction, string>> = {
  up: '(?:r[oi]se[ns]?|rising|gr[eo]wn?|grows?|growing|growth|increas(?:e[sd]?|ing)|climb(?:s|ed|ing)?|jump(?:s|ed|ing)?|surg(?:e[sd]?|ing)|soar(?:s|ed|ing)?|gain(?:s|ed|ing)?|up)',
  down: '(?:f[ae]ll(?:s|en|ing)?|drop(?:s|ped|ping)?|declin(?:e[sd]?|ing)|decreas(?:e[sd]?|ing)|shr[aiu]nk(?:s|ing)?|contract(?:s|ed|ing|ion)|plung(?:e[sd]?|ing)|slump(?:s|ed|ing)?|down)',
}
/** "Fell by 14 percent", "an increase of 14 percent", "down 14 percent"; "rose to 14 percent" tells where it went. */
const BEFORE = bothWays(words => new RegExp(String.raw`\b${words}\s+(?:[a-z]+ly\s+)?(?:by\s+|of\s+)?$`, 'i'))
const BEHIND: Readonly<Record<Direction, RegExp>> = {
  up: /^\s+(?:more|higher|rise|increase|growth|jump|surge)\b/i,
  down: /^\s+(?:fewer|less|lower|fall|decrease|decline|drop|slump)\b/i,
}

function bothWays(make: (words: string) => RegExp): Readonly<Record<Direction, RegExp>> {
  return { up: make(WORDS.up), down: make(WORDS.down) }
}

/** The way that the words right around a figure tell, or its sign; null where they tell none. English. */
export function directionOf(
  text: string,
  { value, start, end }: Range & Pick<Mention, 'value'>,
): Direction | null {
  if (value.kind !== 'amount') return null
  if (value.figures.some(figure => figure < 0)) return 'down'
  const [lead, rest] = [leadOf(text, start), text.slice(end)]
  const ways = (['up', 'down'] as const).filter(way => BEFORE[way].test(lead) || BEHIND[way].test(rest))
  return ways.length === 1 ? (ways[0] ?? null) : null
}
