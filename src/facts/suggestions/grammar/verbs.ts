import { familyOf } from './families.ts'
import type { Token } from './token.ts'

/** Marks that no verb governs over. */
export const STOPS: ReadonlySet<string> = new Set([
  ';',
  ':',
  '.',
  '?',
  '!',
  '“',
  '”',
  '"',
  '(',
  ')',
  '—',
  '–',
])

/** Verbs that say nothing of what became of anybody. */
export const LIGHT: ReadonlySet<string> = new Set([
  'be',
  'have',
  'do',
  'will',
  'would',
  'may',
  'might',
  'can',
  'could',
  'should',
  'must',
  'get',
  'include',
  'being',
])

/** Whether a token is a full verb; "wounding" is one, whatever it was tagged. */
export const isVerb = (token: Token): boolean =>
  (/ing$/.test(token.lower) && familyOf(token.lower) !== null) ||
  token.pos === 'VERB' ||
  (token.pos === 'AUX' && !LIGHT.has(token.lemma))

/** Whether a participle describes the noun after it: "in used notes", "with flashing lights", "the striking workers". */
export function isAttributive(tokens: readonly Token[], at: number): boolean {
  const [before, { lower, pos }, next] = [tokens[at - 1], tokens[at] ?? NO_TOKEN, tokens[at + 1]]
  if (pos !== 'VERB' || next?.pos !== 'NOUN' || before === undefined) return false
  if (/(?:ed|en)$/.test(lower)) return /^(?:ADP|DET|ADJ)$/.test(before.pos)
  return /ing$/.test(lower) && (before.pos === 'DET' || before.lower === 'with')
}

const NO_TOKEN: Pick<Token, 'lower' | 'pos'> = { lower: '', pos: 'X' }
