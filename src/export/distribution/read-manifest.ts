import { basename } from 'node:path'
import { type Data, isRecord, number, oneOf, record, records, text } from '../../editions/plain-data.ts'
import type { CopyEntry, Distribution, SignedBy } from './manifest.ts'

/** A manifest as it was found. */
export type ManifestReading =
  | { readonly kind: 'read'; readonly distribution: Distribution }
  /** By a later citedeck, in another form. */
  | { readonly kind: 'newer'; readonly generator: string }
  /** It says that it is one, and cannot be read. */
  | { readonly kind: 'illegible' }
  /** Nothing that citedeck has written. */
  | { readonly kind: 'other' }

/** Reads the text of a manifest. Nothing is believed of it: whoever has the folder can have written it. */
export function readManifest(json: string): ManifestReading {
  let data: unknown
  try {
    data = JSON.parse(json)
  } catch {
    return { kind: json.includes('citedeck-distribution') ? 'illegible' : 'other' }
  }
  if (!isRecord(data) || data['type'] !== 'citedeck-distribution') return { kind: 'other' }
  const format = number(data['format'])
  const generator = text(data['generator']) ?? ''
  if (format !== null && format > 1) return { kind: 'newer', generator }
  const signedBy = signerIn(record(data['signedBy']))
  const written = records(data['copies'])
  const copies = written.flatMap(copy => copyIn(copy) ?? [])
  if (format !== 1 || signedBy === null || written.length === 0 || copies.length < written.length)
    return { kind: 'illegible' }
  const document = record(data['document'])
  return {
    kind: 'read',
    distribution: {
      id: text(document['id']) ?? '',
      title: text(document['title']) ?? '',
      edition: number(document['edition']),
      date: text(document['date']) ?? '',
      marking: text(document['marking']) ?? '',
      generator,
      copies,
      signedBy,
    },
  }
}

function signerIn(data: Data): SignedBy | null {
  const kind = oneOf(data['kind'], ['ed25519', 'certificate'])
  const fingerprint = text(data['fingerprint'])
  if (fingerprint === null || kind === null) return null
  return kind === 'ed25519'
    ? { kind, publicKey: text(data['publicKey']) ?? '', fingerprint }
    : { kind, subject: text(data['subject']) ?? '', fingerprint }
}

/** A line of a manifest or of a journal. Copies lie beside it: a path that leads elsewhere is none. */
export function copyIn(data: Data): CopyEntry | null {
  const [file, sha256, copyNumber] = [text(data['file']), text(data['sha256']), number(data['number'])]
  if (file === null || file !== basename(file) || sha256 === null || copyNumber === null) return null
  return {
    number: copyNumber,
    name: text(data['name']) ?? '',
    organisation: text(data['organisation']),
    file,
    sha256,
    seal: (text(data['seal']) ?? '').replace(/^sha256:/, ''),
    shown: text(data['shown']),
    isLocked: data['locked'] === true,
    isSigned: data['signed'] === true,
  }
}
