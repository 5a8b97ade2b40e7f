import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'

// It adds a tenth of a second to every start of Node, and says nothing about anybody's program.
const { NODE_EXTRA_CA_CERTS: _, ...env } = process.env

/** Runs a command; returns how long it took, in milliseconds. Throws where it fails. */
export function run([program, ...args], cwd) {
  const start = process.hrtime.bigint()
  const { status, stdout, stderr } = spawnSync(program, args, { cwd, env, encoding: 'utf8' })
  const milliseconds = Number(process.hrtime.bigint() - start) / 1e6
  if (status !== 0) throw new Error(`${program} ${args.join(' ')}\n${stderr}`)
  return { milliseconds, stdout }
}

/**
 * Two commands by turns, so that whatever else the machine does meets both. `ratio` is the median of the pairs' ratios,
 * `milliseconds` the median of each command's times. The first pair warms the disk up and is not counted. `before` is done
 * in the folder before each run of the command, unmeasured.
 */
export function compare(command, yardstick, cwd, pairs, before = () => {}) {
  const measured = () => {
    before(cwd)
    return run(command, cwd)
  }
  const times = Array.from({ length: pairs + 1 }, (_, turn) => {
    const inOrder = () => [measured().milliseconds, run(yardstick, cwd).milliseconds]
    return turn % 2 === 0 ? inOrder() : swap(() => [run(yardstick, cwd), measured()])
  }).slice(1)
  return {
    ratio: median(times.map(([own, other]) => own / other)),
    milliseconds: [0, 1].map(index => median(times.map(pair => pair[index]))),
  }
}

function swap(runBoth) {
  const [other, own] = runBoth()
  return [own.milliseconds, other.milliseconds]
}

export function median(numbers) {
  const sorted = [...numbers].sort((a, b) => a - b)
  const middle = sorted.length >> 1
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2
}

const REPORT_MEMORY = fileURLToPath(new URL('report-memory.cjs', import.meta.url))

/** The most memory that the Node process of a command has held, in megabytes; browsers are processes of their own. */
export function peakMemory([program, ...args], cwd) {
  const { stdout } = run([program, '--require', REPORT_MEMORY, ...args], cwd)
  return Number(/peak memory (\d+)/.exec(stdout)[1]) / 1024
}
