import { existsSync, lstatSync, readdirSync, readFileSync, realpathSync, statSync } from 'node:fs'
import { basename, join, relative, resolve, sep } from 'node:path'
import { explainFileError } from '../diagnostics/environment-error.ts'

/** A file that was named on the command line, or lies in a folder that was. */
export interface GivenFile {
  /** As a person would name it from the working directory. */
  readonly shown: string
  readonly full: string
}

/** A file that cannot be used, and why, in words that follow its name. */
export interface Refused {
  readonly file: string
  readonly reason: string
  /** The source that has this very file already. */
  readonly owner?: string
}

export interface Given {
  readonly files: readonly GivenFile[]
  readonly refused: readonly Refused[]
}

/**
 * The files that arguments name: files, folders with all that is in them (hidden files, folders that links lead to and the
 * folders that belong to saved pages left out), and patterns, for shells that do not expand them. Each file once, those
 * of a folder in order of their names. What does not exist or matches nothing is refused.
 */
export async function findGivenFiles(named: readonly string[], cwd: string): Promise<Given> {
  const files = new Map<string, GivenFile>()
  const refused: Refused[] = []
  const add = (full: string) => {
    const key = realPath(full)
    if (!files.has(key)) files.set(key, { shown: shownFrom(cwd, full), full })
  }
  for (const name of named) {
    const full = resolve(cwd, name)
    const matches = lstatSync(full, { throwIfNoEntry: false }) ? [full] : await matchPattern(name, cwd)
    if (matches.length === 0)
      refused.push({
        file: name,
        reason: isPattern(name) ? 'nothing matches this pattern' : 'there is no such file',
      })
    for (const match of matches) {
      if (isFolder(match))
        collect(match, add, reason => refused.push({ file: shownFrom(cwd, match), ...reason }))
      else add(match)
    }
  }
  return { files: [...files.values()], refused }
}

const isPattern = (name: string): boolean => /[*?[\]{}]/.test(name)

async function matchPattern(pattern: string, cwd: string): Promise<readonly string[]> {
  if (!isPattern(pattern)) return []
  const { glob } = await import('tinyglobby')
  const found = await glob(pattern.replaceAll('\\', '/'), {
    cwd,
    absolute: true,
    followSymbolicLinks: false,
    expandDirectories: false,
  })
  return found.map(match => resolve(match)).sort()
}

/** All files in a folder and those below, in order. */
function collect(
  folder: string,
  add: (full: string) => void,
  refuse: (reason: Pick<Refused, 'reason'>) => void,
): void {
  let entries: readonly import('node:fs').Dirent[]
  try {
    entries = readdirSync(folder, { withFileTypes: true })
  } catch (error) {
    refuse({ reason: `the folder cannot be read: ${explainFileError(error)}` })
    return
  }
  const names = new Set(entries.map(({ name }) => name))
  for (const entry of [...entries].sort((a, b) => (a.name < b.name ? -1 : 1))) {
    if (entry.name.startsWith('.') || belongsToPage(entry.name, names)) continue
    const full = join(folder, entry.name)
    if (entry.isDirectory()) collect(full, add, refuse)
    else if (!entry.isSymbolicLink() || !isFolder(full)) add(full)
  }
}

/** "Article_files" beside "Article.html": what a browser saved with the page. */
const belongsToPage = (name: string, beside: ReadonlySet<string>): boolean => {
  const page = /^(.+)(?:_files|_archivos|_fichiers|-Dateien|_bestanden|\.files)$/.exec(name)?.[1]
  return page !== undefined && (beside.has(`${page}.html`) || beside.has(`${page}.htm`))
}

/** Most bytes of a text: as many as are read of a file in a corpus. */
const MOST_BYTES = 32 * 1024 * 1024

export type GivenBytes =
  | { readonly bytes: Uint8Array; readonly linkTo: string | null }
  | { readonly problem: string }

/** The bytes of a regular file, also through a link; or why there are none. Nothing that could block is opened. */
export function readGivenFile({ full }: GivenFile): GivenBytes {
  try {
    const isLink = lstatSync(full).isSymbolicLink()
    if (isLink && !existsSync(full)) return { problem: 'it is a link that leads nowhere' }
    const stat = statSync(full)
    if (stat.isDirectory()) return { problem: isLink ? 'it is a link to a folder' : 'it is a folder' }
    if (!stat.isFile())
      return { problem: isLink ? 'it is a link to what is no regular file' : 'it is no regular file' }
    if (stat.size === 0) return { problem: 'the file is empty' }
    if (stat.size > MOST_BYTES)
      return {
        problem: `it has ${Math.ceil(stat.size / 1024 / 1024)} MiB; at most ${MOST_BYTES / 1024 / 1024} are read`,
      }
    return { bytes: readFileSync(full), linkTo: isLink ? realpathSync(full) : null }
  } catch (error) {
    const { code } = error as { readonly code?: string }
    return {
      problem: code === 'ENOENT' ? 'there is no such file' : `it cannot be read: ${explainFileError(error)}`,
    }
  }
}

const isFolder = (path: string): boolean => {
  try {
    return statSync(path).isDirectory()
  } catch {
    return false
  }
}

const realPath = (full: string): string => {
  try {
    return realpathSync(full)
  } catch {
    return full
  }
}

function shownFrom(cwd: string, full: string): string {
  const path = relative(cwd, full)
  return path === '' ? basename(full) : path.startsWith(`..${sep}..`) ? full : path.split(sep).join('/')
}
