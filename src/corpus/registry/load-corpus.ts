import { diagnose, type Report } from '../../diagnostics/diagnostic.ts'
import type { Claimant } from '../../model/source.ts'
import type { Span } from '../../model/span.ts'
import { readAuthorFile, type Shape } from '../../schema/author-file.ts'
import { suggestName } from '../../schema/nearest-name.ts'
import type { Workspace } from '../../workspace.ts'
import { declareClaimants } from './claimants.ts'
import type { AuthoredClaimants } from './claimants-schema.ts'

/** The folder of a corpus; null where there is none of this name, which is reported at `asked`, where it is named. */
export function corpusFolder(workspace: Workspace, name: string, asked: Span, report: Report): string | null {
  const names = workspace.list('corpus').filter(folder => workspace.list(`corpus/${folder}`).length > 0)
  if (!name.includes('/') && names.includes(name)) return `corpus/${name}`
  const message =
    name === '' ? 'The outline does not say which corpus it draws on.' : `There is no corpus "${name}".`
  report(
    diagnose('unknown-corpus', asked, message, {
      hint: suggestName(name, names) || 'Make one with `citedeck new corpus NAME`.',
    }),
  )
  return null
}

/** The claimants that a corpus declares in claimants.yaml; none where it has no such file. Reports mistakes in it. */
export function readClaimants(
  workspace: Workspace,
  folder: string,
  shape: Shape,
  report: Report,
): readonly Claimant[] {
  if (!workspace.list(folder).includes('claimants.yaml')) return []
  const read = readAuthorFile(workspace, `${folder}/claimants.yaml`, shape, report)
  return read?.sound ? declareClaimants(read.yaml.data as AuthoredClaimants, read.yaml, report) : []
}
