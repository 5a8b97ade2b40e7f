import { describe, expect, it } from 'vitest'
import { proposeId, uniqueNames } from '../../src/edit/add-source-id.ts'
import { safeName } from '../../src/edit/add-source-name.ts'

const NOTHING = { outlet: null, title: null, fileName: 'x.txt', opening: '' }

describe('the id of a source', () => {
  it('is made of outlet and title, cut between words', () => {
    expect(proposeId({ ...NOTHING, outlet: 'Harbour Gazette', title: 'Fire closes the east quay' })).toBe(
      'harbour-gazette-fire-closes-the-east',
    )
    expect(proposeId({ ...NOTHING, title: 'Fire closes quay' })).toBe('fire-closes-quay')
  })

  it('is the file’s name where there is no title, and the first words where that says nothing', () => {
    expect(proposeId({ ...NOTHING, fileName: 'Harbour inquiry (final).pdf' })).toBe('harbour-inquiry-final')
    const opening = 'Firefighters closed the east quay at Ostrey'
    for (const fileName of ['003_cdf7bd0032483f8a.txt', 'download (1).html', '20250211.txt', '🚢.txt'])
      expect(proposeId({ ...NOTHING, fileName, opening })).toBe('firefighters-closed-the-east-quay')
  })

  it('puts other letters into Latin ones, and is never empty', () => {
    expect(proposeId({ ...NOTHING, title: 'Пожар в порту Острея' })).toBe('pozhar-v-portu-ostreia')
    expect(proposeId({ ...NOTHING, title: 'Größte Fähre im Hafen' })).toBe('grosste-fahre-im-hafen')
    expect(proposeId({ ...NOTHING, title: '港口火灾', fileName: '港口.txt', opening: '港口' })).toBe('source')
  })

  it('is another for the second of the same', () => {
    const name = uniqueNames(['Fire'])
    expect([name('fire'), name('fire'), name('quay'), name('fire')]).toEqual([
      'fire-2',
      'fire-3',
      'quay',
      'fire-4',
    ])
  })

  it('stays quick when ten thousand want the same', () => {
    const name = uniqueNames([])
    const started = performance.now()
    for (let count = 0; count < 10_000; count += 1) name('fire')
    expect(name('fire')).toBe('fire-10001')
    expect(performance.now() - started).toBeLessThan(500)
  })
})

describe('the name of a text', () => {
  it.each([
    ['plain.txt', 'plain.txt'],
    ['two words & “quotes” 🚢.TXT', 'two-words-quotes.TXT'],
    ['../..hidden.txt', 'hidden.txt'],
    ['con.txt', 'con-text.txt'],
    ['🚢.md', 'text.md'],
    ['пожар в порту.html', 'пожар-в-порту.html'],
    ['no extension', 'no-extension'],
  ])('%s is %s', (name, safe) => {
    expect(safeName(name)).toBe(safe)
  })

  it('is bounded, and numbered before its extension', () => {
    expect(Buffer.byteLength(safeName(`${'ж'.repeat(300)}.txt`))).toBeLessThanOrEqual(124)
    const name = uniqueNames(['a.txt'])
    expect(name('A.txt')).toBe('A-2.txt')
  })
})
