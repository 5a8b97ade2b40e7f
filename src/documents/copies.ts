import { createHash } from 'node:crypto'
import type { BrowserHandle } from '../export/browser/launch.ts'
import { copyName } from '../export/distribution/copy-name.ts'
import type { CopyEntry } from '../export/distribution/manifest.ts'
import { type Master, openMaster, type StampedCopy } from '../export/pdf/stamps/copy-pdf.ts'
import type { DrawnLine } from '../export/pdf/stamps/drawn-line.ts'
import { readSeal } from '../export/seal.ts'
import type { Certificate } from '../export/signing/certificate.ts'
import { loadWords } from '../layouts/load-words.ts'
import type { Outline } from '../model/outline.ts'
import type { Recipient, RecipientList, StampStyle } from '../model/recipient.ts'
import { openPhrasebook, type Phrasebook } from '../render/words.ts'
import type { Session } from '../session.ts'
import { type LineText, setLines } from './set-lines.ts'

export interface CopyRequest {
  readonly list: RecipientList
  readonly style: StampStyle
  /** With which locked copies can be changed; null for one that nobody knows. */
  readonly ownerPassword: string | null
  /** Signs each copy; null where none is signed. */
  readonly certificate: Certificate | null
}

/** A finished PDF that is given out. */
export interface GivenOut {
  /** Its file's name without its ending. */
  readonly stem: string
  readonly content: Uint8Array
}

/** A copy that can be made. */
export interface CopyPlan {
  readonly file: string
  readonly recipient: Recipient
  /** Whether it is locked: then no two are alike, and its password cannot be seen from outside. */
  readonly isLocked: boolean
  readonly make: () => Promise<{ readonly entry: CopyEntry; readonly parts: readonly Buffer[] }>
}

/**
 * The copies of some finished PDFs, recipient by recipient, none of them made yet. All stamps are set by the browser at once;
 * a copy then costs a few kilobytes of its own.
 */
export async function planCopies(
  session: Session,
  outline: Outline,
  documents: readonly GivenOut[],
  request: CopyRequest,
  browser: BrowserHandle,
): Promise<readonly CopyPlan[]> {
  const { recipients } = request.list
  const phrases = openPhrasebook(outline.lang, loadWords(outline.lang, session.templates, session.report))
  const lines = await setLines(stampTexts(recipients, outline, phrases), browser, {
    read: session.packageFiles.dependency,
  })
  const masters = documents.map(({ stem, content }) => ({ stem, master: openMaster(content) }))
  const highest = Math.max(...recipients.map(({ number }) => number))
  return recipients.flatMap((recipient, index) =>
    masters.map(({ stem, master }): CopyPlan => {
      const file = copyName(stem, recipient, highest)
      const line = lines[index] ?? null
      return {
        file,
        recipient,
        isLocked: isLocked(recipient, request),
        make: () => makeCopy({ file, recipient, line, master }, request),
      }
    }),
  )
}

/** "Copy 7 of 500 · Noor Haddad · Port authority"; where the numbers are the sender's own, without how many there are. */
function stampTexts(
  recipients: readonly Recipient[],
  outline: Outline,
  phrases: Phrasebook,
): readonly LineText[] {
  const isCounted = recipients.every(({ number }, index) => number === index + 1)
  return recipients.map(({ name, organisation, number }) => {
    const inserts = { copy: String(number), copies: String(recipients.length) }
    const copy = phrases.say(isCounted ? 'copy-of' : 'copy-number', inserts)
    return {
      lang: outline.lang,
      dir: outline.dir,
      parts: [copy, name, ...(organisation === null ? [] : [organisation])],
    }
  })
}

const isLocked = ({ password }: Recipient, { ownerPassword }: CopyRequest): boolean =>
  password !== null || ownerPassword !== null

interface Copy {
  readonly file: string
  readonly recipient: Recipient
  readonly line: DrawnLine | null
  readonly master: Master
}

async function makeCopy({ file, recipient, line, master }: Copy, request: CopyRequest) {
  const { name, organisation, number } = recipient
  if (line === null) throw new Error(`The stamp of copy ${number} has no outlines.`)
  const owner = { name, number, count: request.list.recipients.length }
  const stamped = master.copy(owner, { line, style: request.style })
  const { parts, seal, sha256 } = await lockAndSign(stamped, recipient, request)
  const entry: CopyEntry = {
    number,
    name,
    organisation,
    file,
    sha256,
    seal,
    shown: master.showsSeal ? (isLocked(recipient, request) ? stamped.seal : seal).slice(0, 8) : null,
    isLocked: isLocked(recipient, request),
    isSigned: request.certificate !== null,
  }
  return { entry, parts }
}

async function lockAndSign(
  copy: StampedCopy,
  recipient: Recipient,
  request: CopyRequest,
): Promise<Omit<StampedCopy, 'parts'> & { readonly parts: readonly Buffer[] }> {
  const { certificate, ownerPassword } = request
  if (!isLocked(recipient, request) && certificate === null) return copy
  const { lockPdf } = await import('../export/pdf/locking/lock-pdf.ts')
  const { signPdf, withSignatureField } = await import('../export/signing/sign-pdf.ts')
  const whole = Buffer.concat(copy.parts)
  const prepared = certificate === null ? whole : withSignatureField(whole)
  const locked = isLocked(recipient, request)
    ? lockPdf(prepared, { user: recipient.password, owner: ownerPassword })
    : prepared
  const finished = certificate === null ? locked : await signPdf(locked, certificate)
  const sha256 = createHash('sha256').update(finished).digest('hex')
  return { parts: [finished], seal: readSeal(finished) ?? '', sha256 }
}
