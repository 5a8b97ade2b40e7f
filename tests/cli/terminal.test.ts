import { expect, it } from 'vitest'
import { openTerminal } from '../../src/cli/terminal.ts'

/** What reaches the two streams of a terminal with colours. */
function written(say: (terminal: ReturnType<typeof openTerminal>) => void): string {
  const text: string[] = []
  const stream = { isTTY: true, columns: 80, write: (line: string) => text.push(line) > 0 }
  say(openTerminal({ stdout: stream, stderr: stream } as never, { FORCE_COLOR: '1', CI: '1' }))
  return text.join('')
}

it.each([
  ['a title of the window', '\x1b]0;x\x07', '�]0;x�'],
  ['what hides words', '\x1b[8mCHANGED', '�[8mCHANGED'],
  ['what moves up a line', '\x1b[1A', '�[1A'],
  ['what goes back to the start of the line', 'REFUSED\rAs it was', 'REFUSED�As it was'],
])('%s, out of a file, does not steer the terminal', (_what, text, shown) => {
  expect(written(({ out }) => out(text))).toBe(`${shown}\n`)
  expect(written(({ err }) => err(text))).toBe(`${shown}\n`)
})

it('its own colours, tabs and line ends stay', () => {
  const painted = ['error', 'warning', 'hint'] as const
  const text = written(({ out, bold, faint, mark, palette }) =>
    out(
      [
        bold('a'),
        faint('b'),
        mark('c'),
        palette.place('d'),
        ...painted.map(severity => palette.severity(severity, 'e')),
        '\tf\r\n',
      ].join(''),
    ),
  )
  expect(text).not.toContain('�')
  expect(text).toContain('\tf\r\n')
})
