import type { Edition } from '../model/edition.ts'
import { findProvenance } from './find-provenance.ts'
import { readProvenance } from './read-provenance.ts'

/** An edition read back from a file, or why it cannot be: words that follow the file's name. */
export type EditionReading =
  | { readonly kind: 'read'; readonly edition: Edition; readonly json: string }
  | { readonly kind: 'problem'; readonly problem: string; readonly hint: string }

/** Reads what a file that citedeck built states: a provenance.json, a deck (HTML), or a PDF with its attachment. */
export async function readEdition(bytes: Uint8Array): Promise<EditionReading> {
  const found = await findProvenance(bytes)
  if (found.kind === 'none')
    return found.isOurs
      ? problem('holds no provenance: it was built without, or it was taken out', ANOTHER_FILE)
      : problem('is no file that citedeck has built', 'Name a provenance.json, a deck (HTML) or a PDF of it.')
  if (found.kind === 'locked') return problem('is encrypted', ANOTHER_FILE)
  if (found.kind === 'damaged') return problem('is damaged', ANOTHER_FILE)
  const reading = readProvenance(found.json)
  if (reading.kind === 'read') return { ...reading, json: found.json }
  return reading.kind === 'newer'
    ? problem(
        `was built by citedeck ${reading.version}, whose provenance has a newer form`,
        `Use citedeck ${reading.version} or later.`,
      )
    : problem('holds no provenance that can be read', ANOTHER_FILE)
}

const ANOTHER_FILE = 'Name another file of the same edition: its provenance.json, its deck or a PDF.'

const problem = (words: string, hint: string): EditionReading => ({ kind: 'problem', problem: words, hint })
