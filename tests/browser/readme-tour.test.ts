import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { openBench } from '../support/command.ts'

const bench = openBench({})
afterAll(() => bench.remove())

it('the tour of the README prints what it says it prints', async () => {
  const readme = readFileSync(join(import.meta.dirname, '../../README.md'), 'utf8')
  for (const step of tourSteps(readme)) {
    if (step.kind === 'file') {
      mkdirSync(join(bench.folder, dirname(step.path)), { recursive: true })
      writeFileSync(join(bench.folder, step.path), step.text)
      continue
    }
    // What is printed has tests of its own.
    if (step.args[0] === 'build') continue
    const { exitCode, out, err } = await bench.run(...step.args)
    for (const printed of step.printed.split('\n\n')) expect(`${out}\n${err}`).toContain(printed.trim())
    expect(exitCode, step.args.join(' ')).toBe(/^\d+ errors?$/m.test(step.printed) ? 1 : 0)
    if (exitCode === 1) correct(bench.folder)
  }
})

/** Both slips that the tour makes on purpose, mended as it says. */
function correct(folder: string): void {
  for (const [path, wrong, right] of [
    ['corpus/port/facts.yaml', 'At least 41', 'At least 14'],
    ['briefings/first.yaml', 'Seventeen', 'Sixteen'],
  ] as const) {
    const text = readFileSync(join(folder, path), 'utf8')
    expect(text).toContain(wrong)
    writeFileSync(join(folder, path), text.replace(wrong, right))
  }
}

type TourStep =
  | { readonly kind: 'file'; readonly path: string; readonly text: string }
  | { readonly kind: 'command'; readonly args: readonly string[]; readonly printed: string }

/** Files that the tour has one save, and commands with what is shown of their output, in order. */
function tourSteps(readme: string): TourStep[] {
  const tour = readme.slice(readme.indexOf('## A first briefing'), readme.indexOf('## Commands'))
  const blocks = tour.matchAll(/((?:[^\n]+\n)+)\n```(text|yaml|console)\n([\s\S]*?)```/g)
  return [...blocks].map(([, before = '', language, text = '']): TourStep => {
    if (language === 'console') {
      const [command = '', ...printed] = text.split('\n')
      return { kind: 'command', args: command.split(' ').slice(2), printed: printed.join('\n').trim() }
    }
    const path = [...before.matchAll(/`((?:corpus|briefings)\/[^`]+)`/g)].at(-1)?.[1]
    if (path === undefined) throw new Error(`No file is named for: ${text}`)
    return { kind: 'file', path, text }
  })
}
