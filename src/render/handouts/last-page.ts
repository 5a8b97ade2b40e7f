import type { Rendering } from '../rendering.ts'
import type { HandoutRequest } from './handout-request.ts'

/** What the last page says besides its words: how to check the document, and whom to ask. */
export interface LastPage {
  readonly hasProvenance: boolean
  readonly contact: string | null
  /** A command of any POSIX shell with Perl that computes the seal anew. */
  readonly sealCommand: string
}

/**
 * Zeroes the digits of the seal, its first eight where they are drawn on pages, and those of a signature, and takes the
 * SHA-256 of what results: the seal itself, if the file is whole. What is zeroed is what src/export/seal.ts zeroes.
 */
export const SEAL_COMMAND = `perl -0777 -ne '
  ($seal, $first) = /.*CitedeckSeal \\((([0-9a-f]{8})[0-9a-f]{56})\\)/s or die;
  s/$seal/0 x 64/ge; s/\\($first\\)/(00000000)/g;
  s/Contents <\\K[0-9a-f]{2000,}/0 x length $&/ge; print
' FILE.pdf | shasum -a 256`

export function viewLastPage({ document }: Rendering, { provenance }: HandoutRequest): LastPage {
  return {
    hasProvenance: provenance === 'attached',
    contact: document.contact,
    sealCommand: SEAL_COMMAND,
  }
}
