import { type Static, Type } from 'typebox'
import { literals } from '../schema/literals.ts'

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
      Type.String({ description: 'Id of the edition that this one replaces.', minLength: 1 }),
    ),
    author: Type.Optional(
      Type.String({
        description: 'The desk or person who answers for it.',
        minLength: 1,
        examples: ['Harbour Safety Desk'],
      }),
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
    paper: Type.Optional(literals(['A4', 'Letter'], 'Paper of the handout. Default: A4.')),
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
