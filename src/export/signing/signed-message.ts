import { constants, createHash, verify, X509Certificate } from 'node:crypto'
import type { Asn1 } from 'node-forge'

/** A detached signature as it was read: a SignedData with one signer and signed attributes (CMS, RFC 5652, section 5). */
export interface SignedMessage {
  /** The certificate whose key has made it; null where none that it brings has, or where that one was altered. */
  readonly signer: X509Certificate | null
  /** The certificate that `signer` was issued by, its own for one that is self-signed; null where it is not there. */
  readonly issuer: X509Certificate | null
  /** When it was made, by the clock of whoever made it (RFC 5652, 11.3); null where it does not say. */
  readonly signedAt: Date | null
  /** Whether these bytes, all parts in order, are what was signed. */
  readonly isOf: (parts: readonly Uint8Array[]) => boolean
}

/** Reads a signature in DER, or in BER with zeroes behind it. Throws where it is none, or of a kind that is not read here. */
export async function readSignedMessage(bytes: Uint8Array): Promise<SignedMessage> {
  const { default: forge } = await import('node-forge')
  const { asn1, util } = forge
  const buffer = util.createBuffer(Buffer.from(bytes).toString('latin1'))
  const message = asn1.fromDer(buffer, { parseAllBytes: false, decodeBitStrings: false })
  if (/[^\0]/.test(buffer.getBytes())) throw new Error('There is something behind the signature.')

  const content = partsOf(partsOf(partsOf(message)[1])[0])
  const bundle = content.find(({ tagClass, type }) => tagClass === asn1.Class.CONTEXT_SPECIFIC && type === 0)
  const signers = partsOf(content.at(-1))
  const [, , hashKind, attributes, signatureKind, signature] = partsOf(signers[0])
  if (signers.length !== 1 || attributes?.tagClass !== asn1.Class.CONTEXT_SPECIFIC)
    throw new Error('It has other than one signer, or no signed attributes.')

  const hash = HASHES[oidIn(hashKind)]
  if (hash === undefined) throw new Error('Its hash is not known, or is weak.')
  const digest = attribute(forge.pki.oids.messageDigest)?.value
  const time = attribute(forge.pki.oids.signingTime)
  const certificates = partsOf(bundle).map(certificate => new X509Certificate(derOf(certificate)))
  const signed = derOf(asn1.create(asn1.Class.UNIVERSAL, asn1.Type.SET, true, partsOf(attributes)))
  const padding = oidIn(signatureKind) === RSASSA_PSS ? { padding: constants.RSA_PKCS1_PSS_PADDING } : {}
  const own = Buffer.from(String(signature?.value), 'latin1')
  const made = certificates.find(({ publicKey }) => verify(hash, signed, { key: publicKey, ...padding }, own))
  const above = made && certificates.filter(({ subject }) => subject === made.issuer)
  const issuer = above?.find(({ publicKey }) => made?.verify(publicKey)) ?? null
  // What it says was not what its issuer has signed.
  const isAltered = issuer === null && above !== undefined && above.length > 0
  return {
    signer: isAltered ? null : (made ?? null),
    issuer,
    signedAt: time ? dateOf(time) : null,
    isOf: parts => {
      const hashed = createHash(hash)
      for (const part of parts) hashed.update(part)
      return digest === hashed.digest().toString('latin1')
    },
  }

  function derOf(value: Asn1): Buffer {
    return Buffer.from(asn1.toDer(value).getBytes(), 'latin1')
  }

  function oidIn(sequence: Asn1 | undefined): string {
    return asn1.derToOid(partsOf(sequence)[0]?.value)
  }

  function attribute(oid: string): Asn1 | undefined {
    return partsOf(partsOf(partsOf(attributes).find(part => oidIn(part) === oid))[1])[0]
  }

  function dateOf({ type, value }: Asn1): Date {
    const time = String(value)
    return soundDate(type === asn1.Type.UTCTIME ? asn1.utcTimeToDate(time) : asn1.generalizedTimeToDate(time))
  }
}

/** A date that is one. Throws where it is none: signatures and certificates may hold any characters. */
export function soundDate(date: Date): Date {
  if (Number.isNaN(date.getTime())) throw new Error('That is no date.')
  return date
}

/** What a value is made of; nothing where there is none. */
const partsOf = (value: Asn1 | undefined): readonly Asn1[] =>
  typeof value?.value === 'object' ? value.value : []

/** SHA-2 by its identifiers (RFC 5754, 2). What else there is in signatures, two different files can share. */
const HASHES: Readonly<Record<string, string>> = {
  '2.16.840.1.101.3.4.2.1': 'sha256',
  '2.16.840.1.101.3.4.2.2': 'sha384',
  '2.16.840.1.101.3.4.2.3': 'sha512',
}

/** RFC 4055, 3.1. */
const RSASSA_PSS = '1.2.840.113549.1.1.10'
