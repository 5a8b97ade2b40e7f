import { closeSync, existsSync, fstatSync, openSync, readdirSync, readFileSync, readSync } from 'node:fs'
import { join } from 'node:path'
import { type BuiltDocument, isNamedAsBuilt } from '../documents/built-document.ts'
import { findProvenance, formatOf } from '../editions/find-provenance.ts'
import { ownAttachment, sealOfProvenance, wholeFile } from '../editions/own-provenance.ts'
import { readProvenance } from '../editions/read-provenance.ts'
import { statesTheSame } from '../editions/states-the-same.ts'
import { MANIFEST_NAME } from '../export/distribution/manifest.ts'
import { readManifest } from '../export/distribution/read-manifest.ts'
import { PROVENANCE_NAME } from '../export/provenance.ts'
import type { Edition, EditionHead } from '../model/edition.ts'

/** What an earlier build has left in a folder: it passes for a part of this edition, and is not shown to be one. */
export interface LeftFile {
  /** In its folder, with forward slashes. */
  readonly name: string
  /** What it says of itself; null where it says nothing that can be read at a glance. */
  readonly edition: Pick<EditionHead, 'edition' | 'date'> | null
}

/** What was written to a folder just now. */
export interface WrittenFolder {
  readonly folder: string
  /** How files made of this briefing are named. */
  readonly stem: string
  readonly documents: readonly BuiltDocument[]
  /** Whether the copies for recipients in it are of this build, too. */
  readonly hasCopies: boolean
}

/**
 * Files that are named as those of this build and were not written by it, in order of their names; those left out that state the
 * same. An earlier deck beside a new handout is what a reader opens by mistake.
 */
export async function leftFiles(written: WrittenFolder): Promise<readonly LeftFile[]> {
  const { folder, stem, documents, hasCopies } = written
  const own = new Set(documents.map(({ name }) => name))
  const names = [...list(folder), ...list(join(folder, 'slides')).map(name => `slides/${name}`)]
  const others = names.filter(name => !own.has(name) && isNamedAsBuilt(name, stem))
  const unlike = others.length === 0 ? [] : withoutTheSame(others, written)
  const manifest = hasCopies ? null : read(join(folder, 'copies', MANIFEST_NAME))
  if (unlike.length === 0 && manifest === null) return []
  const current = editionIn(documents)
  if (current === null) return []
  const left: LeftFile[] = manifest === null ? [] : leftCopies(manifest, current)
  for (const name of unlike) {
    const edition = await editionOf(read(join(folder, name)))
    if (edition === null || !statesTheSame(edition, current))
      left.push({ name, edition: edition?.head ?? null })
  }
  return left
}

/** Those that hold another provenance than what was built, or none. */
function withoutTheSame(names: readonly string[], { folder, documents }: WrittenFolder): readonly string[] {
  const seals = new Set(documents.map(({ content }) => sealOfProvenance(wholeFile(asBytes(content)))))
  return names.filter(name => {
    const seal = sealInFile(join(folder, name))
    return seal === null || !seals.has(seal)
  })
}

const asBytes = (content: string | Uint8Array): Uint8Array =>
  typeof content === 'string' ? Buffer.from(content) : content

/** The seal of the provenance in a file, of which little is read; null too where it cannot be. */
function sealInFile(path: string): string | null {
  let file: number | null = null
  try {
    const opened = openSync(path, 'r')
    file = opened
    const part = (start: number, end: number): Buffer => {
      const bytes = Buffer.allocUnsafe(end - start)
      return bytes.subarray(0, readSync(opened, bytes, 0, bytes.length, start))
    }
    return sealOfProvenance({ size: fstatSync(opened).size, part })
  } catch {
    return null
  } finally {
    if (file !== null) closeSync(file)
  }
}

function editionIn(documents: readonly BuiltDocument[]): Edition | null {
  const provenance = documents.find(({ name }) => name === PROVENANCE_NAME)
  return provenance === undefined ? null : editionFrom(String(provenance.content))
}

async function editionOf(bytes: Uint8Array | null): Promise<Edition | null> {
  if (bytes === null) return null
  switch (formatOf(bytes)) {
    case 'pdf':
      return editionFrom(ownAttachment(wholeFile(bytes)))
    case 'html': {
      const found = await findProvenance(bytes)
      return editionFrom(found.kind === 'found' ? found.json : null)
    }
    default:
      return null
  }
}

function editionFrom(json: string | null): Edition | null {
  const reading = json === null ? null : readProvenance(json)
  return reading?.kind === 'read' ? reading.edition : null
}

function leftCopies(manifest: Uint8Array, { head }: Edition): LeftFile[] {
  const reading = readManifest(new TextDecoder().decode(manifest))
  if (reading.kind === 'other') return []
  const edition = reading.kind === 'read' ? reading.distribution : null
  return edition?.edition === head.edition && edition.date === head.date ? [] : [{ name: 'copies', edition }]
}

const list = (folder: string): readonly string[] => (existsSync(folder) ? readdirSync(folder).sort() : [])

function read(path: string): Uint8Array | null {
  try {
    return readFileSync(path)
  } catch {
    return null
  }
}
