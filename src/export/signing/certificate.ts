import { X509Certificate } from 'node:crypto'
import type { Certificate as ForgeCertificate, PublicKey } from 'node-forge'
import { EnvironmentError } from '../../diagnostics/environment-error.ts'

/** The sender's certificate with its key, ready to sign. */
export interface Certificate {
  /** Whom it names. */
  readonly subject: string
  /** SHA-256 of the certificate, in hexadecimal digits. */
  readonly fingerprint: string
  readonly pem: string
  /** A detached signature of some bytes in DER (CMS, RFC 5652), with the certificates that it is checked by. */
  readonly sign: (bytes: Buffer) => Promise<Buffer>
}

export interface CertificateFile {
  /** As the user names it. */
  readonly name: string
  /** PKCS #12 (RFC 7292). */
  readonly bytes: Uint8Array
  readonly password: string
  /** Milliseconds since 1970: when it is to be valid. */
  readonly now: number
}

/**
 * Opens a certificate. Throws an EnvironmentError where the password does not open it, where it is no certificate with an
 * RSA key, and where it is not valid now.
 */
export async function openCertificate({ name, bytes, password, now }: CertificateFile): Promise<Certificate> {
  const { default: forge } = await import('node-forge')
  const { key, certificates, own } = await unpack({ name, bytes, password, now })
  const { notBefore, notAfter } = own.validity
  const subject = (own.subject.getField('CN') ?? own.subject.getField('O'))?.value ?? name
  if (now > notAfter.getTime())
    throw new EnvironmentError(
      `The certificate of ${subject} (${name}) expired on ${dayOf(notAfter)}.`,
      RENEW,
    )
  if (now < notBefore.getTime())
    throw new EnvironmentError(
      `The certificate of ${subject} (${name}) is valid from ${dayOf(notBefore)}.`,
      RENEW,
    )
  const { P12Signer } = await import('@signpdf/signer-p12')
  // Unpacked and packed again: the time that a password takes on purpose is taken once, not for every signature.
  const packed = forge.pkcs12.toPkcs12Asn1(key, certificates, '', { algorithm: '3des', count: 1 })
  const open = Buffer.from(forge.asn1.toDer(packed).getBytes(), 'latin1')
  const pem = forge.pki.certificateToPem(own)
  const fingerprint = new X509Certificate(pem).fingerprint256.replaceAll(':', '').toLowerCase()
  // A signer reads its certificate up: each signs once.
  const sign = (content: Buffer): Promise<Buffer> => new P12Signer(open, { passphrase: '' }).sign(content)
  return { subject, fingerprint, pem, sign }
}

const RENEW = 'Signatures by it would not be valid. Name another with --sign FILE, or build without it.'

const dayOf = (date: Date): string => date.toISOString().slice(0, 10)

interface Unpacked {
  readonly key: PublicKey
  readonly certificates: readonly ForgeCertificate[]
  /** The one that belongs to the key. */
  readonly own: ForgeCertificate
}

async function unpack({ name, bytes, password }: CertificateFile): Promise<Unpacked> {
  const { default: forge } = await import('node-forge')
  const { certBag, pkcs8ShroudedKeyBag } = forge.pki.oids
  let key: PublicKey | null | undefined
  let certificates: readonly ForgeCertificate[]
  try {
    const der = forge.asn1.fromDer(forge.util.createBuffer(Buffer.from(bytes).toString('latin1')))
    const packed = forge.pkcs12.pkcs12FromAsn1(der, false, password)
    key = packed.getBags({ bagType: pkcs8ShroudedKeyBag })[pkcs8ShroudedKeyBag]?.[0]?.key
    const bags = packed.getBags({ bagType: certBag })[certBag] ?? []
    certificates = bags.flatMap(({ cert }) => cert ?? [])
  } catch (cause) {
    const isPassword = /password|MAC/i.test(cause instanceof Error ? cause.message : '')
    if (isPassword)
      throw new EnvironmentError(
        `The password does not open ${name}.`,
        'Give its password in CITEDECK_CERTIFICATE_PASSWORD, or type it when asked.',
        { cause },
      )
    throw new EnvironmentError(`${name} is no certificate that can sign.`, KINDS, { cause })
  }
  const own = certificates.find(({ publicKey }) => key && publicKey?.n && publicKey.n.compareTo(key.n) === 0)
  if (!key || !own) throw new EnvironmentError(`${name} has no RSA key with its certificate.`, KINDS)
  return { key, certificates, own }
}

const KINDS = 'Name a PKCS #12 file (.p12, .pfx) with an RSA key, or an Ed25519 key in PEM, with --sign FILE.'
