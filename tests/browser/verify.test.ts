import { PDFDocument } from '@cantoo/pdf-lib'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { verifyFile } from '../../src/cli/verification/verify-file.ts'
import { ownAttachment, wholeFile } from '../../src/editions/own-provenance.ts'
import { readEdition } from '../../src/editions/read-edition.ts'
import { startBrowser } from '../../src/export/browser/launch.ts'
import { lockPdf } from '../../src/export/pdf/locking/lock-pdf.ts'
import { project } from '../support/browser-documents.ts'
import { type Built, buildAll } from '../support/built-documents.ts'
import { thisMachine } from '../support/machine.ts'

const browser = startBrowser({ machine: thisMachine, named: null })
let built: Built
let handout: Buffer
beforeAll(async () => {
  built = await buildAll(project, 'briefings/harbour-fire.yaml', browser, ['deck', 'handout'])
  handout = built.files.get('harbour-fire-handout.pdf') ?? Buffer.alloc(0)
})
afterAll(() => browser.close())

const verify = (bytes: Uint8Array) => verifyFile('handout.pdf', bytes, null)

it('a handout, a deck and a provenance.json state the same edition', async () => {
  const names = ['harbour-fire-handout.pdf', 'harbour-fire.html', 'provenance.json']
  const editions = await Promise.all(
    names.map(async name => {
      const reading = await readEdition(built.files.get(name) ?? Buffer.alloc(0))
      return reading.kind === 'read' ? { ...reading.edition, built: [] } : reading.problem
    }),
  )
  expect(editions[1]).toEqual(editions[0])
  expect(editions[2]).toEqual(editions[0])
  const { facts } = built.briefing
  expect(typeof editions[0] === 'object' && editions[0].facts.size).toBe(built.briefing.citations.length)
  expect(facts.size).toBeGreaterThan(0)
})

it('a look at a handout finds the provenance that opening it finds', async () => {
  const reading = await readEdition(handout)
  expect(ownAttachment(wholeFile(handout))).toBe(reading.kind === 'read' && reading.json)
})

it('a handout is whole as it was built', async () => {
  expect(await verify(handout)).toMatchObject({
    isOurs: true,
    seal: { kind: 'whole' },
    provenance: { kind: 'read', isWhole: true },
  })
})

it('any byte changed is told: in a page, in the attachment, in the seal and at the end', async () => {
  const seal = handout.lastIndexOf('/CitedeckSeal (') + 20
  const attachment = handout.lastIndexOf('/EmbeddedFile') + 400
  for (const at of [5000, Math.floor(handout.length / 2), attachment, seal, handout.length - 3]) {
    const changed = Buffer.from(handout)
    changed[at] = (changed[at] ?? 0) ^ 1
    const { seal: state } = await verify(changed)
    expect([at, state.kind]).not.toEqual([at, 'whole'])
  }
})

it('a handout that another program has written anew is not vouched for; its attachment still is', async () => {
  for (const useObjectStreams of [false, true]) {
    const document = await PDFDocument.load(handout, { updateMetadata: false })
    const saved = await document.save({ useObjectStreams })
    expect(await verify(saved)).toMatchObject({
      isOurs: true,
      seal: { kind: 'resaved', seal: expect.stringMatching(/^[0-9a-f]{64}$/) },
      provenance: { kind: 'read', isWhole: true },
    })
  }
})

it('what was added behind a handout is told from what was built', async () => {
  const added = Buffer.concat([handout, Buffer.from('% a note\nstartxref\n0\n%%EOF\n')])
  expect(await verify(added)).toMatchObject({ seal: { kind: 'extended', length: handout.length } })
})

it('a handout that was cut off is told to be no whole one', async () => {
  const { seal } = await verify(handout.subarray(0, handout.length - 20_000))
  expect(seal.kind).not.toBe('whole')
})

it('a handout that another program has encrypted hides its seal', async () => {
  const document = await PDFDocument.load(handout, { updateMetadata: false })
  document.encrypt({ userPassword: 'harbour', ownerPassword: 'quay' })
  const locked = await document.save({ useObjectStreams: false })
  expect(await verify(locked)).toMatchObject({ seal: { kind: 'encrypted' }, provenance: { kind: 'locked' } })
  expect(await verifyFile('handout.pdf', locked, 'harbour')).toMatchObject({ seal: { kind: 'encrypted' } })
})

it('a handout that citedeck has encrypted is whole without its password, and tells what it states with it', async () => {
  const locked = lockPdf(handout, { user: 'harbour', owner: null })
  expect(await verify(locked)).toMatchObject({ seal: { kind: 'whole' }, provenance: { kind: 'locked' } })
  expect(await verifyFile('handout.pdf', locked, 'harbour')).toMatchObject({
    seal: { kind: 'whole' },
    provenance: { kind: 'read', isWhole: true },
  })
  const changed = Buffer.from(locked)
  changed[9000] = (changed[9000] ?? 0) ^ 1
  expect(await verify(changed)).toMatchObject({ seal: { kind: 'changed' } })
})
