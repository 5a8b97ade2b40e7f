import { join, resolve } from 'node:path'
import type { Report } from '../diagnostics/diagnostic.ts'
import type { ReadSource } from '../diagnostics/frame.ts'
import { type BuiltDocument, type DocumentKind, fileStem } from '../documents/built-document.ts'
import type { StartedBrowser } from '../export/browser/launch.ts'
import { writeFiles } from '../export/write-files.ts'
import { keptRun, UNWATCHED, type Watch } from '../memory/kept-run.ts'
import type { Briefing } from '../model/briefing.ts'
import type { HandoutDesign } from '../model/handout.ts'
import type { StampStyle } from '../model/recipient.ts'
import { buildDocuments, compileBriefings } from '../pipeline.ts'
import { openSession, type Session } from '../session.ts'
import type { Workspace } from '../workspace.ts'
import { isGivenOut, openDistribution } from './distribution/open-distribution.ts'
import type { Environment } from './environment.ts'
import { type LeftFile, leftFiles } from './left-files.ts'
import type { Terminal } from './terminal.ts'

export interface BuildOptions {
  readonly to: readonly DocumentKind[]
  readonly scale: number
  readonly handout?: HandoutDesign
  /** False with `--no-attach`. */
  readonly attach: boolean
  readonly audience?: string
  /** A list of recipients, each of whom gets a copy of the PDFs. */
  readonly recipients?: string
  readonly stamp?: StampStyle
  /** A certificate or a key. */
  readonly sign?: string
  readonly out?: string
  readonly strict?: boolean
  readonly json?: boolean
  readonly browser?: string
}

/** What a build is asked for, and what it works with. */
export interface BuildJob {
  readonly workspace: Workspace
  readonly outlines: readonly string[]
  readonly kinds: readonly DocumentKind[]
  readonly options: BuildOptions
  readonly environment: Environment
  readonly terminal: Terminal
  readonly browser: StartedBrowser | null
  readonly isSound: () => boolean
}

/** Paths of what was written, and how to read the files that diagnostics point into. */
export interface Written {
  readonly files: readonly string[]
  readonly copies: readonly string[]
  /** What earlier builds have left beside them. */
  readonly left: readonly LeftFolder[]
  readonly reader: (read: ReadSource) => ReadSource
}

export interface LeftFolder {
  readonly folder: string
  readonly files: readonly LeftFile[]
}

/**
 * Makes and writes what a job asks for. Mistakes are reported; where the job is not sound, nothing is written. Throws
 * where a file cannot be written.
 */
export function writeDocuments(job: BuildJob, report: Report): Promise<Written> {
  return job.browser === null && !asksForCopies(job.options) ? makeKept(job, report) : makeNow(job, report)
}

const asksForCopies = ({ recipients, stamp, sign }: BuildOptions): boolean =>
  [recipients, stamp, sign].some(option => option !== undefined)

/** What needs no browser is taken from memory where nothing that it was made from has been touched. */
async function makeKept(job: BuildJob, report: Report): Promise<Written> {
  const { workspace, outlines, kinds, options, environment, isSound } = job
  const { packageRoot, memory, version } = environment
  const given = [version, JSON.stringify([outlines, kinds, options])]
  const run = { name: `build ${outlines.join(' ')}`, given, workspace, packageRoot, memory }
  const made = await keptRun(run, report, async (watch, tell) => {
    const session = await openJob(job, tell, watch)
    const built = await makeAll(job, session)
    return built.map(({ briefing, documents }) => ({ stem: fileStem(briefing.outline), documents }))
  })
  const files = isSound() ? await writeAll(made, job) : []
  const left = isSound() ? await leftBeside(made, job) : []
  return { files, copies: [], left, reader: read => read }
}

/** What a browser prints is printed, and then copied for those who are to have it. */
async function makeNow(job: BuildJob, report: Report): Promise<Written> {
  const { workspace, options, environment, terminal, browser, isSound } = job
  const session = await openJob(job, report, UNWATCHED)
  const distribution = await openDistribution(options, session, report, environment, terminal)
  const built = await makeAll(job, session)
  const whole = built.map(({ briefing, documents }) => ({
    stem: fileStem(briefing.outline),
    documents: distribution === null ? documents : documents.filter(({ name }) => !isGivenOut(name)),
  }))
  const files = isSound() ? await writeAll(whole, job) : []
  const copies: string[] = []
  for (const { briefing, documents } of isSound() ? built : [])
    if (distribution !== null && browser !== null) {
      const folder = folderOf(fileStem(briefing.outline), workspace, options, environment)
      copies.push(...(await distribution.write(briefing, documents, folder, browser)))
    }
  const left = isSound() ? await leftBeside(whole, job) : []
  return { files, copies, left, reader: distribution?.reader ?? (read => read) }
}

const openJob = (
  { workspace, environment, terminal }: BuildJob,
  report: Report,
  watch: Watch,
): Promise<Session> =>
  openSession(workspace, environment.packageRoot, report, environment.memory, terminal.progress, watch)

interface Made {
  readonly briefing: Briefing
  readonly documents: readonly BuiltDocument[]
}

async function makeAll(job: BuildJob, session: Session): Promise<readonly Made[]> {
  const { outlines, kinds, options, environment, terminal, browser, isSound } = job
  const briefings = await compileBriefings(session, outlines, options.audience ?? null)
  const built: Made[] = []
  for (const briefing of isSound() ? briefings : [])
    built.push({
      briefing,
      documents: await buildDocuments(session, briefing, {
        ...{ kinds, version: environment.version, browser, scale: options.scale, isSound },
        handout: options.handout ?? null,
        provenance: options.attach ? 'attached' : 'left-out',
        progress: terminal.progress,
      }),
    })
  return built
}

interface Placed {
  readonly stem: string
  readonly documents: readonly BuiltDocument[]
}

/** Writes the files of all briefings, each set in its folder; returns their paths. */
async function writeAll(
  made: readonly Placed[],
  { workspace, options, environment }: BuildJob,
): Promise<readonly string[]> {
  const files = made.flatMap(({ stem, documents }) => {
    const folder = folderOf(stem, workspace, options, environment)
    return documents.map(({ name, content }) => ({ path: join(folder, name), content }))
  })
  const writing = writeFiles(files, UNWRITABLE)
  environment.beforeBreakingOff(() => writing)
  await writing
  return files.map(({ path }) => path)
}

/** What earlier builds have left in the folders that were written to; those without anything left out. */
async function leftBeside(
  made: readonly Placed[],
  { workspace, options, environment }: BuildJob,
): Promise<readonly LeftFolder[]> {
  const hasCopies = options.recipients !== undefined
  const found: LeftFolder[] = []
  for (const { stem, documents } of made) {
    const folder = folderOf(stem, workspace, options, environment)
    const files = await leftFiles({ folder, stem, documents, hasCopies })
    if (files.length > 0) found.push({ folder, files })
  }
  return found
}

const UNWRITABLE =
  'Make the folder writable, or name another with --out DIR. The files that were there are as they were.'

const folderOf = (stem: string, { root }: Workspace, { out }: BuildOptions, { cwd }: Environment): string =>
  out === undefined ? join(root, 'output', stem) : resolve(cwd, out)
