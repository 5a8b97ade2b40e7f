import { describe, expect, it } from 'vitest'
import { readDocument } from '../../../src/corpus/readers/read-document.ts'

/** Text in a single-byte encoding, by that encoding's own table. */
function encode(text: string, label: string): Uint8Array {
  const table = new Map<string, number>()
  for (let byte = 0; byte < 256; byte += 1)
    table.set(new TextDecoder(label).decode(Uint8Array.of(byte)), byte)
  // Node decodes windows-1252 as ISO 8859-1: the quotation marks are put in by hand.
  for (const [sign, byte] of [
    ['’', 0x92],
    ['“', 0x93],
    ['”', 0x94],
    ['–', 0x96],
  ] as const)
    if (label.startsWith('windows-125') && label !== 'windows-1251') table.set(sign, byte)
  return Uint8Array.from([...text].map(sign => table.get(sign) ?? 0x3f))
}

const read = async (bytes: Uint8Array, path = 'a.txt') => {
  const reading = await readDocument(path, bytes)
  return 'problem' in reading ? reading.problem : { text: reading.ok.text, remarks: reading.remarks }
}

describe('a text that is not UTF-8', () => {
  it.each([
    [
      'windows-1252',
      'The mayor’s office said “no fewer than 14” were hurt – and the café on the quay stayed shut on Tuesday.',
    ],
    [
      'windows-1252',
      'Der Bürgermeister sagte, das Feuer am Hafen habe vierzehn Menschen verletzt; über die Gründe schwieg er.',
    ],
    [
      'windows-1251',
      'Мэр сообщил во вторник, что при пожаре на причале пострадали не менее четырнадцати человек.',
    ],
    [
      'windows-1250',
      'Burmistrz powiedział we wtorek, że w pożarze na nabrzeżu rannych zostało czternaście osób, w tym sześciu strażaków.',
    ],
    ['koi8-r', 'Мэр сообщил во вторник, что при пожаре на причале пострадали не менее четырнадцати человек.'],
    [
      'windows-1253',
      'Ο δήμαρχος δήλωσε την Τρίτη ότι τουλάχιστον δεκατέσσερα άτομα τραυματίστηκαν στην πυρκαγιά.',
    ],
  ])('is read in %s where its letters leave no doubt, with a remark', async (encoding, text) => {
    expect(await read(encode(text, encoding))).toEqual({
      text,
      remarks: [`read as ${encoding}, which was detected`],
    })
  })

  it.each([
    'Мэр сообщил во вторник, что пострадали не менее четырнадцати человек.',
    'أعلنت السلطات المحلية أن الرصيف سيبقى مغلقا حتى يوم الثلاثاء.',
    'Ο δήμαρχος είπε ότι η προβλήτα μένει κλειστή ως την Τρίτη.',
  ])('is read as UTF-16 without a byte-order mark in other alphabets: %s', async text => {
    const bytes = Buffer.from(text, 'utf16le')
    expect(await read(bytes)).toEqual({ text, remarks: [] })
    expect(await read(Buffer.from(bytes).swap16())).toEqual({ text, remarks: [] })
  })

  it('is no text, and not UTF-16, where a zero byte stands among letters', async () => {
    expect(await read(Buffer.from('At least 14 were hurt\0, the port said on Monday.'))).toBe(
      'byte 21 is NUL: this is not a text',
    )
  })

  it('is read as UTF-16 by its byte-order mark, or by its zero bytes', async () => {
    const text = 'Fourteen were hurt, the port said.'
    const wide = Buffer.from(text, 'utf16le')
    expect(await read(Buffer.concat([Buffer.from([0xff, 0xfe]), wide]))).toMatchObject({ text })
    expect(await read(wide)).toMatchObject({ text })
    expect(await read(Buffer.from(wide).swap16())).toMatchObject({ text })
  })

  it('is refused as damaged where it is UTF-8 but for some bytes', async () => {
    const good = Buffer.from('Größe, Höhe und Länge der Brücke über die Wehre wurden geprüft. ')
    expect(await read(Buffer.concat([good, Buffer.from([0xff]), good]))).toBe(
      `byte ${good.length} is not UTF-8`,
    )
  })

  it('is refused where it is too short to tell in what it was written, with a way out', async () => {
    expect(await read(Uint8Array.from([0x63, 0x61, 0x66, 0xe9]))).toBe(
      'byte 3 is not UTF-8, and it is too short to tell its encoding: save it as UTF-8',
    )
  })

  it('is refused where its letters leave a doubt, with the same way out', async () => {
    const doubtful = Buffer.concat([Buffer.from('4 '.repeat(30)), Buffer.from([0xe9, 0xa4])])
    expect(await read(doubtful)).toBe(
      'byte 60 is not UTF-8, and no other encoding can be told for certain: save it as UTF-8',
    )
  })

  it('is refused where its bytes are no text', async () => {
    const bytes = Uint8Array.from({ length: 400 }, (_, index) => (index * 37) % 256)
    expect(await read(bytes)).toMatch(/^byte \d+ is not UTF-8$/)
    expect(await read(Buffer.from('Fourteen\0 were hurt on the quay.'))).toBe(
      'byte 8 is NUL: this is not a text',
    )
  })
})

describe('a page', () => {
  const page = (declaration: string, words: string) =>
    `<html><head>${declaration}</head><body><p>${words}</p></body></html>`

  it('is read in the encoding that it declares', async () => {
    const words = 'Мост закрыт до осени, и паром тоже не ходит, сообщили в порту во вторник.'
    const bytes = encode(
      page('<meta http-equiv=Content-Type content="text/html; charset=windows-1251">', words),
      'windows-1251',
    )
    expect(await read(bytes, 'a.html')).toEqual({
      text: words,
      remarks: ['read as windows-1251, as it declares'],
    })
  })

  it.each([
    ['', 'windows-1251'],
    ['', 'koi8-r'],
    ['<meta charset="utf-8">', 'windows-1251'],
  ])(
    'with the declaration «%s» is read in %s by its words, however many of the menu are ASCII',
    async (declaration, encoding) => {
      const words = [
        'Мост закрыт до осени, и паром тоже не ходит, сообщили в порту во вторник.',
        'Министерство транспорта объявило о расследовании, которое должно завершиться до конца марта.',
      ]
      const menu = '<li><a href="/en">English edition of this page</a></li>'.repeat(40)
      const bytes = encode(page(declaration, `${words.join('</p><p>')}</p><ul>${menu}</ul>`), encoding)
      expect(await read(bytes, 'a.html')).toEqual({
        text: words.join('\n\n'),
        remarks: [`read as ${encoding}, which was detected`],
      })
    },
  )

  it('is UTF-8 when it is, whatever it declares', async () => {
    const words = 'Die Brücke über die Wehre ist gesperrt.'
    expect(await read(Buffer.from(page('<meta charset="iso-8859-1">', words)), 'a.html')).toEqual({
      text: words,
      remarks: [],
    })
  })

  it('is read with a character or two missing, and says so', async () => {
    const [before, after] = page('<meta charset="utf-8">', 'Die Brücke über die Wehre ist | gesperrt.').split(
      '|',
    )
    const bytes = Buffer.concat([Buffer.from(before ?? ''), Buffer.from([0xff]), Buffer.from(after ?? '')])
    expect(await read(bytes, 'a.html')).toEqual({
      text: 'Die Brücke über die Wehre ist \ufffd gesperrt.',
      remarks: ['1 character could not be read as utf-8: U+FFFD'],
    })
  })
})
