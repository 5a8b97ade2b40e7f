import { describe, expect, it } from 'vitest'
import { type CopyPair, findCopies } from '../../../src/corpus/copies/find-copies.ts'
import {
  type Document,
  decodeFingerprint,
  encodeFingerprint,
  fingerprintOf,
} from '../../../src/corpus/copies/fingerprint.ts'
import { inventEvent, report } from '../../evaluation/copies/invent.ts'
import { translateAndBack } from '../../evaluation/copies/translate.ts'
import { sourceText } from '../source-text.ts'
import { HOST, PART } from './lifted-part.ts'

const told = (event: number, reporter = 0) => report(inventEvent(event), event * 10 + reporter).sentences
const document = (id: string, sentences: readonly string[]): Document => ({
  id,
  fingerprint: fingerprintOf(sourceText(...sentences)),
})
const shown = (pairs: readonly CopyPair[]) =>
  pairs.map(({ first, second, kind }) => `${first} ${second} ${kind}`)

const ORIGINALS = [1, 2, 3, 4, 5, 6, 7, 8].map(event => document(`story ${event}`, told(event)))

describe('finding copies', () => {
  it('stories of their own have none', () => {
    expect(findCopies(ORIGINALS)).toEqual([])
  })

  it('two reporters of one event are none', () => {
    expect(findCopies([document('a', told(1, 1)), document('b', told(1, 2)), ...ORIGINALS.slice(1)])).toEqual(
      [],
    )
  })

  it('the same text with a new beginning is one word for word', () => {
    const copy = ['Our desk has this today from the valley.', ...told(3).slice(1)]
    expect(shown(findCopies([...ORIGINALS, document('copy', copy)]))).toEqual(['story 3 copy verbatim'])
  })

  it('what was translated there and back is one by its names and numbers', () => {
    const copy = translateAndBack(translateAndBack({ sentences: told(4) }, 1), 2).sentences
    expect(shown(findCopies([...ORIGINALS, document('copy', copy)]))).toEqual(['story 4 copy reworded'])
  })

  it('five sentences in another story are a passage, with its place in both', () => {
    const host = [...told(9).slice(0, 8), ...told(5).slice(3, 8), ...told(9).slice(8)]
    const [pair] = findCopies([...ORIGINALS, document('host', host)])
    const words = (sentences: readonly string[]) => sentences.join(' ').split(/[^\p{L}\p{N}.,’']+/u).length
    expect(pair).toMatchObject({ first: 'story 5', second: 'host', kind: 'passage' })
    expect(Math.abs((pair?.passages[0]?.first.start ?? 0) - words(told(5).slice(0, 3)))).toBeLessThan(8)
    expect(Math.abs((pair?.passages[0]?.second.start ?? 0) - words(told(9).slice(0, 8)))).toBeLessThan(8)
  })

  it('a part that was translated and back is found in another story', () => {
    const documents = [document('whole', [...PART, ...told(5).slice(3)]), document('host', HOST)]
    expect(shown(findCopies(documents))).toEqual(['whole host reworded'])
  })

  it('a background paragraph that two reports share is all that was taken', () => {
    const background =
      'Guard Derek Lyle, 48, was shot twice on 2 March when four masked men broke into the branch of Merrow Savings in Station Road. ' +
      'They fled to Dunport in a stolen van with 212,000 pounds and 19 watches. Lyle, a father of three, died in Calder Infirmary two days later, on the day that Prince Olaf opened it.'
    const reports = [
      'Police in Brill held a locksmith of 31 years on Monday. Inspector Paul Hagan found him in a caravan. He had a key to a safe, a map of the coast and a dog. ' +
        'None of the money has been seen since, he said, and the men who helped to hide it were paid in coins that cannot be traced. We have plenty to ask him.',
      'Anne Tolliver told parliament that one of the men had been let out of prison. She promised to look at 1,400 such cases by June. ' +
        'Members shouted that she ought to go. The man will be heard today with two others, one of them a woman whom the court will not name before she has been charged.',
    ]
    const documents = reports.map((own, index) => document(`report ${index}`, [own, background]))
    expect(shown(findCopies(documents))).toEqual(['report 0 report 1 passage'])
  })

  it('a statement that both quote is none', () => {
    const statement = `“${told(10).slice(2, 7).join(' ').replaceAll(/[“”]/g, '')}”`
    const documents = [
      document('a', [...told(1, 1).slice(0, 5), statement, ...told(1, 1).slice(5)]),
      document('b', [...told(2, 1).slice(0, 7), statement, ...told(2, 1).slice(7)]),
    ]
    expect(findCopies(documents)).toEqual([])
  })

  it('a notice that many stories end with is none', () => {
    const notice = told(11).slice(0, 5)
    const documents = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10].map(event =>
      document(`story ${event}`, [...told(event), ...notice]),
    )
    expect(findCopies(documents)).toEqual([])
  })

  it('a story with fifty copies is still found in the fifty-first', () => {
    const copies = Array.from({ length: 51 }, (_, index) => document(`copy ${index}`, told(6)))
    const found = findCopies([...ORIGINALS, ...copies])
    expect(new Set(found.map(({ second }) => second)).size).toBe(51)
    expect(found.every(({ first, second }) => !/story [^6]/.test(first + second))).toBe(true)
  })

  it('one changed document gives what looking at all of them gives', () => {
    const copy = document('copy', told(7).slice(1))
    const before = findCopies([...ORIGINALS, document('copy', told(2))])
    const documents = [...ORIGINALS, copy]
    expect(findCopies(documents, { pairs: before, changed: new Set(['copy']) })).toEqual(
      findCopies(documents),
    )
    expect(shown(findCopies(documents))).toEqual(['story 7 copy verbatim'])
  })

  it('a document that is gone has no pairs any more', () => {
    const pairs = findCopies([...ORIGINALS, document('copy', told(2))])
    expect(findCopies(ORIGINALS, { pairs, changed: new Set() })).toEqual([])
  })
})

describe('a fingerprint', () => {
  it('is the same after it was kept', () => {
    const { fingerprint } = document('a', told(1))
    expect(decodeFingerprint(encodeFingerprint(fingerprint))).toEqual(fingerprint)
  })

  it('is not taken from bytes that are damaged or cut short', () => {
    const bytes = encodeFingerprint(document('a', told(1)).fingerprint)
    expect(decodeFingerprint(bytes.slice(0, -4))).toBeNull()
    expect(decodeFingerprint(bytes.slice(0, 10))).toBeNull()
    expect(decodeFingerprint(Uint8Array.from([9, ...bytes.slice(1)]))).toBeNull()
  })
})
