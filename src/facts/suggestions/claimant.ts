import { resolveClaimant } from '../../corpus/registry/claimants.ts'
import type { Claimant, Source } from '../../model/source.ts'

const TITLES =
  /^(?:Mr|Mrs|Ms|Dr|Smt|Sir|Captain|Capt|Gen|General|Colonel|Inspector|Councillor|President|Governor|Commodore|Sheriff|Mayor|Professor)\.?\s+/i

/** Whether a name is a person's, by its title. */
export const isTitled = (name: string): boolean => TITLES.test(name)

/**
 * The id of the declared claimant that a text's words name, by any of its names; else the words themselves. Titles and
 * articles do not count, and a name that is declared may stand inside them ("the chief fire officer, Daniel Roake").
 */
export function claimantNamed(who: string, claimants: readonly Claimant[]): string {
  const bare = who.replace(/^(?:the|a|an)\s+/i, '').trim()
  const untitled = bare.replace(TITLES, '')
  const last = untitled.split(/\s+/).at(-1) ?? ''
  for (const name of [who, bare, untitled]) {
    const claimant = resolveClaimant(claimants, name)
    if (claimant.declared) return claimant.id
  }
  const holding = claimants.filter(({ name, aliases }) =>
    [name, ...aliases].some(
      known =>
        endsAlike(known, last) || (known.length > 5 && bare.toLowerCase().includes(known.toLowerCase())),
    ),
  )
  const [only, another] = holding
  return only && !another ? only.id : bare
}

/** Documents that speak for whoever publishes or writes them, by CSL-JSON's types; outlets carry what others say. */
const OWN_WORDS =
  /^(?:document|report|personal_communication|speech|pamphlet|bill|legislation|regulation|standard|treaty|hearing|dataset)$/

/** The id of the declared claimant that a press release, report or letter is from; null for other sources and for copies. */
export function speaksFor(source: Source, claimants: readonly Claimant[]): string | null {
  for (const name of ownNames(source)) {
    const claimant = resolveClaimant(claimants, name)
    if (claimant.declared) return claimant.id
  }
  return null
}

/** The same for a document that says "we": its publisher or author, declared or not. */
export function authorOf(source: Source, claimants: readonly Claimant[]): string | null {
  return speaksFor(source, claimants) ?? ownNames(source)[0] ?? null
}

/** Who a document that speaks for itself is from, the likelier first; none for outlets and copies. */
function ownNames({ bibliography, lineage }: Source): readonly string[] {
  const { type, publisher, author } = bibliography
  const outlet = bibliography['container-title']
  if (!OWN_WORDS.test(type) || outlet !== null || lineage !== null) return []
  const authors = author.map(
    ({ given, family, literal }) => literal ?? [given, family].filter(Boolean).join(' '),
  )
  const names = type === 'personal_communication' ? [...authors, publisher] : [publisher, ...authors]
  return names.flatMap(name => name || [])
}

/** A surname: the last word of a declared name of several words. */
function endsAlike(known: string, last: string): boolean {
  const words = known.split(/\s+/)
  return words.length > 1 && /^[A-ZÀ-Þ]/.test(last) && words.at(-1)?.toLowerCase() === last.toLowerCase()
}
