import { beforeAll, describe, expect, it } from 'vitest'
import { openFinished } from '../../../src/export/pdf/stamps/finished-pdf.ts'
import { updateAfter } from '../../../src/export/pdf/stamps/stamp-seal.ts'
import { EMPTY_SEAL, SHOWN_SEAL, sealPdf, verifySeal } from '../../../src/export/seal.ts'
import { type Certificate, openCertificate } from '../../../src/export/signing/certificate.ts'
import { isOfFile, signaturesIn, validityOf } from '../../../src/export/signing/pdf-signatures.ts'
import { signPdf, withSignatureField } from '../../../src/export/signing/sign-pdf.ts'
import { madeCertificate } from '../../support/certificate.ts'
import { sealedPdf } from '../../support/sealed-pdf.ts'

const open = (name: string, from: number, to: number): Promise<Certificate> =>
  openCertificate({
    name: 'sender.p12',
    bytes: madeCertificate(name, 'secret', from, to),
    password: 'secret',
    now: Date.UTC(from, 6),
  })

let sender: Certificate
let signed: Buffer
beforeAll(async () => {
  sender = await open('Harbour "Desk", East', 2020, 2090)
  signed = await signPdf(withSignatureField(sealedPdf()), sender)
})

/** The same file with other bytes at the first place, or behind the last, where some stand. */
function changed(file: Buffer, from: string, to: string): Buffer {
  const at = file.indexOf(from)
  if (at === -1) throw new Error(`${from} is not there.`)
  return Buffer.concat([file.subarray(0, at), Buffer.from(to), file.subarray(at + from.length)])
}

/** The digits of the signature, changed. */
function withDigits(file: Buffer, change: (digits: string) => string): Buffer {
  const digits = /\/Contents <([0-9a-f]+)>/.exec(file.toString('latin1'))?.[1] ?? ''
  return changed(file, digits, change(digits))
}

const hexOf = (text: string): string => Buffer.from(text).toString('hex')

const only = async (file: Uint8Array) => {
  const [signature, ...others] = await signaturesIn(file)
  if (signature === undefined || others.length > 0) throw new Error('There is other than one signature.')
  return signature
}

describe('the signature of a file', () => {
  it('covers all of it, and tells whose it is and since when', async () => {
    const before = Date.now() - 60_000
    const signature = await only(signed)
    expect(signature).toMatchObject({
      state: 'whole',
      covers: { kind: 'all' },
      signer: {
        subject: 'Harbour "Desk", East',
        issuer: 'Harbour "Desk", East',
        issued: 'by-itself',
        fingerprint: sender.fingerprint,
        from: new Date(Date.UTC(2020, 0)),
        until: new Date(Date.UTC(2090, 0)),
      },
    })
    expect(signature.signedAt?.getTime()).toBeGreaterThan(before)
    expect(validityOf(signature)).toBe('valid')
    expect(isOfFile(signature)).toBe(true)
  })

  it('is by a certificate that had expired by then', async () => {
    const late = await signPdf(withSignatureField(sealedPdf()), await open('Old desk', 2010, 2012))
    expect(validityOf(await only(late))).toBe('expired')
  })

  it('is none where there is none', async () => {
    expect(await signaturesIn(sealedPdf())).toEqual([])
    expect(await signaturesIn(Buffer.from('<p>/ByteRange [0 1 2 3]'))).toEqual([])
  })
})

describe('an altered file', () => {
  it.each(['(One)', '/FT /Sig', '/SubFilter', '/CitedeckSeal ('])(
    'does not fit its signature where %s was changed',
    async text => {
      const altered = changed(signed, text, text.replace(/[a-z](?=[^a-z]*$)/, 'x'))
      expect(await only(altered)).toMatchObject({ state: 'changed', signer: { subject: /Desk/ } })
    },
  )

  it('does not fit its signature when it was sealed anew', async () => {
    const emptied = changed(signed, verifySeal(signed).kind === 'whole' ? sealOf(signed) : '', EMPTY_SEAL)
    const sealed = sealPdf(changed(emptied, '(One)', '(Two)'))
    expect(verifySeal(sealed).kind).toBe('whole')
    expect((await only(sealed)).state).toBe('changed')
  })

  it('is signed up to what was added, though the whole was sealed anew', async () => {
    const file = openFinished(signed)
    const digits = `${SHOWN_SEAL}00000000) Tj`
    const content = Buffer.from(`<</Title (Other) /CitedeckSeal (${EMPTY_SEAL})>> % ${digits}`)
    const sealed = sealPdf(Buffer.concat([signed, updateAfter(file, [{ number: 1, content }])]))
    expect(verifySeal(sealed).kind).toBe('whole')
    const signature = await only(sealed)
    const added = sealed.length - signed.length
    expect(signature).toMatchObject({ state: 'whole', covers: { kind: 'beginning', added } })
    expect(isOfFile(signature)).toBe(false)
  })

  it('is shorter than what was signed', async () => {
    const signature = await only(signed.subarray(0, -1))
    expect(signature).toMatchObject({ state: 'changed', covers: { kind: 'other' } })
  })
})

describe('an altered signature', () => {
  it('is not made by the key of its certificate', async () => {
    const altered = withDigits(signed, digits => {
      const last = digits.replace(/(?:00)*$/, '')
      return `${last.slice(0, -2)}${last.endsWith('11') ? '22' : '11'}${digits.slice(last.length)}`
    })
    expect(await only(altered)).toMatchObject({ state: 'broken', signer: null })
  })

  it('is broken where its certificate was given another name', async () => {
    const altered = withDigits(signed, digits => digits.replaceAll(hexOf('East'), hexOf('West')))
    expect(await only(altered)).toMatchObject({ state: 'broken', signer: null })
  })

  it('is none with other bytes behind it', async () => {
    const altered = withDigits(signed, digits => digits.replace(/00$/, '01'))
    expect(verifySeal(altered).kind).toBe('whole')
    expect(await only(altered)).toMatchObject({ state: 'unreadable', signer: null })
  })

  it('is none of anything but digits', async () => {
    expect((await only(withDigits(signed, digits => 'f'.repeat(digits.length)))).state).toBe('unreadable')
  })

  it('leaves out more than itself', async () => {
    const parts = ['%PDF-1.7 /ByteRange [0 50 ', '] pad', '%%EOF'] as const
    const build = (digits: string): Buffer => {
      const hidden = `(hidden)<${digits}>`
      const head = `${parts[0]}${50 + hidden.length} ${parts[2].length}${parts[1]}`.padEnd(50)
      return Buffer.from(`${head}${hidden}${parts[2]}`)
    }
    const room = 2 * (await sender.sign(Buffer.alloc(0))).length + 64
    const empty = build('0'.repeat(room))
    const covered = Buffer.concat([empty.subarray(0, 50), empty.subarray(-parts[2].length)])
    const file = build((await sender.sign(covered)).toString('hex').padEnd(room, '0'))
    expect((await only(file)).covers).toEqual({ kind: 'other' })
  })
})

function sealOf(file: Uint8Array): string {
  const check = verifySeal(file)
  return check.kind === 'unsealed' ? '' : check.seal
}
