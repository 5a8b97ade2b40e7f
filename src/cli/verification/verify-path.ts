import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { basename, dirname, join, posix, relative, resolve, sep } from 'node:path'
import { EnvironmentError, explainFileError } from '../../diagnostics/environment-error.ts'
import { formatOf } from '../../editions/find-provenance.ts'
import { copyName } from '../../export/distribution/copy-name.ts'
import { MANIFEST_NAME } from '../../export/distribution/manifest.ts'
import { verifySeal } from '../../export/seal.ts'
import { signaturesIn } from '../../export/signing/pdf-signatures.ts'
import type { Edition, EditionFile } from '../../model/edition.ts'
import { UsageError } from '../usage-error.ts'
import { otherCopies, standingOf, type UnlistedFile } from './unlisted-files.ts'
import type { ListedFile } from './verification.ts'
import { type VerifiedDistribution, verifyDistribution } from './verify-distribution.ts'
import { type VerifiedFile, verifyFile } from './verify-file.ts'

/** Files of a path, checked by themselves, and the editions that they hold. */
export interface VerifiedPath {
  readonly files: readonly VerifiedFile[]
  readonly listed: readonly ListedFile[]
  readonly unlisted: readonly UnlistedFile[]
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
  const none = { listed: [], unlisted: [], distributions: [] }
  return { files: [file], ...none, editions: editionsIn([file]), folder: dirname(full) }
}

/**
 * Copies for recipients against their manifest, all other files of a folder that carry a seal, and those that its
 * provenance.json lists; what it does not list is told apart. One that is whole is not looked into where there is a
 * provenance.json to say what they all state; of copies that are, only one is.
 */
async function verifyFolder(folder: string, password: string | null): Promise<VerifiedPath> {
  const names = filesIn(folder)
  const overview = names.includes(OVERVIEW) ? await verifyAt(OVERVIEW, folder, password) : null
  const current = overview?.provenance.kind === 'read' ? overview.provenance.edition : null
  const listed = new Set([OVERVIEW, ...(current?.built.map(({ name }) => name) ?? [])])
  const distributions = await distributionsIn(folder, names)
  const vouched = new Set(distributions.flatMap(found => vouchedFor(found).slice(overview === null ? 1 : 0)))
  const manifests = new Set(distributions.map(found => posix.join(found.folder, MANIFEST_NAME)))
  const copies = new Set(distributions.map(found => found.folder))
  const files: VerifiedFile[] = overview === null ? [] : [overview]
  const unlisted: UnlistedFile[] = current === null ? [] : [...otherCopies(distributions, current)]
  for (const name of names) {
    if (name === OVERVIEW || vouched.has(name) || manifests.has(name)) continue
    if (current !== null && !listed.has(name) && !copies.has(folderOf(name))) {
      const file = isSealable(name) ? await verifyAt(name, folder, password) : null
      unlisted.push({ name, state: standingOf(name, file, current), file })
    } else if (isSealable(name)) {
      files.push(await (overview === null ? verifyAt : verifyListed)(name, folder, password))
    }
  }
  const ours = files.filter(({ isOurs }) => isOurs)
  if (ours.length === 0 && distributions.length === 0)
    throw new UsageError(`Nothing in ${folder} was built by citedeck: no file in it carries a seal.`)
  return {
    files: ours,
    listed: current?.built.map(file => compareListed(file, folder, distributions)) ?? [],
    unlisted,
    distributions,
    editions: editionsIn(ours),
    folder,
  }
}

const verifyAt = (name: string, folder: string, password: string | null): Promise<VerifiedFile> =>
  verifyFile(name, read(join(folder, name)), password)

/** One that is whole is not looked into: the provenance.json beside it says what it states. */
async function verifyListed(name: string, folder: string, password: string | null): Promise<VerifiedFile> {
  const bytes = read(join(folder, name))
  const seal = verifySeal(bytes)
  if (seal.kind !== 'whole') return verifyFile(name, bytes, password)
  const provenance = { kind: 'unasked' } as const
  return {
    name,
    format: formatOf(bytes),
    isOurs: true,
    seal,
    provenance,
    signatures: await signaturesIn(bytes),
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
