import { describe, expect, it } from 'vitest'
import { type Diagnostic, diagnose } from '../../src/diagnostics/diagnostic.ts'
import { frame, lineColumn, toJson } from '../../src/diagnostics/frame.ts'

const same = (text: string): string => text
const plain = { severity: (_: Diagnostic['severity'], text: string) => text, place: same, faint: same }

/** What is printed for a mistake at the first `marked` in a file. */
function print(text: string, marked: string, more: Parameters<typeof diagnose>[3] = {}): string {
  const start = text.indexOf(marked)
  const span = { file: 'f.yaml', start, end: start + marked.length }
  return frame(diagnose('quote-not-found', span, 'The quote is not in wire.', more), () => text, plain)
}

describe('a frame', () => {
  it('has code, place, message, the line with carets, details and what to do', () => {
    expect(
      print('a: b\nquote: at least 41\n', 'at least 41', {
        details: ['nearest, at wire.txt:1:1:  at least [-41-]{+14+}'],
        hint: 'Quote what it says.',
      }),
    ).toBe(`error quote-not-found  f.yaml:2:8
  The quote is not in wire.
    2 | quote: at least 41
      |        ^^^^^^^^^^^
  nearest, at wire.txt:1:1:  at least [-41-]{+14+}
  → Quote what it says.`)
  })

  it('puts carets under what they mark, behind wide characters and emoji and under them', () => {
    expect(print('日本 🔥 e\u0301 marked 火事 too', 'marked 火事')).toContain(`f.yaml:1:9
  The quote is not in wire.
    1 | 日本 🔥 e\u0301 marked 火事 too
      |           ^^^^^^^^^^^`)
  })

  it('takes a tab for a column, and leaves out the end of a Windows line', () => {
    expect(print('a:\r\n\tmarked\r\nb: c', 'marked')).toContain('\n    2 |  marked\n      |  ^^^^^^')
  })

  it('marks to the end of the first line where the place goes on', () => {
    expect(print('a: one\n  two\n', 'one\n  two')).toContain('    1 | a: one\n      |    ^^^')
  })

  it('marks a place between characters with one caret', () => {
    expect(print('slides:', '')).toContain('    1 | slides:\n      | ^')
  })

  it('shows of a long line what is around the place', () => {
    const printed = print(`${'x'.repeat(5000)} marked ${'y'.repeat(5000)}`, 'marked')
    const [shown = '', carets = ''] = printed.split('\n').slice(2)
    expect(shown.length).toBeLessThan(130)
    expect(shown.slice(carets.indexOf('^'), carets.lastIndexOf('^') + 1)).toBe('marked')
  })

  it('keeps control characters and turned writing from the terminal', () => {
    expect(print('a: \x1b[31m\u202e marked', 'marked')).toContain('a: \ufffd[31m\ufffd marked')
  })

  it('of a file that cannot be read has no line', () => {
    const span = { file: 'gone.yaml', start: 0, end: 0 }
    expect(frame(diagnose('file-missing', span, 'gone.yaml does not exist.'), () => null, plain)).toBe(
      'error file-missing  gone.yaml:1:1\n  gone.yaml does not exist.\n  → Correct the name, or put the file there.',
    )
  })
})

it.each([
  ['abc', 0, 1, 1],
  ['abc', 3, 1, 4],
  ['a\nb', 1, 1, 2],
  ['a\nb', 2, 2, 1],
  ['a\n\nb\n', 5, 4, 1],
  ['🔥🔥x', 4, 1, 3],
  ['', 0, 1, 1],
])('in %j, offset %i is line %i, column %i', (text, offset, line, column) => {
  expect(lineColumn(text, offset)).toEqual({ line, column })
})

it('as data a diagnostic has these fields and no others', () => {
  const diagnostic = diagnose('unknown-key', { file: 'f', start: 2, end: 3 }, 'x', {
    hint: 'y',
    details: ['z'],
  })
  expect(toJson(diagnostic, () => '🔥a')).toEqual({
    code: 'unknown-key',
    severity: 'error',
    message: 'x',
    file: 'f',
    line: 1,
    column: 2,
    endLine: 1,
    endColumn: 3,
    hint: 'y',
    details: ['z'],
  })
})
