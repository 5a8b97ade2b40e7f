import { type Static, Type } from 'typebox'
import { DerivedFrom } from '../../corpus/registry/sources-schema.ts'
import { dateText, idText } from './schema-text.ts'

const figure = (description: string, example: number) =>
  Type.Union([Type.String({ minLength: 1, format: 'plain' }), Type.Number()], {
    description,
    examples: [example],
  })

/** A stated value: a figure or date, shorthand, or a figure with its qualifier. */
const StatedValueShape = Type.Union(
  [
    Type.String({ minLength: 1, format: 'plain' }),
    Type.Number(),
    Type.Object(
      {
        exactly: Type.Optional(figure('This figure.', 14)),
        'at-least': Type.Optional(figure('This figure or more.', 14)),
        'more-than': Type.Optional(figure('More than this figure.', 24)),
        'up-to': Type.Optional(figure('This figure or less.', 6000)),
        'fewer-than': Type.Optional(figure('Less than this figure.', 100)),
        about: Type.Optional(figure('Some 10 % around this figure.', 24)),
        nearly: Type.Optional(figure('A little less than this figure.', 100)),
        between: Type.Optional(
          Type.Array(figure('A figure.', 4000), {
            minItems: 2,
            maxItems: 2,
            description: 'From the first figure to the second.',
            examples: [[4000, 6000]],
          }),
        ),
        money: Type.Optional(
          Type.Object(
            {
              amount: Type.Union(
                [Type.String({ minLength: 1, format: 'plain' }), Type.Number(), Type.Unknown()],
                {
                  description: 'A figure, shorthand, or a figure with its qualifier.',
                  examples: [10000, { 'up-to': 10000 }],
                },
              ),
              currency: Type.String({
                pattern: '^[A-Z]{3}$',
                description: 'Three capitals of ISO 4217.',
                examples: ['GBP'],
              }),
            },
            {
              additionalProperties: false,
              description: 'A sum of money.',
              examples: [{ amount: 10000, currency: 'GBP' }],
            },
          ),
        ),
      },
      { additionalProperties: false, minProperties: 1, maxProperties: 1 },
    ),
  ],
  {
    description:
      'The value, where the quote holds several figures or a relative date. It must stand in the quote.',
    examples: [14, { 'at-least': 14 }, { between: [4000, 6000] }, '>=14', '4000..6000'],
  },
)

const Checked = Type.Object(
  {
    by: Type.String({ minLength: 1, description: 'Who held it against the source.', examples: ['RB'] }),
    on: dateText('On which day.', '2025-02-18'),
    of: Type.Optional(
      Type.String({
        pattern: '^[0-9a-f]{12}$',
        format: 'id',
        description:
          'Digest of what was checked, written by `citedeck review --sign`: 12 hexadecimal digits.',
        examples: ['9f2c0a51be77'],
      }),
    ),
  },
  {
    additionalProperties: false,
    description:
      'Who has read the passage against the fact, and when. Void as soon as its words or value change.',
    examples: [{ by: 'RB', on: '2025-02-18' }],
  },
)

export const evidenceSchema = Type.Object(
  {
    source: idText('Id of the source.'),
    quote: Type.String({
      minLength: 1,
      format: 'plain',
      description: 'Words of the source, exactly. An ellipsis elides within one paragraph.',
      examples: ['at least 14 dock workers', 'left … two dozen'],
    }),
    by: Type.Optional(
      Type.Union(
        [Type.String({ minLength: 1 }), Type.Array(Type.String({ minLength: 1 }), { minItems: 1 })],
        {
          description:
            'Who first says it: a claimant by id, name or alias; or a chain, nearest to the source first.',
          examples: ['port-authority', ['national-wire', 'fire-service']],
        },
      ),
    ),
    'as-of': Type.Optional(dateText('What date the figure describes (EDTF).', '2025-02-10')),
    said: Type.Optional(dateText('When it was said (EDTF).', '2025-02-11')),
    value: Type.Optional(StatedValueShape),
    unit: Type.Optional(
      Type.String({
        minLength: 1,
        description: 'What is counted, if not the unit of the fact.',
        examples: ['families'],
      }),
    ),
    population: Type.Optional(
      Type.String({
        minLength: 1,
        description: 'What is counted, if narrower or wider than the claim. Set apart, and never compared.',
        examples: ['treated in hospital'],
      }),
    ),
    credibility: Type.Optional(
      Type.Integer({
        minimum: 1,
        maximum: 6,
        description:
          'Admiralty grade of the information: 1 (confirmed by independent sources) to 6 (cannot be judged).',
        examples: [2],
      }),
    ),
    stance: Type.Optional(
      Type.Enum(['asserts', 'denies', 'doubts', 'no-comment'], {
        description: 'What the passage does with the claim; asserts, unless it says otherwise.',
        examples: ['denies'],
      }),
    ),
    hedge: Type.Optional(
      Type.Enum(['likely', 'possible', 'alleged'], {
        description: 'How the passage hedges the claim.',
        examples: ['alleged'],
      }),
    ),
    prefix: Type.Optional(
      Type.String({
        minLength: 1,
        description: 'Words right before the quote, to tell it from others.',
        examples: ['said that'],
      }),
    ),
    suffix: Type.Optional(
      Type.String({
        minLength: 1,
        description: 'Words right after the quote, to tell it from others.',
        examples: ['were hurt'],
      }),
    ),
    across: Type.Optional(
      Type.Boolean({ description: 'The quote may run over the end of a paragraph.', examples: [true] }),
    ),
    'derived-from': Type.Optional(DerivedFrom),
    altered: Type.Optional(
      Type.Boolean({
        description: 'This copy says something else than what it copies, and is cited to show that.',
        examples: [true],
      }),
    ),
    checked: Type.Optional(Checked),
    comment: Type.Optional(
      Type.String({ description: 'A note for the desk. Never printed.', examples: ['Only heard on air.'] }),
    ),
  },
  { additionalProperties: false },
)

export type AuthoredEvidence = Static<typeof evidenceSchema>
export type AuthoredValue = Static<typeof StatedValueShape>
