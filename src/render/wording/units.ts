import type { Consensus } from '../../model/fact.ts'

const IRREGULAR: Readonly<Record<string, string>> = {
  people: 'person',
  persons: 'person',
  children: 'child',
  men: 'man',
  women: 'woman',
  lives: 'life',
}
/** What stands behind the noun of a unit: "micrograms per litre", "drums of solvent". */
const HEAD = /^(.*?)([\p{L}-]+)((?: (?:of|per|in|at|for|on|from|with|who|under|to|a|an)\b.*)?)$/u

/** What takes "of" before what it counts: "dozens of people", but "20 people". */
const COLLECTIVE = /\b(?:dozens|scores|hundreds|thousands|millions|billions|handful|number|couple)$/i

/**
 * A value's words with its unit behind them: "16 people", "1 person", "dozens of people", where authors write units in the
 * plural. English alone is looked at so closely; others decline more.
 */
export function withUnit(words: string, unit: string, consensus: Consensus | null, lang: string): string {
  const isOf = /^en\b/i.test(lang) && COLLECTIVE.test(words)
  return `${words} ${isOf ? 'of ' : ''}${unitBehind(unit, consensus, lang)}`
}

function unitBehind(unit: string, consensus: Consensus | null, lang: string): string {
  const value = consensus?.kind === 'value' ? consensus.value : null
  const isOne = value?.kind === 'amount' && value.qualifier === 'exactly' && value.figures.join() === '1'
  return isOne && /^en\b/i.test(lang) ? singularOf(unit) : unit
}

function singularOf(unit: string): string {
  const [, before = '', noun = '', behind = ''] = HEAD.exec(unit) ?? []
  return noun === '' ? unit : `${before}${nounInSingular(noun)}${behind}`
}

function nounInSingular(noun: string): string {
  const irregular = IRREGULAR[noun]
  if (irregular !== undefined) return irregular
  if (/[^aeiou]ies$/.test(noun)) return noun.replace(/ies$/, 'y')
  if (/(?:ss|sh|ch|x)es$/.test(noun)) return noun.slice(0, -2)
  return /[^su]s$/.test(noun) ? noun.slice(0, -1) : noun
}
