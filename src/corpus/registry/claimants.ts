import { diagnose, type Report } from '../../diagnostics/diagnostic.ts'
import type { Claimant } from '../../model/source.ts'
import { editDistance } from '../../schema/nearest-name.ts'
import type { YamlFile } from '../../yaml/read-yaml.ts'
import type { AuthoredClaimants } from './claimants-schema.ts'

/** The declared claimants of a corpus. Reports a name or alias that two of them share. */
export function declareClaimants(authored: AuthoredClaimants, yaml: YamlFile, report: Report): Claimant[] {
  const claimants = Object.entries(authored).map(
    ([id, entry]): Claimant => ({
      id,
      name: entry.name,
      aliases: entry.aliases ?? [],
      reliability: entry.reliability ?? null,
      declared: true,
    }),
  )
  const owners = new Map<string, Claimant>()
  for (const claimant of claimants) {
    for (const name of new Set(namesOf(claimant))) {
      const owner = owners.get(name)
      if (owner)
        report(
          diagnose(
            'claimant-ambiguous',
            yaml.positions.keyAt([claimant.id]),
            `"${name}" names both ${owner.id} and ${claimant.id}.`,
            { hint: 'Leave it with one of them.' },
          ),
        )
      else owners.set(name, claimant)
    }
  }
  return claimants
}

/**
 * The claimant that a `by:` names: an id, a name or an alias, whatever its case and spacing. A name that is not
 * declared is a claimant of its own, and the same spelling is the same claimant.
 */
export function resolveClaimant(claimants: readonly Claimant[], text: string): Claimant {
  const name = fold(text)
  const declared = claimants.find(claimant => namesOf(claimant).includes(name))
  return (
    declared ?? {
      id: name.replaceAll(' ', '-'),
      name: text.trim(),
      aliases: [],
      reliability: null,
      declared: false,
    }
  )
}

/** A declared or already seen name that looks like another spelling of this one, or null. */
export function similarClaimant(known: readonly Claimant[], claimant: Claimant): Claimant | null {
  const name = fold(claimant.name)
  const close = known.find(other => {
    if (other.id === claimant.id) return false
    return namesOf(other).some(otherName => looksAlike(name, otherName))
  })
  return close ?? null
}

/** Two names of six letters or more that differ by one letter, or by a leading article or a plural s. */
function looksAlike(a: string, b: string): boolean {
  const [left, right] = [bare(a), bare(b)]
  if (left === right) return true
  // A figure tells two units apart ("Engine 4", "Engine 5"), however close the spelling.
  if (Math.min(left.length, right.length) < 6 || left.replace(/\D/g, '') !== right.replace(/\D/g, ''))
    return false
  return Math.abs(left.length - right.length) <= 1 && editDistance(left, right) === 1
}

const bare = (name: string): string => name.replace(/^the /, '').replace(/s$/, '')

const namesOf = (claimant: Claimant): string[] => [claimant.id, claimant.name, ...claimant.aliases].map(fold)

const fold = (text: string): string =>
  text
    .normalize('NFC')
    .toLowerCase()
    .replace(/[’']/g, '’')
    .replace(/[\s-]+/g, ' ')
    .trim()
