import { collectDiagnostics } from '../../diagnostics/collect-diagnostics.ts'
import { loadWords } from '../../layouts/load-words.ts'
import { overlayTemplates } from '../../layouts/template-files.ts'
import type { Edition } from '../../model/edition.ts'
import { openPhrasebook } from '../../render/words.ts'
import { openSession, type Session } from '../../session.ts'
import { findRoot, openWorkspace } from '../../workspace.ts'
import { ownFingerprint } from '../distribution/open-signer.ts'
import type { Environment } from '../environment.ts'
import type { ExitCode } from '../exit-code.ts'
import { corpusNames } from '../locate-workspace.ts'
import type { Terminal } from '../terminal.ts'
import { holdAgainstCorpus } from '../verification/hold-against-corpus.ts'
import { type CorpusState, isUnchanged } from '../verification/verification.ts'
import { verificationToJson } from '../verification/verification-json.ts'
import { printVerification } from '../verification/verification-output.ts'
import { verifyPath } from '../verification/verify-path.ts'

export interface VerifyOptions {
  readonly corpus?: string
  readonly password?: string
  readonly json?: boolean
}

/**
 * Says whether a file, or the files of a folder, are as they were built, and whether what they state still stands in the
 * corpus as it is now. Exit code 1 where anything has changed, or nothing could be checked.
 */
export async function verify(
  given: string,
  options: VerifyOptions,
  environment: Environment,
  terminal: Terminal,
): Promise<ExitCode> {
  const path = await verifyPath(given, environment.cwd, options.password ?? null)
  const session = await openNearest([environment.cwd, path.folder], environment, terminal)
  const editions = []
  for (const edition of path.editions)
    editions.push({ edition, corpus: await hold(edition, session, options.corpus) })
  terminal.progress('')
  const { files, listed, unlisted, distributions } = path
  const verification = { files, listed, unlisted, distributions, editions }
  const own = openWorkspace(environment.packageRoot)
  const book = openPhrasebook(
    'en',
    loadWords('en', overlayTemplates(own, own), () => {}),
  )
  if (options.json) terminal.out(JSON.stringify(verificationToJson(verification, book), null, 2))
  else printVerification(verification, { book, ownKey: await ownFingerprint(environment) }, terminal)
  return isUnchanged(verification) ? 0 : 1
}

/** The nearest workspace that there is around some folders; null where there is none. */
async function openNearest(
  folders: readonly string[],
  { packageRoot, memory }: Environment,
  terminal: Terminal,
): Promise<Session | null> {
  const root = folders.map(findRoot).find(found => found !== null) ?? null
  if (root === null) return null
  // What is wrong with the corpus otherwise is for `check` to say.
  const { report } = collectDiagnostics()
  return openSession(openWorkspace(root), packageRoot, report, memory, terminal.progress)
}

async function hold(
  edition: Edition,
  session: Session | null,
  asked: string | undefined,
): Promise<CorpusState> {
  if (session === null) return { kind: 'no-workspace' }
  const name = asked ?? edition.head.corpus
  if (!corpusNames(session.workspace).includes(name)) return { kind: 'no-corpus', name }
  const knowledge = await session.knowledge(name, { file: `corpus/${name}/sources.yaml`, start: 0, end: 0 })
  if (knowledge === null || knowledge.corpus.unread) return { kind: 'unreadable', name }
  return { kind: 'held', name, held: await holdAgainstCorpus(edition, knowledge, session.workspace) }
}
