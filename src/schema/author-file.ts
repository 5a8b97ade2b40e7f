import { diagnose, type Report } from '../diagnostics/diagnostic.ts'
import type { FileRead, Workspace } from '../workspace.ts'
import { decodeUtf8 } from '../yaml/decode-utf8.ts'
import { readYaml, type YamlFile } from '../yaml/read-yaml.ts'
import { checkShape } from './check-shape.ts'
import type { Validator } from './compiled-schema.ts'
import type { JsonSchema } from './json-schema.ts'

/** A schema with its compiled validator. */
export interface Shape {
  readonly schema: JsonSchema
  readonly validate: Validator
}

/**
 * One of the author's YAML files, read and held against its shape. Reports whatever is wrong with it. Null where
 * nothing can be done with it; `sound` is false where its data does not fit the shape.
 */
export function readAuthorFile(
  workspace: Workspace,
  path: string,
  shape: Shape,
  report: Report,
): { readonly yaml: YamlFile; readonly sound: boolean } | null {
  const text = readText(workspace, path, report)
  return text === null ? null : readAuthorText(path, text, shape, report)
}

/** The same for its text, or for some of its entries alone: places are offsets into what is given. */
export function readAuthorText(
  path: string,
  text: string,
  shape: Shape,
  report: Report,
): { readonly yaml: YamlFile; readonly sound: boolean } | null {
  const read = readYaml(path, text, report)
  if (read === null) return null
  // A list of entries that holds only comments so far has none.
  const yaml = read.data === '' && shape.schema.patternProperties ? { ...read, data: {} } : read
  const fits = checkShape(yaml, [], yaml.data, shape.schema, shape.validate, report)
  return { yaml, sound: yaml.sound && fits }
}

/** Longest file of the author's own, in bytes. */
const AUTHOR_FILE_LIMIT = 16 * 1024 * 1024

/** Text of a file of the author's; reports and gives null where there is none. */
export function readText(workspace: Workspace, path: string, report: Report): string | null {
  const span = { file: path, start: 0, end: 0 }
  const read = workspace.read(path, AUTHOR_FILE_LIMIT)
  if (read.kind !== 'read') {
    report(
      diagnose(
        read.kind === 'missing'
          ? 'file-missing'
          : read.kind === 'outside'
            ? 'path-outside-workspace'
            : 'file-unreadable',
        span,
        explainRead(path, read),
      ),
    )
    return null
  }
  const decoded = decodeUtf8(read.bytes)
  if (decoded.kind === 'text') return decoded.text
  report(
    diagnose(
      'file-not-utf8',
      { file: path, start: decoded.place, end: decoded.place + 1 },
      `${path} is not UTF-8: byte ${decoded.offset + 1} is the first that does not fit.`,
      { hint: 'Save it as UTF-8.' },
    ),
  )
  return null
}

/** Why a file gave no bytes, in a sentence. */
export function explainRead(path: string, read: Exclude<FileRead, { kind: 'read' }>): string {
  switch (read.kind) {
    case 'missing':
      return `${path} does not exist.`
    case 'folder':
      return `${path} is a folder.`
    case 'outside':
      return `${path} leads out of the workspace.`
    case 'too-large':
      return `${path} has ${megabytes(read.size)}; at most ${megabytes(read.limit)} are read.`
    case 'unreadable':
      return `${path} cannot be read (${read.reason}).`
  }
}

const megabytes = (bytes: number): string =>
  `${(bytes / 1024 / 1024).toFixed(bytes < 10 * 1024 * 1024 ? 1 : 0)} MiB`
