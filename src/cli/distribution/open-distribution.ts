import { basename, join } from 'node:path'
import type { Report } from '../../diagnostics/diagnostic.ts'
import type { ReadSource } from '../../diagnostics/frame.ts'
import type { BuiltDocument } from '../../documents/built-document.ts'
import type { StartedBrowser } from '../../export/browser/launch.ts'
import type { Briefing } from '../../model/briefing.ts'
import type { StampStyle } from '../../model/recipient.ts'
import type { Session } from '../../session.ts'
import type { Environment } from '../environment.ts'
import type { Terminal } from '../terminal.ts'
import { UsageError } from '../usage-error.ts'

export interface DistributionOptions {
  readonly recipients?: string
  readonly stamp?: StampStyle
  readonly sign?: string
}

/** What `--recipients` asks for, its list read and its signer opened before anything is built. */
export interface OpenDistribution {
  readonly reader: (read: ReadSource) => ReadSource
  /** Makes the copies of the PDFs among some documents in `folder`; returns the paths of all files. */
  readonly write: (
    briefing: Briefing,
    documents: readonly BuiltDocument[],
    folder: string,
    browser: StartedBrowser,
  ) => Promise<readonly string[]>
}

/** Null where no list of recipients is named. Reports mistakes in the list; throws where nothing can sign. */
export async function openDistribution(
  { recipients, stamp, sign }: DistributionOptions,
  session: Session,
  report: Report,
  environment: Environment,
  terminal: Terminal,
): Promise<OpenDistribution | null> {
  if (recipients === undefined) {
    if (stamp !== undefined || sign !== undefined)
      throw new UsageError('--stamp and --sign are for copies: name their list with --recipients FILE.')
    return null
  }
  const { readRecipientList } = await import('./read-recipient-list.ts')
  const { list, reader } = await readRecipientList(recipients, environment, session.packageFiles, report)
  const { openSigner } = await import('./open-signer.ts')
  const signer = list === null ? null : await openSigner(sign, environment)
  return {
    reader,
    async write(briefing, documents, folder, browser) {
      if (list === null || signer === null) return []
      const { distribute } = await import('./distribute.ts')
      const given = documents.flatMap(({ name, content }) =>
        isGivenOut(name) ? [{ stem: basename(name, '.pdf'), content: Buffer.from(content) }] : [],
      )
      const request = { list, stamp, signer, folder: join(folder, 'copies'), browser }
      return distribute(session, briefing, given, request, environment, terminal)
    },
  }
}

/** Whether a file is given out in copies, and lies nowhere without a stamp. */
export const isGivenOut = (name: string): boolean => name.endsWith('.pdf')
