import type { Code } from '../diagnostics/codes.ts'
import { diagnose, type Report } from '../diagnostics/diagnostic.ts'
import type { Edition } from '../model/edition.ts'
import type { Field, Outline } from '../model/outline.ts'
import type { Span } from '../model/span.ts'
import { explainRead } from '../schema/author-file.ts'
import { type NamedFile, readNamedFile } from '../schema/named-file.ts'
import type { Workspace } from '../workspace.ts'
import { readEdition } from './read-edition.ts'

/** Earlier editions that an outline goes back to. */
export interface NamedEditions {
  /** By the paths that slides name; those that cannot be read are reported and left out. */
  readonly since: ReadonlyMap<string, Edition>
  /** What this edition replaces; null where it names nothing, or what it names is not there. */
  readonly superseded: Edition | null
}

export interface EditionMeans {
  readonly workspace: Workspace
  /** Whether a file is as it was when it was sealed; true also where it has no seal. */
  readonly isWhole: (bytes: Uint8Array) => boolean
  readonly report: Report
}

const NONE: NamedEditions = { since: new Map(), superseded: null }

/**
 * Reads the earlier editions that an outline names, each once: the files of its slides (`since:`), and the edition that it
 * `supersedes`, which is looked for at `output/<id>/provenance.json` unless a file is named. Reports what is not there, what
 * is no edition or was changed since it was built, and a file that building this outline writes itself.
 */
export async function readNamedEditions(outline: Outline, means: EditionMeans): Promise<NamedEditions> {
  const named = outline.slides.flatMap(({ fields }) => Object.values(fields).flatMap(editionFields))
  const { supersedes } = outline
  if (named.length === 0 && supersedes === null) return NONE
  const since = new Map<string, Edition>()
  const tried = new Set<string>()
  for (const { path, span } of named) {
    if (tried.has(path)) continue
    tried.add(path)
    const edition = await readAt(path, span, outline, means)
    if (edition !== null) since.set(path, edition)
  }
  if (supersedes === null) return { since, superseded: null }
  const { id, file, span } = supersedes
  if (file !== null) return { since, superseded: await readAt(file, span, outline, means) }
  const path = `output/${id}/provenance.json`
  if (/^[^/\\]+$/.test(id) && means.workspace.read(path).kind === 'read')
    return { since, superseded: await readAt(path, span, outline, means) }
  means.report(
    diagnose(
      'edition-not-found',
      span,
      `The edition "${id}" is not at ${path}: nothing of it can be corrected.`,
      {
        hint: `Keep a file of it in the workspace, and name it: supersedes: {id: ${id}, file: editions/${id}.json}`,
      },
    ),
  )
  return { since, superseded: null }
}

type EditionField = Extract<Field, { readonly kind: 'edition' }>

function editionFields(field: Field): EditionField[] {
  if (field.kind === 'edition') return [field]
  if (field.kind === 'list') return field.items.flatMap(editionFields)
  return field.kind === 'record' ? Object.values(field.fields).flatMap(editionFields) : []
}

async function readAt(
  named: string,
  span: Span,
  outline: Outline,
  { workspace, isWhole, report }: EditionMeans,
): Promise<Edition | null> {
  const { path, read } = find(workspace, outline, named)
  const tell = (code: Code, message: string, hint: string): null => {
    report(diagnose(code, span, message, { hint }))
    return null
  }
  if (read.kind !== 'read') {
    const code = ({ missing: 'file-missing', outside: 'path-outside-workspace' } as const)[
      read.kind as 'missing' | 'outside'
    ]
    return tell(code ?? 'file-unreadable', explainRead(path, read), HINT)
  }
  const reading = await readEdition(read.bytes)
  if (reading.kind === 'problem') return tell('edition-unusable', `${path} ${reading.problem}.`, reading.hint)
  if (!isWhole(read.bytes))
    tell(
      'edition-changed',
      `${path} is not as it was built: what it says of the earlier edition is in doubt.`,
      'Take the file from where it was kept when it was handed out.',
    )
  const { audience } = reading.edition.head
  if (audience !== null && audience !== outline.audience)
    tell(
      'edition-for-others',
      `${path} was built for ${audience}, and this is built for ${outline.audience ?? 'everybody'}.`,
      '',
    )
  if (path.startsWith(`output/${outline.id}/`))
    tell(
      'edition-overwritten',
      `${path} is written anew by each build of this outline.`,
      `Copy it to where it stays, and name the copy.`,
    )
  return reading.edition
}

const HINT =
  'Name a provenance.json, a deck (HTML) or a PDF inside the workspace; paths start at the outline’s folder or at the root.'

/** For a folder, the provenance in it. For an audience, the file of that name with the audience's behind it, where there is one. */
function find(workspace: Workspace, { file, audience }: Outline, named: string): NamedFile {
  const at = (name: string): NamedFile => readNamedFile(workspace, file, name)
  const own = audience === null ? null : at(named.replace(/(\.\w+)?$/, `-${audience}$1`))
  const found = own !== null && own.read.kind === 'read' ? own : at(named)
  return found.read.kind === 'folder' ? at(`${named.replace(/\/+$/, '')}/provenance.json`) : found
}
