import type { Amount } from '../../../../model/value.ts'
import type { PlacedMention } from '../../../../values/mentions.ts'
import type { Token } from '../../grammar/token.ts'
import type { Role } from './figure-role.ts'
import type { Head } from './head.ts'

/** A figure in its sentence, before it is known whether anybody would want it. */
export interface Candidate {
  readonly text: string
  readonly tokens: readonly Token[]
  readonly mention: PlacedMention & { readonly value: Amount }
  /** Indices of the figure's first token, and of the token after it. */
  readonly first: number
  readonly next: number
  readonly head: Head
  readonly role: Role
  /** The figure before it in its sentence. */
  readonly previous: PlacedMention | null
}
