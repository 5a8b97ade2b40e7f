import { createHash } from 'node:crypto'
import { realpathSync, rmSync } from 'node:fs'
import { basename, join, relative, sep } from 'node:path'
import { readDocument } from '../../corpus/readers/read-document.ts'
import { EnvironmentError } from '../../diagnostics/environment-error.ts'
import { gatherSource, sourceFields, storyOf } from '../../edit/add-source.ts'
import { sourceEntry } from '../../edit/add-source-entry.ts'
import { proposeId, uniqueNames } from '../../edit/add-source-id.ts'
import { safeName } from '../../edit/add-source-name.ts'
import { writeAuthorFiles } from '../../edit/author-files.ts'
import { insertEntries } from '../../edit/insert-entry.ts'
import type { Workspace } from '../../workspace.ts'
import { type Added, printAdded } from '../added-sources-output.ts'
import type { Environment } from '../environment.ts'
import type { ExitCode } from '../exit-code.ts'
import { findGivenFiles, type GivenFile, type Refused, readGivenFile } from '../given-files.ts'
import { type OpenedSources, openSources, rereadSources } from '../open-sources.ts'
import type { Terminal } from '../terminal.ts'
import { UsageError } from '../usage-error.ts'

export interface AddOptions {
  readonly corpus?: string
  /** The id of the source, where it is one file. */
  readonly id?: string
  readonly dryRun?: boolean
  readonly json?: boolean
}

/**
 * Fills a complete entry of sources.yaml for each file and copies the file into the corpus. Files that cannot be read, and
 * those that the corpus has already, are listed at the end and stop nothing; sources.yaml is written once, whole.
 */
export async function addSources(
  named: readonly string[],
  options: AddOptions,
  environment: Environment,
  terminal: Terminal,
): Promise<ExitCode> {
  const sources = openSources(options.corpus, environment.cwd, terminal)
  if (sources === null) return 1
  const given = await findGivenFiles(named, environment.cwd)
  const { files } = given
  checkId(options.id, files.length, sources)
  const refused: Refused[] = [...given.refused]
  const added: Added[] = []
  const corpus = openCorpusFolder(sources, options)
  environment.beforeBreakingOff(async () => corpus.takeBack())
  try {
    for (const [index, file] of files.entries()) {
      terminal.progress(`Reading ${index + 1} of ${files.length}: ${file.shown}`)
      // Lets a signal through: reading a text leaves no gap for one.
      if (index % 50 === 0) await new Promise(setImmediate)
      const outcome = await addOne(file, corpus, options.id)
      if ('reason' in outcome) refused.push(outcome)
      else added.push(outcome)
    }
    if (added.length > 0 && !options.dryRun) {
      terminal.progress(`Writing ${sources.file}`)
      await register(sources, added)
    }
    corpus.keep()
  } finally {
    corpus.takeBack()
    terminal.progress('')
  }
  printAdded({ sources, added, refused, cwd: environment.cwd }, options, terminal)
  return refused.length > 0 ? 1 : 0
}

/** Throws a UsageError where an id is asked for that cannot be given. */
function checkId(id: string | undefined, files: number, { ids, file }: OpenedSources): void {
  if (id === undefined) return
  if (!/^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/.test(id))
    throw new UsageError(`"${id}" cannot be an id: letters, digits, dots, hyphens and low lines, at most 64.`)
  if (files > 1)
    throw new UsageError(`--id names one source, and ${files} files are given. Add them one by one.`)
  const taken = ids.find(each => each.toLowerCase() === id.toLowerCase())
  if (taken) throw new UsageError(`There is a source "${taken}" in ${file} already. Choose another --id.`)
}

/** The folder of texts of a corpus while files come into it. */
interface CorpusFolder {
  /** Who has a file already, by its hash. */
  readonly owners: Map<string, string>
  readonly nameId: (wanted: string) => string
  /** Puts the text into the corpus and gives its path from the corpus folder. */
  readonly take: (file: GivenFile, bytes: Uint8Array) => Promise<string>
  /** What was copied stays, from now on. */
  readonly keep: () => void
  /** Removes what was copied and not registered. */
  readonly takeBack: () => void
}

function openCorpusFolder(sources: OpenedSources, { dryRun }: AddOptions): CorpusFolder {
  const { workspace, folder } = sources
  const nameFile = uniqueNames([...workspace.list(`${folder}/texts`), ...sources.textNames])
  let copied: string[] = []
  return {
    owners: new Map(sources.owners),
    nameId: uniqueNames(sources.ids),
    take: async (file, bytes) => {
      const inside = pathInside(workspace, folder, file)
      if (inside !== null) return inside
      const path = `texts/${nameFile(safeName(basename(file.full)))}`
      if (dryRun) return path
      await writeAuthorFiles(workspace, [{ path: `${folder}/${path}`, content: bytes }])
      copied.push(`${folder}/${path}`)
      return path
    },
    keep: () => {
      copied = []
    },
    takeBack: () => {
      for (const path of copied) rmSync(join(workspace.root, path), { force: true })
      copied = []
    },
  }
}

/** The path of a file that lies in the corpus already, from its folder. */
function pathInside(workspace: Workspace, folder: string, { full }: GivenFile): string | null {
  const path = relative(join(workspace.root, folder), realpathSync(full)).split(sep).join('/')
  return path.startsWith('texts/') ? path : null
}

async function addOne(
  file: GivenFile,
  corpus: CorpusFolder,
  wanted: string | undefined,
): Promise<Added | Refused> {
  const refuse = (reason: string): Refused => ({ file: file.shown, reason })
  const read = readGivenFile(file)
  if ('problem' in read) return refuse(read.problem)
  const sha256 = createHash('sha256').update(read.bytes).digest('hex')
  const owner = corpus.owners.get(sha256)
  if (owner !== undefined) return { ...refuse(`the corpus has this very file already, as ${owner}`), owner }
  const reading = await readDocument(file.full, read.bytes)
  if ('problem' in reading) return refuse(reading.problem)
  if (!/[\p{L}\p{N}]/u.test(reading.ok.text)) return refuse('there is no text in it')
  const gathered = gatherSource({ text: reading.ok, found: reading.found })
  const { found } = gathered
  const id =
    wanted ??
    corpus.nameId(
      proposeId({
        outlet: found['container-title'] ?? null,
        title: found.title ?? null,
        fileName: basename(file.full),
        opening: storyOf(reading.ok).slice(0, 200),
      }),
    )
  const text = await corpus.take(file, read.bytes)
  corpus.owners.set(sha256, id)
  return {
    file: file.shown,
    id,
    text,
    language: found.language ?? null,
    missing: gathered.missing,
    remarks: [
      ...(read.linkTo === null ? [] : [`a link; what it leads to was read: ${read.linkTo}`]),
      ...reading.remarks,
      ...(gathered.inferred === null
        ? []
        : [`no date of publication; inferred from ${gathered.inferred.from}: ${gathered.inferred.date}`]),
    ],
    entry: sourceEntry(id, sourceFields(gathered, text, sha256)),
  }
}

/** Writes the entries behind those that sources.yaml holds by now. */
async function register(sources: OpenedSources, added: readonly Added[]): Promise<void> {
  const { workspace, file } = sources
  const written = insertEntries(
    file,
    rereadSources(sources),
    added.map(({ entry }) => entry),
  )
  if (written === null)
    throw new EnvironmentError(
      `${file} cannot be added to without changing what it says.`,
      'Nothing was written. --dry-run shows the entries, to be put in by hand.',
    )
  await writeAuthorFiles(workspace, [...sources.starters, { path: file, content: written }])
}
