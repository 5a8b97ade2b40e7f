import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { openBench } from '../support/command.ts'

const ROOT = join(import.meta.dirname, '../..')
const bench = openBench({})
afterAll(() => bench.remove())

it('the story of a pile of documents prints what it says it prints, from an empty folder on', async () => {
  const steps = stepsOf(readFileSync(join(ROOT, 'docs/corpus.md'), 'utf8'))
  expect(steps.length).toBeGreaterThan(6)
  for (const { args, printed } of steps) {
    const { exitCode, out, err } = await bench.run(...args.flatMap(expanded))
    const lines = `${out}\n${err}`.split('\n')
    for (const line of printed) expect(lines, args.join(' ')).toContain(line)
    expect(exitCode, args.join(' ')).toBe(0)
  }
})

interface Step {
  readonly args: readonly string[]
  /** Lines that stand in the story; an ellipsis stands for others. */
  readonly printed: readonly string[]
}

function stepsOf(story: string): Step[] {
  const blocks = [...story.matchAll(/```console\n([\s\S]*?)```/g)].map(([, block = '']) => block)
  return blocks.flatMap(block =>
    block
      .split(/^\$ citedeck /m)
      .slice(1)
      .map(step => {
        const [command = '', ...printed] = step.split('\n')
        return { args: command.split(' '), printed: printed.filter(line => !/^\s*…?$/.test(line)) }
      }),
  )
}

/** The texts of the sample, for the path that readers put in. */
function expanded(arg: string): string[] {
  const folder = /^…(\/.*)\/\*$/.exec(arg)?.[1]
  return folder === undefined ? [arg] : readdirSync(join(ROOT, folder)).map(name => join(ROOT, folder, name))
}
