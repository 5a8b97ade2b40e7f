import { type Static, Type } from 'typebox'
import { literals } from '../../schema/literals.ts'

const Claimant = Type.Object(
  {
    name: Type.String({
      description: 'The name as it is printed.',
      minLength: 1,
      examples: ['Port authority'],
    }),
    aliases: Type.Optional(
      Type.Array(Type.String({ minLength: 1 }), {
        description: 'Other names that sources use for it.',
        examples: [['harbour board', 'the port']],
      }),
    ),
    reliability: Type.Optional(
      literals(['A', 'B', 'C', 'D', 'E', 'F'], 'Admiralty code: reliability, A to F.'),
    ),
    descriptor: Type.Optional(Type.String({ description: 'Who this is, in a sentence.', minLength: 1 })),
    comment: Type.Optional(Type.String({ description: 'The desk’s own; never rendered anywhere.' })),
  },
  { additionalProperties: false },
)

/** claimants.yaml: who first says things, with the other names that sources use for them. */
export const claimantsSchema = Type.Record(
  Type.String({ pattern: '^[A-Za-z0-9][A-Za-z0-9._-]*$' }),
  Claimant,
  {
    $id: 'citedeck:claimants',
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'citedeck claimants',
    description: 'Who first says things, by id.',
    additionalProperties: false,
  },
)

export type AuthoredClaimant = Static<typeof Claimant>
export type AuthoredClaimants = Readonly<Record<string, AuthoredClaimant>>
