import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { describe, expect, it } from 'vitest'
import { lockPdf } from '../../src/export/pdf/locking/lock-pdf.ts'
import { verifySeal } from '../../src/export/seal.ts'
import { sealedPdf } from '../support/sealed-pdf.ts'

/** What pdf.js, which has its own reading of the standard, finds with a password. */
async function open(pdf: Uint8Array, password?: string) {
  const given = password === undefined ? {} : { password }
  const document = await getDocument({ data: new Uint8Array(pdf), verbosity: 0, ...given }).promise
  const page = await document.getPage(1)
  const { items } = await page.getTextContent()
  const { info } = await document.getMetadata()
  const links = await page.getAnnotations()
  return {
    title: (info as { Title?: string }).Title,
    text: items.map(item => ('str' in item ? item.str : '')).join(''),
    links: links.map(({ url }) => url),
    permissions: await document.getPermissions(),
  }
}

describe('a locked PDF', () => {
  it('opens with its password, and is what it was', async () => {
    const locked = lockPdf(sealedPdf(), { user: 'pässwörd', owner: null })
    const found = await open(locked, 'pässwörd')
    expect(found.title).toBe('After (the) fire')
    expect(found.text).toContain('One')
    expect(found.links).toEqual(['https://a.example/'])
  })

  it('opens with the password of its owner too, and with no other', async () => {
    const locked = lockPdf(sealedPdf(), { user: 'geheim', owner: 'harbour' })
    expect((await open(locked, 'harbour')).text).toContain('One')
    await expect(open(locked, 'Geheim')).rejects.toThrow(/password/i)
    await expect(open(locked)).rejects.toThrow(/password/i)
  })

  it('that has only an owner’s password opens without one, and forbids changes', async () => {
    const { text, permissions } = await open(lockPdf(sealedPdf(), { user: null, owner: 'harbour' }))
    expect(text).toContain('One')
    // Printing and reading aloud, not changing (ISO 32000-2, table 22).
    expect(permissions).toContain(4)
    expect(permissions).not.toContain(8)
  })

  it('holds no text that can be read without it', () => {
    const written = lockPdf(sealedPdf(), { user: 'geheim', owner: null }).toString('latin1')
    for (const text of ['After', 'One', 'Two', 'a.example', 'geheim']) expect(written).not.toContain(text)
  })

  it('has a seal that can be checked without it', () => {
    const locked = lockPdf(sealedPdf(), { user: 'geheim', owner: null })
    expect(verifySeal(locked).kind).toBe('whole')
    const changed = Buffer.from(locked)
    changed[200] = (changed[200] ?? 0) ^ 1
    expect(verifySeal(changed).kind).toBe('changed')
  })
})
