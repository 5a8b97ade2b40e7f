import { createHash, createPublicKey, verify, X509Certificate } from 'node:crypto'
import type { Asn1 } from 'node-forge'
import type { SignedBy } from '../distribution/manifest.ts'

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
 * A detached signature of the manifest (CMS, RFC 5652, 5.4): its signed attributes hold the hash of the manifest, and the
 * signature is of these, as a SET. Whether the certificate was valid, and who has issued it, is not looked at.
 */
async function checkCertificate(
  manifest: Uint8Array,
  signature: Uint8Array,
  fingerprint: string,
): Promise<ManifestSignature> {
  const { default: forge } = await import('node-forge')
  const { asn1, pki, pkcs7, util } = forge
  const bytes = util.createBuffer(Buffer.from(signature).toString('latin1'))
  const { certificates, rawCapture } = pkcs7.messageFromAsn1(asn1.fromDer(bytes))
  const attributes = rawCapture.authenticatedAttributes
  const digest = attributes
    .map(attribute => attribute.value as readonly Asn1[])
    .find(([type]) => type !== undefined && asn1.derToOid(type.value) === pki.oids.messageDigest)?.[1]
  const [stated] = digest?.value ?? []
  const hashed = createHash('sha256').update(manifest).digest().toString('latin1')
  if (typeof stated !== 'object' || stated.value !== hashed) return 'broken'
  const set = asn1.create(asn1.Class.UNIVERSAL, asn1.Type.SET, true, attributes)
  const signed = Buffer.from(asn1.toDer(set).getBytes(), 'latin1')
  const own = Buffer.from(rawCapture.signature, 'latin1')
  const signers = certificates
    .map(certificate => new X509Certificate(pki.certificateToPem(certificate)))
    .filter(({ publicKey }) => verify('sha256', signed, publicKey, own))
  if (signers.length === 0) return 'broken'
  const isNamed = signers.some(
    ({ fingerprint256 }) => fingerprint256.replaceAll(':', '').toLowerCase() === fingerprint,
  )
  return isNamed ? 'whole' : 'other-key'
}
