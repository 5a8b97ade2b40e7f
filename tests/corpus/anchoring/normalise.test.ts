import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { normalise, normaliseQuote, originalRange } from '../../../src/corpus/anchoring/normalise.ts'

describe('normalise', () => {
  it('makes one space of a run of white space of any kind', () => {
    expect(normalise('a \n\t b\u00a0\u2009c').text).toBe('a b c')
  })

  it('makes typographic quotation marks and dashes plain', () => {
    expect(normalise('“a” ‘b’ „c‟ «d» ‹e› f–g—h‑i−1').text).toBe('"a" \'b\' "c" "d" \'e\' f-g-h-i-1')
  })

  it('changes nothing else: case, accents, punctuation, ligatures, ellipses', () => {
    const text = 'Café ﬁle, A.B; … ½ 4,000'
    expect(normalise(text).text).toBe(text)
  })

  it('leads every character back to where it came from', () => {
    const text = 'one  “two”\n\n three 🚢 four'
    const normalised = normalise(text)
    const at = normalised.text.indexOf('"two" three 🚢')
    const range = originalRange(normalised, { start: at, end: at + '"two" three 🚢'.length })
    expect(text.slice(range.start, range.end)).toBe('“two”\n\n three 🚢')
  })

  it('is the same done twice, and round trips offsets, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), text => {
        const once = normalise(text)
        expect(normalise(once.text).text).toBe(once.text)
        for (let at = 0; at < once.text.length; at += 1) {
          const { start, end } = originalRange(once, { start: at, end: at + 1 })
          expect(normalise(text.slice(start, end)).text).toBe(once.text[at])
        }
      }),
    )
  })

  it('composes a quote to NFC and trims it', () => {
    expect(normaliseQuote('  cafe\u0301 “x” ')).toBe('caf\u00e9 "x"')
  })
})
