import { foldName } from '../../facts/agreement/comparison.ts'
import type { Evidence } from '../../model/fact.ts'
import type { Claimant } from '../../model/source.ts'
import { outletOf } from './outlets.ts'
import { nameOf } from './registry-words.ts'

/**
 * Whether a claimant goes by the name of what carries its words: its own or an alias, whatever the case, the article before it
 * and what stands behind a comma ("Ministry of Energy, Republic of Karvia").
 */
export function goesBy(claimant: Claimant, name: string): boolean {
  const wanted = [bare(name), bare(name.replace(/\s*,.*$/s, ''))]
  return [claimant.name, ...claimant.aliases].some(own => wanted.includes(bare(own)))
}

const bare = (name: string): string => foldName(name).replace(/^the /, '')

/** Whether the claimant is the outlet, by one of its names. */
export function speaksForItself({ claimant, source }: Pick<Evidence, 'claimant' | 'source'>): boolean {
  return claimant !== null && goesBy(claimant, outletOf(source))
}

/** Who stands between the source and the claimant, each once and neither of them again. */
export function linksOf({ chain, claimant }: Pick<Evidence, 'chain' | 'claimant'>): readonly string[] {
  const between = chain.slice(0, -1).filter(link => link.id !== claimant?.id)
  return [...new Set(between.map(nameOf))]
}

/** Whether the outlet is the claimant or a link of the chain, so that naming it beside them would name it twice. */
export function isNamedOutlet({ chain, source }: Pick<Evidence, 'chain' | 'source'>): boolean {
  return chain.some(link => goesBy(link, outletOf(source)))
}
