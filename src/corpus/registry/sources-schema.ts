import { type Static, Type } from 'typebox'
import { audienceField } from '../../schema/audience.ts'
import { literals } from '../../schema/literals.ts'
import { TLP_LABELS } from '../../values/tlp.ts'

const Edtf = (description: string) =>
  Type.String({ description, format: 'date', examples: ['2025-02-11', '2025-02', '2025'], minLength: 4 })

const Name = Type.Union(
  [
    Type.Object(
      {
        family: Type.Optional(Type.String({ description: 'Family name.', minLength: 1 })),
        given: Type.Optional(Type.String({ description: 'Given names.', minLength: 1 })),
        literal: Type.Optional(
          Type.String({ description: 'A name that is not split, such as a body.', minLength: 1 }),
        ),
      },
      { additionalProperties: false, minProperties: 1 },
    ),
    Type.String({ minLength: 1 }),
  ],
  { description: 'A person or body, by CSL-JSON’s names, or a plain text.' },
)

/** Types of CSL 1.0.2, Appendix III, that a briefing cites. */
const CSL_TYPES = [
  'article',
  'article-journal',
  'article-magazine',
  'article-newspaper',
  'bill',
  'book',
  'broadcast',
  'chapter',
  'dataset',
  'document',
  'entry',
  'event',
  'figure',
  'graphic',
  'hearing',
  'interview',
  'legal_case',
  'legislation',
  'manuscript',
  'map',
  'motion_picture',
  'pamphlet',
  'paper-conference',
  'periodical',
  'personal_communication',
  'post',
  'post-weblog',
  'regulation',
  'report',
  'review',
  'song',
  'speech',
  'standard',
  'thesis',
  'treaty',
  'webpage',
] as const

const RELATIONS = [
  'republication',
  'translation',
  'retranslation',
  'rewrite',
  'excerpt',
  'common-source',
] as const

export const DerivedFrom = Type.Object(
  {
    source: Type.Optional(
      Type.String({ description: 'Id of the source in this corpus that it derives from.', minLength: 1 }),
    ),
    origin: Type.Optional(
      Type.String({
        description: 'Where the report was first made, when that is not in the corpus.',
        minLength: 1,
        examples: ['National Wire'],
      }),
    ),
    via: Type.Optional(
      Type.Array(Type.String({ minLength: 1 }), {
        description: 'The hops between that origin and this source, in order.',
      }),
    ),
    relation: literals(RELATIONS, 'How it derives.'),
    'decided-by': Type.Optional(Type.String({ description: 'Who decided this.', minLength: 1 })),
  },
  { additionalProperties: false, description: 'Which document it derives from: a copy never corroborates.' },
)

const Source = Type.Object(
  {
    type: literals(CSL_TYPES, 'CSL type of the document.'),
    title: Type.Optional(Type.String({ description: 'Its title.', minLength: 1 })),
    'container-title': Type.Optional(
      Type.String({ description: 'The newspaper, site or programme that carries it.', minLength: 1 }),
    ),
    'collection-title': Type.Optional(
      Type.String({ description: 'The series it belongs to.', minLength: 1 }),
    ),
    publisher: Type.Optional(Type.String({ description: 'Who publishes it.', minLength: 1 })),
    'publisher-place': Type.Optional(Type.String({ minLength: 1 })),
    author: Type.Optional(
      Type.Union([Type.Array(Name, { minItems: 1 }), Name], { description: 'Its authors.' }),
    ),
    editor: Type.Optional(Type.Array(Name)),
    translator: Type.Optional(Type.Array(Name)),
    issued: Type.Optional(Edtf('When it was published, as the document itself says (EDTF).')),
    accessed: Type.Optional(Edtf('When it was retrieved.')),
    URL: Type.Optional(
      Type.String({
        description: 'Where it stands on the web.',
        pattern: '^https?://',
        examples: ['https://gazette.example/east-quay'],
      }),
    ),
    DOI: Type.Optional(Type.String({ minLength: 1 })),
    archive: Type.Optional(Type.String({ minLength: 1 })),
    archive_location: Type.Optional(Type.String({ minLength: 1 })),
    number: Type.Optional(Type.String({ minLength: 1 })),
    volume: Type.Optional(Type.String({ minLength: 1 })),
    issue: Type.Optional(Type.String({ minLength: 1 })),
    page: Type.Optional(Type.String({ minLength: 1 })),
    section: Type.Optional(Type.String({ minLength: 1 })),
    genre: Type.Optional(Type.String({ minLength: 1 })),
    note: Type.Optional(Type.String({ minLength: 1 })),
    language: Type.Optional(
      Type.String({
        description: 'BCP 47 tag of its language.',
        pattern: '^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$',
        examples: ['en'],
      }),
    ),
    'issued-inferred': Type.Optional(
      Type.Object(
        {
          date: Edtf('The date inferred.'),
          from: Type.String({
            description: 'What it was inferred from.',
            minLength: 1,
            examples: ['says "two days ago" of the council meeting'],
          }),
        },
        {
          additionalProperties: false,
          description: 'A date that the document does not state and that its text lets one infer.',
        },
      ),
    ),
    text: Type.Optional(
      Type.String({
        description: 'Its text: a path inside the corpus folder.',
        format: 'path',
        minLength: 1,
        examples: ['texts/harbour-gazette.txt'],
      }),
    ),
    sha256: Type.Optional(
      Type.String({
        description: 'SHA-256 of that file: 64 hexadecimal digits.',
        pattern: '^[0-9a-fA-F]{64}$',
      }),
    ),
    reliability: Type.Optional(
      literals(['A', 'B', 'C', 'D', 'E', 'F'], 'Admiralty code: reliability of the outlet, A to F.'),
    ),
    descriptor: Type.Optional(
      Type.String({
        description: 'One sentence on what this source is and how it could know (ICD 206).',
        minLength: 1,
      }),
    ),
    'derived-from': Type.Optional(DerivedFrom),
    marking: Type.Optional(
      literals(TLP_LABELS, 'Handling label that it came with: a briefing with a more open one refuses it.'),
    ),
    audience: Type.Optional(Type.Unsafe<readonly string[]>(audienceField)),
    comment: Type.Optional(Type.String({ description: 'The desk’s own; never rendered anywhere.' })),
  },
  { additionalProperties: false },
)

/** sources.yaml: a map from the ids that evidence names to bibliographic fields, text and lineage. */
export const sourcesSchema = Type.Record(Type.String({ pattern: '^[A-Za-z0-9][A-Za-z0-9._-]*$' }), Source, {
  $id: 'citedeck:sources',
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  title: 'citedeck sources',
  description: 'The sources of a corpus, by id.',
  additionalProperties: false,
})

export type AuthoredSource = Static<typeof Source>
export type AuthoredSources = Readonly<Record<string, AuthoredSource>>
export type AuthoredLineage = Static<typeof DerivedFrom>
export type AuthoredName = Static<typeof Name>
