import { createHash, createPublicKey, verify, X509Certificate } from 'node:crypto'
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { verifySeal } from '../../src/export/seal.ts'
import { openCertificate } from '../../src/export/signing/certificate.ts'
import { signPdf, withSignatureField } from '../../src/export/signing/sign-pdf.ts'
import { madeCertificate } from '../support/certificate.ts'
import { openBench } from '../support/command.ts'
import { BASE } from '../support/fixture.ts'
import { type ReadPdf, readPdf } from '../support/pdf-reader.ts'
import { sealedPdf } from '../support/sealed-pdf.ts'

const bench = openBench({
  ...BASE,
  'briefings/fire.yaml':
    'title: After the fire\ndate: 2025-02-20\nmarking: TLP:GREEN\ncorpus: port\nslides:\n  - layout: points\n    title: Both services counted the injured\n    points:\n      - Both services counted [@injured].\n',
  'list.yaml':
    'recipients:\n  - name: "Haddad, Noor"\n    organisation: Port authority\n  - נועה כהן\n  - محمد كريم\n  - name: "../O\'Brien \\"Bob\\""\n',
  'odd.yaml': 'recipients:\n  - name: "Sam \\U0001F9FF\\U00012000"\n',
  'locked.csv': 'name,password\nSam,tide44\n',
  'sender.p12': madeCertificate('Harbour Safety Desk', 'quay', 2024, 2060),
})
afterAll(bench.remove)

const copies = join(bench.folder, 'output/fire/copies')
const manifest = () => JSON.parse(readFileSync(join(copies, 'distribution.json'), 'utf8'))
const build = (...args: string[]) => bench.run('build', 'fire', '--to', 'handout', ...args)

describe('copies for recipients', () => {
  let master: ReadPdf
  const read: ReadPdf[] = []
  beforeAll(async () => {
    expect((await build()).exitCode).toBe(0)
    master = await readPdf(readFileSync(join(bench.folder, 'output/fire/fire-handout.pdf')))
    const { exitCode, out } = await build('--recipients', 'list.yaml', '--stamp', 'both')
    expect({ exitCode, out }).toMatchObject({ exitCode: 0, out: expect.stringContaining('4 copies') })
    for (const { file } of manifest().copies) read.push(await readPdf(readFileSync(join(copies, file))))
  })

  it('lie in files named safely, one each', () => {
    expect(
      readdirSync(copies)
        .filter(name => name.endsWith('.pdf'))
        .sort(),
    ).toEqual([
      'fire-handout-01-haddad-noor.pdf',
      'fire-handout-02-נועה-כהן.pdf',
      'fire-handout-03-محمد-كريم.pdf',
      'fire-handout-04-o-brien-bob.pdf',
    ])
  })

  it('show name, organisation and number on every page', () => {
    for (const { texts } of read[0]?.pages ?? []) {
      const line = texts
        .map(({ text }) => text)
        .join('')
        .replace(/\s/g, '')
      expect(line.split('Copy1of4·Haddad,Noor·Portauthority')).toHaveLength(3)
    }
  })

  it('draw right-to-left names from right to left, joined as they are written', () => {
    const glyphs = read[1]?.pages[0]?.texts.map(({ text }) => text).join('') ?? ''
    for (const letter of 'נועהכהן') expect(glyphs).toContain(letter)
    // Of the joined forms none is that of a letter that stands alone.
    const { pages } = read[2] as ReadPdf
    const arabic =
      pages[0]?.texts
        .map(({ text }) => text)
        .join('')
        .match(/[\u0600-\u06ff\ufb50-\ufeff]/g) ?? []
    expect(arabic.length).toBeGreaterThan(4)
  })

  it('keep tags, links, outline and provenance as they are in the document itself', () => {
    for (const copy of read) {
      expect(copy.pages.map(({ tags }) => tags)).toEqual(master.pages.map(({ tags }) => tags))
      expect(copy.pages.map(({ links }) => links)).toEqual(master.pages.map(({ links }) => links))
      expect(copy.outline).toEqual(master.outline)
      expect([...copy.attachments.keys()]).toEqual([...master.attachments.keys()])
    }
  })

  it('are listed with their hashes and seals, which hold', () => {
    for (const { file, sha256, seal, shown } of manifest().copies) {
      const bytes = readFileSync(join(copies, file))
      expect(createHash('sha256').update(bytes).digest('hex')).toBe(sha256)
      expect(verifySeal(bytes)).toEqual({ kind: 'whole', seal: seal.replace('sha256:', '') })
      expect(seal).toContain(`sha256:${shown}`)
    }
  })

  it('are listed in a manifest that is signed by the user’s own key', () => {
    const key = createPublicKey(readFileSync(join(copies, 'distribution-key.pem')))
    const signature = readFileSync(join(copies, 'distribution.json.sig'))
    const bytes = readFileSync(join(copies, 'distribution.json'))
    expect(verify(null, bytes, key, signature)).toBe(true)
    expect(verify(null, Buffer.concat([bytes, Buffer.from(' ')]), key, signature)).toBe(false)
    expect(manifest().signedBy.publicKey).toBe(key.export({ type: 'spki', format: 'der' }).toString('base64'))
  })

  it('are the same bytes when they are made again', async () => {
    const before = manifest()
    await build('--recipients', 'list.yaml', '--stamp', 'both')
    expect(manifest()).toEqual(before)
  })

  it('lie nowhere without a stamp beside them', () => {
    expect(manifest().copies.map(({ file }: { file: string }) => file)).not.toContain('fire-handout.pdf')
  })
})

describe('a run that was killed', () => {
  it('has left a journal instead of a manifest; the next keeps what is whole and makes the rest', async () => {
    await build('--recipients', 'list.yaml')
    const { copies: entries } = manifest()
    const [first, second] = entries.map(({ file }: { file: string }) => join(copies, file))
    const journal = join(copies, 'distribution.journal')
    // As a run leaves it that dies while it writes the second copy: the next one is told of the first alone.
    const killed = await build('--recipients', 'list.yaml', '--out', 'killed')
    expect(killed.exitCode).toBe(0)
    const basis = await basisOf()
    writeFileSync(journal, `${JSON.stringify({ basis })}\n${JSON.stringify(entries[0])}\n{"number":2,"na`)
    writeFileSync(second ?? '', 'half')
    const stamp = statSync(first ?? '').mtimeMs
    expect((await build('--recipients', 'list.yaml')).exitCode).toBe(0)
    expect(statSync(first ?? '').mtimeMs).toBe(stamp)
    expect(verifySeal(readFileSync(second ?? '')).kind).toBe('whole')
    expect(manifest().copies).toEqual(entries)
    expect(readdirSync(copies)).not.toContain('distribution.journal')
  })
})

/** What the journal's first line says, as a run writes it that can write no copy. */
async function basisOf(): Promise<string> {
  const blocked = join(bench.folder, 'blocked/copies')
  const { mkdirSync } = await import('node:fs')
  mkdirSync(join(blocked, 'fire-handout-01-haddad-noor.pdf/x'), { recursive: true })
  await expect(build('--recipients', 'list.yaml', '--out', 'blocked')).rejects.toThrow(
    /0 of 4 copies are whole/,
  )
  return JSON.parse(readFileSync(join(blocked, 'distribution.journal'), 'utf8').split('\n')[0] ?? '').basis
}

describe('what stands in the way', () => {
  it('a character that no font has is told at the name, and no copy is made', async () => {
    const { exitCode, err } = await build('--recipients', 'odd.yaml', '--out', 'odd')
    expect(exitCode).toBe(1)
    expect(err).toContain('glyph-missing  odd.yaml:2:11')
  })

  it('copies of a deck: they are copies of PDFs', async () => {
    expect(await bench.run('build', 'fire', '--recipients', 'list.yaml')).toMatchObject({ exitCode: 2 })
    expect(await build('--stamp', 'foot')).toMatchObject({ exitCode: 2 })
  })

  it('a list that is not there', async () => {
    expect((await build('--recipients', 'nobody.yaml')).err).toContain('file-missing')
  })

  it('a password stands neither in what is printed nor in what is written', async () => {
    const { out, err } = await build('--recipients', 'locked.csv', '--out', 'locked', '--json')
    const files = readdirSync(join(bench.folder, 'locked/copies'))
    const written = files
      .map(name => readFileSync(join(bench.folder, 'locked/copies', name), 'latin1'))
      .join('')
    expect(out + err + written).not.toContain('tide44')
    expect(JSON.parse(out).files).toContain(join('locked', 'copies', 'fire-handout-01-sam.pdf'))
  })
})

describe('the sender’s certificate', () => {
  const bytes = readFileSync(join(bench.folder, 'sender.p12'))
  const now = Date.UTC(2025, 1, 20)

  it('signs all of a copy but the signature, and the seal still holds', async () => {
    const certificate = await openCertificate({ name: 'sender.p12', bytes, password: 'quay', now })
    const signed = await signPdf(withSignatureField(sealedPdf()), certificate)
    const [, start = 0, end = 0, rest = 0] =
      /\/ByteRange \[0 (\d+) (\d+) (\d+)\]/.exec(signed.toString('latin1'))?.map(Number) ?? []
    expect(end + rest).toBe(signed.length)
    expect(signed.toString('latin1', start, start + 5)).toMatch(/^<3082/)
    expect(verifySeal(signed).kind).toBe('whole')
    expect((await readPdf(signed)).pages).toHaveLength(2)
    const digest = createHash('sha256')
      .update(signed.subarray(0, start))
      .update(signed.subarray(end))
      .digest()
    // The signed attributes hold the digest of what is covered.
    expect(Buffer.from(signed.toString('latin1', start + 1, end - 1), 'hex').includes(digest)).toBe(true)
    const changed = Buffer.from(signed)
    changed[signed.indexOf('Two')] = 0x55
    expect(verifySeal(changed).kind).toBe('changed')
  })

  it('names its holder and its own hash', async () => {
    const { subject, fingerprint, pem } = await openCertificate({
      name: 's.p12',
      bytes,
      password: 'quay',
      now,
    })
    expect(subject).toBe('Harbour Safety Desk')
    expect(new X509Certificate(pem).fingerprint256.replaceAll(':', '').toLowerCase()).toBe(fingerprint)
  })

  it.each([
    ['a wrong password', { password: 'key' }, 'The password does not open sender.p12.'],
    ['a certificate that has expired', { now: Date.UTC(2061, 0, 1) }, 'expired on 2060-01-01'],
    ['one that is not valid yet', { now: Date.UTC(2023, 0, 1) }, 'is valid from 2024-01-01'],
    ['a file that is none', { bytes: Buffer.from('no') }, 'sender.p12 is no certificate that can sign.'],
  ])('%s is told', async (_, other, message) => {
    const given = { name: 'sender.p12', bytes, password: 'quay', now, ...other }
    await expect(openCertificate(given)).rejects.toThrow(message)
  })
})
