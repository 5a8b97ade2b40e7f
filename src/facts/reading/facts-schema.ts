import { type Static, Type } from 'typebox'
import { audienceField } from '../../schema/audience.ts'
import { literals } from '../../schema/literals.ts'
import { TLP_LABELS } from '../../values/tlp.ts'
import { evidenceSchema } from './evidence-schema.ts'
import { dateText, idText } from './schema-text.ts'

const parts = (description: string, least: number, most?: number) =>
  Type.Array(idText('Id of a fact.'), {
    description,
    examples: [['quay-fire-crew', 'quay-fire-dockers']],
    minItems: least,
    ...(most === undefined ? {} : { maxItems: most }),
  })

const ratio = parts('The fact that is divided, then the one that it is divided by.', 2, 2)

const Share = Type.Object(
  { ratio, as: literals(['percent'], 'A share, of two facts that count the same.') },
  { additionalProperties: false },
)

const Computed = Type.Object(
  {
    sum: Type.Optional(parts('The facts that are added up.', 2)),
    difference: Type.Optional(parts('The fact that is taken from, then those that are taken off it.', 2)),
    ratio: Type.Optional(ratio),
  },
  {
    additionalProperties: false,
    minProperties: 1,
    maxProperties: 1,
    description: 'One of sum, difference, ratio.',
  },
)

const Derived = Type.Union([Share, Computed], {
  description:
    'Computed from other facts and shown with them: one of sum, difference, ratio; a ratio also `as: percent`.',
  examples: [{ sum: ['quay-fire-crew', 'quay-fire-dockers'] }],
})

const Preferred = Type.Object(
  {
    source: idText('Id of the source whose value is put first.'),
    because: Type.String({
      minLength: 1,
      description: 'Why. It is printed.',
      examples: ['Its reporter counted at the hospital.'],
    }),
  },
  {
    additionalProperties: false,
    description: 'Where reports differ, the one put first. The others are never hidden.',
    examples: [{ source: 'harbour-gazette', because: 'Its reporter counted at the hospital.' }],
  },
)

const Fact = Type.Object(
  {
    kind: Type.Enum(['quantity', 'date', 'statement', 'quotation', 'name', 'absence'], {
      description: 'What its evidence gives. An absence was looked for and not found.',
      examples: ['quantity'],
    }),
    claim: Type.String({
      minLength: 1,
      description: 'What is claimed, in a few words.',
      examples: ['People injured in the east quay fire'],
    }),
    event: Type.Optional(dateText('When it happened (EDTF).', '2025-02-10')),
    unit: Type.Optional(
      Type.String({
        minLength: 1,
        description: 'What is counted or measured.',
        examples: ['people', 'tonnes'],
      }),
    ),
    evidence: Type.Optional(
      Type.Array(evidenceSchema, { minItems: 1, description: 'What holds the fact up, one item a passage.' }),
    ),
    derived: Type.Optional(Derived),
    variants: Type.Optional(
      Type.Array(Type.String({ minLength: 1 }), {
        description: 'Spellings of one name: evidence that gives any of them agrees.',
        examples: [['Mirova', 'Mirowa']],
      }),
    ),
    preferred: Type.Optional(Preferred),
    speaker: Type.Optional(
      Type.String({
        minLength: 1,
        description: 'Who spoke the quoted words.',
        examples: ['Ana Reyes, harbour master'],
      }),
    ),
    'said-in': Type.Optional(
      Type.String({
        pattern: '^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$',
        format: 'language',
        description: 'Language in which the words were spoken, as a BCP 47 tag.',
        examples: ['pt'],
      }),
    ),
    translator: Type.Optional(
      Type.String({
        minLength: 1,
        description: 'Who translated the quoted words.',
        examples: ['Harbour Safety Desk'],
      }),
    ),
    searched: Type.Optional(
      Type.Array(Type.String({ minLength: 1 }), {
        minItems: 1,
        description: 'For an absence: where was looked.',
        examples: [['Port register, 1 January to 19 February 2025']],
      }),
    ),
    marking: Type.Optional(
      literals(TLP_LABELS, 'Handling label of the fact: a briefing with a more open one refuses it.'),
    ),
    audience: Type.Optional(Type.Unsafe<readonly string[]>(audienceField)),
    comment: Type.Optional(
      Type.String({
        description: 'A note for the desk. Never printed.',
        examples: ['Ask the port again in March.'],
      }),
    ),
  },
  { additionalProperties: false },
)

/** JSON Schema of `facts.yaml`, and of each file in `facts/`: fact ids and their facts. */
export const factsSchema = Type.Record(Type.String({ pattern: '^[A-Za-z0-9][A-Za-z0-9._-]*$' }), Fact, {
  $id: 'citedeck:facts',
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  title: 'citedeck facts',
  description: 'Facts by their ids: letters, digits, hyphens, dots and underscores.',
  additionalProperties: false,
})

export type AuthoredFact = Static<typeof Fact>
export type AuthoredFacts = Readonly<Record<string, AuthoredFact>>
