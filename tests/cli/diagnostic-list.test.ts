import { expect, it } from 'vitest'
import { printDiagnostics } from '../../src/cli/diagnostic-list.ts'
import { openTerminal } from '../../src/cli/terminal.ts'
import type { Code } from '../../src/diagnostics/codes.ts'
import { diagnose } from '../../src/diagnostics/diagnostic.ts'

/** Lines that are printed of so many diagnostics of a code, one a line of a file. */
function printed(code: Code, count: number): string[] {
  const text = 'a: b\n'.repeat(count)
  const found = Array.from({ length: count }, (_, index) =>
    diagnose(code, { file: 'a.yaml', start: index * 5, end: index * 5 + 1 }, `Number ${index}.`),
  )
  const lines: string[] = []
  const stream = { isTTY: false, columns: 80, write: (line: string) => lines.push(line) > 0 }
  printDiagnostics(
    found,
    () => text,
    openTerminal({ stdout: stream, stderr: stream } as never, { NO_COLOR: '1' }),
  )
  return lines.join('').split('\n')
}

it('prints the first of a warning that comes by the hundred, and counts the others', () => {
  const lines = printed('copy-undeclared', 60)
  expect(lines.filter(line => line.startsWith('warning'))).toHaveLength(20)
  expect(lines).toContain('… and 40 more copy-undeclared; --json lists them all.')
  expect(lines).toContain('60 warnings')
})

it('prints every error', () => {
  const lines = printed('quote-not-found', 60)
  expect(lines.filter(line => line.startsWith('error'))).toHaveLength(60)
  expect(lines.filter(line => line.startsWith('…'))).toEqual([])
})
