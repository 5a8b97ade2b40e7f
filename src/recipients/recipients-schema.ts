import { type Static, Type } from 'typebox'
import { literals } from '../schema/literals.ts'

const Person = Type.Object(
  {
    name: Type.String({
      description: 'The name as it is printed on the copy.',
      minLength: 1,
      examples: ['Noor Haddad'],
    }),
    organisation: Type.Optional(
      Type.String({ description: 'Printed behind the name.', minLength: 1, examples: ['Port authority'] }),
    ),
    number: Type.Optional(
      Type.String({
        description: 'Number of the copy, from 1 to 999999; else the one after the copy before.',
        pattern: '^[1-9][0-9]{0,5}$',
        examples: [7],
      }),
    ),
    password: Type.Optional(Type.String({ description: 'The password that opens the copy.', minLength: 1 })),
  },
  { additionalProperties: false },
)

/** A list of recipients in YAML: who gets a copy, and how copies are stamped. */
export const recipientsSchema = Type.Object(
  {
    stamp: Type.Optional(
      literals(
        ['foot', 'diagonal', 'both'],
        'Where the stamp stands: at the foot of the page, across it, or both.',
      ),
    ),
    'owner-password': Type.Optional(
      Type.String({ description: 'The password with which locked copies can be changed.', minLength: 1 }),
    ),
    recipients: Type.Array(Type.Union([Type.String({ minLength: 1 }), Person]), {
      description: 'Who gets a copy, in order: a name, or a name with more about it.',
      minItems: 1,
      examples: [['Noor Haddad', { name: 'Sam Lee', organisation: 'Port authority' }]],
    }),
  },
  {
    $id: 'citedeck:recipients',
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'citedeck recipients',
    description: 'Who gets a copy of a document.',
    additionalProperties: false,
  },
)

export type AuthoredRecipients = Static<typeof recipientsSchema>
