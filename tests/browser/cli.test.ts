import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openBench } from '../support/command.ts'
import { BASE } from '../support/fixture.ts'

const CLI = join(import.meta.dirname, '../../dist/citedeck.js')

/** Long enough at the printer that it can be disturbed there. */
const SLIDES =
  '  - layout: points\n    title: Reports of the injured fit together\n    points:\n      - Both services counted [@injured].\n'
const HEAD = 'title: After the fire\ndate: 2025-02-20\nmarking: TLP:GREEN\ncorpus: port\nslides:\n'

const bench = openBench({
  ...BASE,
  'briefings/long.yaml': HEAD + SLIDES.repeat(300),
  'briefings/wrong.yaml': HEAD + SLIDES.replace('points', 'pionts'),
  'briefings/tall.yaml': `${HEAD}${SLIDES}  - layout: points\n    title: Reports of the injured fit together too\n    points:\n${'      - Both services counted [@injured].\n'.repeat(20)}`,
  'briefings/html.yaml': `${HEAD}${SLIDES.replaceAll('Both services', '<script>alert()</script><b onclick=x>Both</b>')}`,
  'file-in-the-way': '',
})
afterAll(bench.remove)

interface Ended {
  readonly code: number | null
  readonly out: string
  readonly err: string
}

function start(args: readonly string[], disturb: (child: ChildProcess) => void = () => {}): Promise<Ended> {
  const child = spawn(process.execPath, [CLI, ...args], {
    cwd: bench.folder,
    env: { ...process.env, NO_COLOR: '1', TMPDIR: temporary },
  })
  let out = ''
  let err = ''
  child.stdout.on('data', data => {
    out += data
  })
  child.stderr.on('data', data => {
    err += data
  })
  disturb(child)
  return new Promise(resolve => child.on('close', code => resolve({ code, out, err })))
}

const temporary = join(bench.folder, 'tmp')
const output = (id: string) => join(bench.folder, 'output', id)

/** An earlier build of the long briefing, which nothing may spoil. */
const OLD = ['long.html', 'long.pdf', 'provenance.json']
beforeAll(() => {
  mkdirSync(temporary)
  mkdirSync(output('long'), { recursive: true })
  for (const name of OLD) writeFileSync(join(output('long'), name), 'old')
})
const expectOldWhole = () => {
  expect(readdirSync(output('long')).sort()).toEqual(OLD)
  for (const name of OLD) expect(readFileSync(join(output('long'), name), 'utf8')).toBe('old')
  expect(readdirSync(temporary)).toEqual([])
}

/** Process ids of the children of a process, from /proc. */
function childrenOf(pid: number | undefined): number[] {
  const path = `/proc/${pid}/task/${pid}/children`
  return existsSync(path) ? readFileSync(path, 'utf8').trim().split(' ').filter(Boolean).map(Number) : []
}

/** Does something to a run once it has a browser that is at work. */
const whilePrinting = (act: (child: ChildProcess) => void) => (child: ChildProcess) => {
  const watch = setInterval(() => {
    if (childrenOf(child.pid).length === 0) return
    clearInterval(watch)
    setTimeout(() => act(child), 700)
  }, 20)
  child.on('close', () => clearInterval(watch))
}

describe.runIf(existsSync('/proc/self'))(
  'a run that is disturbed ends with exit code 2, and the old files are whole',
  () => {
    it('when the browser dies at its work', async () => {
      const { code, err } = await start(
        ['build', 'long', '--to', 'deck,pdf,handout'],
        whilePrinting(child => {
          for (const pid of childrenOf(child.pid)) process.kill(pid, 'SIGKILL')
        }),
      )
      expect(code).toBe(2)
      expect(err).toMatch(/The browser ended while it was at work|No browser could be started/)
      expect(err).not.toMatch(/^\s+at /m)
      expectOldWhole()
    })

    it.each(['SIGINT', 'SIGTERM'] as const)('when it is broken off by %s', async signal => {
      const { code, err } = await start(
        ['build', 'long', '--to', 'pdf'],
        whilePrinting(child => child.kill(signal)),
      )
      expect(code).toBe(2)
      expect(err).toContain('Broken off.')
      expectOldWhole()
    })
  },
)

describe('an environment that stands in the way', () => {
  it.each([
    [['--browser', '/nowhere/chromium'], '--browser names a browser that does not exist: /nowhere/chromium'],
    [['--browser', '/bin/true'], 'No browser could be started. Tried:\n  /bin/true'],
    [['--browser', 'briefings'], 'No browser could be started. Tried:\n  '],
    [['--out', 'file-in-the-way'], 'a part of its path is a file.'],
    [['--out', '/proc/nowhere'], 'its folder cannot be made.'],
  ])(
    '%j is said plainly, at once',
    async (args, message) => {
      const to = args[0] === '--out' ? 'deck' : 'pdf'
      const { code, out, err } = await start(['build', 'long', '--to', to, ...args])
      expect(code).toBe(2)
      expect(out).toBe('')
      expect(err).toContain(message)
      expectOldWhole()
    },
    20_000,
  )

  it('with --json the error is data too', async () => {
    const { code, out } = await start(['build', 'long', '--to', 'pdf', '--json', '--browser', '/nowhere'])
    expect(code).toBe(2)
    expect(JSON.parse(out)).toEqual({
      error: {
        message: '--browser names a browser that does not exist: /nowhere',
        remedy: 'Correct the path, or leave --browser out and citedeck looks for one.',
      },
      diagnostics: [],
    })
  })
})

describe('a slide that overflows', () => {
  it.each([
    ['check', 'tall', '--layout'],
    ['build', 'tall', '--to', 'pdf'],
  ])('%s %s %s names its line and by how much', async (...args) => {
    const { code, out } = await start([...args, '--json'])
    expect(code).toBe(1)
    expect(JSON.parse(out).diagnostics).toEqual([
      expect.objectContaining({
        code: 'slide-overflow',
        file: 'briefings/tall.yaml',
        line: 10,
        column: 5,
        message: expect.stringMatching(/^Slide 2 overflows: .* by \d+ px in height\.$/),
      }),
    ])
    expect(existsSync(output('tall'))).toBe(false)
  })

  it('is not asked for where only a deck is built', async () => {
    expect(await start(['build', 'tall', '--out', 'tall-deck'])).toMatchObject({ code: 0, err: '' })
  })
})

it('mistakes leave nothing written, and one run without a terminal says only them', async () => {
  const { code, out, err } = await start(['build', 'wrong', '--to', 'deck,pdf'])
  expect(code).toBe(1)
  expect(out).toBe('')
  expect(err).toContain('unknown-layout  briefings/wrong.yaml:6:13')
  expect(err.trimEnd()).toMatch(/Nothing was written\.$/)
  expect(err).not.toMatch(/measuring|printing|sandbox|\[2K/)
  expect(existsSync(output('wrong'))).toBe(false)
})

it('HTML in texts is text in every document', async () => {
  const { code } = await start(['build', 'html', '--to', 'deck,pdf,handout'])
  expect(code).toBe(0)
  expect(readFileSync(join(output('html'), 'html.html'), 'utf8')).not.toMatch(/<script>alert|<b onclick/)
})

it('a reader that stops reading early neither breaks the run nor changes its exit code', () => {
  const script = `node ${CLI} check wrong --json | head -c 1 >/dev/null; echo \${PIPESTATUS[0]}`
  const said = execFileSync('bash', ['-c', script], { cwd: bench.folder, encoding: 'utf8' })
  expect(said.trim()).toBe('1')
})
