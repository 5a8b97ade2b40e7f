import { createHash } from 'node:crypto'
import { readdirSync, rmSync } from 'node:fs'
import { join, relative } from 'node:path'
import { EnvironmentError, explainFileError } from '../../diagnostics/environment-error.ts'
import type { CopyPlan, GivenOut } from '../../documents/copies.ts'
import type { StartedBrowser } from '../../export/browser/launch.ts'
import { type Journal, openJournal } from '../../export/distribution/journal.ts'
import { type CopyEntry, MANIFEST_NAME, manifestOf } from '../../export/distribution/manifest.ts'
import { writeFiles } from '../../export/write-files.ts'
import type { Briefing } from '../../model/briefing.ts'
import type { RecipientList, StampStyle } from '../../model/recipient.ts'
import { plainText } from '../../outline/inline-text.ts'
import type { Session } from '../../session.ts'
import type { Environment } from '../environment.ts'
import type { Terminal } from '../terminal.ts'
import type { Signer } from './open-signer.ts'

/** A distribution that is to be written. */
export interface DistributionRequest {
  readonly list: RecipientList
  /** As `--stamp` says; else the list's own, else at the foot. */
  readonly stamp: StampStyle | undefined
  readonly signer: Signer
  /** Where the copies go. */
  readonly folder: string
  readonly browser: StartedBrowser
}

/**
 * Writes a copy of some finished PDFs for every recipient, then their manifest, signed. Copies that an earlier run has left
 * whole are kept, if they would be the same. Returns the paths of all files.
 */
export async function distribute(
  session: Session,
  briefing: Briefing,
  documents: readonly GivenOut[],
  request: DistributionRequest,
  environment: Environment,
  terminal: Terminal,
): Promise<readonly string[]> {
  const { list, signer, folder } = request
  const { outline } = briefing
  const style = request.stamp ?? list.stamp ?? 'foot'
  const ownerPassword = environment.variables['CITEDECK_OWNER_PASSWORD'] || list.ownerPassword
  const { planCopies } = await import('../../documents/copies.ts')
  terminal.progress(`${outline.id}: setting ${list.recipients.length} names`)
  const copying = { list, style, ownerPassword, certificate: signer.certificate }
  const plans = await planCopies(session, outline, documents, copying, await request.browser.ready)
  const basis = basisOf(documents, list, style, signer)
  const journal = attempt(() => openJournal(folder, basis), folder, 'Nothing in it was changed.')
  const entries = await writeCopies(plans, folder, journal, environment, terminal)
  const manifest = manifestOf({
    id: outline.id,
    title: plainText(outline.title),
    edition: outline.edition,
    date: outline.date,
    marking: briefing.marking.label,
    generator: `citedeck ${environment.version}`,
    copies: entries,
    signedBy: signer.manifest.signedBy,
  })
  const signature = await signer.manifest.files(manifest)
  const files = [{ name: MANIFEST_NAME, content: manifest }, ...signature]
  const placed = files.map(({ name, content }) => ({ path: join(folder, name), content }))
  await writeFiles(placed, 'Make the folder writable, then run the same command again: the copies are whole.')
  journal.close()
  tellOfOthers(folder, entries, environment, terminal)
  return [...entries.map(({ file }) => join(folder, file)), ...placed.map(({ path }) => path)]
}

/** Copies of the same basis are copies of the same documents, for the same people, in the same form. No password is in it. */
function basisOf(
  documents: readonly GivenOut[],
  list: RecipientList,
  style: StampStyle,
  signer: Signer,
): string {
  const hash = createHash('sha256').update(JSON.stringify([style, signer.certificate?.fingerprint ?? null]))
  for (const { name, organisation, number } of list.recipients)
    hash.update(JSON.stringify([name, organisation, number]))
  for (const { stem, content } of documents) hash.update(stem).update(content)
  return hash.digest('hex')
}

async function writeCopies(
  plans: readonly CopyPlan[],
  folder: string,
  journal: Journal,
  environment: Environment,
  terminal: Terminal,
): Promise<readonly CopyEntry[]> {
  const entries: CopyEntry[] = []
  let isTold = false
  let end: () => void = () => {}
  const ended = new Promise<void>(resolve => {
    end = resolve
  })
  environment.beforeBreakingOff(() => {
    isTold = true
    return ended
  })
  try {
    for (const plan of plans) {
      if (isTold) throw new Error('The run was broken off.')
      const kept = keptCopy(journal, plan)
      if (kept === null) {
        const { entry, parts } = await plan.make()
        const soFar = `${entries.length} of ${plans.length} copies are whole; distribution.journal lists them.`
        attempt(() => journal.write(entry, parts), join(folder, plan.file), soFar)
        entries.push(entry)
      } else entries.push(kept)
      terminal.progress(`${entries.length} of ${plans.length} copies`)
      // Lets a signal be heard.
      if (entries.length % 16 === 0) await new Promise(resolve => setImmediate(resolve))
    }
  } finally {
    end()
  }
  return entries
}

/** A locked copy is made again: its password may be another, and it cannot be seen from outside. */
const keptCopy = (journal: Journal, { file, isLocked }: CopyPlan): CopyEntry | null =>
  isLocked ? null : journal.whole(file)

function attempt<Result>(work: () => Result, path: string, soFar: string): Result {
  try {
    return work()
  } catch (cause) {
    throw new EnvironmentError(
      `Cannot write ${path}: ${explainFileError(cause)}. ${soFar}`,
      'Correct that, then run the same command again: it goes on with those that are missing.',
      { cause },
    )
  }
}

/** Copies of an earlier distribution are left where they are; what a killed run has half written is not. */
function tellOfOthers(
  folder: string,
  entries: readonly CopyEntry[],
  { cwd }: Environment,
  terminal: Terminal,
): void {
  const own = new Set(entries.map(({ file }) => file))
  const names = readdirSync(folder)
  for (const name of names) if (name.endsWith('.pdf.part')) rmSync(join(folder, name), { force: true })
  const others = names.filter(name => name.endsWith('.pdf') && !own.has(name))
  if (others.length > 0)
    terminal.err(
      `${others.length} other PDF${others.length === 1 ? '' : 's'} in ${relative(cwd, folder) || '.'} belong to no copy of this distribution, ${others[0]} for one.`,
    )
}
