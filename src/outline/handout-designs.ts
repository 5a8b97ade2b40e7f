import type { HandoutDesign, Orientation, Paper } from '../model/handout.ts'

export const DESIGNS = ['notes', 'slides', 'report', 'brief'] as const satisfies readonly HandoutDesign[]
export const PAPERS = ['A4', 'Letter'] as const satisfies readonly Paper[]
export const ORIENTATIONS = ['portrait', 'landscape'] as const satisfies readonly Orientation[]
