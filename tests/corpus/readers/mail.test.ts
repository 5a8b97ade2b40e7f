import { describe, expect, it } from 'vitest'
import { readDocument } from '../../../src/corpus/readers/read-document.ts'

async function read(path: string, ...lines: readonly string[]) {
  const reading = await readDocument(path, Buffer.from(lines.join('\r\n')))
  if ('problem' in reading) throw new Error(reading.problem)
  return reading
}

const HEADER = [
  'From: Mila Soren <mila@wire.example>',
  'To: desk@quay.example',
  'Date: Tue, 11 Feb 2025 23:40:00 -0500',
  'Subject: =?utf-8?Q?Fire_at_the_caf=C3=A9?=',
  'MIME-Version: 1.0',
]

describe('a saved e-mail', () => {
  it('gives its text, subject, sender and the day on which it was sent, where it was sent', async () => {
    const { ok, found } = await read(
      'a.eml',
      ...HEADER,
      'Content-Type: text/plain; charset=iso-8859-1',
      'Content-Transfer-Encoding: quoted-printable',
      '',
      'The caf=E9 is shut. At least 14 were=',
      ' hurt.',
      '',
      'More when I have it.',
    )
    expect(ok.text).toBe('The café is shut. At least 14 were hurt.\n\nMore when I have it.')
    expect(ok.paragraphs).toHaveLength(2)
    expect(found).toEqual({
      type: 'personal_communication',
      title: 'Fire at the café',
      author: [{ literal: 'Mila Soren' }],
      issued: '2025-02-11',
    })
  })

  it.each([
    ['text/plain', '=93At least 14 were hurt=94 =96 so the port=92s note.'],
    ['text/html', '<html><body><p>=93At least 14 were hurt=94 =96 so the port=92s note.</p></body></html>'],
  ])('keeps the quotation marks and dashes of windows-1252 in %s, and in its subject', async (type, body) => {
    const { ok, found } = await read(
      'a.eml',
      'From: Mila Soren <mila@wire.example>',
      'Subject: =?windows-1252?Q?=93Shed_4=94?=',
      'MIME-Version: 1.0',
      `Content-Type: ${type}; charset=windows-1252`,
      'Content-Transfer-Encoding: quoted-printable',
      '',
      body,
    )
    expect(ok.text).toBe('“At least 14 were hurt” – so the port’s note.')
    expect(found.title).toBe('“Shed 4”')
  })

  it('joins the lines that a program broke, those of other messages by themselves', async () => {
    const { ok } = await read(
      'a.eml',
      ...HEADER,
      'Content-Type: text/plain; charset=utf-8;',
      ' format=flowed',
      '',
      'At least 14 were hurt when shed 4 burnt ',
      'down, the port said.',
      'The quay is shut.',
      '',
      '> How many were hurt, and what was in ',
      '> the shed?',
      '>> Is it true that the ',
      '> quay is shut?',
      '-- ',
      'Mila',
    )
    expect(ok.text.split('\n')).toEqual([
      'At least 14 were hurt when shed 4 burnt down, the port said.',
      'The quay is shut.',
      '',
      '> How many were hurt, and what was in the shed?',
      '>> Is it true that the ',
      '> quay is shut?',
      '-- ',
      'Mila',
    ])
  })

  it('leaves out what its HTML hides, as bulletins hide what mail programs preview', async () => {
    const hidden = '<div style="display:none;max-height:0">Fourteen hurt, and more this morning</div>'
    const { ok } = await read(
      'a.eml',
      ...HEADER,
      'Content-Type: text/html; charset=utf-8',
      '',
      `<html><body>${hidden}<p>At least 14 were hurt.</p></body></html>`,
    )
    expect(ok.text).toBe('At least 14 were hurt.')
  })

  it('gives its HTML where it has no text, and names its attachments', async () => {
    const { ok, remarks } = await read(
      'a.eml',
      ...HEADER,
      'Content-Type: multipart/mixed; boundary=edge',
      '',
      '--edge',
      'Content-Type: text/html; charset=utf-8',
      '',
      '<html><body><p>At least 14 were hurt.</p><p>The list is attached.</p></body></html>',
      '--edge',
      'Content-Type: application/pdf; name="list.pdf"',
      'Content-Disposition: attachment; filename="list.pdf"',
      'Content-Transfer-Encoding: base64',
      '',
      'JVBERi0=',
      '--edge--',
    )
    expect(ok.text).toBe('At least 14 were hurt.\n\nThe list is attached.')
    expect(ok.places.map(({ label }) => label)).toEqual(['p[1]', 'p[2]'])
    expect(remarks).toEqual(['attachments, not read: list.pdf'])
  })
})

describe('a page that a browser saved as one file', () => {
  it('gives its article, the address and the day of saving', async () => {
    const { ok, found } = await read(
      'a.mhtml',
      'From: <Saved by Blink>',
      'Snapshot-Content-Location: https://gazette.example/fire',
      'Subject: Fire closes the quay',
      'Date: Fri, 14 Feb 2025 08:00:00 -0000',
      'MIME-Version: 1.0',
      'Content-Type: multipart/related; type="text/html"; boundary="edge"',
      '',
      '--edge',
      'Content-Type: text/html',
      'Content-Transfer-Encoding: quoted-printable',
      '',
      '<html lang=3D"en"><body><p>At least 14 were hurt on the quay, the port said.</p></body></html>',
      '--edge--',
    )
    expect(ok.text).toBe('At least 14 were hurt on the quay, the port said.')
    expect(found).toEqual({
      type: 'webpage',
      title: 'Fire closes the quay',
      URL: 'https://gazette.example/fire',
      accessed: '2025-02-14',
      language: 'en',
    })
  })
})
