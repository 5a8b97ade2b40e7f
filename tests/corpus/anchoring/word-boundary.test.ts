import { describe, expect, it } from 'vitest'
import { isWordBoundary } from '../../../src/corpus/anchoring/word-boundary.ts'

/** `|` stands where the boundary is asked for. */
const boundary = (marked: string): boolean => isWordBoundary(marked.replace('|', ''), marked.indexOf('|'))

describe('isWordBoundary', () => {
  it.each([
    ['|quay', 'the start'],
    ['quay|', 'the end'],
    ['the |quay', 'after a space'],
    ['“|quay', 'after a mark'],
    ['Moss|’s', 'before a possessive'],
    ['l’|incendie', 'after an elided article'],
    ['non-|fatal', 'after a hyphen'],
    ['£|10,000', 'between a sign of currency and its figure'],
    ['10|%', 'before per cent'],
    ['4|, 5', 'before a comma that ends'],
    ['4|/five', 'before a stroke and a word'],
    ["4|' long", 'before the sign of feet'],
    ["shed|'s", 'before a plain possessive'],
    ['quay|.4', 'behind a word, before a point'],
    ['It was 4|.', 'before a full stop that ends'],
    ['real|…We', 'before an ellipsis'],
    ['港口|关闭', 'between Han letters'],
    ['共14|名', 'between a figure and Han'],
    ['ท่าเรือ|ปิด', 'between Thai words'],
    ['4,000–|6,000', 'after a dash between figures'],
    ['_|14_', 'inside Markdown emphasis'],
  ])('is one: %s (%s)', marked => {
    expect(boundary(marked)).toBe(true)
  })

  it.each([
    ['qu|ay', 'inside a word'],
    ['US|A', 'inside an abbreviation'],
    ['1|4', 'inside a figure'],
    ['4|,000', 'before the thousands'],
    ['4,|000', 'after their comma'],
    ['3|.5', 'before decimals'],
    ['3.|5', 'after their point'],
    ["4'|000", 'after an apostrophe between thousands'],
    ['9|/11', 'inside a date'],
    ['1|:29', 'inside a time'],
    ['4|\u00a0000', 'before thousands set off by a no-break space'],
    ['4\u202f|000', 'after a narrow no-break space'],
    ['14|th', 'inside an ordinal'],
    ['at -|5 degrees', 'after the sign of a figure'],
    ['can|’t', 'before a negation'],
    ["won|'t", 'before a negation with a plain mark'],
    ['e|\u0301', 'before a combining accent'],
    ['e\u0301|t', 'after a combining accent, inside a word'],
    ['ท|่า', 'before a Thai tone mark'],
    ['👩\u200d|🚒', 'inside a joined emoji'],
    ['\ud83d|\udea2', 'inside a surrogate pair'],
  ])('is none: %s (%s)', marked => {
    expect(boundary(marked)).toBe(false)
  })
})
