import type { Claimant, Source } from '../../model/source.ts'
import { foldName } from '../agreement/comparison.ts'
import { type Body, bodyOf, reasonToJoin } from './claimant-likeness.ts'
import { type Doubt, doubt, type Exhibit } from './doubt.ts'
import { likenessOf } from './name-likeness.ts'

interface Named {
  readonly name: string
  readonly body: Body
}

/** A claimant by its names, with the evidence that names it. */
interface Voice {
  readonly claimant: Claimant
  readonly names: readonly Named[]
  readonly exhibits: readonly Exhibit[]
}

/**
 * Publishers, outlets and authors whose names are nearly those of a claimant: what a body publishes of itself would be told as
 * "the Ministry, by way of the Ministry of the Republic". A name that may be that of two claimants is left alone.
 */
export function outletsThatMayBeClaimants(exhibits: readonly Exhibit[]): Doubt[] {
  const voices = voicesIn(exhibits)
  const own = new Set(voices.flatMap(({ names }) => names.map(({ name }) => bare(name))))
  const told = new Set<string>()
  const sources = new Set(exhibits.map(({ evidence }) => evidence.source))
  return [...sources].flatMap(source =>
    namesOf(source).flatMap(([role, name]) => {
      if (own.has(bare(name)) || told.has(bare(name))) return []
      told.add(bare(name))
      const outlet = { name, body: bodyOf(name) }
      const alike = voices.flatMap(voice => {
        const reason = reasonFor(outlet, voice.names)
        return reason === null ? [] : [{ voice, reason }]
      })
      const [only] = alike
      return only === undefined || alike.length > 1 ? [] : [doubtOf(source, role, name, only)]
    }),
  )
}

function voicesIn(exhibits: readonly Exhibit[]): Voice[] {
  const voices = new Map<string, Voice>()
  for (const exhibit of exhibits)
    for (const claimant of new Set(exhibit.evidence.chain)) {
      const known = voices.get(claimant.id)
      const names =
        known?.names ?? [claimant.name, ...claimant.aliases].map(name => ({ name, body: bodyOf(name) }))
      voices.set(claimant.id, { claimant, names, exhibits: [...(known?.exhibits ?? []), exhibit] })
    }
  return [...voices.values()]
}

function namesOf({ bibliography }: Source): (readonly [role: string, name: string])[] {
  const authors = bibliography.author.map(({ literal, given, family }) =>
    literal === undefined ? [given, family].filter(part => part !== undefined).join(' ') : literal,
  )
  const named: (readonly [string, string | null])[] = [
    ['publisher', bibliography.publisher],
    ['container-title', bibliography['container-title']],
    ...authors.map(name => ['author', name] as const),
  ]
  return named.flatMap(([role, name]) => (name ? [[role, name] as const] : []))
}

function reasonFor(outlet: Named, names: readonly Named[]): string | null {
  for (const { name, body } of names) {
    if (mayBeSpelling(outlet.name, name) && likenessOf(outlet.name, name) === 'spelling')
      return 'they look like two spellings of one name'
    if (bare(short(outlet.name)) === bare(short(name))) return 'they are the same up to the first comma'
    const reason = reasonToJoin(outlet.body, body)
    const isOne =
      reason !== null && !reason.startsWith('one speaks') && sharesTwoWords(outlet.body, body, reason)
    if (isOne) return reason
  }
  return null
}

/** Saves the comparison of sounds, which is dear, for names that are about as long and begin alike. */
const mayBeSpelling = (one: string, other: string): boolean =>
  Math.abs(one.length - other.length) <= 3 && one.charAt(0).toLowerCase() === other.charAt(0).toLowerCase()

/** A paper's name may hold one word of an office's ("Harbour Gazette", "the harbour"): that alone says nothing. */
const sharesTwoWords = (one: Body, other: Body, reason: string): boolean =>
  !reason.startsWith('one name leaves') || Math.min(one.words.length, other.words.length) > 1

const bare = (name: string): string => foldName(name).replace(/^the /, '')

/** "Ministry of Energy, Republic of Karvia" without what follows the first comma or bracket. */
const short = (name: string): string => name.replace(/\s*[,(].*$/s, '')

function doubtOf(
  source: Source,
  role: string,
  name: string,
  { voice: { claimant, exhibits }, reason }: { readonly voice: Voice; readonly reason: string },
): Doubt {
  const own = exhibits.find(({ evidence }) => evidence.source === source)
  const message = `"${name}", ${role} of ${source.id}, and the claimant "${claimant.name}" may be one: ${reason}.`
  const hint = claimant.declared
    ? `If they are, add "${name}" to the aliases of ${claimant.id} in claimants.yaml, or write one name in both.`
    : `If they are, declare "${claimant.name}" in claimants.yaml with "${name}" as its alias, or write one name in both.`
  return doubt('claimant-overlapping', message, [own ?? (exhibits[0] as Exhibit)], hint)
}
