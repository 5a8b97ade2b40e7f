import { createHash } from 'node:crypto'
import { existsSync, readFileSync, statSync } from 'node:fs'
import { basename, resolve } from 'node:path'
import { writeAuthorFiles } from '../../edit/author-files.ts'
import { registerHash } from '../../edit/register-hash.ts'
import type { Source } from '../../model/source.ts'
import { readText } from '../../schema/author-file.ts'
import type { Session } from '../../session.ts'
import { readYaml } from '../../yaml/read-yaml.ts'
import { printDiagnostics, sourceReader } from '../diagnostic-list.ts'
import type { Environment } from '../environment.ts'
import { type ExitCode, exitCodeOf } from '../exit-code.ts'
import { findSource, openCorpus } from '../open-corpus.ts'
import type { Terminal } from '../terminal.ts'
import { UsageError } from '../usage-error.ts'

export interface AttachOptions {
  readonly corpus?: string
  /** Id of the source whose text the file is now. */
  readonly reread?: string
}

/**
 * Copies files into a corpus by matching their hashes to those registered. With `reread`, one file becomes the text of
 * that source, and its hash is registered: the analyst says that it was read again.
 */
export async function attachSources(
  files: readonly string[],
  options: AttachOptions,
  environment: Environment,
  terminal: Terminal,
): Promise<ExitCode> {
  const { session, knowledge, name } = await openCorpus(options, environment)
  const given = files.map(file => readGiven(file, environment.cwd))
  if (options.reread !== undefined) {
    const [only, another] = given
    if (!only || another)
      throw new UsageError('--reread takes one file: the text of that source as it is now.')
    await rereadSource(session, findSource(knowledge, options.reread), name, only, terminal)
    return recheck(name, environment, session, terminal)
  }
  const byHash = new Map(
    [...knowledge.corpus.sources.values()].flatMap(source =>
      source.sha256 ? [[source.sha256, source] as const] : [],
    ),
  )
  let strangers = 0
  for (const { file, bytes, sha256 } of given) {
    const source = byHash.get(sha256)
    if (source?.path) {
      await writeAuthorFiles(session.workspace, [{ path: source.path, content: bytes }])
      terminal.out(`${source.id}  ${source.path}`)
    } else {
      strangers++
      terminal.err(
        `${file} is none of the texts registered in corpus/${name}/sources.yaml (its SHA-256 is ${sha256}).`,
      )
    }
  }
  if (strangers === 0) return 0
  terminal.err('To register a new text for a source: citedeck source attach FILE --corpus NAME --reread ID')
  return 1
}

async function rereadSource(
  session: Session,
  source: Source,
  corpus: string,
  { bytes, sha256 }: Given,
  terminal: Terminal,
): Promise<void> {
  if (source.path === null)
    throw new UsageError(`${source.id} has no \`text:\` in sources.yaml. Add it, then say this again.`)
  const file = `corpus/${corpus}/sources.yaml`
  const text = readText(session.workspace, file, () => {})
  const yaml = text === null ? null : readYaml(file, text, () => {})
  if (text === null || !yaml?.sound) throw new UsageError(`${file} cannot be read.`)
  await writeAuthorFiles(session.workspace, [
    { path: source.path, content: bytes },
    { path: file, content: registerHash(text, yaml, source.id, sha256) },
  ])
  terminal.out(`${source.id}  ${source.path}  registered as ${sha256}`)
}

/** After a text was read anew: what no longer stands in it. */
async function recheck(
  name: string,
  environment: Environment,
  session: Session,
  terminal: Terminal,
): Promise<ExitCode> {
  const { diagnostics } = await openCorpus({ corpus: name }, environment)
  const found = diagnostics.sorted().filter(({ severity }) => severity === 'error')
  printDiagnostics(found, sourceReader(session.workspace), terminal)
  return exitCodeOf(found, { strict: false })
}

interface Given {
  readonly file: string
  readonly bytes: Uint8Array
  readonly sha256: string
}

function readGiven(file: string, cwd: string): Given {
  const full = resolve(cwd, file)
  if (!existsSync(full)) throw new UsageError(`${file} does not exist.`)
  if (!statSync(full).isFile()) throw new UsageError(`${basename(file)} is not a file.`)
  const bytes = readFileSync(full)
  return { file, bytes, sha256: createHash('sha256').update(bytes).digest('hex') }
}
