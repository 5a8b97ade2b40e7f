import { type Family, familyOf } from './families.ts'
import { SAYING } from './speech.ts'
import type { Token } from './tagger.ts'
import { isVerb, LIGHT, STOPS } from './verbs.ts'

/** The first verb after a noun phrase, over prepositional phrases and relative pronouns, within its clause. */
export function verbAfter(
  tokens: readonly Token[],
  from: number,
): { verb: string; family: Family | null; end: number } | null {
  for (let at = from; at < tokens.length && at < from + 14; at += 1) {
    const token = tokens[at]
    if (
      !token ||
      STOPS.has(token.text) ||
      (token.lower === 'and' && !isBetweenNames(tokens, at)) ||
      token.pos === 'NUM'
    )
      return null
    if (
      token.text === ',' &&
      !/^(?:who|which|that|most|many|all|including|mostly)$/.test(tokens[at + 1]?.lower ?? '')
    )
      return null
    if (token.text === ',' && /^(?:including|mostly)$/.test(tokens[at + 1]?.lower ?? '')) return null
    const family = familyOf(token.lower)
    if (family && token.pos === 'ADJ') return { verb: token.lower, family, end: at + 1 }
    if (/^on board$/i.test(`${token.lower} ${tokens[at + 1]?.lower}`))
      return { verb: 'board', family: 'aboard', end: at + 2 }
    if (token.lower === 'aboard') return { verb: 'board', family: 'aboard', end: at + 1 }
    if (/^(?:camp|shelter|refuge)s?$/.test(token.lower))
      return { verb: 'shelter', family: 'evacuated', end: at + 1 }
    if (/^(?:outdoors|outside|rough)$/.test(token.lower))
      return { verb: 'sleep', family: 'homeless', end: at + 1 }
    if (token.lower === 'custody') return { verb: 'hold', family: 'arrested', end: at + 1 }
    if (!isVerb(token) || LIGHT.has(token.lemma)) continue
    // "are known to have died"
    if (
      tokens[at + 1]?.lower === 'to' &&
      /^(?:know|believe|think|fear|presume|say|expect|understand)$/.test(token.lemma)
    )
      continue

    if (
      /^(?:leave|remain|find|feel|confirm|report|count|list|fear|declare|pronounce|bring)$/.test(token.lemma)
    ) {
      const next = familyOf(tokens[tokens[at + 1]?.lower === 'as' ? at + 2 : at + 1]?.lower ?? '')
      if (next) return { verb: token.lemma, family: next, end: at + 2 }
    }
    if (SAYING.has(token.lemma)) return null
    if (
      token.lemma === 'lose' &&
      /\blives?\b/.test(
        tokens
          .slice(at, at + 4)
          .map(({ lower }) => lower)
          .join(' '),
      )
    )
      return { verb: 'die', family: 'killed', end: at + 1 }
    // "ministers are being held"
    const isHeld = token.lemma === 'hold' && tokens[at - 1]?.pos === 'AUX'
    return { verb: token.lemma, family: isHeld ? 'arrested' : familyOf(token.lemma), end: at + 1 }
  }
  return null
}

const isBetweenNames = (tokens: readonly Token[], at: number): boolean =>
  /^[A-ZÀ-Þ]/.test(tokens[at - 1]?.text ?? '') && /^[A-ZÀ-Þ]/.test(tokens[at + 1]?.text ?? '')
