import { type Static, Type } from 'typebox'
import { AUDIENCE_NAME, commentField } from '../schema/audience.ts'
import { literals } from '../schema/literals.ts'
import { PAPERS } from './handout-designs.ts'
import { handoutSchema } from './handout-schema.ts'

const inline = (description: string, example: string) =>
  Type.String({ description, format: 'inline', minLength: 1, examples: [example] })
const day = (description: string, example: string) =>
  Type.String({
    description: `${description} A day, as ${example}.`,
    format: 'date',
    pattern: '^[0-9]{4}-[0-9]{2}-[0-9]{2}$',
    examples: [example],
  })

/** An outline. Slides are held against the schema of their own layout; see docs/layouts.md. */
export const outlineSchema = Type.Object(
  {
    title: inline('What the briefing is about.', 'After the east quay fire'),
    subtitle: Type.Optional(
      inline('A line under the title.', 'What is known, what is disputed, and what comes next'),
    ),
    date: day('The briefing’s date.', '2025-02-20'),
    'information-cut-off': Type.Optional(
      day('Nothing later than this is in it; printed on every page. Default: the date.', '2025-02-19'),
    ),
    status: Type.Optional(
      literals(
        ['draft', 'reviewed', 'approved'],
        'Anything but approved is labelled on every page. Default: draft.',
      ),
    ),
    'approved-by': Type.Optional(Type.String({ description: 'Who approved it.', minLength: 1 })),
    edition: Type.Optional(
      Type.Integer({
        description: 'Number of the edition, from 1.',
        minimum: 1,
        maximum: 9999,
        examples: [2],
      }),
    ),
    supersedes: Type.Optional(
      Type.Union(
        [
          Type.String({ minLength: 1, examples: ['after-the-fire-1'] }),
          Type.Object(
            {
              id: Type.String({ description: 'Its id.', minLength: 1, examples: ['after-the-fire-1'] }),
              file: Type.Optional(
                Type.String({
                  description:
                    'A file of it in the workspace: its provenance.json, its deck (HTML) or a PDF. Default: output/<id>/provenance.json.',
                  minLength: 1,
                  examples: ['editions/after-the-fire-1.json'],
                }),
              ),
            },
            { additionalProperties: false },
          ),
        ],
        {
          description:
            'The edition that this one replaces, by its id; what it stated otherwise is corrected on the first page.',
        },
      ),
    ),
    author: Type.Optional(
      Type.String({
        description: 'The desk or person who answers for it.',
        minLength: 1,
        examples: ['Harbour Safety Desk'],
      }),
    ),
    'source-summary': Type.Optional(
      Type.Union(
        [
          inline('A text; blank lines part its paragraphs.', 'One paper and its reporter carry most of it.'),
          Type.Array(inline('A paragraph.', 'One paper and its reporter carry most of it.'), { minItems: 1 }),
        ],
        {
          description:
            'How good the sources are together, in your words (ICD 206, source summary statement); handouts print it with the counts.',
        },
      ),
    ),
    subject: Type.Optional(
      Type.String({ description: 'Subject, for the PDF’s metadata. Default: the subtitle.', minLength: 1 }),
    ),
    keywords: Type.Optional(
      Type.Array(Type.String({ minLength: 1 }), { description: 'Keywords, for the PDF’s metadata.' }),
    ),
    marking: Type.Optional(
      Type.String({
        description: 'Handling label, TLP 2.0. Default: TLP:AMBER, so that forgetting it discloses nothing.',
        format: 'id',
        minLength: 1,
        examples: ['TLP:GREEN'],
      }),
    ),
    audiences: Type.Optional(
      Type.Union(
        [
          Type.Array(Type.String({ pattern: AUDIENCE_NAME, format: 'id', description: 'An audience.' }), {
            minItems: 1,
          }),
          Type.Record(
            Type.String({ pattern: AUDIENCE_NAME }),
            Type.Object(
              {
                marking: Type.Optional(
                  Type.String({
                    description: 'Handling label of the document for this audience.',
                    format: 'id',
                    minLength: 1,
                    examples: ['TLP:CLEAR'],
                  }),
                ),
              },
              { additionalProperties: false },
            ),
            {
              additionalProperties: false,
              description: 'Audiences by their names: small letters, digits, hyphens.',
            },
          ),
        ],
        {
          description: 'For whom there are documents, so that a name misspelt elsewhere is an error.',
          examples: [['internal', 'public'], { public: { marking: 'TLP:CLEAR' } }],
        },
      ),
    ),
    comment: Type.Optional(Type.Unsafe<string>(commentField)),
    corpus: Type.Optional(
      Type.String({
        description: 'Folder under corpus/. Default: the only one there is.',
        format: 'id',
        minLength: 1,
      }),
    ),
    scale: Type.Optional(
      literals(['icd203', 'phia'], 'The probability yardstick in force; never converted. Default: icd203.'),
    ),
    theme: Type.Optional(
      Type.String({
        description: 'paper, night, or one of the workspace’s own. Default: paper.',
        format: 'id',
        minLength: 1,
      }),
    ),
    paper: Type.Optional(literals(PAPERS, 'Paper of the handout. Default: A4.')),
    handout: Type.Optional(handoutSchema),
    contact: Type.Optional(
      Type.String({
        description:
          'Whom a reader asks about the document: on the last page of a handout. Default: the author.',
        minLength: 1,
        examples: ['Harbour Safety Desk, desk@harbour.example'],
      }),
    ),
    lang: Type.Optional(
      Type.String({
        description: 'Language of the briefing, a BCP 47 tag. Default: en.',
        pattern: '^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$',
        examples: ['en', 'de'],
      }),
    ),
    dir: Type.Optional(literals(['ltr', 'rtl'], 'Writing direction. Default: that of the language.')),
    minutes: Type.Optional(
      Type.Number({
        description: 'Minutes planned for the whole talk. The speaker view counts against them.',
        minimum: 0.1,
        maximum: 1440,
        examples: [20],
      }),
    ),
    slides: Type.Array(
      Type.Object(
        {
          layout: Type.Optional(
            Type.String({
              description: 'The layout of the slide.',
              format: 'id',
              minLength: 1,
              examples: ['points'],
            }),
          ),
          section: Type.Optional(
            inline('Title of a section: short for `layout: section` with that title.', 'What happened'),
          ),
        },
        { additionalProperties: true, description: 'A slide: its layout, and that layout’s fields.' },
      ),
      { description: 'The slides, in order.', minItems: 1 },
    ),
  },
  {
    $id: 'citedeck:outline',
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'citedeck outline',
    description: 'A briefing outline.',
    additionalProperties: false,
  },
)

export type AuthoredOutline = Static<typeof outlineSchema>
