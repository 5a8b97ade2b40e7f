import { createHash } from 'node:crypto'
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { openJournal } from '../../src/export/distribution/journal.ts'
import { type CopyEntry, manifestOf } from '../../src/export/distribution/manifest.ts'
import { openCertificate } from '../../src/export/signing/certificate.ts'
import {
  certificateSigner,
  keySigner,
  type ManifestSigner,
  newSigningKey,
} from '../../src/export/signing/manifest-signature.ts'
import { madeCertificate } from '../support/certificate.ts'
import { type Bench, openBench } from '../support/command.ts'

const KEY = newSigningKey()
const CONTENT = { 'fire-01-sam.pdf': 'The copy of Sam', 'fire-02-noor.pdf': 'The copy of Noor' }

let bench: Bench
afterEach(() => bench.remove())

const entryOf = ([file, content]: readonly [string, string], index: number): CopyEntry => ({
  number: index + 1,
  name: file.includes('sam') ? 'Sam' : 'Noor',
  organisation: null,
  file,
  sha256: createHash('sha256').update(content).digest('hex'),
  seal: '0'.repeat(64),
  shown: null,
  isLocked: false,
  isSigned: false,
})

/** A folder `copies` as a build leaves it, in a workspace of its own. */
async function give(signer: ManifestSigner = keySigner(KEY, 'key.pem')): Promise<void> {
  const manifest = manifestOf({
    id: 'fire',
    title: 'After the fire',
    edition: 2,
    date: '2025-02-20',
    marking: 'TLP:GREEN',
    generator: 'citedeck 1.0.0',
    copies: Object.entries(CONTENT).map(entryOf),
    signedBy: signer.signedBy,
  })
  const files = { ...CONTENT, 'distribution.json': manifest }
  const signature = (await signer.files(manifest)).map(({ name, content }) => [name, content] as const)
  const all = [...Object.entries(files), ...signature].map(
    ([name, content]) => [`copies/${name}`, content] as const,
  )
  bench = openBench(Object.fromEntries(all))
}

const at = (name: string): string => join(bench.folder, 'copies', name)
const verify = (...args: string[]) => bench.run('verify', 'copies', ...args)

describe('verify of copies for recipients', () => {
  it('ends with 0 where all are as the signed manifest has them', async () => {
    await give()
    const { exitCode, out } = await verify()
    expect(out).toContain('Copies of “After the fire”, edition 2, 2025-02-20. All 2 copies are whole.')
    expect(out).toContain('signed by a key with the fingerprint')
    expect(exitCode).toBe(0)
    expect(await bench.run('verify', 'copies/distribution.json')).toEqual({ exitCode, out, err: '' })
  })

  it('says that it was the user’s own key that signed', async () => {
    await give()
    // Where systems keep what programs are told to keep.
    for (const folder of ['.config', 'Library/Application Support', 'AppData/Roaming']) {
      const path = join(bench.folder, folder, 'citedeck')
      mkdirSync(path, { recursive: true })
      writeFileSync(join(path, 'signing-key.pem'), KEY)
    }
    expect((await verify()).out).toContain('signed by your own key')
  })

  it('tells a copy that was changed, one that is missing, and one that nobody has given out', async () => {
    await give()
    writeFileSync(at('fire-01-sam.pdf'), 'The copy of Sal')
    rmSync(at('fire-02-noor.pdf'))
    writeFileSync(at('fire-03-eve.pdf'), 'The copy of Eve')
    writeFileSync(at('letter.txt'), 'Dear Noor')
    const { exitCode, out } = await verify()
    expect(out).toContain('0 of 2 copies are whole.')
    expect(out).toContain('fire-01-sam.pdf (copy 1, Sam) was CHANGED')
    expect(out).toContain('fire-02-noor.pdf (copy 2, Noor) is missing')
    expect(out).toContain('fire-03-eve.pdf is no copy of this distribution')
    expect(out).toContain('no part of it: letter.txt')
    expect(out).toContain('REFUSED')
    expect(exitCode).toBe(1)
    expect(JSON.parse((await verify('--json')).out)).toMatchObject({
      unchanged: false,
      distributions: [
        {
          folder: '',
          state: 'read',
          signature: { state: 'whole' },
          copies: {
            total: 2,
            whole: 0,
            changed: [{ number: 1, name: 'Sam', file: 'fire-01-sam.pdf' }],
            missing: [{ number: 2, name: 'Noor', file: 'fire-02-noor.pdf' }],
          },
          unlisted: ['fire-03-eve.pdf'],
          others: ['letter.txt'],
        },
      ],
    })
  })

  it.each([['letter.txt'], ['notes/fire-01-sam.docx']])('lets %s lie beside them', async name => {
    await give()
    mkdirSync(at('notes'), { recursive: true })
    writeFileSync(at(name), 'Dear Noor')
    expect((await verify()).exitCode).toBe(0)
  })

  it.each<[string, () => void, string]>([
    ['a digit of the manifest was changed', () => edit('distribution.json', '2025', '2026'), 'broken'],
    ['the signature was taken away', () => rmSync(at('distribution.json.sig')), 'missing'],
    ['the signature is none', () => writeFileSync(at('distribution.json.sig'), 'no'), 'broken'],
    [
      'the key beside it is another',
      () => {
        const { publicKey } = keySigner(newSigningKey(), '').signedBy as { publicKey: string }
        const pem = `-----BEGIN PUBLIC KEY-----\n${publicKey}\n-----END PUBLIC KEY-----\n`
        writeFileSync(at('distribution-key.pem'), pem)
      },
      'other-key',
    ],
  ])('refuses copies where %s', async (_, change, state) => {
    await give()
    change()
    const { exitCode, out } = await verify('--json')
    expect(JSON.parse(out)).toMatchObject({ unchanged: false, distributions: [{ signature: { state } }] })
    expect(exitCode).toBe(1)
  })

  it.each([
    [
      'is of a newer form',
      '{"type":"citedeck-distribution","format":2,"generator":"citedeck 9.1.0"}',
      'newer',
    ],
    ['is cut off', '{"type":"citedeck-distribution","format":1,"gen', 'illegible'],
    [
      'leads out of its folder',
      '{"type":"citedeck-distribution","format":1,"signedBy":{"kind":"ed25519","fingerprint":"0"},"copies":[{"number":1,"file":"../fire.pdf","sha256":"0"}]}',
      'illegible',
    ],
  ])('refuses a manifest that %s', async (_, manifest, state) => {
    await give()
    writeFileSync(at('distribution.json'), manifest)
    const { exitCode, out } = await verify('--json')
    expect(JSON.parse(out).distributions).toMatchObject([{ state }])
    expect(exitCode).toBe(1)
  })

  it('tells which copies are whole where the run that made them broke off', async () => {
    await give()
    const journal = openJournal(join(bench.folder, 'copies'), 'basis')
    const [sam, noor] = Object.entries(CONTENT).map(entryOf) as [CopyEntry, CopyEntry]
    journal.write(sam, [Buffer.from(CONTENT['fire-01-sam.pdf'])])
    journal.write(noor, [Buffer.from('half')])
    const { exitCode, out } = await verify()
    expect(out).toContain(
      'broke off; the same build goes on. Of those that it had written, 1 of 2 are whole.',
    )
    expect(out).toContain('REFUSED: copies for recipients are not complete.')
    expect(exitCode).toBe(1)
  })

  it('leaves a file of the same name alone that is another’s', async () => {
    await give()
    writeFileSync(at('distribution.json'), '{"type": "another"}')
    expect((await verify()).exitCode).toBe(2)
  })
})

describe('a manifest that is signed by a certificate', () => {
  const now = Date.UTC(2025, 1, 20)
  const names = ['Harbour Safety Desk', 'Somebody'] as const
  const [desk, somebody] = names.map(name => madeCertificate(name, 'quay', 2024, 2060))
  const certificate = (bytes: Uint8Array = new Uint8Array()) =>
    openCertificate({ name: 'sender.p12', bytes, password: 'quay', now })

  it('is whole, and changed by a digit it is not', async () => {
    await give(certificateSigner(await certificate(desk)))
    const { exitCode, out } = await verify()
    expect(out).toContain('signed by the certificate of Harbour Safety Desk with the fingerprint')
    expect(exitCode).toBe(0)
    edit('distribution.json', 'TLP:GREEN', 'TLP:CLEAR')
    const changed = await verify()
    expect(changed.out).toContain('All 2 copies are as it lists them.\n  Manifest: BROKEN')
    expect(changed.out).toContain('REFUSED: the manifest of the copies')
  })

  it('is not whole where another’s certificate has signed it', async () => {
    const named = certificateSigner(await certificate(desk))
    const other = certificateSigner(await certificate(somebody))
    await give({ signedBy: named.signedBy, files: other.files })
    const { exitCode, out } = await verify()
    expect(out).toContain('was signed or is to be checked by another')
    expect(exitCode).toBe(1)
  })

  it('is not whole where a byte of the signature was changed', async () => {
    await give(certificateSigner(await certificate(desk)))
    const signature = readFileSync(at('distribution.json.p7s'))
    signature[signature.length - 9] = (signature[signature.length - 9] ?? 0) ^ 1
    writeFileSync(at('distribution.json.p7s'), signature)
    expect((await verify()).exitCode).toBe(1)
  })
})

function edit(name: string, before: string, after: string): void {
  writeFileSync(at(name), readFileSync(at(name), 'utf8').replace(before, after))
}
