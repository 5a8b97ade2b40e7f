import { generateKeyPairSync } from 'node:crypto'
import { createRequire } from 'node:module'

const forge = createRequire(import.meta.url)('node-forge')

/** A PKCS #12 file with a certificate of its own making, valid from one year to another. */
export function madeCertificate(name: string, password: string, from: number, to: number): Buffer {
  const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
  const key = forge.pki.privateKeyFromPem(privateKey.export({ type: 'pkcs1', format: 'pem' }))
  const certificate = forge.pki.createCertificate()
  certificate.publicKey = forge.pki.publicKeyFromPem(publicKey.export({ type: 'spki', format: 'pem' }))
  certificate.serialNumber = '01'
  certificate.validity.notBefore = new Date(Date.UTC(from, 0, 1))
  certificate.validity.notAfter = new Date(Date.UTC(to, 0, 1))
  certificate.setSubject([{ name: 'commonName', value: name }])
  certificate.setIssuer([{ name: 'commonName', value: name }])
  certificate.sign(key, forge.md.sha256.create())
  const packed = forge.pkcs12.toPkcs12Asn1(key, [certificate], password, { algorithm: '3des' })
  return Buffer.from(forge.asn1.toDer(packed).getBytes(), 'latin1')
}
