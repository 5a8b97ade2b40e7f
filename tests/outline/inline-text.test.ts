import { describe, expect, it } from 'vitest'
import type { TextPart } from '../../src/model/text.ts'
import { plainText, readInline } from '../../src/outline/inline-text.ts'

const read = (source: string) => readInline(source, (start, end) => ({ file: 'f', start, end }))

/** A text's tree in short: what kind each part is, with its words. */
function sketch(parts: readonly TextPart[]): unknown[] {
  return parts.map(part => {
    if (part.kind === 'string') return part.text
    if (part.kind === 'code') return { code: part.text }
    if (part.kind === 'value') return { value: part.fact }
    if (part.kind === 'citation') return { cites: part.facts.map(({ id }) => id) }
    if (part.kind === 'break') return 'break'
    return { [part.kind]: sketch(part.parts) }
  })
}

describe('inline text', () => {
  it.each([
    ['plain words', ['plain words']],
    ['hurt [@a].', ['hurt ', { cites: ['a'] }, '.']],
    ['hurt [@a; @b]', ['hurt ', { cites: ['a', 'b'] }]],
    ['{{a}} people', [{ value: 'a' }, ' people']],
    ['**{{a}}** hurt', [{ strong: [{ value: 'a' }] }, ' hurt']],
    ['*so* and `code`', [{ emphasis: ['so'] }, ' and ', { code: 'code' }]],
    ['[words](https://a.example)', [{ link: ['words'] }]],
    ['<b>bold</b> & <script>', ['<b>bold</b> & <script>']],
    ['snake_case_word', ['snake_case_word']],
    ['a [bracket] and {{}} and [@ x]', ['a [bracket] and {{}} and [@ x]']],
    ['hurt [@a', ['hurt ', { cites: ['[@a'] }]],
    ['hurt [@a; b.', ['hurt ', { cites: ['[@a'] }, '; b.']],
    ['hurt {{a} or', ['hurt ', { value: '{{a' }, '} or']],
    ['**{{a** and {{b}}', [{ strong: [{ value: '{{a' }] }, ' and ', { value: 'b' }]],
    ['mail \\[@a, `[@a`, [ or {{', ['mail [@a, ', { code: '[@a' }, ', [ or {{']],
    ['3 * 4 * 5', ['3 * 4 * 5']],
  ])('%s', (source, expected) => {
    expect(sketch(read(source).parts)).toEqual(expected)
  })

  it('a reference to script is no link', () => {
    expect(sketch(read('[x](javascript:alert)').parts)).toEqual(['[x](javascript:alert)'])
  })

  it('every part knows its place, behind an escape and a link too', () => {
    const source = 'A \\* [l](https://x.example) of **14** [@a] or {{b}}.'
    const spans: string[] = []
    const walk = (parts: readonly TextPart[]): void => {
      for (const part of parts) {
        if ('parts' in part) walk(part.parts)
        else if ('span' in part) spans.push(source.slice(part.span.start, part.span.end))
      }
    }
    walk(read(source).parts)
    expect(spans).toEqual(['A \\* ', 'l', ' of ', '14', ' ', '[@a]', ' or ', 'b', '.'])
  })

  it('a plain text has no citation, and no space before its full stop', () => {
    expect(plainText(read('At least {{a}} were *hurt* [@b].'), id => `<${id}>`)).toBe(
      'At least <a> were hurt.',
    )
  })
})
