import {
  createHash,
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  type KeyObject,
  sign,
} from 'node:crypto'
import { EnvironmentError } from '../../diagnostics/environment-error.ts'
import type { SignedBy } from '../distribution/manifest.ts'
import type { Certificate } from './certificate.ts'

/** What signs the manifest of a distribution. */
export interface ManifestSigner {
  readonly signedBy: SignedBy
  /** The files that are written beside the manifest: its signature, and what it is checked with. */
  readonly files: (
    manifest: string,
  ) => Promise<readonly { readonly name: string; readonly content: string | Uint8Array }[]>
}

/** A new Ed25519 key (RFC 8032) as PEM. */
export const newSigningKey = (): string =>
  generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' }).toString()

/** A signer by an Ed25519 key in PEM. `name` is how the user names its file. Throws an EnvironmentError where it is no such key. */
export function keySigner(pem: string | Uint8Array, name: string): ManifestSigner {
  const key = openKey(pem, name)
  const open = createPublicKey(key)
  const bytes = open.export({ type: 'spki', format: 'der' })
  const fingerprint = createHash('sha256').update(bytes).digest('hex')
  return {
    signedBy: { kind: 'ed25519', publicKey: bytes.toString('base64'), fingerprint },
    files: async manifest => [
      { name: 'distribution.json.sig', content: sign(null, Buffer.from(manifest), key) },
      { name: 'distribution-key.pem', content: open.export({ type: 'spki', format: 'pem' }).toString() },
    ],
  }
}

function openKey(pem: string | Uint8Array, name: string): KeyObject {
  const remedy =
    'Name an Ed25519 key (openssl genpkey -algorithm ed25519 -out key.pem) or a PKCS #12 file with --sign FILE.'
  let key: KeyObject
  try {
    key = createPrivateKey(Buffer.from(pem))
  } catch (cause) {
    throw new EnvironmentError(`${name} is no key that can sign.`, remedy, { cause })
  }
  if (key.asymmetricKeyType !== 'ed25519') throw new EnvironmentError(`${name} is no Ed25519 key.`, remedy)
  return key
}

/** A signer by the sender's certificate: a detached signature (CMS, RFC 5652). */
export const certificateSigner = (certificate: Certificate): ManifestSigner => ({
  signedBy: { kind: 'certificate', subject: certificate.subject, fingerprint: certificate.fingerprint },
  files: async manifest => [
    { name: 'distribution.json.p7s', content: await certificate.sign(Buffer.from(manifest)) },
    { name: 'distribution-certificate.pem', content: certificate.pem },
  ],
})
