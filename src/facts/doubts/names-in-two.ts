import type { Fact } from '../../model/fact.ts'
import { isSameValue } from '../agreement/comparison.ts'
import { type Doubt, doubt, type Exhibit, pairsOf } from './doubt.ts'
import { likenessOf } from './name-likeness.ts'

/**
 * Names that one fact holds in two forms, which look like spellings or romanisations of one and are not declared as
 * variants of it. They count as a difference until they are.
 */
export function namesThatMayBeOne(facts: readonly Fact[]): Doubt[] {
  return facts.flatMap(fact => {
    const exhibits = fact.evidence.flatMap((evidence): Exhibit[] =>
      evidence.value?.kind === 'name' && !evidence.copy ? [{ fact, evidence }] : [],
    )
    const told = new Set<string>()
    return pairsOf(exhibits).flatMap(([one, other]) => {
      const [first, second] = [nameOf(one), nameOf(other)]
      const key = [first, second].sort().join('\n')
      if (told.has(key) || isSettled(one, other)) return []
      const likeness = likenessOf(first, second)
      if (likeness === null) return []
      told.add(key)
      const looks = likeness === 'spelling' ? 'two spellings of one name' : 'one name, given in part'
      const hint = `If they are, add to ${fact.id}:  variants: [${first}, ${second}]`
      return [doubt('name-similar', `"${first}" and "${second}" look like ${looks}.`, [one, other], hint)]
    })
  })
}

function isSettled({ fact, evidence }: Exhibit, other: Exhibit): boolean {
  const [first, second] = [evidence.value, other.evidence.value]
  return first !== null && second !== null && isSameValue(first, second, fact.variants)
}

const nameOf = ({ evidence }: Exhibit): string => (evidence.value?.kind === 'name' ? evidence.value.name : '')
