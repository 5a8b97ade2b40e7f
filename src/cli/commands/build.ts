import { dirname, relative } from 'node:path'
import { collectDiagnostics } from '../../diagnostics/collect-diagnostics.ts'
import { type DocumentKind, needsBrowser } from '../../documents/built-document.ts'
import type { StartedBrowser } from '../../export/browser/launch.ts'
import { outlineId } from '../../outline/outline-id.ts'
import type { Workspace } from '../../workspace.ts'
import { startBrowserFor, startWhenAsked } from '../browser.ts'
import { type BuildJob, type BuildOptions, writeDocuments } from '../build-job.ts'
import { diagnosticsToJson, printDiagnostics, sourceReader } from '../diagnostic-list.ts'
import type { Environment } from '../environment.ts'
import { type ExitCode, exitCodeOf } from '../exit-code.ts'
import { leftToJson, sayLeft } from '../left-files-output.ts'
import { allOutlines, locateWorkspace } from '../locate-workspace.ts'
import type { Terminal } from '../terminal.ts'
import { UsageError } from '../usage-error.ts'

/** Checks outlines and writes what is made of them; nothing is written where anything is wrong. */
export async function build(
  given: readonly string[],
  options: BuildOptions,
  environment: Environment,
  terminal: Terminal,
): Promise<ExitCode> {
  const { workspace, outlines } = locateWorkspace(environment.cwd, given)
  if (options.out !== undefined && outlines.length > 1)
    throw new UsageError('--out takes one outline: files of several would lie in one folder.')
  const twice = outlines.map(outlineId).find((id, index, ids) => ids.indexOf(id) !== index)
  if (twice !== undefined)
    throw new UsageError(`Two outlines would be written to output/${twice}. Build one at a time.`)
  refuseTakenFolders(outlines, options.audience, workspace)
  const kinds = kindsOf(options)
  if (options.recipients !== undefined && !kinds.some(kind => kind === 'pdf' || kind === 'handout'))
    throw new UsageError('--recipients makes copies of PDFs: add --to handout, or --to pdf.')
  const browser = await browserFor(kinds, options, environment, terminal)
  try {
    const diagnostics = collectDiagnostics()
    const exitCode = () => exitCodeOf(diagnostics.sorted(), { strict: options.strict === true })
    const job: BuildJob = {
      ...{ workspace, outlines, kinds, options, environment, terminal, browser },
      isSound: () => exitCode() === 0,
    }
    const { files, copies, left, reader } = await writeDocuments(job, diagnostics.report)
    terminal.progress('')
    const found = diagnostics.sorted()
    const names = [...files, ...copies].map(path => relative(environment.cwd, path) || path)
    const read = reader(sourceReader(workspace))
    const beside = left.map(found => ({
      place: relative(environment.cwd, found.folder) || '.',
      files: found.files,
    }))
    if (options.json) {
      const { root } = workspace
      const printed = { root, files: names, left: beside.flatMap(leftToJson) }
      terminal.out(JSON.stringify({ ...printed, diagnostics: diagnosticsToJson(found, read) }, null, 2))
    } else {
      printDiagnostics(found, read, terminal)
      for (const name of names.slice(0, files.length)) terminal.out(name)
      if (copies.length > 0) terminal.out(sayCopies(names.slice(files.length)))
      const bare = options.attach ? [] : names.slice(0, files.length).filter(name => name.endsWith('.pdf'))
      if (bare.length > 0) terminal.err(`Without their provenance: ${bare.join(', ')}`)
      for (const line of beside.flatMap(sayLeft)) terminal.err(line)
      if (exitCode() !== 0) terminal.err('Nothing was written.')
    }
    return exitCode()
  } finally {
    await browser?.close()
  }
}

/** Who names a design wants a handout. */
export const kindsOf = ({ to, handout }: Pick<BuildOptions, 'to' | 'handout'>): readonly DocumentKind[] =>
  handout === undefined || to.includes('handout') ? to : [...to, 'handout']

/** Hundreds of names would bury the others. */
function sayCopies(names: readonly string[]): string {
  const copies = names.filter(name => name.endsWith('.pdf')).length
  return `${dirname(names[0] ?? '')}: ${copies} ${copies === 1 ? 'copy' : 'copies'}, listed in distribution.json`
}

/** Started early where something is printed. Slides for other programs need one only for the pixels of drawings. */
async function browserFor(
  kinds: readonly DocumentKind[],
  options: BuildOptions,
  environment: Environment,
  terminal: Terminal,
): Promise<StartedBrowser | null> {
  if (needsBrowser(kinds)) return startBrowserFor(options, environment, terminal)
  return kinds.includes('pptx') ? startWhenAsked(options, environment, terminal) : null
}

/** Documents for an audience lie in a folder of their own, so that it can be handed out as it is. */
function refuseTakenFolders(
  outlines: readonly string[],
  audience: string | undefined,
  workspace: Workspace,
): void {
  if (audience === undefined) return
  const ids = allOutlines(workspace).map(outlineId)
  const taken = outlines.map(file => `${outlineId(file)}-${audience}`).find(stem => ids.includes(stem))
  if (taken !== undefined)
    throw new UsageError(`output/${taken} belongs to the outline "${taken}". Rename it, or the audience.`)
}
