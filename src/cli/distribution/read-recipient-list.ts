import { readFileSync, statSync } from 'node:fs'
import { relative, resolve } from 'node:path'
import { diagnose, type Report } from '../../diagnostics/diagnostic.ts'
import { explainFileError } from '../../diagnostics/environment-error.ts'
import type { ReadSource } from '../../diagnostics/frame.ts'
import type { RecipientList } from '../../model/recipient.ts'
import { readRecipients } from '../../recipients/read-recipients.ts'
import { findMissingCharacters } from '../../render/fonts/fonts.ts'
import type { PackageFiles } from '../../workspace.ts'
import type { Environment } from '../environment.ts'

export interface GivenList {
  /** Null where there are mistakes in it; they were reported. */
  readonly list: RecipientList | null
  /** Reads the list as it may be shown, without passwords, and all other files by `read`. */
  readonly reader: (read: ReadSource) => ReadSource
}

const MOST_BYTES = 16 * 1024 * 1024

/** Reads the list that `--recipients` names, and reports what is wrong with it, characters that no font has too. */
export async function readRecipientList(
  named: string,
  { cwd }: Environment,
  files: PackageFiles,
  report: Report,
): Promise<GivenList> {
  const path = resolve(cwd, named)
  const file = relative(cwd, path).replaceAll('\\', '/')
  const unread = (code: 'file-missing' | 'file-unreadable', message: string): GivenList => {
    report(diagnose(code, { file, start: 0, end: 0 }, message))
    return { list: null, reader: read => other => (other === file ? null : read(other)) }
  }
  let bytes: Uint8Array
  try {
    const { size } = statSync(path)
    if (size > MOST_BYTES) return unread('file-unreadable', `${file} is larger than 16 MiB.`)
    bytes = readFileSync(path)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT')
      return unread('file-missing', `${file} does not exist.`)
    return unread('file-unreadable', `${file} cannot be read: ${explainFileError(error)}.`)
  }
  const { list, shown } = await readRecipients(file, bytes, report)
  if (list !== null) await reportMissingCharacters(list, files, report)
  return { list, reader: read => other => (other === file ? shown : read(other)) }
}

async function reportMissingCharacters(
  list: RecipientList,
  files: PackageFiles,
  report: Report,
): Promise<void> {
  const texts = list.recipients.map(({ name, organisation }) => `${name} ${organisation ?? ''}`)
  const missing = await findMissingCharacters(texts.join('\n'), { read: files.dependency })
  for (const { character, code, package: brings } of missing) {
    const name = `U+${code.toString(16).toUpperCase().padStart(4, '0')}`
    const first = list.recipients[texts.findIndex(text => text.includes(character))]
    if (first === undefined) continue
    report(
      diagnose('glyph-missing', first.span, `No embedded font has the character ${character} (${name}).`, {
        hint: brings ? `npm install ${brings}` : 'Write the name otherwise.',
      }),
    )
  }
}
