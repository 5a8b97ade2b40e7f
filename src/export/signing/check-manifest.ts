import { createHash, createPublicKey, verify } from 'node:crypto'
import type { SignedBy } from '../distribution/manifest.ts'
import { readSignedMessage } from './signed-message.ts'

/**
 * What the signature of a manifest tells. `whole`: by the key that the manifest names, which may be anybody's. `other-key`: whole, and by
 * another.
 */
export type ManifestSignature = 'whole' | 'broken' | 'missing' | 'other-key'

/** Names of the files that stand beside a manifest, by what it is signed with: the signature, and what it is checked with. */
export const SIGNATURE_FILES = {
  ed25519: ['distribution.json.sig', 'distribution-key.pem'],
  certificate: ['distribution.json.p7s', 'distribution-certificate.pem'],
} as const

/** Checks the signature of a manifest; `read` gives the files beside it, null where there is none. */
export async function checkManifest(
  manifest: Uint8Array,
  signedBy: SignedBy,
  read: (name: string) => Uint8Array | null,
): Promise<ManifestSignature> {
  const [signatureName, openName] = SIGNATURE_FILES[signedBy.kind]
  const signature = read(signatureName)
  if (signature === null) return 'missing'
  try {
    return signedBy.kind === 'ed25519'
      ? checkKey(manifest, signature, signedBy, read(openName))
      : await checkCertificate(manifest, signature, signedBy.fingerprint)
  } catch {
    // No key, no certificate or no signature at all.
    return 'broken'
  }
}

/** RFC 8032. The key that lies beside is what others check with: it is to be the same. */
function checkKey(
  manifest: Uint8Array,
  signature: Uint8Array,
  { publicKey, fingerprint }: Extract<SignedBy, { kind: 'ed25519' }>,
  beside: Uint8Array | null,
): ManifestSignature {
  const der = Buffer.from(publicKey, 'base64')
  const key = createPublicKey({ key: der, format: 'der', type: 'spki' })
  if (!verify(null, manifest, key, signature)) return 'broken'
  const isNamed = createHash('sha256').update(der).digest('hex') === fingerprint
  const isSame =
    beside === null ||
    createPublicKey(Buffer.from(beside)).export({ format: 'der', type: 'spki' }).equals(der)
  return isNamed && isSame ? 'whole' : 'other-key'
}

/**
 * By a detached signature. Whether the certificate was valid, and who has issued it, is not looked at: whose it is, is known by
 * its fingerprint.
 */
async function checkCertificate(
  manifest: Uint8Array,
  signature: Uint8Array,
  fingerprint: string,
): Promise<ManifestSignature> {
  const { signer, isOf } = await readSignedMessage(signature)
  if (signer === null || !isOf([manifest])) return 'broken'
  return signer.fingerprint256.replaceAll(':', '').toLowerCase() === fingerprint ? 'whole' : 'other-key'
}
