import { Type } from 'typebox'
import type { HandoutSettings } from '../model/handout.ts'
import { literals } from '../schema/literals.ts'
import { DESIGNS, ORIENTATIONS, PAPERS } from './handout-designs.ts'

const design = literals(
  DESIGNS,
  'notes: each slide with its notes and evidence; slides: several slides a page, with lines to write on; report: a running document; brief: two pages. Default: notes.',
)

/** An outline's `handout:`: a design, or a map with more than that. */
export const handoutSchema = Type.Union(
  [
    design,
    Type.Object(
      {
        design: Type.Optional(design),
        paper: Type.Optional(literals(PAPERS, 'Paper. Default: the outline’s `paper`, or else A4.')),
        orientation: Type.Optional(literals(ORIENTATIONS, 'How the paper lies. Default: portrait.')),
        'per-page': Type.Optional(
          Type.Unsafe<HandoutSettings['perPage']>({
            type: 'integer',
            enum: [2, 3, 4, 6],
            description: 'Slides on a page, in the design slides. Default: 3.',
          }),
        ),
      },
      { additionalProperties: false },
    ),
  ],
  { description: 'The handout: one of its designs, or a map with design, paper, orientation and per-page.' },
)
