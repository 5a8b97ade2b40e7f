import { describe, expect, it } from 'vitest'
import type { Diagnostic } from '../../src/diagnostics/diagnostic.ts'
import { lineColumn } from '../../src/diagnostics/frame.ts'
import { readRecipients } from '../../src/recipients/read-recipients.ts'

async function read(file: string, text: string) {
  const found: Diagnostic[] = []
  const result = await readRecipients(file, Buffer.from(text), diagnostic => found.push(diagnostic))
  const told = found.map(({ code, span }) => `${code} ${lineColumn(text, span.start).line}`)
  return { ...result, found, told, people: result.list?.recipients.map(({ name }) => name) ?? null }
}

describe('a list in YAML', () => {
  it('holds names, and more about those who have more', async () => {
    const { list, told } = await read(
      'list.yaml',
      'stamp: both\nrecipients:\n  - Sam Lee\n  - name: Noor Haddad\n    organisation: Port authority\n    number: 7\n    password: "007"\n  - Ana Silva\n',
    )
    expect(told).toEqual([])
    expect(list?.stamp).toBe('both')
    expect(list?.recipients).toMatchObject([
      { name: 'Sam Lee', organisation: null, number: 1, password: null },
      { name: 'Noor Haddad', organisation: 'Port authority', number: 7, password: '007' },
      { name: 'Ana Silva', number: 8 },
    ])
  })

  it('keeps names of every script as they are written, on one line', async () => {
    const { people } = await read(
      'list.yaml',
      'recipients:\n  - "נועה כהן"\n  - محمد كريم\n  - "Zoë  \\"Zo\\"\\n Müller"\n',
    )
    expect(people).toEqual(['נועה כהן', 'محمد كريم', 'Zoë "Zo" Müller'])
  })

  it('is told the key that it stands under, where it is bare', async () => {
    const { found } = await read('list.yaml', '# Friday\n- Sam Lee\n- Noor Haddad\n')
    expect(found.map(({ hint }) => hint)).toEqual([expect.stringContaining('recipients:')])
    const { found: others } = await read('list.yaml', 'recipients: Sam Lee\n')
    expect(others.map(({ hint }) => hint)).not.toEqual([expect.stringContaining('above the list')])
  })

  it('is reported where a name is missing, a key unknown or nobody on it', async () => {
    expect((await read('a.yaml', 'recipients:\n  - {organisation: Port}\n')).told).toEqual(['missing-key 2'])
    expect((await read('a.yaml', 'recipients:\n  - {name: Sam, adress: Quay}\n')).told).toEqual([
      'unknown-key 2',
    ])
    expect((await read('a.yaml', 'recipients: []\n')).list).toBeNull()
  })

  it('warns of somebody who stands on it twice, and refuses a number that is taken', async () => {
    const twice = await read('a.yaml', 'recipients:\n  - Sam Lee\n  - sam lee\n')
    expect(twice.told).toEqual(['recipient-repeated 3'])
    expect(twice.people).toEqual(['Sam Lee', 'sam lee'])
    const taken = await read(
      'a.yaml',
      'recipients:\n  - {name: Sam, number: 2}\n  - {name: Ana, number: 2}\n',
    )
    expect(taken.told).toEqual(['copy-number-taken 3'])
    expect(taken.list).toBeNull()
  })

  it('refuses what does not fit on a line, and a password that a PDF would cut', async () => {
    expect((await read('a.yaml', `recipients:\n  - ${'N'.repeat(121)}\n`)).told).toEqual(['invalid-value 2'])
    const long = await read('a.yaml', `recipients:\n  - {name: Sam, password: ${'ü'.repeat(64)}}\n`)
    expect(long.told).toEqual(['invalid-value 2'])
    expect(long.found[0]?.message).not.toContain('üü')
  })
})

describe('a list in CSV', () => {
  it('takes commas and quotation marks in quoted cells, and cells over several lines', async () => {
    const { list, told } = await read(
      'list.csv',
      'name,organisation\n"Haddad, Noor","The ""Quay"" desk"\nAnna "Ann" Lee,\n"Sam\nLee",Port\n',
    )
    expect(told).toEqual([])
    expect(list?.recipients).toMatchObject([
      { name: 'Haddad, Noor', organisation: 'The "Quay" desk' },
      { name: 'Anna "Ann" Lee', organisation: null },
      { name: 'Sam Lee', organisation: 'Port' },
    ])
  })

  it.each([
    ['semicolons', 'Name;Password\nNoor;geheim\n'],
    ['tabs', 'password\tNAME\ngeheim\tNoor\n'],
    ['a byte-order mark and the line ends of Windows', '\ufeffname,password\r\nNoor,geheim\r\n\r\n'],
  ])('reads %s', async (_, text) => {
    const { list } = await read('list.csv', text)
    expect(list?.recipients).toMatchObject([{ name: 'Noor', password: 'geheim' }])
  })

  it('is reported at the line where a name is missing, a cell too many or a quotation mark open', async () => {
    expect((await read('a.csv', 'name,number\nSam,1\n,2\n')).told).toEqual(['missing-key 3'])
    expect((await read('a.csv', 'name\nLee, Sam\n')).told).toEqual(['csv-syntax 2'])
    expect((await read('a.csv', 'name\nSam\n"Ana\n')).told).toEqual(['csv-syntax 3'])
    expect((await read('a.csv', 'name,number\nSam,x\n')).told).toEqual(['invalid-value 2'])
    expect((await read('a.csv', 'who\nSam\n')).told).toEqual(['missing-key 1'])
  })

  it('warns of a column that is not read: a password may be behind a slip of the pen', async () => {
    const { told, people } = await read('a.csv', 'name,pasword\nSam,geheim\n')
    expect(told).toEqual(['unknown-key 1'])
    expect(people).toEqual(['Sam'])
  })

  it('of ten thousand lines is read with every place', async () => {
    const text = `name\n${Array.from({ length: 10_000 }, (_, index) => `"Lee, Sam ${index}"`).join('\n')}\n`
    const { list } = await read('a.csv', text)
    const last = list?.recipients.at(-1)
    expect(last).toMatchObject({ number: 10_000, name: 'Lee, Sam 9999' })
    expect(text.slice(last?.span.start, last?.span.end)).toBe('"Lee, Sam 9999"')
  })
})

describe('passwords', () => {
  it.each([
    [
      'list.yaml',
      'owner-password: tide44\nrecipients:\n  - name: Sam\n    password: tide44\n  - {name: Ana, password: tide44}\n',
    ],
    ['list.yaml', 'recipients:\n  - password: >-\n      tide44\n      tide44\n    name: Sam\n'],
    ['list.csv', 'name,password\nSam,tide44\n"Ana","tide44"\n'],
    ['list.csv', 'name,pasword\nSam,tide44\n"Ana,tide44\n'],
  ])('are nowhere in what is shown of %s', async (file, text) => {
    const { shown, found } = await read(file, text)
    expect(shown).not.toContain('tide44')
    expect(shown?.length).toBe(text.length)
    expect(JSON.stringify(found)).not.toContain('tide44')
  })

  it('that are no texts are reported without what they say', async () => {
    const { found, told } = await read('list.yaml', 'recipients:\n  - name: Sam\n    password: [tide44]\n')
    expect(told).toEqual(['text-needs-quotes 3'])
    expect(JSON.stringify(found)).not.toContain('tide44')
  })
})

it('a list that is not UTF-8 is reported', async () => {
  const found: string[] = []
  await readRecipients('a.csv', Buffer.from([0x6e, 0xff]), ({ code }) => found.push(code))
  expect(found).toEqual(['file-not-utf8'])
})
