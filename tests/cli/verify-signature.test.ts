import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { EMPTY_SEAL, readSeal, sealPdf } from '../../src/export/seal.ts'
import { type Certificate, openCertificate } from '../../src/export/signing/certificate.ts'
import { signPdf, withSignatureField } from '../../src/export/signing/sign-pdf.ts'
import { madeCertificate } from '../support/certificate.ts'
import { type Bench, openBench } from '../support/command.ts'
import { sealedPdf } from '../support/sealed-pdf.ts'

let bench: Bench
let sender: Certificate
beforeAll(async () => {
  bench = openBench({})
  const bytes = madeCertificate('Harbour desk', 'secret', 2020, 2090)
  sender = await openCertificate({ name: 'sender.p12', bytes, password: 'secret', now: Date.UTC(2021) })
})
afterAll(() => bench.remove())

/** A signed copy, or what somebody has made of it. */
async function verify(change: (signed: Buffer) => Uint8Array = signed => signed, ...args: string[]) {
  const signed = await signPdf(withSignatureField(sealedPdf()), sender)
  writeFileSync(join(bench.folder, 'copy.pdf'), change(signed))
  return bench.run('verify', 'copy.pdf', ...args)
}

/** Another text on a page, sealed anew. */
const sealedAnew = (signed: Buffer): Uint8Array =>
  sealPdf(
    Buffer.from(
      signed
        .toString('latin1')
        .replace('(One)', '(Two)')
        .replace(readSeal(signed) ?? '', EMPTY_SEAL),
      'latin1',
    ),
  )

it('tells whose signature a file has, and that its certificate is for the reader to trust', async () => {
  const { exitCode, out } = await verify()
  expect(exitCode).toBe(0)
  expect(out).toContain('Seal: whole.')
  expect(out).toContain('Signature: whole. It covers all of the file but itself')
  expect(out).toMatch(/By Harbour desk, \d{4}-\d\d-\d\d at \d\d:\d\d UTC by the clock of whoever signed\./)
  expect(out).toContain(
    `Its certificate: self-signed; valid then (2020-01-01 to 2090-01-01); SHA-256 ${sender.fingerprint}`,
  )
  expect(out).toContain('is for you to decide')
})

it('refuses a file that was changed and sealed anew, by its signature', async () => {
  const { exitCode, out } = await verify(sealedAnew)
  expect(out).toContain('Seal: whole.')
  expect(out).toContain('Signature: BROKEN. At least one byte of what was signed was changed.')
  expect(out).toContain('REFUSED')
  expect(exitCode).toBe(1)
})

it('tells what was added behind a signature', async () => {
  const { exitCode, out } = await verify(signed => Buffer.concat([signed, Buffer.from('% note\n')]))
  expect(out).toContain('Signature: whole for what it covers; 7 bytes were added behind that')
  expect(exitCode).toBe(1)
})

it('gives all of it as JSON', async () => {
  const { out } = await verify(sealedAnew, '--json')
  expect(JSON.parse(out)).toMatchObject({
    unchanged: false,
    files: [
      {
        seal: { state: 'whole' },
        signatures: [
          {
            state: 'changed',
            covers: { kind: 'all' },
            signer: { subject: 'Harbour desk', issued: 'by-itself', fingerprint: sender.fingerprint },
            signedAt: expect.stringMatching(/^\d{4}-\d\d-\d\dT/),
            validity: 'valid',
          },
        ],
      },
    ],
  })
})
