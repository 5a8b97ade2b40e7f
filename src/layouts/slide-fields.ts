import type { JsonSchema } from '../schema/json-schema.ts'
import { MARKS, withMarkedItems } from './marked-items.ts'

/** Fields that every slide has, whatever its layout; merged into each layout's schema. */
export const SLIDE_FIELDS: Readonly<Record<string, JsonSchema>> = {
  layout: { type: 'string', format: 'id', description: 'The layout of the slide.', examples: ['points'] },
  title: {
    type: 'string',
    format: 'inline',
    minLength: 1,
    description: 'The finding, as a sentence. It can cite, and its numbers are checked.',
    examples: ['The quay was shut within the hour'],
  },
  id: {
    type: 'string',
    format: 'id',
    pattern: '^[A-Za-z][A-Za-z0-9_-]*$',
    description: 'Fixes the slide’s address; otherwise its title’s slug. Letters, digits and hyphens.',
    examples: ['injured'],
  },
  notes: {
    anyOf: [
      { type: 'string', format: 'inline' },
      { type: 'array', items: { type: 'string', format: 'inline' } },
      {
        type: 'object',
        additionalProperties: false,
        required: ['text'],
        properties: { text: { type: 'string', format: 'inline' }, ...MARKS },
      },
    ],
    description:
      'What the speaker says; in the speaker view and the handout. A blank line starts a paragraph.',
    examples: ['Say who counted, and when.'],
  },
  steps: {
    type: 'boolean',
    description: 'Points appear one by one on screen; all are visible on paper.',
    examples: [true],
  },
  minutes: {
    type: 'number',
    minimum: 0.1,
    maximum: 600,
    description:
      'Minutes planned for the slide; on a section, for all of its slides. The speaker view counts against them.',
    examples: [1.5],
  },
  uncited: {
    type: 'boolean',
    description: 'The slide needs no citation, and none is asked for.',
    examples: [true],
  },
  lang: {
    type: 'string',
    format: 'id',
    pattern: '^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$',
    description: 'Language of the slide, a BCP 47 tag, where it differs from the outline’s.',
    examples: ['ar'],
  },
  dir: {
    type: 'string',
    enum: ['ltr', 'rtl'],
    description: 'Writing direction of the slide.',
    examples: ['rtl'],
  },
}

/**
 * A layout's own schema with the fields that every slide has, and nothing else allowed. The slide, and every item of a
 * list on it, may say for whom it is, and carry a comment.
 */
export function wholeSlideSchema(own: JsonSchema): JsonSchema {
  const { properties } = withMarkedItems({ properties: { ...SLIDE_FIELDS, ...own.properties } })
  return {
    type: 'object',
    ...(own.description ? { description: own.description } : {}),
    properties: { ...properties, ...MARKS },
    required: ['layout', ...(own.required ?? []).filter(key => key !== 'layout')],
    additionalProperties: false,
  }
}

/** The fields of a slide as templates know them: what its author may mark, without the marks. */
export const slideContentSchema = (own: JsonSchema): JsonSchema => ({
  type: 'object',
  properties: { ...SLIDE_FIELDS, ...own.properties },
})
