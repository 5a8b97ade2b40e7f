import type { HandoutSettings } from '../../model/handout.ts'
import type { RenderedDocument } from '../document-html.ts'
import type { Rendering } from '../rendering.ts'

/** What is asked of a handout: the outline's settings, as far as the command line does not say otherwise. */
export interface HandoutRequest extends HandoutSettings {
  /** Whether the file will carry its provenance: its last page says which. */
  readonly provenance: 'attached' | 'left-out'
}

/** One of the designs: a whole document, ready to be printed. */
export type RenderHandout = (rendering: Rendering, request: HandoutRequest) => Promise<RenderedDocument>
