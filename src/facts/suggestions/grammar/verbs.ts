import { familyOf } from './families.ts'
import type { Token } from './tagger.ts'

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
