import { diagnose, type Report } from '../diagnostics/diagnostic.ts'
import { contentOf, isHash, type KnownFiles } from '../memory/known-files.ts'
import type { Source, SourceState, SourceText } from '../model/source.ts'
import { explainRead } from '../schema/author-file.ts'
import type { FileRead, Workspace } from '../workspace.ts'
import { readDocument } from './readers/read-document.ts'
import type { RegisteredSource } from './registry/registered-sources.ts'

/** A file as it was found: its SHA-256 and what a reader made of it, or why it was not read. */
type Found =
  | { readonly kind: 'read'; readonly sha256: string; readonly text: SourceText | null }
  | { readonly kind: 'illegible'; readonly problem: string }
  | Exclude<FileRead, { kind: 'read' }>

/**
 * A source with its text. One that has changed is still read, so that every quote is held against what is there now.
 * Reports a text that is absent, cannot be read, or is not what was registered.
 */
export async function readSource(
  registered: RegisteredSource,
  workspace: Workspace,
  report: Report,
): Promise<Source> {
  const { path } = registered.source
  return sourceOf(registered, path === null ? null : await readFile(path, workspace), workspace, report)
}

/** What files are verified with. */
export interface Verification {
  readonly files: KnownFiles
  readonly workspace: Workspace
  /** Takes what is wanted of a text that is not kept, when it is read. */
  readonly take: (path: string, text: SourceText) => Promise<void>
  readonly report: Report
}

/**
 * A source without its text, whose file is known to be what was registered, or not. Reports the same as if it had been
 * read; a file is put before its reader once, and again when it has changed.
 */
export async function verifySource(
  registered: RegisteredSource,
  verification: Verification,
): Promise<Source> {
  const { path } = registered.source
  const found = path === null ? null : await verifyFile(path, verification)
  return sourceOf(registered, found, verification.workspace, verification.report)
}

async function readFile(path: string, workspace: Workspace): Promise<Found> {
  const read = workspace.read(path)
  if (read.kind !== 'read') return read
  const reading = await readDocument(path, read.bytes)
  if ('problem' in reading) return { kind: 'illegible', problem: reading.problem }
  return { kind: 'read', sha256: contentOf(read), text: reading.ok }
}

/** What a reader has nothing to say of; anything else is the problem that it has met. */
const LEGIBLE = 'legible'

async function verifyFile(path: string, { files, workspace, take }: Verification): Promise<Found> {
  const judgement = await files.judgement(path, async bytes => {
    const reading = await readDocument(path, bytes)
    if ('problem' in reading) return reading.problem
    await take(path, reading.ok)
    return LEGIBLE
  })
  const content = files.content(path)
  if (!isHash(content) || judgement === null) {
    const read = workspace.read(path)
    return read.kind === 'read' ? { kind: 'unreadable', reason: 'it changes while it is read' } : read
  }
  if (judgement !== LEGIBLE) return { kind: 'illegible', problem: judgement }
  return { kind: 'read', sha256: content, text: null }
}

function sourceOf(
  { source, textSpan, hashSpan }: RegisteredSource,
  found: Found | null,
  workspace: Workspace,
  report: Report,
): Source {
  const { id, path, sha256 } = source
  const as = (state: SourceState, text: SourceText | null = null): Source => ({ ...source, state, text })
  const hint = (): string => hintForAbsent(workspace, path, textSpan.file)
  if (path === null || found === null) {
    report(
      diagnose('text-absent', textSpan, `${id} has no text: its quotes cannot be checked.`, { hint: hint() }),
    )
    return as('absent')
  }
  switch (found.kind) {
    case 'missing': {
      const message = `The text of ${id}, ${path}, is not here: its quotes cannot be checked.`
      report(diagnose('text-absent', textSpan, message, { hint: hint() }))
      return as('absent')
    }
    case 'illegible':
      report(diagnose('text-unreadable', textSpan, `${path}: ${found.problem}`))
      return as('unreadable')
    case 'outside':
      report(diagnose('path-outside-workspace', textSpan, explainRead(path, found)))
      return as('unreadable')
    case 'folder':
    case 'too-large':
    case 'unreadable':
      report(diagnose('text-unreadable', textSpan, explainRead(path, found)))
      return as('unreadable')
    case 'read': {
      if (sha256 === null || found.sha256 === sha256) return as('read', found.text)
      report(
        diagnose('source-changed', hashSpan, `The text of ${id} is not the one that was registered.`, {
          hint: `Read it again, then: citedeck source attach ${path} --corpus ${path.split('/')[1] ?? 'NAME'} --reread ${id}`,
          details: [`registered ${sha256}`, `now        ${found.sha256}`],
        }),
      )
      return as('changed', found.text)
    }
  }
}

/** Where a file of that name lies among the texts, that; else how whoever has the files brings them in. */
function hintForAbsent(workspace: Workspace, path: string | null, sourcesFile: string): string {
  const folder = sourcesFile.split('/').slice(0, -1).join('/')
  const name = path?.split('/').at(-1) ?? ''
  // A link that leads nowhere is listed as well.
  if (path !== `${folder}/texts/${name}` && workspace.list(`${folder}/texts`).includes(name))
    return `Write \`text: texts/${name}\`: that file is there.`
  return `citedeck source attach FILES --corpus ${folder.split('/').at(-1)}`
}
