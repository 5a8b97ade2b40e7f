import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { basename, dirname, join, posix, relative, resolve, sep } from 'node:path'
import { EnvironmentError, explainFileError } from '../../diagnostics/environment-error.ts'
import { formatOf } from '../../editions/found-provenance.ts'
import { copyName } from '../../export/distribution/copy-name.ts'
import { MANIFEST_NAME } from '../../export/distribution/manifest.ts'
import { verifySeal } from '../../export/seal.ts'
import type { Edition, EditionFile } from '../../model/edition.ts'
import { UsageError } from '../usage-error.ts'
import type { ListedFile } from './verification.ts'
import { type VerifiedDistribution, verifyDistribution } from './verify-distribution.ts'
import { type VerifiedFile, verifyFile } from './verify-file.ts'

/** Files of a path, checked by themselves, and the editions that they hold. */
export interface VerifiedPath {
  readonly files: readonly VerifiedFile[]
  readonly listed: readonly ListedFile[]
  readonly distributions: readonly VerifiedDistribution[]
  readonly editions: readonly Edition[]
  /** The folder that it lies in, or that it is. */
  readonly folder: string
}

/**
 * Checks a file, or all files of a folder; the manifest of copies stands for their folder. Throws a UsageError where there is
 * none, an EnvironmentError where it cannot be read.
 */
export async function verifyPath(given: string, cwd: string, password: string | null): Promise<VerifiedPath> {
  const full = resolve(cwd, given)
  if (!existsSync(full)) throw new UsageError(`There is no file or folder ${given}.`)
  if (statSync(full).isDirectory()) return verifyFolder(full, password)
  if (basename(full) === MANIFEST_NAME) return verifyFolder(dirname(full), password)
  const file = await verifyFile(given, read(full), password)
  return { files: [file], listed: [], distributions: [], editions: editionsIn([file]), folder: dirname(full) }
}

/**
 * Copies for recipients against their manifest, all other files of a folder that carry a seal, and those that its
 * provenance.json lists. One that is whole is not looked into where there is a provenance.json to say what they all state; of
 * copies that are, only one is.
 */
async function verifyFolder(folder: string, password: string | null): Promise<VerifiedPath> {
  const names = filesIn(folder)
  const hasOverview = names.includes(OVERVIEW)
  const distributions = await distributionsIn(folder, names)
  const vouched = new Set(distributions.flatMap(found => vouchedFor(found).slice(hasOverview ? 0 : 1)))
  const manifests = new Set(distributions.map(found => posix.join(found.folder, MANIFEST_NAME)))
  const files: VerifiedFile[] = []
  for (const name of names.filter(isSealable)) {
    if (vouched.has(name) || manifests.has(name)) continue
    const bytes = read(join(folder, name))
    const check = verifySeal(bytes)
    if (check.kind === 'whole' && hasOverview && name !== OVERVIEW)
      files.push({
        name,
        format: formatOf(bytes),
        isOurs: true,
        seal: check,
        provenance: { kind: 'unasked' },
      })
    else files.push(await verifyFile(name, bytes, password))
  }
  const ours = files.filter(({ isOurs }) => isOurs)
  const overview = ours.find(({ name }) => name === OVERVIEW)?.provenance
  const built = overview?.kind === 'read' ? overview.edition.built : []
  if (ours.length === 0 && distributions.length === 0)
    throw new UsageError(`Nothing in ${folder} was built by citedeck: no file in it carries a seal.`)
  return {
    files: ours,
    listed: built.map(file => compareListed(file, folder, distributions)),
    distributions,
    editions: editionsIn(ours),
    folder,
  }
}

/** Of each folder that holds copies, how they stand. */
async function distributionsIn(
  root: string,
  names: readonly string[],
): Promise<readonly VerifiedDistribution[]> {
  const found: VerifiedDistribution[] = []
  for (const folder of new Set(names.map(folderOf))) {
    const inside = names.filter(name => folderOf(name) === folder).map(name => posix.basename(name))
    const own = new Set(inside)
    const distribution = await verifyDistribution({
      folder,
      names: inside,
      read: name => (own.has(name) ? read(join(root, folder, name)) : null),
    })
    if (distribution !== null) found.push(distribution)
  }
  return found
}

const folderOf = (name: string): string => (name.includes('/') ? posix.dirname(name) : '')

/**
 * Copies whose bytes a signed manifest has, by their names, or a journal, which is not signed and whose folder is refused all the
 * same: one that opens without a password stands first.
 */
function vouchedFor(found: VerifiedDistribution): readonly string[] {
  const isSigned = found.kind === 'read' && found.signature === 'whole'
  if (!isSigned && found.kind !== 'broken-off') return []
  return found.copies
    .filter(({ state }) => state === 'whole')
    .sort((one, other) => Number(one.copy.isLocked) - Number(other.copy.isLocked))
    .map(({ copy }) => posix.join(found.folder, copy.file))
}

const OVERVIEW = 'provenance.json'

const isSealable = (name: string): boolean => /\.(?:pdf|html?|json)$/i.test(name)

/** Names of all files in a folder and those below, with forward slashes, in order; hidden ones left out. */
function filesIn(folder: string): readonly string[] {
  const entries = attempt(folder, () => readdirSync(folder, { recursive: true, withFileTypes: true }))
  return entries
    .filter(entry => entry.isFile())
    .map(entry => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .filter(name => !name.split('/').some(step => step.startsWith('.')))
    .sort()
}

function compareListed(
  { name, sha256 }: EditionFile,
  folder: string,
  distributions: readonly VerifiedDistribution[],
): ListedFile {
  const full = resolve(folder, name)
  if (!full.startsWith(folder + sep) || !existsSync(full))
    return { name, state: distributions.some(found => isGivenOut(name, found)) ? 'copies' : 'missing' }
  const found = createHash('sha256').update(read(full)).digest('hex')
  return { name, state: found === sha256 ? 'same' : 'changed' }
}

/** Whether a document is there in copies alone. */
function isGivenOut(name: string, found: VerifiedDistribution): boolean {
  if (found.kind !== 'read') return false
  const { copies } = found.distribution
  const highest = Math.max(...copies.map(({ number }) => number))
  return copies.some(copy => copy.file === copyName(basename(name, '.pdf'), copy, highest))
}

/** Each edition once: the files of one build hold the same. */
function editionsIn(files: readonly VerifiedFile[]): readonly Edition[] {
  const editions = new Map<string, Edition>()
  for (const { provenance } of files) {
    if (provenance.kind !== 'read') continue
    const { head, facts, sources } = provenance.edition
    const key = JSON.stringify([head, [...facts], [...sources]])
    if (!editions.has(key)) editions.set(key, provenance.edition)
  }
  return [...editions.values()]
}

const read = (full: string): Uint8Array => attempt(full, () => readFileSync(full))

function attempt<Result>(path: string, work: () => Result): Result {
  try {
    return work()
  } catch (cause) {
    throw new EnvironmentError(`Cannot read ${path}: ${explainFileError(cause)}.`, 'Make it readable.', {
      cause,
    })
  }
}
